"""An expression in, the spans that it may stand for out: then, since, soon after."""

from collections.abc import Iterator
from datetime import date

from timeline.events.dating.lengths import days_from
from timeline.events.dating.placed import PlacedTimex
from timeline.events.dating.values import Candidate, Shape, Source

SOON_AFTER = (1, 3, 7)


def shapes(
    source: Source, placed: PlacedTimex, rank: int, published: date | None
) -> Iterator[Candidate]:
    """Give the days told, from them to publication, and from publication to them."""
    yield as_is(source, placed, rank)
    if published is None:
        return
    if placed.start < published or placed.start == published < placed.end:
        yield Candidate(source, Shape.FROM, placed.start, published, placed, rank)
    if placed.end > published:
        last = placed.end
        if placed.preposition == "before" and placed.start > published:
            last = days_from(placed.start, -1)
        yield Candidate(source, Shape.UNTIL, published, last, placed, rank)


def soon(
    source: Source, placed: PlacedTimex, rank: int, published: date | None
) -> Iterator[Candidate]:
    """Give the day with the days after it: what follows a day that its words name."""
    if published is None or placed.start != placed.end:
        return
    for days in SOON_AFTER:
        end = days_from(placed.end, days)
        if end <= published:
            yield Candidate(source, Shape.SOON, placed.start, end, placed, rank)


def as_is(source: Source, placed: PlacedTimex, rank: int) -> Candidate:
    """Give the days as the words tell them."""
    return Candidate(source, Shape.AT, placed.start, placed.end, placed, rank)


def between(placed: PlacedTimex, day: PlacedTimex) -> Candidate:
    """Give the days from those told to the story's own."""
    return Candidate(Source.EARLIER, Shape.BETWEEN, placed.start, day.start, placed)


def pair(source: Source, left: PlacedTimex, right: PlacedTimex) -> Candidate:
    """Give the days from one expression to another."""
    return Candidate(source, Shape.BETWEEN, left.start, right.end, left, other=right)
