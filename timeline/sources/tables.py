"""Tables of articles in, one document a row out, read in pieces.

`.csv` (commas, semicolons, tabs or bars between cells), `.jsonl` (one JSON object a
line) and `.parquet`. The columns are told by `timeline.sources.columns`.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from typing import IO

from timeline.article.values import MAX_CHARACTERS
from timeline.errors import ArticleError, TimelineError, TwoPublishedError
from timeline.sources.cells import flat
from timeline.sources.columns import Columns, find_columns, holder_names
from timeline.sources.decoding import STRAYS, encoding_of, is_of_mac, is_text
from timeline.sources.foreign import reading
from timeline.sources.mac_letters import MAC
from timeline.sources.published import Order, order_of
from timeline.sources.values import Document, Failure, Row, Unsure

MAX_LINE = 4 * MAX_CHARACTERS
SAMPLE = 64_000
ROWS_AT_ONCE = 64
ROWS_AHEAD, CHARACTERS_AHEAD = 1_000, MAX_CHARACTERS
"""What is looked at, at most, for the order of a table's dates."""

ADVICE = "Write it anew, as CSV in UTF-8 with a header line."
ADVICE_JSON = "Write one JSON object a line, an article each."
_DELIMITERS = ",;\t|"
_SEPARATOR = re.compile(r"\ufeff?sep=([,;\t|])\s*", re.IGNORECASE)
"""The line by which spreadsheets are told the delimiter, above the header."""

END = "\0end of the table"
"""Given after the last line: a cell that has it was opened and never closed."""
NEVER_CLOSED = "a double quote before a cell is never closed"


def read_csv_rows(file: IO[bytes], name: str) -> Iterator[Row]:
    """Read a CSV table of articles, row by row; rows count from 1 after the header.

    Raises:
        ArticleError: It is no text, or has no column with the articles' text.
    """
    text = _text_of(file, name)
    delimiter = _delimiter(text, name)
    # The limit is the whole interpreter's; a cell here may hold a whole article.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_LINE))
    rows = _records(text, delimiter)
    with reading(name, "a CSV table", ADVICE):
        header = next(rows, [])
    columns, ahead = with_order(find_columns(header, name), header, rows)
    number = 0
    while True:
        number += 1
        where = _row_name(name, number)
        try:
            cells = next(ahead, None)
        except (csv.Error, UnicodeError) as error:
            reason = f"The table cannot be read from here on ({error}). {ADVICE}"
            yield where, Failure(where, reason)
            return
        if cells is None:
            return
        if cells:
            yield where, row_of_cells(header, cells, columns, where)


