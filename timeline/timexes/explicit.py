"""Dates in digits, read by dateparser once the rules have found where they are."""

from datetime import date, datetime
from functools import lru_cache

CACHED = 4096
NO_CLOCK = datetime(2000, 1, 1)  # noqa: DTZ001 - a day of the calendar has no zone


@lru_cache(maxsize=CACHED)
def read_numeric(written: str, order: str = "MDY") -> date | None:
    """Read a date in digits; None where it is no day of the calendar.

    Args:
        written: The words, such as "10/28/2024".
        order: Which of two readings to take where both are possible.

    >>> read_numeric("2024-10-28")
    datetime.date(2024, 10, 28)
    """
    import dateparser

    settings = {
        "DATE_ORDER": "YMD" if written[:4].isdigit() else order,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": NO_CLOCK,
    }
    found = dateparser.parse(written, languages=["en"], settings=settings)
    return found.date() if found else None
