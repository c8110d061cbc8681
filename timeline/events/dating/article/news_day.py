"""The days that an article tells in, the day that its story is of out."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from timeline.events.dating.article.called_off import came_to_nothing
from timeline.events.dating.article.participles import is_told_in_passing
from timeline.events.dating.article.placed import PlacedTimex

WEEK = 7
OF_NOUNS = frozenset({"poss", "compound"})
LATELY = 14  # days before publication that a report mostly tells of
LONG_AGO = 25 * 365  # days; what is older is told for what it led to
VAGUE = "_REF"  # ends the TIMEX3 value of "days ago"


def story_day(
    rows: Sequence[Sequence[PlacedTimex]],
    unknown: Sequence[Sequence[PlacedTimex]],
    headline: Collection[int],
    published: date | None,
) -> PlacedTimex | None:
    """Give the first day of the body shortly before publication, or not long ago.

    The day of an old murder that a report looks back on is none of its news. None where
    publication is unknown and the text names days that nobody can tell: of
    these the story is told.
    """
    days = [
        placed
        for number, row in enumerate(rows)
        for placed in (row if number not in headline else ())
        if (published is None or placed.start <= published)
        and (placed.end - placed.start).days < WEEK
        and not placed.timex.value.endswith(VAGUE)  # "days ago"
        and not is_told_in_passing(placed)
        and not came_to_nothing(placed)
    ]
    if published is None:
        return None if any(unknown) else next(iter(days), None)
    lately = (one for one in days if (published - one.start).days <= LATELY)
    since = (one for one in days if (published - one.start).days <= LONG_AGO)
    first = next(lately, next(since, None))
    return first and next(_told_of(first, rows[first.sentence]), first)


def _told_of(first: PlacedTimex, row: Sequence[PlacedTimex]) -> Iterator[PlacedTimex]:
    """Give the Friday of "held a suspect in Monday's raid on Friday"."""
    if first.head.dep_ in OF_NOUNS:
        later = (one for one in row if one.main and first.start < one.start)
        yield from (one for one in later if one.head.dep_ not in OF_NOUNS)