def _records(text: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    """Split lines into rows of cells.

    Raises:
        csv.Error: A cell has no end, so that all that follows would stand in it.
    """
    for cells in csv.reader(chain(text, (END,)), delimiter=delimiter):
        if cells == [END]:
            return
        if cells and cells[-1].endswith(END):
            raise csv.Error(NEVER_CLOSED)
        yield cells


def with_order(
    columns: Columns, header: list[str], rows: Iterator[list[str]]
) -> tuple[Columns, Iterator[list[str]]]:
    """Tell the order of a table's dates from its first rows; give these rows again.

    Args:
        columns: The table's columns.
        header: Their names in the table.
        rows: Its cells, which may break off.
    """
    if "published" not in columns.places:
        return columns, rows
    seen: list[list[str]] = []
    length, fault = 0, None
    try:
        for cells in islice(rows, ROWS_AHEAD):
            seen.append(cells)
            length += sum(map(len, cells))
            if length > CHARACTERS_AHEAD:
                break
    except (csv.Error, UnicodeError) as error:
        fault = error
    place = header.index(columns.places["published"])
    order = order_of(cells[place] for cells in seen if len(cells) > place)
    return replace(columns, order=order), _again(seen, fault, rows)


def _again(
    seen: list[list[str]], fault: Exception | None, rows: Iterator[list[str]]
) -> Iterator[list[str]]:
    yield from seen
    if fault is not None:
        raise fault
    yield from rows


def read_json_rows(file: IO[bytes], name: str) -> Iterator[Row]:
    """Read JSON Lines, line by line; lines count from 1.

    Raises:
        ArticleError: It is no text.
    """
    text = _text_of(file, name)
    number = 0
    while line := text.readline(MAX_LINE):
        number += 1
        where = f"{name}, line {number:,}"
        if len(line) == MAX_LINE:
            reason = f"The line has more than {MAX_LINE:,} characters. {ADVICE_JSON}"
            yield where, Failure(where, reason)
            return
        if line.strip():
            yield where, _json_row(line, where)


def read_parquet_rows(file: IO[bytes], name: str) -> Iterator[Row]:
    """Read a Parquet table of articles, some rows at a time.

    Raises:
        ArticleError: It is broken, or has no column with the articles' text.
    """
    import pyarrow.parquet as pq

    with reading(name, "a Parquet table", ADVICE):
        table = pq.ParquetFile(file)
        columns = find_columns(table.schema_arrow.names, name)
        number = 0
        for batch in table.iter_batches(ROWS_AT_ONCE, columns=columns.names):
            for row in batch.to_pylist():
                number += 1
                where = _row_name(name, number)
                yield where, _document(row, columns, where)


def _row_name(name: str, number: int) -> str:
    return f"{name}, row {number:,}"


def _document(
    row: Mapping[str, object], columns: Columns, where: str
) -> Document | Failure:
    def in_order(order: Order) -> Document | Failure:
        return _document(row, replace(columns, order=order), where)

    try:
        return columns.document(row)
    except TwoPublishedError as error:
        return Failure(where, str(error), Unsure(error.cell, in_order))
    except TimelineError as error:
        return Failure(where, str(error))


def row_of_cells(
    header: list[str], cells: list[str], columns: Columns, where: str
) -> Document | Failure:
    """Make a document of a row's cells, or say why it is none."""
    if len(cells) > len(header) and any(cells[len(header) :]):
        reason = (
            f"The row has {len(cells)} cells and the header {len(header)}. Put cells"
            " that hold the delimiter or a line break into double quotes."
        )
        return Failure(where, reason)
    row: dict[str, object] = {}
    for name, cell in zip(header, cells, strict=False):
        if row.setdefault(name, cell) != cell and name in columns.names:
            return Failure(where, differ(name))
    return _document(row, columns, where)


def differ(name: str) -> str:
    """Say that two columns of one name hold different things."""
    return (
        f"Two columns are called {name[:40]!r}, and hold different things here. Give"
        " one of them another name."
    )


def _json_row(line: str, where: str) -> Document | Failure:
    try:
        return document_of(_json_object(line), where)
    except TimelineError as error:
        return Failure(where, str(error))


def document_of(found: Mapping[str, object], where: str) -> Document | Failure:
    """Read an object of JSON; its fields are told anew, as others may have others."""
    try:
        row = flat(found, holder_names())
        return _document(row, find_columns(list(row), where), where)
    except TimelineError as error:
        return Failure(where, str(error))


def _json_object(line: str) -> Mapping[str, object]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = f"The line is no JSON ({error}). {ADVICE_JSON}"
        raise ArticleError(message) from error
    if not isinstance(row, dict):
        message = f"The line is no JSON object. {ADVICE_JSON}"
        raise ArticleError(message)
    return row


def _text_of(file: IO[bytes], name: str) -> io.TextIOWrapper:
    sample = file.read(SAMPLE)
    file.seek(0)
    encoding = MAC if is_of_mac(sample) else encoding_of(sample)
    if not is_text(
        sample.decode(encoding, STRAYS if encoding == "utf-8" else "ignore")
    ):
        message = f"{name} is no text. {ADVICE}"
        raise ArticleError(message)
    errors = STRAYS if encoding.startswith("utf-8") else "replace"
    return io.TextIOWrapper(file, encoding, errors, newline="")


def _delimiter(text: io.TextIOWrapper, name: str) -> str:
    """Tell what stands between cells, and go to the line with their names."""
    header = text.readline(MAX_LINE)
    if not header.strip():
        message = f"{name} is empty. {ADVICE}"
        raise ArticleError(message)
    said = named_delimiter(header)
    if said:
        return said
    text.seek(0)
    return max(_DELIMITERS, key=header.count)


def named_delimiter(line: str) -> str:
    """Give the delimiter that a line above the header names; empty where it is none.

    >>> named_delimiter("sep=;"), named_delimiter("event_id,start")
    (';', '')
    """
    said = _SEPARATOR.fullmatch(line)
    return said[1] if said else ""
