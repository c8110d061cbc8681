"""Workbooks (.xlsx) in, the table of the events on their sheets out."""

import warnings
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from timeline.errors import ArticleError, TableError, TableWarning, unopened
from timeline.given import given_path
from timeline.sources.foreign import reading
from timeline.sources.published import Order
from timeline.sources.values import Failure
from timeline.sources.workbooks import ADVICE, SheetTable, sheet_tables
from timeline.table.cells import table_of_rows
from timeline.table.columns import schema_names
from timeline.table.least import are_of_events
from timeline.table.together import together


def read_workbook(source: str | Path) -> pd.DataFrame:
    """Read the tables of events on the sheets of a workbook into one table.

    Sheets that hold none are named in a `TableWarning`.

    Raises:
        TableError: The file cannot be read as such a table.
    """
    path = given_path(source, TableError)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TableError(unopened(source, error)) from error
    table, said = table_of_sheets(event_sheets(data, str(source)), name=str(source))
    if said:
        warnings.warn(said, TableWarning, stacklevel=2)
    return table


def event_sheets(data: bytes, name: str) -> list[SheetTable]:
    """Find the tables of a workbook; wanted are those of events.

    Raises:
        TableError: It cannot be read as a workbook.
    """
    try:
        return sheet_tables(data, name, _are_of_events)
    except ArticleError as error:
        raise TableError(str(error)) from error


def _are_of_events(cells: Sequence[str]) -> bool:
    return are_of_events(schema_names(cells))


def table_of_sheets(
    sheets: Sequence[SheetTable],
    *,
    name: str,
    order: Order | None = None,
    left_out: list[Failure] | None = None,
) -> tuple[pd.DataFrame, str]:
    """Read the tables of events of a workbook into one.

    Args:
        sheets: As `event_sheets` gives them. Where none is of events, the first is
            refused with what it has.
        name: What to call the workbook in messages.
        order: In which order days are written, where a sheet does not show it.
        left_out: Takes the rows that cannot be read, where these are to be left out.

    Returns:
        The table, and what to say of sheets that were left out; empty where none were.

    Raises:
        TableError: They hold no events, or a cell cannot be read.
    """
    if not sheets:
        message = f"{name} is empty. A table of events needs 'title' and 'start'."
        raise TableError(message)
    wanted = [sheet for sheet in sheets if sheet.is_wanted] or sheets[:1]
    others = ", ".join(sheet.name for sheet in sheets if not sheet.is_wanted)
    try:
        with reading(name, "a workbook", ADVICE):
            tables = [_table_of(sheet, order, left_out) for sheet in wanted]
            table, _ = together(tables)
    except ArticleError as error:
        raise TableError(str(error)) from error
    return table, f"Sheets without events are not read: {others}." if others else ""


def _table_of(
    sheet: SheetTable, order: Order | None, left_out: list[Failure] | None
) -> pd.DataFrame:
    return table_of_rows(sheet.name, sheet.header, list(sheet.rows), order, left_out)
