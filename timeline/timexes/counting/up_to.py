"""A length and its last day, or what it follows, in, its first and last day out.

"The year to 30 June", "sold in 2016; over the next six years it grew".
"""

from datetime import date, timedelta

from timeline.timexes.calendar import (
    DAYS_IN,
    Period,
    Unit,
    containing,
    day,
    first_and_last,
    months_in,
)
from timeline.timexes.context import Place
from timeline.timexes.counting.spans import Span, away_span
from timeline.timexes.meanings import Away

HOURS = 24
MONTHS = 12
ONE_DAY = timedelta(days=1)


def days_up_to(last: date, amount: int, unit: Unit | None) -> Span | None:
    """Give the days of a length that ends with a day; None outside the calendar.

    Args:
        last: The last day, which is part of it.
        amount: How many units.
        unit: Of what; None for hours, which begin on the day before or earlier.

    >>> days_up_to(date(2024, 6, 30), 6, Unit.MONTH)
    (datetime.date(2024, 1, 1), datetime.date(2024, 6, 30))
    """
    try:
        if unit is None:
            return last - timedelta(days=-(-amount // HOURS)), last
        if unit in DAYS_IN:
            return last - timedelta(days=amount * DAYS_IN[unit] - 1), last
        months = amount * months_in(unit)
        return (_months_before(last + ONE_DAY, months), last) if months else None
    except (ValueError, OverflowError):
        return None


def days_around(window: Away, counted_from: Period | None) -> Span | None:
    """Give the days of a length that ends or begins with a time: "the next six years".

    After a whole month or year it is whole months and years: 2017 to 2022 after 2016.

    Args:
        window: The length, and on which side of the time it lies.
        counted_from: The time; None where it is not known.
    """
    after = None
    if counted_from is not None and window.sign > 0:
        after = _months_after(counted_from, window)
    return after or away_span(window, "", Place(None, counted_from))


def _months_after(told: Period, window: Away) -> Span | None:
    days, months = first_and_last(told), round(window.most * months_in(window.unit))
    if told.unit not in {Unit.MONTH, Unit.YEAR} or days is None or months < 1:
        return None
    last = containing(Unit.MONTH, day(days[1]))
    ends = first_and_last(last + 1), first_and_last(last + months)
    return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None


def _months_before(after: date, months: int) -> date:
    """Go months back from the day after; to the next month where one is too short."""
    year, month = divmod(after.year * MONTHS + after.month - 1 - months, MONTHS)
    try:
        return date(year, month + 1, after.day)
    except ValueError:
        return date(year, month + 2, 1)
