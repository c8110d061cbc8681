"""Cells that name days in, as the table or a spreadsheet writes them, days out.

Hands also write months and years, where no more is known (2024-10, 10/2024 or 2024),
and dates in words (28 October 2024, spring 2024, 1939-1945, c. 1850). Years before the
first have no days here: what lies in them is listed without a date, in its words.

The table writes YYYY-MM-DD. A spreadsheet that has opened such a file may save its days
as its own country writes them: 28.10.2024, 28/10/2024 or 10/28/2024.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.sources.cells import names_no_day
from timeline.sources.published import DOT, Order, order_of
from timeline.table.open_days import (
    LONGEST,
    End,
    Told,
    are_two,
    edtf_of,
    goes_on,
    span_at,
    told,
)
from timeline.timexes import Timex, TimexType, find_timexes
from timeline.timexes.build import OUT_OF_CALENDAR
from timeline.timexes.counting.edtf import APPROXIMATE
from timeline.timexes.meanings import short_year

_NUMBERS = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d\d)", re.ASCII)
_MONTH = re.compile(
    r"(?P<year>\d{3,4})(?:-(?P<month>\d\d))?|(?P<first>\d{1,2})[/.](?P<last>\d{4})",
    re.ASCII,
)
_ISO = re.compile(r"(\d{3,4})([-/.])(\d\d)\2(\d\d)", re.ASCII)
_YEARS = re.compile(r"(\d\d)(\d\d)(?:/(\d\d)|-(3[2-9]|[4-9]\d))", re.ASCII)
"""1961-64, 2024/25; 2001-05 is a month, and 2001-13 may have been meant as one."""
_BETWEEN = re.compile(r"\s+to\s+|\s*[-/\u2013\u2014]\s*")
_BRACKETS = re.compile(r"[()]")
_MINUS = re.compile(r"-(\d{1,4})", re.ASCII)
_TIME = re.compile(
    r"(?<=\d)[T ,]\s*\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*"
    r"(?:[AP]M|Z|[+-]\d\d:?\d\d)?$",
    re.ASCII | re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]|[-\u2013\u2014]")
BEFORE_CHRIST = "BC"  # of a TIMEX3 value
TO = frozenset({*"-\u2013\u2014", "to"})
BEFORE_TIME = frozenset({"", ",", "at"})
_DAYS = frozenset({TimexType.DATE, TimexType.TIME})
SHORT = len("24")
LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Written:
    """What a cell says of when something was.

    Attributes:
        span: First and last day; None where it names none that are counted here.
        words: The cell, where it is words ("spring 2024").
        edtf: The days in EDTF, where they are not meant exactly ("c. 1850"), or have
            an open end ("since 2019").
        why: One sentence that says why there is no day; empty of an empty cell.
        lasts: It went on through all these days ("since 2019"), or still does, where
            the cell is that of a last day ("present").
    """

    span: tuple[date, date] | None = None
    words: str = ""
    edtf: str = ""
    why: str = ""
    lasts: bool = False


class TwoDaysError(ValueError):
    """A cell can be read as two different days; the message says so."""


def order_of_days(cells: Iterable[str]) -> Order | None:
    """Tell the order in which a table's days are written, where any cell shows it.

    Days with dots begin with the day wherever they are in use, if no cell shows else.
    None where none does, or where cells differ.

    >>> order_of_days(["03/04/2024", "28/10/2024"])
    <Order.DAY: 'day first'>
    """
    days = map(_without_time, cells)
    written = {cell for cell in days if _NUMBERS.fullmatch(cell)}
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
    first, second, year = int(found[1]), int(found[3]), _year(found[4])
    if order is None and max(first, second) > LAST_MONTH:  # which other cells deny
        order = Order.DAY if first > LAST_MONTH else Order.MONTH
    if order is None and first != second:
        message = "can be read as two different days"
        raise TwoDaysError(message)
    month, day = (first, second) if order is Order.MONTH else (second, first)
    return date(year, month, day)


def _year(digits: str) -> int:
    return short_year(int(digits)) if len(digits) == SHORT else int(digits)


def read_span(cell: str, order: Order | None = None) -> Written:
    """Read a cell that names a day, a month, a year or another span of days.

    >>> read_span("2/2024").span == read_span("February 2024").span
    True

    Args:
        cell: The cell; empty where no day is known.
        order: In which order its table writes days, where that is known.

    Raises:
        TwoDaysError: It names two days, and the order is not known.
        ValueError: It names none.
    """
    cell = _without_time(cell)
    if names_no_day(cell):
        return Written()
    if goes_on(cell):
        return Written(words=cell, lasts=True)
    try:
        return _closed(cell, order)
    except TwoDaysError:
        raise
    except ValueError:
        part = told(cell)
        if part.rest == cell:
            raise
        return _told(cell, part, _closed(part.rest, order))


def _closed(cell: str, order: Order | None) -> Written:
    """Read a cell that says nothing but a date, or two."""
    several = _years(cell) or _two_days(cell, order)
    return Written(several, cell) if several else _one(cell, order)


def _told(cell: str, part: Told, found: Written) -> Written:
    """Give what a cell says of a date that stands in it."""
    if found.span is None:
        return replace(found, words=cell)
    if part.end is End.FROM and are_two(part.rest):
        return Written(found.span, cell, lasts=True)
    span = found.span if part.end is None else span_at(found.span, part.end)
    is_rough = part.is_rough or found.edtf.endswith(APPROXIMATE)
    edtf = ""
    if is_rough or part.end is not None:
        edtf = edtf_of(span, is_rough=is_rough, end=part.end)
    lasts = part.end in {End.FROM, End.SINCE, End.UNTIL}
    return Written(span, cell, edtf=edtf, lasts=lasts)


def _years(cell: str) -> tuple[date, date] | None:
    """Read some years, the last of which is written by its end (1961-64)."""
    found = _YEARS.fullmatch(cell)
    if found is None:
        return None
    century, first, last = found[1], found[2], found[3] or found[4]
    if int(last) <= int(first):
        return None
    years = int(century + first), int(century + last)
    return date(years[0], 1, 1), date(years[1], LAST_MONTH, 31)


def _two_days(cell: str, order: Order | None) -> tuple[date, date] | None:
    """Read two days in numbers, in order (2024-11-14/2024-11-16)."""
    for between in _BETWEEN.finditer(cell[:LONGEST]):
        days = cell[: between.start()], cell[between.end() :]
        if all(_is_written(one) for one in days):
            first, last = (_one(one, order).span for one in days)
            if first and last and first[0] <= last[1]:
                return first[0], last[1]
    return None


def _is_written(cell: str) -> bool:
    """Whether a cell is a day, a month or a year in numbers."""
    return any(one.fullmatch(cell) for one in (_ISO, _NUMBERS, _MONTH))


def _one(cell: str, order: Order | None) -> Written:
    """Read a cell that is not two days in numbers."""
    found = _MONTH.fullmatch(cell)
    if found is None and (before := _MINUS.fullmatch(cell)):
        return _from_words(f"{int(before[1])} {BEFORE_CHRIST}")
    if found is None and _ISO.fullmatch(cell):
        cell = re.sub(r"[/.]", "-", cell).zfill(len("0800-12-25"))
    elif found is None and _WORDS.search(cell):
        return _from_words(cell)
    if found is None:
        named = read_day(cell, order)
        if named is None:
            return Written()
        is_short = str(named.year) not in cell  # the century is not its own
        return Written((named, named), cell if is_short else "")
    year = int(found["year"] or found["last"])
    month = int(found["month"] or found["first"] or 0)
    first, last = (month, month) if month else (1, LAST_MONTH)
    return Written((date(year, first, 1), date(year, last, monthrange(year, last)[1])))


def _without_time(cell: str) -> str:
    """Leave out the time of day, which programs write beside a day."""
    return _TIME.sub("", cell.strip())


def _from_words(cell: str) -> Written:
    """Read a date in words, or two with a dash between, that says which days it means.

    Raises:
        ValueError: It does not.
    """
    text = " ".join(cell[:LONGEST].split())
    bare = _BRACKETS.sub("", text)
    found = find_timexes(bare)
    first, last = (found[0], found[-1]) if found else (None, None)
    if first is None or last is None or not _are_all(bare, found):
        message = "it is no date"
        raise ValueError(message)
    if first.value.startswith(BEFORE_CHRIST):
        return Written(None, text, why=f"'{text}' {OUT_OF_CALENDAR}.")
    if not (first.start and last.start and last.end and first.start <= last.start):
        message = "it names no days by itself"
        raise ValueError(message)
    is_rough = first is last and "~" in first.edtf
    return Written((first.start, last.end), text, edtf=first.edtf if is_rough else "")


def _are_all(text: str, found: Sequence[Timex]) -> bool:
    """Whether a text is a date, or two with a dash between, and nothing else.

    A time of that day may stand beside a date.
    """
    first, last = found[0], found[-1]
    is_whole = first.char_start == 0 and last.char_end == len(text)
    if not is_whole or not {first.type, last.type} <= _DAYS:
        return False
    between = text[first.char_end : last.char_start].strip()
    if last.type is TimexType.TIME and last.start == first.start:
        return first is last or between in BEFORE_TIME
    return first is last or between in TO
