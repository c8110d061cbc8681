"""The table in files: CSV, Parquet or JSON, told by the file's name."""

import io
from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

from timeline.errors import TableError
from timeline.table.csv import completed, iso_day, read_csv, write_csv
from timeline.table.schema import DAY, SCHEMA

Writer = Callable[[pd.DataFrame, Path], None]


def write_table(table: pd.DataFrame, path: str | Path) -> None:
    """Write a table to a .csv, .parquet or .json file.

    Raises:
        TableError: The name has another ending, or the file cannot be written.
    """
    path = Path(path)
    check_suffix(path)
    try:
        WRITERS[path.suffix.casefold()](table, path)
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror or error}."
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


def json_text(table: pd.DataFrame) -> str:
    """Write a table as JSON: a list of objects, days as YYYY-MM-DD or null."""
    written = table.astype({name: object for name in SCHEMA if SCHEMA[name] == DAY})
    for name in SCHEMA:
        if SCHEMA[name] == DAY:
            written[name] = [iso_day(day) or None for day in table[name]]
    text = written.to_json(orient="records", indent=1, force_ascii=False)
    return text + "\n"


def read_table(path: str | Path) -> pd.DataFrame:
    """Read a table back from a .csv or .parquet file that `write_table` wrote.

    Raises:
        TableError: The file is of another kind, or cannot be read as such a table.
    """
    path = Path(path)
    if path.suffix.casefold() == ".csv":
        return read_csv(path)
    if path.suffix.casefold() != ".parquet":
        message = f"{path}: tables are read from .csv and .parquet files."
        raise TableError(message)
    try:
        content = path.read_bytes()
    except OSError as error:
        message = f"{path} cannot be opened: {error.strerror or error}."
        raise TableError(message) from error
    return table_from_parquet(content, name=str(path))


def parquet_bytes(table: pd.DataFrame) -> bytes:
    """Write a table as the content of a Parquet file."""
    out = io.BytesIO()
    table.to_parquet(out, index=False)
    return out.getvalue()


def table_from_parquet(content: bytes, *, name: str = "the table") -> pd.DataFrame:
    """Read a table back from the content of a Parquet file.

    Raises:
        TableError: It is no Parquet file, or not of such a table.
    """
    try:
        table = completed(pd.read_parquet(io.BytesIO(content)), name)
        return table[list(SCHEMA)].astype(dict(SCHEMA))
    except TableError:
        raise
    except (OSError, ValueError, TypeError, KeyError) as error:
        message = f"{name} cannot be read as a Parquet file of a table: {error}"
        raise TableError(message) from error


def _write_json(table: pd.DataFrame, path: Path) -> None:
    path.write_text(json_text(table), encoding="utf-8")


def _write_parquet(table: pd.DataFrame, path: Path) -> None:
    table.to_parquet(path, index=False)


WRITERS: Mapping[str, Writer] = {
    ".csv": write_csv,
    ".parquet": _write_parquet,
    ".json": _write_json,
}
