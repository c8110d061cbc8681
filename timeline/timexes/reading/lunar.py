"""Feasts of the Islamic and the Hebrew calendar: a month and day in, days out."""

from datetime import date
from functools import lru_cache

# Where in another calendar a Gregorian year begins, and how far it may reach.
ISLAMIC_EPOCH = 622
ISLAMIC_YEARS_IN_OURS = 33 / 32
HEBREW_YEARS_AHEAD = 3760
CACHED = 1024


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
