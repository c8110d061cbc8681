"""Cells that name days in, as the table or a spreadsheet writes them, days out.

Hands also write months and years, where no more is known (2024-10, 10/2024 or 2024),
and dates in words (28 October 2024, spring 2024).

The table writes YYYY-MM-DD. A spreadsheet that has opened such a file may save its days
as its own country writes them: 28.10.2024, 28/10/2024 or 10/28/2024.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from timeline.sources.published import Order, order_of
from timeline.timexes import TimexType, find_timexes

_NUMBERS = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4})", re.ASCII)
_MONTH = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d))?|(?P<first>\d{1,2})[/.](?P<last>\d{4})",
    re.ASCII,
)
_LETTER = re.compile(r"[^\W\d_]{2}")
LONGEST = 60  # characters of a date in words
DOT = "."
LAST_MONTH = 12


class TwoDaysError(ValueError):
    """A cell can be read as two different days; the message says so."""


def order_of_days(cells: Iterable[str]) -> Order | None:
    """Tell the order in which a table's days are written, where any cell shows it.

    Days with dots begin with the day wherever they are in use, if no cell shows else.

    >>> order_of_days(["03/04/2024", "28/10/2024"])
    <Order.DAY: 'day first'>
    """
    written = {cell for cell in cells if _NUMBERS.fullmatch(cell)}
    shown = order_of(written)
    if shown or not written:
        return shown
    is_dotted = all(DOT in cell for cell in written)
    return Order.DAY if is_dotted else None


def read_day(cell: str, order: Order | None = None) -> date | None:
    """Read a cell that names a day; None where it is empty.

    >>> read_day("2024-04-03"), read_day("03.04.2024", Order.DAY)
    (datetime.date(2024, 4, 3), datetime.date(2024, 4, 3))

    Args:
        cell: The cell.
        order: In which order its table writes days, where that is known.

    Raises:
        TwoDaysError: It names two days, and the order is not known.
        ValueError: It names none.
    """
    found = _NUMBERS.fullmatch(cell)
    if found is None:
        return date.fromisoformat(cell) if cell else None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if order is None and first != second:
        message = "can be read as two different days"
        raise TwoDaysError(message)
    month, day = (first, second) if order is Order.MONTH else (second, first)
    return date(year, month, day)


def read_span(cell: str, order: Order | None = None) -> tuple[date, date] | None:
    """Read a cell that names a day, a month, a year or another span of days.

    >>> read_span("2/2024") == read_span("February 2024")
    True

    Args:
        cell: The cell; empty where no day is known.
        order: In which order its table writes days, where that is known.

    Returns:
        The first and the last day; None of an empty cell.

    Raises:
        TwoDaysError: It names two days, and the order is not known.
        ValueError: It names none.
    """
    cell = cell.strip()
    if _LETTER.search(cell):
        return _from_words(cell)
    found = _MONTH.fullmatch(cell)
    if found is None:
        named = read_day(cell, order)
        return None if named is None else (named, named)
    year = int(found["year"] or found["last"])
    month = int(found["month"] or found["first"] or 0)
    first, last = (month, month) if month else (1, LAST_MONTH)
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _from_words(cell: str) -> tuple[date, date]:
    """Read a date in words that says itself which days it means, and means them all."""
    text = " ".join(cell[:LONGEST].split())
    for timex in find_timexes(text):
        is_whole = timex.text == text and timex.type is TimexType.DATE
        if is_whole and timex.start and timex.end and "~" not in timex.edtf:
            return timex.start, timex.end
    message = "it is no date"
    raise ValueError(message)
