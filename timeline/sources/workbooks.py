"""Workbooks (.xlsx) in, the tables on their sheets out, each cell as a text.

Of a formula the value is read that was saved beside it; nothing is calculated, and no
link or macro is followed. A day whose cell shows its month or year alone names no day:
spreadsheets make the first of May of "May 2024" as it is typed.
"""

import re
import warnings
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from itertools import islice
from typing import IO, Protocol

from timeline.errors import ArticleError
from timeline.sources.columns import find_columns, has_text
from timeline.sources.foreign import reading
from timeline.sources.office import LOCKED, check_unpacked
from timeline.sources.tables import row_of_cells, with_order
from timeline.sources.values import Failure, Row

WORKBOOKS = (".xlsx", ".xlsm")
MAX_WORKBOOK = 50_000_000  # bytes
MOST_COLUMNS, MOST_ROWS = 256, 1_048_576
"""What is looked at; a sheet has no more rows, whatever its file says."""
HEAD_WITHIN = 20
"""Rows among which the names of the columns stand: notes may stand above them."""
ADVICE = "Save its sheet as .csv in UTF-8 (in Excel: Save as, CSV UTF-8)."
_NO_UNITS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.')
"""What in a cell's format stands for itself, or says nothing of units."""

Cells = tuple[str, ...]
IsHead = Callable[[Sequence[str]], bool]


class Cell(Protocol):
    """A cell as openpyxl gives it, which publishes no types."""

    value: object
    number_format: str


class Sheet(Protocol):
    """A sheet as openpyxl gives it."""

    title: str

    def reset_dimensions(self) -> None:
        """Forget what the file says of the sheet's size."""

    def iter_rows(self, *, max_col: int) -> Iterator[Sequence[Cell]]:
        """Give its rows, with cells up to a column."""


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table on a sheet.

    Attributes:
        name: What to call it in messages.
        is_wanted: Whether its columns are those that were sought.
        header: The names of its columns.
        rows: The number of each row on the sheet, from 1, and its cells, one a column;
            can be gone through once.
    """

    name: str
    is_wanted: bool
    header: Cells
    rows: Iterator[tuple[int, Cells]]


def read_workbook_rows(file: IO[bytes], name: str) -> Iterator[Row]:
    """Read the tables of articles of a workbook, row by row; rows have their numbers.

    Raises:
        ArticleError: It is broken, too large, or has no column with articles' texts.
    """
    sheets = sheet_tables(file.read(MAX_WORKBOOK + 1), name, has_text)
    if not any(sheet.is_wanted for sheet in sheets):
        find_columns(sheets[0].header if sheets else (), name)  # which says what it has
    for sheet in sheets:
        if not sheet.is_wanted:
            reason = "The sheet has no column with articles' texts, and is not read."
            yield sheet.name, Failure(sheet.name, reason)
            continue
        with reading(sheet.name, "a workbook", ADVICE):
            yield from _articles(sheet)


def _articles(sheet: SheetTable) -> Iterator[Row]:
    header, numbers = list(sheet.header), deque[int]()

    def rows() -> Iterator[list[str]]:
        for number, cells in sheet.rows:
            numbers.append(number)
            yield list(cells)

    columns, ahead = with_order(find_columns(header, sheet.name), header, rows())
    for cells in ahead:
        where = f"{sheet.name}, row {numbers.popleft():,}"
        yield where, row_of_cells(header, cells, columns, where)


def sheet_tables(data: bytes, name: str, is_head: IsHead) -> list[SheetTable]:
    """Find the tables of a workbook: one on each sheet that is shown and not empty.

    Args:
        data: The file.
        name: What to call it in messages.
        is_head: Tells the row with the columns' names from the notes above it; where
            it finds none, the first row that is not empty is taken.

    Raises:
        ArticleError: It is broken, needs a password, or is or unpacks to too much.
    """
    if data.startswith(LOCKED):
        message = (
            f"{name} is protected by a password, or an .xls file of another name."
            f" {ADVICE}"
        )
        raise ArticleError(message)
    if len(data) > MAX_WORKBOOK:
        message = f"{name} has more than {MAX_WORKBOOK:,} bytes. {ADVICE}"
        raise ArticleError(message)
    with reading(name, "a workbook", ADVICE):
        check_unpacked(data, name, ADVICE)
        sheets = _shown_sheets(data)
        found = [
            _table_of(
                sheet,
                name if len(sheets) == 1 else f"{name}, sheet {sheet.title!r}",
                is_head,
            )
            for sheet in sheets
        ]
    return [table for table in found if table is not None]


def _shown_sheets(data: bytes) -> list[Sheet]:
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and forms that it does not know
        book = openpyxl.load_workbook(
            BytesIO(data), read_only=True, data_only=True, keep_links=False
        )
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


def _table_of(sheet: Sheet, name: str, is_head: IsHead) -> SheetTable | None:
    """Find the table on a sheet; None where the sheet is empty."""
    first = list(islice(_filled(sheet, MOST_COLUMNS), HEAD_WITHIN))
    if not first:
        return None
    heads = [(number, cells) for number, cells in first if is_head(_trimmed(cells))]
    # A note may be a word that columns are called by, too: "Story" above a table.
    several = [head for head in heads if sum(map(bool, map(str.strip, head[1]))) > 1]
    above, cells = (several or heads or first)[0]
    header = _trimmed(cells)
    rows = (one for one in _filled(sheet, len(header)) if one[0] > above)
    return SheetTable(name, bool(heads), header, rows)


def _trimmed(cells: Cells) -> Cells:
    """Leave out the empty cells behind a row."""
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    return cells


def _filled(sheet: Sheet, columns: int) -> Iterator[tuple[int, Cells]]:
    """Give the rows in which something stands, with their numbers."""
    from openpyxl.cell.read_only import EMPTY_CELL

    sheet.reset_dimensions()  # a file may say anything of its size
    every = islice(sheet.iter_rows(max_col=columns), MOST_ROWS)
    nothing: Sequence[Cell] = ()
    for number, row in enumerate(every, start=1):
        # A file may leave out a million rows, which are then one object.
        if row is nothing or all(cell is EMPTY_CELL for cell in row):
            nothing = row
            continue
        cells = tuple(map(_words, row))
        if any(map(str.strip, cells)):
            yield number, cells


def _words(cell: Cell) -> str:
    """Write what a cell holds as a text: a day as YYYY-MM-DD, or as far as it shows."""
    held = cell.value
    if held is None:
        return ""
    if isinstance(held, datetime):
        is_day = held.time() == time()
        return _shown_day(held, cell) if is_day else held.isoformat(" ", "seconds")
    if isinstance(held, date):
        return _shown_day(held, cell)
    if isinstance(held, float) and held.is_integer():
        return str(int(held))
    return str(held)


def _shown_day(day: date, cell: Cell) -> str:
    """Write a day, or its month or year where the cell shows no more."""
    units = set(_NO_UNITS.sub("", cell.number_format or "").casefold()) & set("dmy")
    length = {frozenset("my"): len("2024-05"), frozenset("y"): len("2024")}
    return day.isoformat()[: length.get(frozenset(units), len("2024-05-03"))]
