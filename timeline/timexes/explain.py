"""One plain sentence about each expression: its words, their anchor, its days."""

from datetime import date
from functools import lru_cache

from timeline.timexes.calendar import (
    Period,
    Unit,
    first_and_last,
    is_on_weekday,
    value,
    year_of_safe,
)

WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


FIRST_PLAIN_YEAR = 1000
SPANS_KEPT = 4096  # that are remembered; a text names the same ones often
DAYPARTS = {
    "TMO": "the morning of",
    "TMI": "the middle of",
    "TAF": "the afternoon of",
    "TDT": "the daytime of",
    "TEV": "the evening of",
    "TNI": "the night of",
}


def year_words(year: int) -> str:
    """Write a year for people, such that an early one is not taken for a number.

    >>> year_words(79), year_words(1066)
    ('AD 79', '1066')
    """
    return str(year) if year >= FIRST_PLAIN_YEAR else f"AD {year}"


def long_day(when: date) -> str:
    """Write a day for people: "28 October 2024"."""
    return f"{when.day} {MONTHS[when.month - 1]} {year_words(when.year)}"


def day_with_weekday(when: date) -> str:
    """Write a day with its weekday: "Monday 28 October 2024"."""
    return f"{WEEKDAYS[when.weekday()]} {long_day(when)}"


@lru_cache(SPANS_KEPT)
def long_span(first: date, last: date) -> str:
    """Write a span for people, saying nothing twice.

    >>> long_span(date(2024, 10, 21), date(2024, 10, 27))
    '21 to 27 October 2024'
    """
    if first == last:
        return day_with_weekday(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {long_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {long_day(last)}"
    return f"{long_day(first)} to {long_day(last)}"


def result_of(first: date, last: date, *, clock: str = "", rough: bool = False) -> str:
    """Name what an expression means: its days, and its part of the day.

    >>> result_of(date(2024, 10, 28), date(2024, 10, 28), clock="TNI")
    'the night of Monday 28 October 2024'
    """
    named = long_span(first, last)
    if clock in DAYPARTS:
        return f"{DAYPARTS[clock]} {named}"
    if clock:
        return f"{clock.removeprefix('T')} on {named}"
    return f"about {named}" if rough else named


def reason(
    words: str, result: str, counted_from: Period | None, *, published: bool
) -> str:
    """Say why an expression means what it does."""
    words = plain(words)
    if counted_from is None:
        return f"'{words}' is {result}."
    if published:
        today = day_with_weekday(date.fromordinal(counted_from.index))
        return f"'{words}', counted from publication on {today}, is {result}."
    return f"'{words}', counted from {told(counted_from)} in the text, is {result}."


def off_weekday(day: Period, named: int) -> str:
    """Say that a day is not on the weekday in its words; empty where it is.

    "Wednesday, September 16" of a report of 20 September 2008.

    Args:
        day: What the words mean.
        named: ISO number of the weekday; 0 where they name none.
    """
    if not named or day.unit is not Unit.DAY or is_on_weekday(day, named):
        return ""
    return f", which is no {WEEKDAYS[named - 1]}"


def plain(words: str) -> str:
    """Write the words of an expression on one line."""
    return " ".join(words.split())


def told(period: Period) -> str:
    """Name a period that the text has told before."""
    days = first_and_last(period)
    if days is None:
        year = year_of_safe(period)
        return value(period) if year is None or year > 0 else f"{1 - year} BC"
    if period.unit is Unit.DAY:
        return long_day(days[0])
    if period.unit is Unit.MONTH:
        return f"{MONTHS[days[0].month - 1]} {year_words(days[0].year)}"
    return year_words(days[0].year) if period.unit is Unit.YEAR else long_span(*days)


def no_date(words: str, lack: str) -> str:
    """Say why an expression has no days: what it lacks, where that is known.

    >>> no_date("soon", "")
    "'soon' names no certain days."
    """
    return f"'{plain(words)}' {lack or 'names no certain days'}."
