"""An article's dates in, those that its day of publication cannot come before, out.

A page that is kept up to date still names the day on which it first appeared, and a
day can be typed wrong. Where a text tells several whole dates after that day as past,
they count as they are written: "The new bridge opened on 1 September 2023."
"""

import re
from collections.abc import Sequence
from datetime import date

from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.placed import PlacedTimex

ENOUGH = 2
PLACED = frozenset({"", "on", "in"})
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def find_overtaken(
    rows: Sequence[Sequence[PlacedTimex]], published: date | None
) -> frozenset[int]:
    """Give the first tokens of such dates; none where only a single day is told so.

    A single one may be a day that something was put off to.

    Args:
        rows: Sentence number -> its timexes.
        published: The day of publication; None where unknown.
    """
    if published is None:
        return frozenset()
    late = [
        one
        for row in rows
        for one in row
        if one.start > published and _is_whole(one) and _is_past(one)
    ]
    several = len({(one.sentence, one.start) for one in late}) >= ENOUGH
    return frozenset(one.first for one in late) if several else frozenset()


def _is_whole(placed: PlacedTimex) -> bool:
    """Whether an expression names its year, so that it counts from nothing."""
    years = _YEAR.findall(placed.timex.text)
    return str(placed.start.year) in years


def _is_past(placed: PlacedTimex) -> bool:
    if placed.preposition not in PLACED or placed.verb is None:
        return False
    return has_happened(placed.verb)
