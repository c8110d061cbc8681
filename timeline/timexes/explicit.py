"""Dates in digits, read by dateparser once the rules have found where they are."""

from datetime import date
from functools import lru_cache

CACHED = 4096


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

    order = "YMD" if written[:4].isdigit() else order
    settings = {"DATE_ORDER": order, "REQUIRE_PARTS": ["day", "month", "year"]}
    found = dateparser.parse(written, languages=["en"], settings=settings)
    return found.date() if found else None
