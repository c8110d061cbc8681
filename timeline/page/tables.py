"""Files in: whether they are tables of events, and these tables, out."""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import IO

import pandas as pd

from timeline.sources import Source, is_address
from timeline.sources.decoding import encoding_of
from timeline.sources.tables import MAX_LINE
from timeline.table.csv import csv_header, table_from_csv
from timeline.table.files import parquet_table
from timeline.table.json import (
    JSON_SUFFIXES,
    LINES,
    json_columns,
    json_of_page,
    table_from_json,
)
from timeline.table.least import are_of_events
from timeline.table.letters import table_text

CSV, TABBED, PARQUET, JSON = ".csv", ".tsv", ".parquet", ".json"
PAGES = (".html", ".htm")
_TABLES = {CSV, TABBED, PARQUET, *JSON_SUFFIXES, *PAGES}
_HEADER_BYTES = 10_000


def holds_events(source: Source) -> bool:
    """Whether a file is a table of events, told from the names of its columns."""
    suffix = Path(name_of(source)).suffix.casefold()
    if suffix not in _TABLES or (isinstance(source, str) and is_address(source)):
        return False
    try:
        with _opened(source) as file:
            return are_of_events(_COLUMNS.get(suffix, _csv_columns)(file))
    except OSError:
        return False  # the reader of articles says why it cannot be opened


def _csv_columns(file: IO[bytes]) -> list[str]:
    """Give the names of a CSV's columns; a line above may name the delimiter."""
    return csv_header(_decoded(file.read(_HEADER_BYTES)))


def _parquet_columns(file: IO[bytes]) -> list[str]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return list(pq.read_schema(file).names)
    except (pa.ArrowException, UnicodeDecodeError):
        return []


def _json_columns(file: IO[bytes]) -> list[str]:
    return json_columns(_decoded(file.read()))


def _line_columns(file: IO[bytes]) -> list[str]:
    """Give the names in the first of many lines, which may be articles."""
    return json_columns(_decoded(file.readline(MAX_LINE)))


def _page_columns(file: IO[bytes]) -> list[str]:
    """Give the names of the table within a page that was downloaded here."""
    return json_columns(json_of_page(_decoded(file.read())))


def _decoded(data: bytes) -> str:
    """Decode what a file begins with, of which a sign may be cut."""
    return data.decode(encoding_of(data), "ignore")


_COLUMNS: Mapping[str, Callable[[IO[bytes]], list[str]]] = {
    PARQUET: _parquet_columns,
    JSON: _json_columns,
    **dict.fromkeys(LINES, _line_columns),
    **dict.fromkeys(PAGES, _page_columns),
}
"""What gives the names of a table's columns, by the file's ending; else as of a CSV."""


def _opened(source: Source) -> IO[bytes]:
    return BytesIO(source[1]) if isinstance(source, tuple) else Path(source).open("rb")


def name_of(source: Source) -> str:
    """Name a source as its reader did."""
    return source[0] if isinstance(source, tuple) else str(source)


def read_events(source: Source) -> tuple[pd.DataFrame, str]:
    """Read a table, with what is to say of letters that had to be guessed."""
    name = name_of(source)
    if Path(name).suffix.casefold() == PARQUET:
        held = BytesIO(source[1]) if isinstance(source, tuple) else Path(source)
        return parquet_table(held, name=name), ""
    with _opened(source) as file:
        text, guessed = table_text(file.read(), name)
    suffix = Path(name).suffix.casefold()
    text = json_of_page(text) if suffix in PAGES else text
    is_json = suffix in {*JSON_SUFFIXES, *PAGES}
    read = table_from_json if is_json else table_from_csv
    return read(text, name=name), guessed
