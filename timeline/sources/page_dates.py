"""Where a web page states the day that was found for it: a date, or a guess?"""

import re
from collections.abc import Sequence
from datetime import date

from timeline.sources.values import PublishedBasis

_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_LAST_MONTH = 12
_BASES = (PublishedBasis.METADATA, PublishedBasis.ADDRESS, PublishedBasis.PAGE)


def stated_day(words: str, places: Sequence[str]) -> tuple[date | None, PublishedBasis]:
    """Tell where a day is stated; None where it is stated nowhere.

    >>> stated_day("2024-10-14", ["", "https://example.org/2024/10/14/port", ""])
    (datetime.date(2024, 10, 14), <PublishedBasis.ADDRESS: 'address'>)

    Args:
        words: The day, as YYYY-MM-DD.
        places: The page's metadata, its address and the whole page.
    """
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return None, PublishedBasis.NONE
    patterns = (_numeric(day), _spelled(day))
    for place, basis in zip(places, _BASES, strict=True):
        if any(pattern.search(place) for pattern in patterns):
            return day, basis
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
