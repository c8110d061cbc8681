"""Where a web page states the day that was found for it: a date, or a guess?"""

import re
from collections.abc import Sequence
from datetime import date

from timeline.sources.page_tags import Tags
from timeline.sources.published import only_day
from timeline.sources.values import PublishedBasis

_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_LAST_MONTH = 12
_BASES = (PublishedBasis.METADATA, PublishedBasis.ADDRESS, PublishedBasis.PAGE)


def published_day(
    found: str, tags: Tags, places: Sequence[str]
) -> tuple[date | None, PublishedBasis]:
    """Tell on which day a page was published, and where that is stated.

    >>> published_day("2024-10-14", Tags(), ["https://example.org/2024/10/14/port", ""])
    (datetime.date(2024, 10, 14), <PublishedBasis.ADDRESS: 'address'>)

    Args:
        found: The day that htmldate found, as YYYY-MM-DD; empty for none.
        tags: What the page's tags say.
        places: The page's address and the whole page.
    """
    try:
        day = date.fromisoformat(found)
    except ValueError:
        return _only_dateline(tags.datelines)
    patterns = (_numeric(day), _spelled(day))
    for place, basis in zip((tags.stated, *places), _BASES, strict=True):
        if any(pattern.search(place) for pattern in patterns):
            return day, basis
    return _only_dateline(tags.datelines)


def _only_dateline(datelines: Sequence[str]) -> tuple[date | None, PublishedBasis]:
    """Give the day of a page's datelines, if all of them name the same."""
    days = {day for day in map(only_day, datelines) if day is not None}
    if len(days) == 1:
        return days.pop(), PublishedBasis.PAGE
    return None, PublishedBasis.NONE


def _numeric(day: date) -> re.Pattern[str]:
    year, month, number = f"{day.year:04}", f"0?{day.month}", f"0?{day.day}"
    forms = [rf"{year}(?P<mark>[-/.]?){month}(?P=mark){number}"]
    if day.day > _LAST_MONTH or day.day == day.month:  # else it has two readings
        forms += [
            rf"{number}[-/.]{month}[-/.]{year}",
            rf"{month}[-/.]{number}[-/.]{year}",
        ]
    return re.compile(rf"(?<!\d)(?:{'|'.join(forms)})(?!\d)")


def _spelled(day: date) -> re.Pattern[str]:
    month = rf"{_MONTHS[day.month - 1]}[a-z]{{0,6}}\.?"
    number = rf"0?{day.day}(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?<!\d){number}\s{{1,9}}(?:of\s)?{month},?\s{{1,9}}{day.year}(?!\d)"
        rf"|\b{month}\s{{1,9}}{number},?\s{{1,9}}{day.year}(?!\d)",
        re.IGNORECASE,
    )
