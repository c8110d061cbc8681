"""Dates in digits, read by dateparser once the rules have found where they are."""

from datetime import date, datetime
from functools import lru_cache

from timeline.timexes.values import DateOrder

CACHED = 4096
NO_CLOCK = datetime(2000, 1, 1)  # noqa: DTZ001 - a day of the calendar has no zone


@lru_cache(maxsize=CACHED)
def read_numeric(written: str, order: DateOrder = DateOrder.MDY) -> date | None:
    """Read a date in digits; None where it is no day of the calendar.

    Args:
        written: The words, such as "10/28/2024".
        order: Which of two readings to take where both are possible.

    >>> read_numeric("2024-10-28")
    datetime.date(2024, 10, 28)
    """
    import dateparser

    settings = {
        "DATE_ORDER": _order(written, order),
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": NO_CLOCK,
    }
    found = dateparser.parse(written, languages=["en"], settings=settings)
    return found.date() if found else None


def _order(written: str, order: DateOrder) -> str:
    """Give the order of a date's parts; those with dots always begin with the day."""
    if written[:4].isdigit():
        return "YMD"
    return "DMY" if "." in written else str(order)
