"""The table as CSV and back: written for spreadsheets, read back exactly."""

import contextlib
import csv
import io
import warnings
from collections.abc import Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

import numpy as np
import pandas as pd

from timeline.errors import TableError, TableWarning
from timeline.given import no_text
from timeline.sources.published import Order
from timeline.sources.tables import END, NEVER_CLOSED, named_delimiter
from timeline.sources.values import Failure
from timeline.table.cells import table_of_rows
from timeline.table.check import sound
from timeline.table.columns import schema_names
from timeline.table.formulas import guarded
from timeline.table.least import are_of_events
from timeline.table.letters import read_table_text
from timeline.table.schema import DAY, SCHEMA, TEXT

BOM = "\ufeff"
DELIMITERS = ",;\t"
MOST_NOTES, LONGEST_NOTE = 6, 200
"""Rows above the names of the columns, and the characters of the one cell of each."""
NO_MORE: Mapping[str, str] = MappingProxyType({})


def csv_text(table: pd.DataFrame, more: Mapping[str, str] = NO_MORE) -> str:
    r"""Write a table as CSV text.

    The text begins with a byte order mark, so that spreadsheets read it as UTF-8;
    quoting follows RFC 4180; days are ISO 8601. What a spreadsheet could run as a
    formula gets an apostrophe in front, as does what begins with apostrophes and then
    with such a sign, so that reading restores the exact text.

    Args:
        table: What to write.
        more: Columns besides the declared ones, with their dtypes, to write after
            them; reading leaves them out.

    Raises:
        TableError: It is no table of events, lacks a column, or a row cannot be one.
    """
    table = sound(table)
    kinds = {**SCHEMA, **more}
    cells = {name: _written(table[name], dtype) for name, dtype in kinds.items()}
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(kinds)
    writer.writerows(zip(*cells.values(), strict=True))
    return BOM + out.getvalue()


def read_csv(source: str | Path) -> pd.DataFrame:
    """Read a table back from a CSV file that `write_csv` wrote, or a spreadsheet saved.

    UTF-16 is read by its mark. What is no UTF-8 either is read as Windows-1252, with a
    `TableWarning` that names words to look at.

    Raises:
        TableError: The file cannot be read as such a table.
    """
    text, guessed = read_table_text(source)
    if guessed:
        warnings.warn(guessed, TableWarning, stacklevel=2)
    return table_from_csv(text, name=str(source))


def table_from_csv(
    text: str,
    *,
    name: str = "the CSV",
    order: Order | None = None,
    left_out: list[Failure] | None = None,
) -> pd.DataFrame:
    """Read a table back from CSV text.

    A line that names the delimiter ("sep=;") may stand above the header, and so may a
    title or notes, in one cell of their row each. Days may be written as spreadsheets
    of other countries do, where they name one day alone. A table made by hand needs
    `title` and `start` alone; see `timeline.table.least`.

    Args:
        text: The text.
        name: What to call it in messages.
        order: In which order its days are written, where they do not show it.
        left_out: Takes the rows that cannot be read, where these are to be left out.

    Raises:
        DayOrderError: Its days could be two days each, and no order is given.
        TableError: One of these columns is missing, a row is short, or a cell cannot
            be read.
    """
    if not isinstance(text, str):
        raise TableError(no_text(name, text))
    if not text.removeprefix(BOM).strip():
        message = f"{name} is empty. Save the table again as CSV, with a header line."
        raise TableError(message)
    rest, delimiter = _below(text)
    rows = _rows(rest, delimiter, name)
    head = _head_at(rows)
    first_row = head + (3 if delimiter else 2)
    below = list(enumerate(rows[head + 1 :], start=first_row))
    return table_of_rows(name, rows[head], below, order, left_out)


def csv_header(text: str) -> list[str]:
    """Give the names of the columns of a CSV, of which the beginning will do."""
    rest, delimiter = _below(text)
    lines = io.StringIO(rest.removeprefix(BOM), newline="")  # of any kind
    reader = csv.reader(lines, delimiter=delimiter or _delimiter(rest))
    rows: list[list[str]] = []
    with contextlib.suppress(csv.Error):
        rows.extend(islice(reader, MOST_NOTES + 1))
    return schema_names(rows[_head_at(rows)]) if rows else []


def _head_at(rows: Sequence[Sequence[str]]) -> int:
    """Find the row with the names of the columns, which notes may stand above.

    The first one, where none has the names of a table of events.
    """
    for at, row in enumerate(rows[: MOST_NOTES + 1]):
        if are_of_events(schema_names(row)):
            return at
        filled = [cell for cell in row if cell.strip()]
        if len(filled) > 1 or any(len(cell) > LONGEST_NOTE for cell in filled):
            break
    return 0


def _below(text: str) -> tuple[str, str]:
    """Give what stands below a line that names the delimiter, and that delimiter."""
    above, _, rest = text.partition("\n")
    delimiter = named_delimiter(above)
    return (rest, delimiter) if delimiter else (text, "")


def _rows(text: str, delimiter: str, name: str) -> list[list[str]]:
    """Split CSV text; no rows are one row without cells."""
    # The limit is the whole interpreter's; a cell may hold a sentence of any length.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    try:
        text.encode()
        lines = chain(io.StringIO(text.removeprefix(BOM), newline=""), (END,))
        *rows, last = csv.reader(lines, delimiter=delimiter or _delimiter(text))
    except (csv.Error, UnicodeEncodeError) as error:
        message = f"{name} cannot be read as CSV: {error}. Save it again as CSV, UTF-8."
        raise TableError(message) from error
    if last != [END]:
        number = len(rows) + (2 if delimiter else 1)
        message = (
            f"{name}, row {number:,}: {NEVER_CLOSED}, so all that follows would stand"
            " in it. Close it, or take it out."
        )
        raise TableError(message)
    return rows or [[]]


def _delimiter(text: str) -> str:
    """Tell what stands between cells: spreadsheets of some countries write another.

    The first line shows it that has any; notes above the header have none.
    """
    lines = islice(text.split("\n", MOST_NOTES + 1), MOST_NOTES + 1)
    shown = next((line for line in lines if any(map(line.count, DELIMITERS))), "")
    return max(DELIMITERS, key=shown.count)


def iso_days(days: "pd.Series[Any]") -> list[str]:
    """Write days as YYYY-MM-DD; NaT as the empty string."""
    found = days.to_numpy()
    written = np.datetime_as_string(found, unit="D")
    return cast("list[str]", np.where(np.isnat(found), "", written).tolist())


def _written(column: "pd.Series[Any]", dtype: str) -> list[str]:
    if dtype == DAY:
        return iso_days(column)
    if dtype == TEXT:
        return [guarded(text) for text in column.to_numpy(object)]
    return [repr(number) for number in column.tolist()]
