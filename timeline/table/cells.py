"""Cells of a table of events as texts in, the table out; whatever file held them.

A table that this program wrote has every column. One that was made by hand has what
people write, under the names that they give columns; see `timeline.table.least`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import cast

import pandas as pd

from timeline.errors import DayOrderError, RowsError, TableError
from timeline.sources.published import Order
from timeline.sources.tables import differ
from timeline.sources.values import Failure
from timeline.table.build import table_of
from timeline.table.check import checked
from timeline.table.columns import schema_names
from timeline.table.days import (
    TwoDaysError,
    Written,
    order_of_days,
    read_day,
    read_span,
)
from timeline.table.formulas import unguarded
from timeline.table.least import check_least, filled
from timeline.table.schema import DAY, OFFSET, SCHEMA, SHARE, TEXT
from timeline.table.sheets import arranged, titles_above
from timeline.table.spans import spans_of

MOST_OFFSET = 2**63 - 1
MOST_NAMED = 5
Reader = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as texts.

    Attributes:
        name: What to call it in messages.
        columns: What its columns are called there.
        rows: Its rows, a cell a column.
        numbers: What number each row has there.
        read_text: Gives the text that a cell stands for.
        order: In which order its days are written, where they do not show it.
        left_out: Takes the rows that cannot be read, where these are to be left out.
    """

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: Sequence[int]
    read_text: Callable[[str], str] = str
    order: Order | None = None
    left_out: list[Failure] | None = None


def table_of_rows(
    name: str,
    names: Sequence[str],
    rows: Sequence[tuple[int, Sequence[str]]],
    order: Order | None = None,
    left_out: list[Failure] | None = None,
) -> pd.DataFrame:
    """Read a table of events as spreadsheets have it.

    Rows in which nothing stands are left out: hands part their tables by them, and
    spreadsheets keep those whose cells were emptied. So are the empty cells behind a
    row, for hands end lines with a delimiter.

    Args:
        name: What to call it in messages.
        names: What its columns are called there.
        rows: The number of each row there, and its cells.
        order: In which order its days are written, where they do not show it.
        left_out: Takes the rows that cannot be read, where these are to be left out.

    Raises:
        TableError: A row has too few or too many cells, or as `table_of_sheet` does.
    """
    above = titles_above(names, [cells for _, cells in rows])
    check_least(schema_names(names), name)
    told = [one for one in rows[above:] if any(map(str.strip, one[1]))]
    odd = {number: row for number, row in told if not _fits(row, len(names))}
    faults = {
        number: f"{len(row)} {'cell' if len(row) == 1 else 'cells'} where the header"
        f" has {len(names)}. Correct it, or remove it."
        for number, row in odd.items()
    }
    sheet = Sheet(
        name,
        names,
        [row[: len(names)] for _, row in told],
        [number for number, _ in told],
        unguarded,
        order,
        left_out,
    )
    if faults:
        first = next(iter(faults))
        message = f"{name}, row {first}: {faults[first]}"
        sheet = _without(sheet, RowsError(message, faults), len(told))
    return table_of_sheet(sheet)


def _fits(row: Sequence[str], width: int) -> bool:
    """Whether a row has a cell for each column, and nothing behind them."""
    return len(row) >= width and not any(map(str.strip, row[width:]))


def table_of_sheet(sheet: Sheet) -> pd.DataFrame:
    """Read a table of events.

    Raises:
        DayOrderError: Its days could be two days each.
        TableError: A column that none can do without is missing, or a cell cannot be
            read; the message names it. Where rows are to be left out, it is raised
            where half of them or more would be.
    """
    every = len(sheet.rows)
    while True:
        try:
            return _table_of(sheet)
        except RowsError as error:
            sheet = _without(sheet, error, every)


def _without(sheet: Sheet, error: RowsError, every: int) -> Sheet:
    """Leave out the rows of a table that cannot be read, and say so of each.

    Args:
        sheet: The table.
        error: Says which rows those are.
        every: How many rows it had at first.

    Raises:
        RowsError: They are not to be left out, or too many.
    """
    rows = zip(sheet.numbers, sheet.rows, strict=True)
    kept = [one for one in rows if one[0] not in error.faults]
    if sheet.left_out is None or 2 * len(kept) <= every:
        raise error
    sheet.left_out.extend(
        Failure(f"{sheet.name}, row {number:,}", why)
        for number, why in error.faults.items()
    )
    numbers, cells = [number for number, _ in kept], [row for _, row in kept]
    return replace(sheet, numbers=numbers, rows=cells)


