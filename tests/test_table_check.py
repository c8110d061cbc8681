"""Tables of other hands: each row that is read can be drawn, the others are named."""

import csv
import io
from datetime import date, time
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from tests.made_events import dating, event, made_table
from timeline.errors import TableError
from timeline.figure import timeline_figure
from timeline.table import SCHEMA, csv_text, events_table, table_from_csv
from timeline.table.csv import BOM
from timeline.table.files import parquet_table

TABLE = made_table().iloc[:3].reset_index(drop=True)
COLUMNS = list(SCHEMA)
ROWS = list(csv.reader(io.StringIO(csv_text(TABLE).removeprefix(BOM), newline="")))
ARROW = pa.Table.from_pandas(TABLE, preserve_index=False)


def csv_with(column: str, cell: str) -> str:
    """Give the table as CSV, another cell in its second row."""
    rows = [list(row) for row in ROWS]
    rows[2][COLUMNS.index(column)] = cell
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


def parquet_with(column: str, cells: pa.Array) -> io.BytesIO:
    """Give the table as Parquet, other cells in a column."""
    table = ARROW.set_column(COLUMNS.index(column), column, cells)
    out = io.BytesIO()
    parquet.write_table(table, out)
    out.seek(0)
    return out


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [
        ("status", "done", "is none of happened, ongoing"),
        ("precision", "fortnight", "is none of day, week"),
        ("extent", "", "is none of within, throughout"),
        ("salience", "nan", "no share from 0 to 1"),
        ("confidence", "1e999", "no share from 0 to 1"),
        ("char_start", "-5", "no place in a text"),
        ("char_end", "9" * 30, "cannot be read"),
        ("char_end", "9" * 5_000, "cannot be read"),
        ("start", "soon", "cannot be read. Write days as YYYY-MM-DD"),
        ("end", "05.02.2024", "a spreadsheet may have changed them"),
        ("published", "10000-01-01", "cannot be read"),
    ],
)
def test_a_cell_that_no_event_can_have_is_named(
    column: str, cell: str, says: str
) -> None:
    with pytest.raises(TableError, match=f"events.csv, row 3.*{says}") as refused:
        table_from_csv(csv_with(column, cell), name="events.csv")
    assert f"column {column}" in str(refused.value)
    assert len(str(refused.value)) < 400


def test_days_in_the_wrong_order_and_half_a_span_are_named() -> None:
    with pytest.raises(TableError, match=r"row 3, column end: .* before the start"):
        table_from_csv(csv_with("end", "1999-01-01"))
    with pytest.raises(TableError, match=r"row 3, column end: .* no day beside"):
        table_from_csv(csv_with("end", ""))


@pytest.mark.parametrize(
    "text",
    [
        '"' + csv_text(TABLE),
        csv_text(TABLE) + "\0",
        csv_text(TABLE) + "x" * 200_000,
        csv_with("title", "\ud800"),
    ],
)
def test_what_is_no_csv_of_events_is_refused(text: str) -> None:
    with pytest.raises(TableError):
        table_from_csv(text)


def test_a_sentence_of_any_length_is_read_back() -> None:
    table = events_table([event("Dockers stop work " * 20_000, dating("2024-10-01"))])
    assert table_from_csv(csv_text(table)).equals(table)


NULL, NO_DAY = pa.nulls(3), pa.array([2**49] * 3, type=pa.timestamp("ms"))


@pytest.mark.parametrize(
    ("column", "cells", "says"),
    [
        ("salience", NULL, "row 1, column salience: 'nan' is no share"),
        ("char_start", NULL, "cannot be read as a Parquet file"),
        ("char_start", pa.array([2**63 + 5] * 3, type=pa.uint64()), "no place in a"),
        ("status", pa.array([True] * 3), "row 1, column status: 'True' is none of"),
        ("title", pa.array([b"\xff"] * 3), "cannot be read as a Parquet file"),
        ("start", pa.array([time(1)] * 3), "cannot be read as a Parquet file"),
        ("start", pa.array([5] * 3, type=pa.duration("s")), "cannot be read"),
        ("end", NO_DAY, "row 1, column end: .* no day of the years 1 to 9999"),
    ],
)
def test_a_column_of_another_kind_is_refused(
    column: str, cells: pa.Array, says: str
) -> None:
    with pytest.raises(TableError, match=says):
        parquet_table(parquet_with(column, cells), name="events.parquet")


@pytest.mark.parametrize(
    ("cells", "titles"),
    [
        (pa.array(["x", None, "y"]), ["x", "", "y"]),
        (NULL, ["", "", ""]),
        (pa.array(["x"] * 3).dictionary_encode(), ["x"] * 3),
        (pa.array(["x"] * 3, type=pa.large_string()), ["x"] * 3),
        (pa.array([1, 2, 3]), ["1", "2", "3"]),
    ],
)
def test_text_of_another_kind_is_text_and_what_is_missing_is_empty(
    cells: pa.Array, titles: list[str]
) -> None:
    table = parquet_table(parquet_with("title", cells), name="events.parquet")
    assert table["title"].tolist() == titles
    assert dict(table.dtypes) == dict(TABLE.dtypes)
    timeline_figure(table)


def test_of_a_column_that_stands_twice_the_first_is_read() -> None:
    out = io.BytesIO()
    parquet.write_table(ARROW.append_column("title", pa.array(["x"] * 3)), out)
    out.seek(0)
    assert parquet_table(out, name="events.parquet").equals(TABLE)


CELLS = (
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    | st.sampled_from(sorted({cell for row in ROWS for cell in row}))
    | st.integers().map(str)
    | st.floats().map(str)
    | st.dates().map(str)
)
ARRAYS: st.SearchStrategy[list[Any]] = st.one_of(
    *(
        st.lists(st.none() | one, min_size=3, max_size=3)
        for one in (
            st.text(max_size=9),
            st.integers(-(2**63), 2**63 - 1),
            st.floats(),
            st.binary(max_size=5),
            st.booleans(),
            st.dates(),
            st.datetimes(),
            st.timedeltas(),
            st.decimals(-9, 9, places=3),
            st.lists(st.text(max_size=3), max_size=2),
            st.sampled_from(["day", "within", "happened", "planned"]),
            st.sampled_from([date.min, date.max, date(2024, 10, 1)]),
        )
    )
)


@given(st.lists(st.tuples(st.sampled_from(COLUMNS), CELLS), min_size=1, max_size=3))
@settings(max_examples=50, deadline=None)
def test_any_cell_is_drawn_or_refused(changes: list[tuple[str, str]]) -> None:
    rows = [list(row) for row in ROWS]
    for column, cell in changes:
        rows[2][COLUMNS.index(column)] = cell
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    try:
        table = table_from_csv(out.getvalue())
    except TableError:
        return
    assert table_from_csv(csv_text(table)).equals(table)
    timeline_figure(table)


@given(st.sampled_from(COLUMNS), ARRAYS)
@settings(max_examples=50, deadline=None)
def test_any_column_is_drawn_or_refused(column: str, cells: list[Any]) -> None:
    try:
        file = parquet_with(column, pa.array(cells))
    except (pa.ArrowException, UnicodeError):
        return
    try:
        table = parquet_table(file, name="events.parquet")
    except TableError:
        return
    timeline_figure(table)
