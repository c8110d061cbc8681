"""Calendar periods as ordered units: a day, a week, a season, a century.

Every unit numbers its periods without a gap, so that going on by `n` of them is
adding `n`: month 24,286 is November 2023 and 24,287 December. Years are
astronomical: 0 is 1 BC.
"""

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class Unit(StrEnum):
    """A unit of the calendar, smallest first."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"

    __hash__ = str.__hash__  # an enum's own is slow, and periods are often looked up


DAYS_OF_WEEK = 7  # a day's index is divisible by them on Sundays
DAYS_IN = {Unit.DAY: 1, Unit.WEEK: DAYS_OF_WEEK}
LONGEST_YEAR = 366  # days
QUARTERS = 4  # in a year
MONTHS_IN = {
    Unit.MONTH: 1,
    Unit.SEASON: 3,
    Unit.QUARTER: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
}
YEARS_IN = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}
MEAN_DAYS = {
    Unit.DAY: 1.0,
    Unit.WEEK: 7.0,
    Unit.WEEKEND: 7.0,
    Unit.MONTH: 30.44,
    Unit.SEASON: 91.31,
    Unit.QUARTER: 91.31,
    Unit.HALF: 182.62,
    Unit.YEAR: 365.25,
    Unit.DECADE: 3652.5,
    Unit.CENTURY: 36525.0,
}
DIGITS = {Unit.YEAR: 4, Unit.DECADE: 3, Unit.CENTURY: 2}
SEASON_CODES = ("SP", "SU", "FA", "WI")
SEASON_START = 3
LAST_YEAR = 9999
LAST_SAFE_DAY = 28  # of December, always in the last week of its own year
MONDAY_BEFORE_DAY_ONE = 1
YEARS_IN_CYCLE = 400  # after which the Gregorian calendar comes round
DAYS_IN_CYCLE = 146_097
PERIODS_KEPT = 4096  # whose days are remembered; a text names the same ones often


class Period(NamedTuple):
    """One period of the calendar: a tuple, which is quick to look up.

    Attributes:
        unit: Its size.
        index: Its place among the periods of its size. Days count as
            `date.toordinal` does, weeks from the one that begins on 1 January of
            year 1, months from January of year 0.
    """

    unit: Unit
    index: int  # type: ignore[assignment]  # nobody looks for a place in one

    def __add__(  # type: ignore[override]  # nobody joins periods as tuples
        self, steps: int
    ) -> "Period":
        """Go on by a number of periods, or back."""
        return Period(self.unit, self.index + steps)


def day(when: date) -> Period:
    """Give the day as a period."""
    return Period(Unit.DAY, when.toordinal())


def is_on_weekday(period: Period, number: int) -> bool:
    """Tell a day on a weekday, by its ISO number: a Monday is 1."""
    return (period.index - number) % DAYS_OF_WEEK == 0


def month(year: int, number: int) -> Period:
    """Give a month of a year: 1 is January."""
    return Period(Unit.MONTH, year * 12 + number - 1)


def part_of_year(unit: Unit, year: int, number: int) -> Period:
    """Give a quarter, half or season: 1 is the first quarter, and spring."""
    return Period(unit, year * (12 // MONTHS_IN[unit]) + number - 1)


def year_period(year: int) -> Period:
    """Give a year."""
    return Period(Unit.YEAR, year)


def months_in(unit: Unit) -> int:
    """Count the months of a unit; 0 for days and weeks, which are no whole months.

    >>> months_in(Unit.DECADE)
    120
    """
    return MONTHS_IN.get(unit, 0) or MONTHS_IN[Unit.YEAR] * YEARS_IN.get(unit, 0)


def weeks_in(year: int) -> int:
    """Count the weeks of a year 1..9999 as ISO 8601 does: 52 or 53.

    >>> weeks_in(2020)
    53
    """
    return date(year, 12, LAST_SAFE_DAY).isocalendar().week


def day_of(year: int, number: int, day_number: int) -> Period | None:
    """Give a day of a year 1..9999; None where the calendar has no such day."""
    try:
        return day(date(year, number, day_number))
    except (ValueError, OverflowError):
        return None


@lru_cache(PERIODS_KEPT)
def containing(unit: Unit, period: Period) -> Period:
    """Find the period of a size in which another begins.

    >>> value(containing(Unit.WEEK, day(date(2024, 10, 28))))
    '2024-W44'
    """
    if unit is period.unit:
        return period
    if unit is Unit.DAY:
        return Period(unit, _first_ordinal(period))
    if unit in {Unit.WEEK, Unit.WEEKEND}:
        return Period(unit, (_first_ordinal(period) - MONDAY_BEFORE_DAY_ONE) // 7)
    if unit in YEARS_IN:
        return Period(unit, year_of(period) // YEARS_IN[unit])
    months = _first_month(period)
    if unit is Unit.SEASON:
        months -= SEASON_START - 1
    return Period(unit, months // MONTHS_IN[unit])


def year_of(period: Period) -> int:
    """Give the astronomical year in which a period begins."""
    if period.unit in YEARS_IN:
        return period.index * YEARS_IN[period.unit]
    return _first_month(period) // 12


@lru_cache(PERIODS_KEPT)
def year_of_safe(period: Period) -> int | None:
    """Give the year of a period; None for a day or week outside the calendar."""
    try:
        return year_of(period)
    except (ValueError, OverflowError):
        return None


@lru_cache(PERIODS_KEPT)
def first_and_last(period: Period) -> tuple[date, date] | None:
    """Give the first and last day; None outside the years 1..9999.

    >>> first_and_last(month(2024, 2))
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    try:
        first, after = _first_day(period), _first_day(period + 1)
    except (ValueError, OverflowError):
        return _first_days_of_time(period) or _last_days_of_time(period)
    if period.unit is Unit.WEEKEND:
        first += timedelta(days=5)
    return first, after - timedelta(days=1)