def _table_of(sheet: Sheet) -> pd.DataFrame:
    """Read a table of events, as `table_of_sheet` does.

    Raises:
        RowsError: Rows of it cannot be read.
    """
    header = schema_names(sheet.columns)
    check_least(header, sheet.name)
    cells = list(zip(*sheet.rows, strict=True)) or [()] * len(header)
    named = _once(header, cells, sheet)
    columns = arranged(named, sheet.columns)
    order = _order_of(columns) or sheet.order
    readers: Mapping[str, Reader] = {
        TEXT: sheet.read_text,
        SHARE: _read_share,
        OFFSET: _read_offset,
        DAY: partial(read_day, order=order),
    }
    days = partial(_days, order=order, sheet=sheet)
    spans = {} if "precision" in columns else spans_of(columns, days)
    read = {
        column: spans[column]
        if column in spans
        else _read(columns[column], readers[dtype], column, sheet)
        for column, dtype in SCHEMA.items()
        if column in columns or column in spans
    }
    return checked(filled(table_of(read)), sheet.name, numbers=sheet.numbers)


def _once(
    header: Sequence[str], cells: Sequence[Sequence[str]], sheet: Sheet
) -> dict[str, Sequence[str]]:
    """Give each column by its name; one that stands twice must say the same.

    Raises:
        TableError: It does not.
    """
    named: dict[str, Sequence[str]] = {}
    for name, column in zip(header, cells, strict=True):
        first = named.setdefault(name, column)
        pairs = zip(sheet.numbers, first, column, strict=bool(sheet.numbers))
        at = next((number for number, one, two in pairs if one != two), None)
        if at is not None and name in SCHEMA:
            message = f"{sheet.name}, row {at}: {differ(name)}"
            raise TableError(message)
    return named


def _read(
    cells: Sequence[str], read: Reader, column: str, sheet: Sheet
) -> list[object]:
    """Read a column; all rows that cannot be read are told at once."""
    values: list[object] = []
    wrong: list[tuple[int, str, ValueError]] = []
    for number, cell in zip(sheet.numbers, cells, strict=True):
        try:
            values.append(read(cell))
        except ValueError as error:
            wrong.append((number, cell, error))
    if wrong:
        number, cell, first = wrong[0]
        where = f"{sheet.name}, row {number}, column {column}"
        others = _others([row for row, _, _ in wrong[1:]])
        said = f"{where}: {cell[:80]!r} {_why(first)}{others}."
        if all(isinstance(error, TwoDaysError) for _, _, error in wrong):
            message = f"{said} {_CHOICE}"
            raise DayOrderError(message, cell) from first
        advice = _ADVICE.get(SCHEMA[column], "")
        faults = {
            number: f"column {column}: {cell[:80]!r} {_why(error)}.{advice}"
            for number, cell, error in wrong
            if not isinstance(error, TwoDaysError)
        }
        message = f"{said}{advice}"
        raise RowsError(message, faults) from first
    return values


def _others(rows: Sequence[int]) -> str:
    """Say which other rows have the fault of the first one.

    >>> _others([4, 9])
    '; see rows 4, 9 as well'
    """
    if not rows:
        return ""
    named = ", ".join(f"{row:,}" for row in rows[:MOST_NAMED])
    more = len(rows) - MOST_NAMED
    noun = "row" if len(rows) == 1 else "rows"
    return f"; see {noun} {named}{f' and {more:,} more' if more > 0 else ''} as well"


def _why(error: ValueError) -> str:
    is_own = isinstance(error, TwoDaysError)
    return str(error) if is_own else "cannot be read"


_CHOICE = (
    "Choose on the page which is meant, or write days as YYYY-MM-DD; a spreadsheet may"
    " have changed them."
)
_ADVICE = {
    DAY: " Write days as YYYY-MM-DD (in a table made by hand a month may be YYYY-MM, a"
    " year YYYY); a spreadsheet may have changed them.",
    SHARE: " Write a share from 0 to 1, such as 0.75.",
    OFFSET: " Write a whole number: a place in the article's text.",
}


def _order_of(columns: Mapping[str, Sequence[str]]) -> Order | None:
    days = [columns.get(name, ()) for name, dtype in SCHEMA.items() if dtype == DAY]
    return order_of_days(chain.from_iterable(days))


def _days(
    cells: Sequence[str], column: str, order: Order | None, sheet: Sheet
) -> list[Written]:
    """Read a column whose cells may name months, years and other spans of days."""
    read = partial(read_span, order=order)
    return cast("list[Written]", _read(cells, read, column, sheet))


def _read_share(cell: str) -> float:
    """Read a share; spreadsheets of some countries write its point as a comma."""
    return float(cell.replace(",", "."))


def _read_offset(cell: str) -> int:
    offset = int(cell)
    if abs(offset) > MOST_OFFSET:
        message = f"{offset} is beyond every text"
        raise ValueError(message)
    return offset
