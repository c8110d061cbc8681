"""Dates in digits, read by dateparser once the rules have found where they are."""

import re
from collections.abc import Collection
from datetime import date, datetime
from functools import lru_cache

from timeline.timexes.meanings import short_year
from timeline.timexes.values import DateOrder

CACHED = 4096
MONTHS = 12
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
TWO_DIGITS = re.compile(r"(\d{1,2}/\d{1,2}/)(\d\d)")
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

    short = TWO_DIGITS.fullmatch(written)
    if short:
        written = f"{short[1]}{short_year(int(short[2]))}"
    settings = {
        "DATE_ORDER": _order(written, order),
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": NO_CLOCK,
    }
    found = dateparser.parse(written, languages=["en"], settings=settings)
    return found.date() if found else None


def order_shown(
    written: Collection[str], published: date | None, order: DateOrder
) -> DateOrder:
    """Give the order of the parts that a text's own dates show, else the one given.

    Args:
        written: All its dates in digits. "14/02/2023" begins with the day.
        published: Its day of publication, which it may name; None where unknown.
        order: What is taken where the dates show nothing, or both.

    >>> order_shown(["03/04/2023", "14/02/2023"], None, DateOrder.MDY)
    <DateOrder.DMY: 'DMY'>
    """
    shown = {one for text in written for one in _possible(text, published)}
    return shown.pop() if len(shown) == 1 else order


def _possible(written: str, published: date | None) -> list[DateOrder]:
    """Give the order that a date shows, as it is none otherwise or not that day."""
    parts = SLASHED.fullmatch(written)
    if parts is None:
        return []
    first, second, year = map(int, parts.groups())
    days = {DateOrder.MDY: (first, second), DateOrder.DMY: (second, first)}
    known = [order for order, (month, _) in days.items() if month <= MONTHS]
    if len(known) > 1 and published and first != second:
        told = published.month, published.day
        known = [one for one in known if days[one] == told and published.year == year]
    return known if len(known) == 1 else []


def _order(written: str, order: DateOrder) -> str:
    """Give the order of a date's parts; those with dots always begin with the day."""
    if written[:4].isdigit():
        return "YMD"
    return "DMY" if "." in written else str(order)
