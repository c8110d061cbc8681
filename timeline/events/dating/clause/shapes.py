"""An expression in, the spans that it may stand for out: then, since, soon after."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from timeline.events.dating.article.amounts import days_from
from timeline.events.dating.article.placed import PlacedTimex, is_pair
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.timexes import Direction, Precision

# Between the ends of what lasts: "from May to June", not "in May and June".
LASTING_JOINTS = frozenset({"to", "until", "till", "through", "-", "\u2013", "\u2014"})
BETWEEN = "between"
SOON_AFTER = (1, 3, 7)
THEN = frozenset({Shape.AT, Shape.SOON})


def shapes(
    source: Source, placed: PlacedTimex, rank: int, published: date | None
) -> Iterator[Candidate]:
    """Give the days told, from them to publication, and from publication to them.

    "Before Friday" ends the day before, "before Friday's match" that day.
    """
    yield as_is(source, placed, rank)
    if published is None:
        return
    if placed.start < published or placed.start == published < placed.end:
        yield Candidate(source, Shape.FROM, placed.start, published, placed, rank)
    if placed.end > published:
        last = placed.end
        ends = placed.timex.mod == "END"  # "before the end of May" is by that end
        led = placed.preposition == "before" and placed.head.dep_ != "poss"
        if led and placed.start > published and not ends:
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


def beside(placed: PlacedTimex, rank: int, side: Direction) -> Candidate:
    """Give the year, month or day next to the days told: "before 1990" is 1989."""
    before = side is Direction.UNTIL
    day = days_from(placed.start, -1) if before else days_from(placed.end, 1)
    start, end = day, day
    if placed.timex.precision is Precision.YEAR:
        start, end = date(day.year, 1, 1), date(day.year, 12, 31)
    elif placed.timex.precision is Precision.MONTH:
        start = day.replace(day=1)
        end = day.replace(day=monthrange(day.year, day.month)[1])
    return Candidate(Source.SENTENCE, Shape.AT, start, end, placed, rank, side=side)


def between(placed: PlacedTimex, day: PlacedTimex) -> Candidate:
    """Give the days from those told to the story's own."""
    return Candidate(Source.EARLIER, Shape.BETWEEN, placed.start, day.start, placed)


def pair(source: Source, left: PlacedTimex, right: PlacedTimex) -> Candidate:
    """Give the days from one expression to another."""
    return Candidate(source, Shape.BETWEEN, left.start, right.end, left, other=right)


def of_publication(day: date) -> Iterator[Candidate]:
    """Give the day of publication and the day before."""
    yield Candidate(Source.PUBLICATION, Shape.AT, day, day)
    before = days_from(day, -1)
    yield Candidate(Source.PUBLICATION, Shape.AT, before, before, None, 1)


def spans_told(
    row: Sequence[PlacedTimex],
) -> Iterator[tuple[PlacedTimex, PlacedTimex]]:
    """Give the first and last expression of the spans that a sentence tells.

    "From 1 May to 9 May", "1-9 May", "between 1 and 9 May"; not "on 1 and 9 May".

    Args:
        row: The dated expressions of the sentence, in text order.
    """
    for left, right in pairwise(row):
        gap = left.head.doc[left.last + 1 : right.first]
        lasting = any(word.lower_ in LASTING_JOINTS for word in gap)
        if is_pair(left, right) and (lasting or left.preposition == BETWEEN):
            yield left, right


def as_told(
    source: Source, row: Sequence[PlacedTimex], rank: int
) -> Iterator[Candidate]:
    """Give the days that another sentence tells, but no end of what lasted there."""
    ends = {end.first for span in spans_told(row) for end in span}
    yield from (as_is(source, one, rank) for one in row if one.first not in ends)
