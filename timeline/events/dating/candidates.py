"""An event and its story in, the spans that it may be dated to out.

The days of the sentence's own timexes, those told last, those told where the same
thing was told before, the story's own day, and spans that publication closes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.events.dating.story import PlacedTimex, Story, stem
from timeline.language import Token

CARRIED = 3
REACH = 12
TOLD_BEFORE = 2


class Source(StrEnum):
    """Where a candidate's days come from."""

    SENTENCE = "sentence"
    EARLIER = "earlier"
    NEXT = "next"
    SAME_WORD = "same word"
    STORY = "story"
    PUBLICATION = "publication"


class Shape(StrEnum):
    """What is made of the days: as they are, or a span with one end there."""

    AT = "at"
    FROM = "from"
    UNTIL = "until"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Days that an event may lie between.

    Attributes:
        source: Where they come from.
        shape: What is made of them.
        start: First day.
        end: Last day, included.
        placed: The timex behind them; None where there is only the publication.
        rank: How many candidates of this source come before it.
    """

    source: Source
    shape: Shape
    start: date
    end: date
    placed: PlacedTimex | None = None
    rank: int = 0


def find_candidates(token: Token, story: Story) -> list[Candidate]:
    """Give the spans that an event may be dated to, the nearest sources first."""
    number = story.sentence[token.i]
    found = [
        *_of_sentence(number, story),
        *_told_before(token, number, story),
        *_carried(number, story),
        *_of_next(number, story),
        *_of_story(number, story),
        *_of_publication(story.published),
    ]
    return list(_first_of_each(found))


def _first_of_each(found: list[Candidate]) -> Iterator[Candidate]:
    """Leave out what a nearer source has given already."""
    seen: set[tuple[date, date]] = set()
    for candidate in found:
        days = (candidate.start, candidate.end)
        if days not in seen or candidate.source is Source.SENTENCE:
            seen.add(days)
            yield candidate


def _of_sentence(number: int, story: Story) -> Iterator[Candidate]:
    for rank, placed in enumerate(story.timexes[number]):
        yield from _shapes(Source.SENTENCE, placed, rank, story.published)


def _carried(number: int, story: Story) -> Iterator[Candidate]:
    """Give the dates told last, each span once."""
    seen: set[tuple[date, date]] = set()
    for earlier in range(number - 1, max(-1, number - 1 - REACH), -1):
        for placed in story.timexes[earlier]:
            days = (placed.start, placed.end)
            if days in seen:
                continue
            if len(seen) == CARRIED:
                return
            rank = len(seen)
            seen.add(days)
            yield from _shapes(Source.EARLIER, placed, rank, story.published)


def _told_before(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the dates of the sentences that told the same thing before."""
    rank = 0
    for other in story.stems.get(stem(token), [])[:REACH]:
        if other >= number or rank == TOLD_BEFORE:
            return
        for placed in story.timexes[other]:
            if rank < TOLD_BEFORE:
                yield _as_is(Source.SAME_WORD, placed, rank)
                rank += 1


def _of_next(number: int, story: Story) -> Iterator[Candidate]:
    """Give the dates of the next sentence with any, for headlines and leads."""
    for rank, later in enumerate(range(number + 1, number + 3)):
        if later < len(story.timexes):
            for placed in story.timexes[later]:
                yield _as_is(Source.NEXT, placed, rank)


def _of_story(number: int, story: Story) -> Iterator[Candidate]:
    """Give the day of the story: the first day told in the article."""
    first = story_day(story)
    if first is None or first.sentence == number:
        return
    yield from _shapes(Source.STORY, first, 0, story.published)
    yield Candidate(
        Source.STORY, Shape.BEFORE, _back(first.start, 7), first.start, first
    )
    yield Candidate(
        Source.STORY, Shape.BEFORE, _back(first.start, 30), first.start, first, 1
    )


def story_day(story: Story) -> PlacedTimex | None:
    """Give the first expression of at most a week in the article's body."""
    for number, row in enumerate(story.timexes):
        if number in story.headline:
            continue
        for placed in row:
            near = story.published is None or placed.start <= story.published
            if near and (placed.end - placed.start).days < 7:  # noqa: PLR2004 - a week
                return placed
    return None


def _of_publication(published: date | None) -> Iterator[Candidate]:
    if published is None:
        return
    day = published
    year = date(day.year, 1, 1)
    spans = [
        (Shape.AT, day, day),
        (Shape.AT, _back(day, 1), _back(day, 1)),
        (Shape.BEFORE, _back(day, 1), day),
        (Shape.BEFORE, _back(day, 3), day),
        (Shape.BEFORE, _back(day, 7), day),
        (Shape.BEFORE, _back(day, 30), day),
        (Shape.BEFORE, year, day),
        (Shape.BEFORE, _back(day, 365), day),
        (Shape.BEFORE, _back(day, 1500), day),
        (Shape.FROM, day, _back(day, -30)),
        (Shape.FROM, day, date(day.year, 12, 31)),
        (Shape.FROM, day, _back(day, -365)),
    ]
    for rank, (shape, start, end) in enumerate(spans):
        yield Candidate(Source.PUBLICATION, shape, start, end, None, rank)


def _shapes(
    source: Source, placed: PlacedTimex, rank: int, published: date | None
) -> Iterator[Candidate]:
    yield _as_is(source, placed, rank)
    if published is None:
        return
    if placed.start < published:
        yield Candidate(source, Shape.FROM, placed.start, published, placed, rank)
    if placed.end > published:
        yield Candidate(source, Shape.UNTIL, published, placed.end, placed, rank)


def _as_is(source: Source, placed: PlacedTimex, rank: int) -> Candidate:
    return Candidate(source, Shape.AT, placed.start, placed.end, placed, rank)


def _back(day: date, days: int) -> date:
    """Give the day so many days before, or the first or last day there is."""
    ordinal = day.toordinal() - days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


__all__ = ["Candidate", "Shape", "Source", "find_candidates", "story_day"]
