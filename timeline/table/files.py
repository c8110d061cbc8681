"""The table in files: CSV, Parquet, JSON or .xlsx, told by the file's name."""

import io
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import pandas as pd
from pyarrow.parquet import ParquetFile

from timeline.errors import TableError, unopened
from timeline.given import given_path
from timeline.saving import put_in_place
from timeline.sources.workbooks import WORKBOOKS
from timeline.table.check import in_dtype, sound
from timeline.table.csv import NO_MORE, csv_text, read_csv
from timeline.table.json import JSON_SUFFIXES, json_text, read_json
from timeline.table.least import check_least, filled
from timeline.table.schema import SCHEMA
from timeline.table.sheet import write_sheet
from timeline.table.workbook import read_workbook

PART = "part-*.parquet"
"""The files of a folder that hold the rows of one long table, in order of name."""
ROWS_A_GROUP = 50_000
"""Rows that are read together; one event of many is found without the others."""

Writer = Callable[[pd.DataFrame, Path, Mapping[str, str]], None]


def write_table(
    table: pd.DataFrame, path: str | Path, more: Mapping[str, str] = NO_MORE
) -> None:
    """Write a table to a .csv, .parquet, .json or .xlsx file: all of it, or nothing.

    Args:
        table: What to write.
        path: The file.
        more: Columns of the table besides the declared ones, with their dtypes.

    Raises:
        TableError: The name has another ending, the file cannot be written, or the
            table is none of events, so that it could not be read back.
    """
    path = given_path(path, TableError)
    check_suffix(path)
    _write(WRITERS[path.suffix.casefold()], table, path, more)


def write_csv(
    table: pd.DataFrame, path: str | Path, more: Mapping[str, str] = NO_MORE
) -> None:
    """Write a table to a CSV file of any name: all of it, or nothing.

    Args:
        table: What to write; see `csv_text`.
        path: The file.
        more: Columns of the table besides the declared ones, with their dtypes.

    Raises:
        TableError: The file cannot be written, or the table is none of events.
    """
    _write(_write_csv, table, given_path(path, TableError), more)


def _write(
    writer: Writer, table: pd.DataFrame, path: Path, more: Mapping[str, str]
) -> None:
    table = sound(table)
    try:
        with put_in_place(path) as aside:
            writer(table, aside, more)
    except (OSError, ValueError, TypeError) as error:  # pyarrow's are of these kinds
        reason = getattr(error, "strerror", None) or error
        message = f"{path} cannot be written: {reason}."
        raise TableError(message) from error


def check_suffix(path: Path) -> None:
    """Refuse a file whose format is not written.

    Raises:
        TableError: The name ends otherwise.
    """
    if path.suffix.casefold() not in WRITERS:
        message = (
            f"{path}: tables are written as {', '.join(WRITERS)}. Choose a name with"
            " one of these endings."
        )
        raise TableError(message)


def read_table(path: str | Path) -> pd.DataFrame:
    """Read a table from a .csv, .parquet, .json or .xlsx file.

    Those that `write_table` wrote give an equal table.

    Raises:
        TableError: The file is of another kind, or cannot be read as such a table.
    """
    path = given_path(path, TableError)
    try:
        path.stat()
    except OSError as error:
        raise TableError(unopened(path, error)) from error
    reader = _READERS.get(path.suffix.casefold())
    if reader is None:
        message = (
            f"{path}: tables are read from .csv, .parquet, .json and .xlsx files."
            " Articles are read by: python -m timeline extract"
        )
        raise TableError(message)
    return reader(path)


def parquet_table(source: Path | BinaryIO, *, name: str) -> pd.DataFrame:
    """Read a table from a Parquet file, or from a folder of them in order of name.

    One column after another, each in one piece: half the memory, and rows are taken
    from it forty times as fast as from one in many pieces.

    Raises:
        TableError: The file cannot be read as such a table; the message names it.
    """
    try:
        names, read = _columns_of(source)
        check_least(names, name)
        columns = {
            column: _column(read(column), column, name)
            for column in SCHEMA
            if column in names
        }
    except TableError:
        raise
    except (OSError, ValueError, TypeError, KeyError) as error:
        message = f"{name} cannot be read as a Parquet file: {error}"
        raise TableError(message) from error
    return sound(filled(pd.DataFrame(columns)), name)[list(SCHEMA)]


