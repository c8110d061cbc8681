"""Files in: whether they are tables of events, and these tables, out."""

from collections.abc import Callable, Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import IO, TypeAlias

import pandas as pd

from timeline.errors import TableError
from timeline.sources import Source, is_address
from timeline.sources.decoding import encoding_of
from timeline.sources.published import Order
from timeline.sources.tables import MAX_LINE
from timeline.sources.values import Failure
from timeline.sources.workbooks import MAX_WORKBOOK, WORKBOOKS
from timeline.table.calendar_files import (
    CALENDARS,
    MAX_CALENDAR,
    table_of_calendar,
)
from timeline.table.csv import csv_header, table_from_csv
from timeline.table.files import parquet_table
from timeline.table.json import (
    JSON_SUFFIXES,
    LINES,
    hold_events,
    json_objects,
    json_of_page,
    table_from_json,
    table_of_objects,
)
from timeline.table.least import are_of_events
from timeline.table.letters import table_text
from timeline.table.workbook import event_sheets, table_of_sheets

CSV, TABBED, PARQUET, JSON = ".csv", ".tsv", ".parquet", ".json"
PAGES = (".html", ".htm")
_HEADER_BYTES = 10_000

Read: TypeAlias = Callable[[Order | None, list[Failure]], tuple[pd.DataFrame, str]]
"""Reads a table of events, with what is to say of letters that had to be guessed.

It is given the order in which days are written, where they may not show it, and what
takes the rows that cannot be read.
"""


def find_events(source: Source) -> Read | None:
    """Tell a table of events from the names of its columns.

    Returns:
        What reads the table; None where the file is none, or cannot be opened, of
        which the reader of articles says why.
    """
    found = _FOUND.get(Path(name_of(source)).suffix.casefold())
    if found is None or (isinstance(source, str) and is_address(source)):
        return None
    try:
        return found(source)
    except OSError:
        return None


def name_of(source: Source) -> str:
    """Name a source as its reader did."""
    return source[0] if isinstance(source, tuple) else str(source)


def _opened(source: Source) -> IO[bytes]:
    return BytesIO(source[1]) if isinstance(source, tuple) else Path(source).open("rb")


def _decoded(data: bytes) -> str:
    """Decode what a file begins with, of which a sign may be cut."""
    return data.decode(encoding_of(data), "ignore")


def _csv(source: Source) -> Read | None:
    """Tell a CSV by its first line; one above it may name the delimiter."""
    with _opened(source) as file:
        names = csv_header(_decoded(file.read(_HEADER_BYTES)))
    return partial(_whole, source, table_from_csv) if are_of_events(names) else None


def _lines(source: Source) -> Read | None:
    """Tell JSON Lines by the first of them: the others may be many articles."""
    with _opened(source) as file:
        first = json_objects(_decoded(file.readline(MAX_LINE)))
    return partial(_whole, source, table_from_json) if hold_events(first) else None


def _whole(
    source: Source,
    read: Callable[..., pd.DataFrame],
    order: Order | None,
    left_out: list[Failure],
) -> tuple[pd.DataFrame, str]:
    name = name_of(source)
    with _opened(source) as file:
        text, guessed = table_text(file.read(), name)
    return read(text, name=name, order=order, left_out=left_out), guessed


def _parquet(source: Source) -> Read | None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with _opened(source) as file:
            names = pq.read_schema(file).names
    except (pa.ArrowException, UnicodeDecodeError):
        return None
    held = BytesIO(source[1]) if isinstance(source, tuple) else Path(source)
    name = name_of(source)
    is_table = are_of_events(list(names))
    return (lambda *_: (parquet_table(held, name=name), "")) if is_table else None


def _json(source: Source, inside: Callable[[str], str] = str) -> Read | None:
    """Tell JSON by its objects, which are kept: it is parsed once.

    Args:
        source: The file.
        inside: Gives the JSON that stands within its text.
    """
    name, unsure = name_of(source), None
    with _opened(source) as file:
        data = file.read()
    try:
        text, guessed = table_text(data, name)
    except TableError as error:  # which articles may be read without
        text, guessed, unsure = _decoded(data), "", error
    objects = json_objects(inside(text))

    def read(order: Order | None, left_out: list[Failure]) -> tuple[pd.DataFrame, str]:
        if unsure is not None:
            raise unsure
        table = table_of_objects(objects, name=name, order=order, left_out=left_out)
        return table, guessed

    return read if hold_events(objects) else None


def _workbook(source: Source) -> Read | None:
    """Tell a workbook by its sheets, of which one of events will do."""
    name = name_of(source)
    with _opened(source) as file:
        data = file.read(MAX_WORKBOOK + 1)
    try:
        sheets = event_sheets(data, name)
    except TableError:  # the reader of articles says the same
        return None
    is_table = any(sheet.is_wanted for sheet in sheets)

    def read(order: Order | None, left_out: list[Failure]) -> tuple[pd.DataFrame, str]:
        return table_of_sheets(sheets, name=name, order=order, left_out=left_out)

    return read if is_table else None


def _calendar(source: Source) -> Read:
    name = name_of(source)
    with _opened(source) as file:
        data = file.read(MAX_CALENDAR + 1)
    return lambda *_: table_of_calendar(data, name=name)


_FOUND: Mapping[str, Callable[[Source], Read | None]] = {
    CSV: _csv,
    TABBED: _csv,
    PARQUET: _parquet,
    **dict.fromkeys(WORKBOOKS, _workbook),
    **dict.fromkeys(JSON_SUFFIXES, _json),
    **dict.fromkeys(LINES, _lines),
    **dict.fromkeys(CALENDARS, _calendar),
    **dict.fromkeys(PAGES, partial(_json, inside=json_of_page)),
}
"""What tells a table of events, by the file's ending."""