@lru_cache(PERIODS_KEPT)
def value(period: Period) -> str:
    """Write a period as TIMEX3 does: "2024-10-28", "2024-W44", "199", "BC0044"."""
    year = year_of_safe(period)
    if year is None:
        return "XXXX-XX-XX" if period.unit is Unit.DAY else "XXXX-WXX"
    if period.unit in DIGITS:
        return _era(period.index, DIGITS[period.unit])
    if period.unit is Unit.DAY:
        return date.fromordinal(period.index).isoformat()
    if period.unit in {Unit.WEEK, Unit.WEEKEND}:
        return _week_value(period)
    return f"{_era(year, DIGITS[Unit.YEAR])}-{_position(period)}"


def _position(period: Period) -> str:
    number = period.index % (12 // MONTHS_IN[period.unit])
    if period.unit is Unit.SEASON:
        return SEASON_CODES[number]
    prefix = {Unit.MONTH: "", Unit.QUARTER: "Q", Unit.HALF: "H"}[period.unit]
    return f"{prefix}{number + 1:02d}" if not prefix else f"{prefix}{number + 1}"


def _era(number: int, digits: int) -> str:
    """Write a year, decade or century; before 1 they count back from 1 BC."""
    if number >= 1 or (number == 0 and digits < DIGITS[Unit.YEAR]):
        return f"{number:0{digits}d}"
    before = 1 - number if digits == DIGITS[Unit.YEAR] else -1 - number
    return f"BC{before:0{digits}d}"


def _week_value(period: Period) -> str:
    monday = date.fromordinal(period.index * 7 + MONDAY_BEFORE_DAY_ONE)
    year, week, _ = monday.isocalendar()
    suffix = "-WE" if period.unit is Unit.WEEKEND else ""
    return f"{year:04d}-W{week:02d}{suffix}"


def _first_day(period: Period) -> date:
    if period.unit is Unit.DAY:
        return date.fromordinal(period.index)
    if period.unit in {Unit.WEEK, Unit.WEEKEND}:
        return date.fromordinal(period.index * 7 + MONDAY_BEFORE_DAY_ONE)
    months = _first_month(period)
    return date(months // 12, months % 12 + 1, 1)


def _first_days_of_time(period: Period) -> tuple[date, date] | None:
    """Give the days of the first century or decade, which have no year 0."""
    if period.unit not in {Unit.CENTURY, Unit.DECADE} or period.index:
        return None
    return date.min, _first_day(period + 1) - timedelta(days=1)


def _last_days_of_time(period: Period) -> tuple[date, date] | None:
    """Give the days of a period that ends with the last day that `date` knows."""
    try:
        first = _first_day(period)
    except (ValueError, OverflowError):
        return None
    ends_in = year_of(period) + YEARS_IN.get(period.unit, 1) - 1
    return (first, date.max) if ends_in == LAST_YEAR else None


def _first_ordinal(period: Period) -> int:
    """Count days as `date.toordinal` does, on beyond the years that `date` knows."""
    if period.unit is Unit.DAY:
        return period.index
    if period.unit in {Unit.WEEK, Unit.WEEKEND}:
        return period.index * 7 + MONDAY_BEFORE_DAY_ONE
    year, number = divmod(_first_month(period), 12)
    cycles, year = divmod(year, YEARS_IN_CYCLE)
    known = date(year + YEARS_IN_CYCLE, number + 1, 1).toordinal()
    return known + (cycles - 1) * DAYS_IN_CYCLE


def _first_month(period: Period) -> int:
    if period.unit in YEARS_IN:
        return year_of(period) * 12
    if period.unit in MONTHS_IN:
        offset = SEASON_START - 1 if period.unit is Unit.SEASON else 0
        return period.index * MONTHS_IN[period.unit] + offset
    first = _first_day(period)
    return first.year * 12 + first.month - 1