def _read_parquet(path: Path) -> pd.DataFrame:
    return parquet_table(path, name=str(path))


_READERS: Mapping[str, Callable[[Path], pd.DataFrame]] = {
    ".csv": read_csv,
    ".parquet": _read_parquet,
    **dict.fromkeys(JSON_SUFFIXES, read_json),
    **dict.fromkeys(WORKBOOKS, read_workbook),
}
"""How a table is read, by the file's ending."""


def parts_of_folder(folder: Path) -> tuple[Path, ...]:
    """List the files that hold a long table's rows; others in the folder are none.

    Raises:
        TableError: There are none, or the folder cannot be opened.
    """
    try:
        files = tuple(sorted(one for one in folder.iterdir() if one.match(PART)))
    except OSError as error:
        raise TableError(unopened(folder, error)) from error
    if not files:
        message = f"{folder} holds no {PART} files. Give a written archive."
        raise TableError(message)
    return files


def parquet_bytes(table: pd.DataFrame) -> bytes:
    """Write a table as the content of a Parquet file."""
    out = io.BytesIO()
    table.to_parquet(out, index=False, row_group_size=ROWS_A_GROUP)
    return out.getvalue()


def _columns_of(source: Path | BinaryIO) -> tuple[list[str], Callable[[str], Any]]:
    """Give the names of the columns, and what reads one of them."""
    if isinstance(source, Path) and source.is_dir():
        from pyarrow.dataset import dataset

        parts = dataset(list(parts_of_folder(source)), format="parquet")
        return parts.schema.names, lambda name: parts.to_table(columns=[name])
    file = ParquetFile(source)
    return file.schema_arrow.names, lambda name: file.read(
        columns=[name], use_pandas_metadata=False
    )


def _column(
    pieces: Any,  # noqa: ANN401 - a pyarrow table; pyarrow publishes no types
    column: str,
    name: str,
) -> "pd.Series[Any]":
    # Made of the column and not of its table, which would take ten times as long.
    cells: pd.Series[Any] = pieces.column(0).combine_chunks().to_pandas()
    return in_dtype(cells, column, name)


def _write_long_csv(tables: Iterable[pd.DataFrame], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        for number, table in enumerate(tables):
            header, _, rows = csv_text(table).partition("\r\n")
            file.write(rows if number else f"{header}\r\n{rows}")


def _write_long_json(tables: Iterable[pd.DataFrame], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        for number, table in enumerate(tables):
            rows = json_text(table).strip().removeprefix("[").removesuffix("]")
            file.write(("," if number else "[") + rows.rstrip())
        file.write("\n]\n")


def _write_csv(table: pd.DataFrame, path: Path, more: Mapping[str, str]) -> None:
    path.write_text(csv_text(table, more), encoding="utf-8", newline="")


def _write_json(table: pd.DataFrame, path: Path, more: Mapping[str, str]) -> None:
    path.write_text(json_text(table[[*SCHEMA, *more]]), encoding="utf-8")


def _write_sheet(table: pd.DataFrame, path: Path, more: Mapping[str, str]) -> None:
    with path.open("wb") as file:
        write_sheet([table], file, {**SCHEMA, **more})


def _write_long_sheet(tables: Iterable[pd.DataFrame], path: Path) -> None:
    with path.open("wb") as file:
        write_sheet(tables, file)


def _write_parquet(table: pd.DataFrame, path: Path, more: Mapping[str, str]) -> None:
    written = table[[*SCHEMA, *more]]
    written.to_parquet(path, index=False, row_group_size=ROWS_A_GROUP)


WRITERS: Mapping[str, Writer] = {
    ".csv": _write_csv,
    ".parquet": _write_parquet,
    ".json": _write_json,
    WORKBOOKS[0]: _write_sheet,
}
"""How a table is written, by the file's ending; a new format is a line here."""

LONG_WRITERS: Mapping[str, Callable[[Iterable[pd.DataFrame], Path], None]] = {
    ".csv": _write_long_csv,
    ".json": _write_long_json,
    WORKBOOKS[0]: _write_long_sheet,
}
"""How tables are written one after the other into one file, where a format can."""
