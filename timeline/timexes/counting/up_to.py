"""A length and its last day in, its first and last day out: "the year to 30 June"."""

from datetime import date, timedelta

from timeline.timexes.calendar import DAYS_IN, MONTHS_IN, YEARS_IN, Unit
from timeline.timexes.counting.spans import Span

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
        months = MONTHS_IN.get(unit) or MONTHS * YEARS_IN[unit]
        return _months_before(last + ONE_DAY, amount * months), last
    except (KeyError, ValueError, OverflowError):
        return None


def _months_before(after: date, months: int) -> date:
    """Go months back from the day after; to the next month where one is too short."""
    year, month = divmod(after.year * MONTHS + after.month - 1 - months, MONTHS)
    try:
        return date(year, month + 1, after.day)
    except ValueError:
        return date(year, month + 2, 1)
