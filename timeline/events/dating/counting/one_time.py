"""The dates that a text tells for a thing in, the one time that they agree on out."""

from collections.abc import Sequence

from timeline.events.dating.article.placed import YEAR, PlacedTimex


def only_day(found: Sequence[PlacedTimex]) -> PlacedTimex | None:
    """Give the one day of all; the month or year that it lies in may be told too."""
    day = next((one for one in found if one.start == one.end), None)
    if day is None:
        return None
    around = (one.start <= day.start and day.end <= one.end for one in found)
    others = {one.start for one in found if one.start == one.end}
    return day if all(around) and len(others) == 1 else None


def only_span(found: Sequence[PlacedTimex]) -> PlacedTimex | None:
    """Give the one month or year that is told for a thing, and no other time."""
    spans = {(one.start, one.end) for one in found}
    short = (found[0].end - found[0].start).days < YEAR
    return found[0] if len(spans) == 1 and short else None
