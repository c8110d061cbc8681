"""The table as CSV and back: written for spreadsheets, read back exactly."""

import csv
import io
import warnings
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

import numpy as np
import pandas as pd

from timeline.errors import TableError, TableWarning
from timeline.given import no_text
from timeline.sources.tables import named_delimiter
from timeline.table.cells import table_of_rows
from timeline.table.check import sound
from timeline.table.columns import schema_names
from timeline.table.formulas import guarded
from timeline.table.letters import read_table_text
from timeline.table.schema import DAY, SCHEMA, TEXT

BOM = "\ufeff"
DELIMITERS = ",;\t"
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


def table_from_csv(text: str, *, name: str = "the CSV") -> pd.DataFrame:
    """Read a table back from CSV text.

    A line that names the delimiter ("sep=;") may stand above the header, and days may
    be written as spreadsheets of other countries do, where they name one day alone. A
    table made by hand needs `title` and `start` alone; see `timeline.table.least`.

    Raises:
        TableError: One of these columns is missing, a row is short, or a cell cannot
            be read.
    """
    if not isinstance(text, str):
        raise TableError(no_text(name, text))
    if not text.removeprefix(BOM).strip():
        message = f"{name} is empty. Save the table again as CSV, with a header line."
        raise TableError(message)
    rest, delimiter = _below(text)
    names, *rows = _rows(rest, delimiter, name)
    first_row = 3 if delimiter else 2
    return table_of_rows(name, names, list(enumerate(rows, start=first_row)))


def csv_header(text: str) -> list[str]:
    """Give the names of the columns of a CSV, of which the beginning will do."""
    rest, delimiter = _below(text)
    lines = io.StringIO(rest.removeprefix(BOM), newline="")  # of any kind
    try:
        cells = next(csv.reader(lines, delimiter=delimiter or _delimiter(rest)), [])
    except csv.Error:
        return []
    return schema_names(cells)


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
        lines = io.StringIO(text.removeprefix(BOM), newline="")
        rows = list(csv.reader(lines, delimiter=delimiter or _delimiter(text)))
    except (csv.Error, UnicodeEncodeError) as error:
        message = f"{name} cannot be read as CSV: {error}. Save it again as CSV, UTF-8."
        raise TableError(message) from error
    return rows or [[]]


def _delimiter(text: str) -> str:
    """Tell what stands between cells: spreadsheets of some countries write another."""
    return max(DELIMITERS, key=text.partition("\n")[0].count)


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
