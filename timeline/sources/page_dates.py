"""Where a web page states the day that was found for it: a date, or a guess?"""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta

from timeline.sources.page_data import NEVER
from timeline.sources.page_tags import Tags
from timeline.sources.published import only_day
from timeline.sources.values import PublishedBasis

_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_LAST_MONTH = 12
_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)/(?:[A-Za-z_-]{2,40}/)?(?P<month>\d\d?|[a-z]{3})"
    r"/(?P<day>\d\d?)(?:/|$)"
)
_ONE_DAY = timedelta(days=1)


def published_day(
    found: str, tags: Tags, address: str
) -> tuple[date | None, PublishedBasis]:
    """Tell on which day a page was published, and where that is stated.

    >>> published_day("2024-10-14", Tags(), "https://example.org/2024/10/14/port")
    (datetime.date(2024, 10, 14), <PublishedBasis.ADDRESS: 'address'>)

    Args:
        found: The day that htmldate found, as YYYY-MM-DD; empty for none.
        tags: What the page's tags say.
        address: The page's address.
    """
    day, basis = _stated(found, tags, address)
    linked = tags.linked
    if linked is not None and not _is_nearer(day, basis, linked):
        return linked, PublishedBasis.METADATA
    return (day, basis) if day is not None else _only_dateline(tags.datelines)


def _is_nearer(day: date | None, basis: PublishedBasis, linked: date) -> bool:
    """Whether a day is the one before that of the linked data, which may be in UTC.

    An address names the day where it was printed. Elsewhere a later day is a change's.
    """
    if day is None or day == linked or abs(day - linked) > _ONE_DAY:
        return False
    return day < linked or basis is PublishedBasis.ADDRESS


def _stated(found: str, tags: Tags, address: str) -> tuple[date | None, PublishedBasis]:
    """Give the day that was found if it is stated, else one that the address names."""
    with suppress(ValueError):
        day = date.fromisoformat(found)
        patterns = (_numeric(day), _spelled(day))
        places = {
            PublishedBasis.METADATA: tags.stated,
            PublishedBasis.ADDRESS: address,
            PublishedBasis.PAGE: tags.shown,
        }
        for basis, place in places.items():
            if day not in NEVER and any(one.search(place) for one in patterns):
                return day, basis
    return _in_address(address)


def _in_address(address: str) -> tuple[date | None, PublishedBasis]:
    """Read a day that an address names beside a section or by its month's name.

    >>> _in_address("https://example.org/2010/POLITICS/08/13/strike/index.html")[0]
    datetime.date(2010, 8, 13)
    >>> _in_address("https://example.org/world/2010/aug/13/strike")[0]
    datetime.date(2010, 8, 13)
    """
    named = _ADDRESS.search(address)
    if named is not None:
        month = named["month"]
        number = _MONTHS.index(month) + 1 if month in _MONTHS else month
        with suppress(ValueError):
            day = date(int(named["year"]), int(number), int(named["day"]))
            return day, PublishedBasis.ADDRESS
    return None, PublishedBasis.NONE


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
