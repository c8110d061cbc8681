"""The table in files: CSV, Parquet or JSON, told by the file's name."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

from timeline.errors import TableError
from timeline.table.csv import write_csv
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
    written = table.copy()
    for column, dtype in SCHEMA.items():
        if dtype == DAY:
            days = written[column].dt.strftime("%Y-%m-%d").astype("object")
            written[column] = days.where(written[column].notna(), None)
    text = written.to_json(orient="records", indent=1, force_ascii=False)
    return text + "\n"


def _write_json(table: pd.DataFrame, path: Path) -> None:
    path.write_text(json_text(table), encoding="utf-8")


def _write_parquet(table: pd.DataFrame, path: Path) -> None:
    table.to_parquet(path, index=False)


WRITERS: Mapping[str, Writer] = {
    ".csv": write_csv,
    ".parquet": _write_parquet,
    ".json": _write_json,
}
