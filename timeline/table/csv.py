"""The table as CSV and back: written for spreadsheets, read back exactly."""

import csv
import io
import warnings
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

import numpy as np
import pandas as pd

from timeline.errors import TableError, TableWarning, unopened
from timeline.given import given_path, no_text
from timeline.sources.published import Order
from timeline.sources.tables import named_delimiter
from timeline.table.build import table_of
from timeline.table.check import checked, sound
from timeline.table.columns import schema_names
from timeline.table.days import (
    TwoDaysError,
    Written,
    order_of_days,
    read_day,
    read_span,
)
from timeline.table.formulas import guarded, unguarded
from timeline.table.least import check_least, filled
from timeline.table.letters import table_text
from timeline.table.schema import DAY, OFFSET, SCHEMA, SHARE, TEXT
from timeline.table.sheets import arranged, titles_above
from timeline.table.spans import spans_of

BOM = "\ufeff"
DELIMITERS = ",;\t"
MOST_OFFSET = 2**63 - 1
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
    path = given_path(source, TableError)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TableError(unopened(source, error)) from error
    text, guessed = table_text(data, str(source))
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
    header = schema_names(names)
    first_row = 3 if delimiter else 2
    above = titles_above(names, rows)
    check_least(header, name)
    # Rows in which nothing stands are left out: hands part their tables by them, and
    # spreadsheets keep those whose cells were emptied.
    numbered = [
        (number, row)
        for number, row in enumerate(rows[above:], start=first_row + above)
        if any(map(str.strip, row))
    ]
    for number, row in numbered:
        while len(row) > len(header) and not row[-1].strip():
            row.pop()  # hands end lines with a delimiter
        if len(row) != len(header):
            message = (
                f"{name}, row {number}: {len(row)} cells where the header has"
                f" {len(header)}. Correct it, or remove it."
            )
            raise TableError(message)
    numbers = [number for number, _ in numbered]
    cells = list(zip(*(row for _, row in numbered), strict=True)) or [()] * len(header)
    # Of two columns with one name the first counts, as in a table of articles.
    columns = arranged(dict(reversed(list(zip(header, cells, strict=True)))), names)
    order, place = _order_of(columns), (name, numbers)
    readers: Mapping[str, Callable[[str], object]]
    readers = {**_READERS, DAY: partial(read_day, order=order)}
    days = partial(_days, order=order, place=place)
    spans = {} if "precision" in columns else spans_of(columns, days)
    read = {
        column: spans[column]
        if column in spans
        else _read(columns[column], readers[dtype], column, place)
        for column, dtype in SCHEMA.items()
        if column in columns or column in spans
    }
    return checked(filled(table_of(read)), name, numbers=numbers)


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


def _read(
    cells: Sequence[str],
    read: Callable[[str], object],
    column: str,
    place: tuple[str, Sequence[int]],
) -> list[object]:
    """Read a column.

    Args:
        cells: What stands in it.
        read: Reads one of them.
        column: Its name.
        place: What to call the table in messages, and the numbers of its rows.
    """
    name, numbers = place
    values: list[object] = []
    for number, cell in zip(numbers, cells, strict=True):
        try:
            values.append(read(cell))
        except ValueError as error:
            where = f"{name}, row {number}, column {column}"
            advice = _ADVICE.get(SCHEMA[column], "")
            message = f"{where}: {cell[:80]!r} {_why(error)}.{advice}"
            raise TableError(message) from error
    return values


def _why(error: ValueError) -> str:
    is_own = isinstance(error, TwoDaysError)
    return str(error) if is_own else "cannot be read"


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
    cells: Sequence[str],
    column: str,
    order: Order | None,
    place: tuple[str, Sequence[int]],
) -> list[Written]:
    """Read a column whose cells may name months, years and other spans of days."""
    return cast(
        "list[Written]", _read(cells, partial(read_span, order=order), column, place)
    )


def _read_share(cell: str) -> float:
    """Read a share; spreadsheets of some countries write its point as a comma."""
    return float(cell.replace(",", "."))


def _read_offset(cell: str) -> int:
    offset = int(cell)
    if abs(offset) > MOST_OFFSET:
        message = f"{offset} is beyond every text"
        raise ValueError(message)
    return offset


_READERS: Mapping[str, Callable[[str], object]] = {
    TEXT: unguarded,
    SHARE: _read_share,
    OFFSET: _read_offset,
}
