"""Feasts of the Islamic and the Hebrew calendar: a month and day in, days out."""

from datetime import date, timedelta
from functools import lru_cache

# Where in another calendar a Gregorian year begins, and how far it may reach.
ISLAMIC_EPOCH = 622
ISLAMIC_YEARS_IN_OURS = 33 / 32
HEBREW_YEARS_AHEAD = 3760
CACHED = 1024
MONTHS = 12
ADAR = 12
SHORT_MONTH = 29  # days of a month of the moon, or one more


@lru_cache(maxsize=CACHED)
def islamic_day(year: int, month: int, day: int) -> date | None:
    """Give the day of a Gregorian year on which an Islamic one falls.

    By the calendar of Umm al-Qura, which Saudi Arabia keeps and most reports follow,
    for the years from 1924 to 2077 that it has; by the arithmetic one outside of them.
    Where the moon is watched it may be a day off. Where it falls twice in a year, the
    first; None where it falls on no day of the year.

    >>> islamic_day(2024, 9, 1)
    datetime.date(2024, 3, 11)
    """
    begun = int((year - ISLAMIC_EPOCH) * ISLAMIC_YEARS_IN_OURS)
    years = range(max(1, begun - 1), begun + 3)
    return _in_year(year, [_kept_or_counted(one, month, day) for one in years])


def islamic_span(year: int, month: int, day: int = 0) -> tuple[date, date] | None:
    """Give first and last day of a month of an Islamic year, or one of its days.

    None where the calendar has no such day.

    >>> islamic_span(1446, 7, 12)
    (datetime.date(2025, 1, 12), datetime.date(2025, 1, 12))
    """
    after = (year + month // MONTHS, month % MONTHS + 1)
    try:
        first = date(*_kept_or_counted(year, month, 1))
        last = date(*_kept_or_counted(*after, 1)) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None
    return _day_of(first, last, day)


def hebrew_span(year: int, month: int, day: int = 0) -> tuple[date, date] | None:
    """Give first and last day of a month of a Hebrew year, or one of its days.

    Of a year with two months of Adar the second is Adar. None where the calendar has
    no such day.

    >>> hebrew_span(5784, 7, 5)
    (datetime.date(2023, 9, 20), datetime.date(2023, 9, 20))
    """
    from convertdate import hebrew

    if month == ADAR and hebrew.leap(year):
        month += 1
    try:
        first = date(*hebrew.to_gregorian(year, month, 1))
    except (ValueError, OverflowError):
        return None
    thirtieth = first + timedelta(days=SHORT_MONTH)
    shorter = hebrew.from_gregorian(*thirtieth.timetuple()[:3])[2] == 1
    return _day_of(first, thirtieth - timedelta(days=shorter), day)


def _day_of(first: date, last: date, number: int) -> tuple[date, date] | None:
    if not number:
        return first, last
    found = first + timedelta(days=number - 1)
    return (found, found) if found <= last else None


def _kept_or_counted(year: int, month: int, day: int) -> tuple[int, int, int]:
    """Give the Gregorian year, month and day of an Islamic day."""
    from convertdate import islamic
    from hijridate import Hijri

    try:
        return Hijri(year, month, day).to_gregorian().datetuple()
    except (OverflowError, ValueError):
        counted: tuple[int, int, int] = islamic.to_gregorian(year, month, day)
        return counted


@lru_cache(maxsize=CACHED)
def hebrew_day(year: int, month: int, day: int) -> date | None:
    """Give the day of a Gregorian year on which a Hebrew one falls; 1 is Nisan.

    None where it falls on none.

    >>> hebrew_day(2024, 7, 1)
    datetime.date(2024, 10, 3)
    """
    from convertdate import hebrew

    begun = year + HEBREW_YEARS_AHEAD
    years = range(begun, begun + 2)
    return _in_year(year, [hebrew.to_gregorian(one, month, day) for one in years])


def _in_year(year: int, days: list[tuple[int, int, int]]) -> date | None:
    found = [date(*when) for when in days if when[0] == year]
    return found[0] if found else None
