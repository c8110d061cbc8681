"""Tables of other hands: each row that is read can be drawn, the others are named."""

import csv
import io
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import date, time
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from tests.made_events import assert_equal_tables, dating, event, made_table
from timeline.archive import open_archive
from timeline.errors import TableError
from timeline.figure import timeline_figure
from timeline.project import Project, save_project
from timeline.story import one_name_each, same_events
from timeline.table import (
    SCHEMA,
    csv_text,
    events_table,
    read_csv,
    read_table,
    table_from_csv,
    write_csv,
    write_table,
)
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
        ("char_end", "-" + "9" * 30, "cannot be read"),
        ("char_end", "9" * 5_000, "cannot be read"),
        ("start", "soon", "cannot be read. Write days as YYYY-MM-DD"),
        ("end", "05/02/2024", "a spreadsheet may have changed them"),
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
    with pytest.raises(
        TableError, match=r"row 3, column end: .* before the start\. Correct it"
    ):
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


@pytest.mark.parametrize("above", ["", "sep=,\n"])
def test_a_quote_that_is_never_closed_swallows_no_rows(above: str) -> None:
    text = above + 'start,title\n2024-05-01,"Pier shut\n2024-05-02,Pier opens\n'
    row = 3 if above else 2
    with pytest.raises(TableError, match=f"row {row}: a double quote .* never closed"):
        table_from_csv(text)
    assert len(table_from_csv(text.replace("shut", 'shut"'))) == 2


@pytest.mark.parametrize("text", [None, b"title,start", TABLE])
def test_what_is_no_text_is_no_csv(text: Any) -> None:
    with pytest.raises(TableError, match="must be a string, not"):
        table_from_csv(text)


@pytest.mark.parametrize("name", ["events\ud800.csv", "events\0.csv", 5])
def test_what_no_file_can_be_called_is_refused(name: Any) -> None:
    for use in (read_table, partial(write_table, TABLE)):
        with pytest.raises(TableError, match="name of a file"):
            use(name)


def test_a_sentence_of_any_length_is_read_back() -> None:
    table = events_table([event("Dockers stop work " * 20_000, dating("2024-10-01"))])
    assert table_from_csv(csv_text(table)).equals(table)


NULL, NO_DAY = pa.nulls(3), pa.array([2**49] * 3, type=pa.timestamp("ms"))


@pytest.mark.parametrize(
    ("column", "cells", "says"),
    [
        ("salience", NULL, "row 1, column salience: 'nan' is no share"),
        ("char_start", NULL, "column char_start: object is no int64"),
        ("char_start", pa.array([2**63 + 5] * 3, type=pa.uint64()), "is no int64"),
        ("status", pa.array([True] * 3), "row 1, column status: 'True' is none of"),
        ("title", pa.array([b"\xff"] * 3), "column title: object is no str"),
        ("start", pa.array([time(1)] * 3), "column start: object is no datetime64"),
        ("start", pa.array([5] * 3, type=pa.duration("s")), "column start"),
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


NO_TABLES: list[tuple[object, str]] = [
    (None, "must be a DataFrame, not NoneType"),
    ([], "must be a DataFrame, not list"),
    (TABLE.drop(columns="title"), "lacks the columns title"),
    (pd.concat([TABLE, TABLE[["title"]]], axis=1), "has title twice"),
    (
        TABLE.assign(actors=pd.Series([["Mali"]] * len(TABLE))),
        "column actors.*lists are no text",
    ),
    (TABLE.assign(title=b"Strike"), "column title.*bytes are no text"),
    (TABLE.assign(salience=float("nan")), "row 1, column salience: 'nan' is no share"),
    (TABLE.assign(status="done"), "'done' is none of happened"),
    (TABLE.assign(end=pd.Series(pd.NaT, TABLE.index)), "no day beside the start"),
    (TABLE.assign(start=7), "column start: int64 is no datetime64"),
    (TABLE.assign(start=TABLE["start"].dt.tz_localize("UTC")), "column start"),
    (TABLE.assign(char_start=1.5), "not all are whole numbers"),
    (
        TABLE.astype({"title": object}).assign(
            title=pd.Series(["\ud800"] * len(TABLE), dtype=object)
        ),
        "column title",
    ),
]


@pytest.mark.parametrize(("table", "says"), NO_TABLES)
def test_what_could_not_be_read_back_is_not_written_over_what_can(
    table: Any, says: str, tmp_path: Path
) -> None:
    for write, name in [
        (write_table, "t.csv"),
        (write_table, "t.parquet"),
        (write_table, "t.json"),
        (write_csv, "t.csv"),
    ]:
        path = tmp_path / name
        write_table(TABLE, path)
        before = path.read_bytes()
        with pytest.raises(TableError, match=says):
            write(table, path)
        assert path.read_bytes() == before
    assert len(list(tmp_path.iterdir())) == 3, "nothing is left half written"


@pytest.mark.parametrize(("table", "says"), NO_TABLES)
def test_a_story_and_a_project_refuse_what_no_event_can_be(
    table: Any, says: str, tmp_path: Path
) -> None:
    with pytest.raises(TableError, match=says):
        same_events(table)
    with pytest.raises(TableError, match=says):
        one_name_each(table)
    with pytest.raises(TableError, match=says):
        save_project(Project((), table), tmp_path / "p.timeline")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "table",
    [
        pd.concat([TABLE, TABLE[["title"]]], axis=1),
        TABLE.assign(title=7),
        TABLE.assign(status="done"),
        TABLE.assign(end=pd.Series(pd.NaT, TABLE.index)),
        TABLE.assign(end=pd.Timestamp("0001-01-01")),
    ],
)
def test_a_figure_refuses_what_no_event_can_be(table: pd.DataFrame) -> None:
    with pytest.raises(TableError, match="Take a table from events_table"):
        timeline_figure(table)


def test_a_table_in_other_dtypes_is_written_as_it_would_be_in_its_own(
    tmp_path: Path,
) -> None:
    days = [None if pd.isna(day) else day.date() for day in TABLE["start"]]
    other = TABLE.assign(
        start=pd.Series(days, dtype=object),
        status=TABLE["status"].astype("category"),
        char_start=TABLE["char_start"].astype(float),
        edited=None,
    )
    for name in ("t.csv", "t.parquet"):
        write_table(other, tmp_path / name)
        assert_equal_tables(read_table(tmp_path / name), TABLE)


@pytest.mark.parametrize("name", [None, 5, b"t.csv", "t\0.csv"])
def test_a_name_that_is_none_is_refused_in_words(name: Any) -> None:
    for use in (
        read_csv,
        read_table,
        open_archive,
        lambda path: write_csv(TABLE, path),
        lambda path: write_table(TABLE, path),
    ):
        with pytest.raises(TableError, match=r"must be a string|zero byte"):
            use(name)


def test_rows_that_a_spreadsheet_emptied_are_no_events() -> None:
    text = csv_text(TABLE) + "," * (len(SCHEMA) - 1) + "\r\n\r\n"
    assert_equal_tables(table_from_csv(text), TABLE)
    apart = csv_text(TABLE).replace("\r\n", "\r\n\r\n", 1)
    assert_equal_tables(table_from_csv(apart), TABLE)
    with pytest.raises(TableError, match=r"row 3: 1 cell .* Correct it, or remove it"):
        table_from_csv(apart.replace("\r\n\r\n", "\r\n\r\nx\r\n", 1))


def test_a_share_is_read_with_the_comma_of_some_spreadsheets() -> None:
    table = table_from_csv(csv_with("salience", "0,25"))
    assert table["salience"].iloc[1] == 0.25
    for column, cell, says in [
        ("salience", "much", r"such as 0\.75"),
        ("char_end", "12.5", "Write a whole number"),
    ]:
        with pytest.raises(TableError, match=says):
            table_from_csv(csv_with(column, cell))


def test_a_column_that_stands_twice_in_a_csv_must_say_the_same() -> None:
    head, _, row = csv_text(TABLE.iloc[:1]).partition("\r\n")
    title = TABLE.iloc[0]["title"]
    doubled = f'{head},title\r\n{row.rstrip()},"{title}"\r\n'
    assert_equal_tables(table_from_csv(doubled), TABLE.iloc[:1])
    other = doubled.replace(f',"{title}"\r\n', ",Another\r\n")
    with pytest.raises(TableError, match="row 2: Two columns are called 'title'"):
        table_from_csv(other)


def test_notes_of_ones_own_may_stand_in_columns_of_one_name() -> None:
    table = table_from_csv("title,start,note,note\nPier shut,2024-10-28,mine,yours\n")
    assert table["title"].tolist() == ["Pier shut"]


@pytest.mark.parametrize("judged", [None, ["ab", 5], [("a",)], [("a", "b", "c")], [5]])
def test_judgements_that_are_no_pairs_are_refused(judged: Any) -> None:
    with pytest.raises(TableError, match="must be pairs of event_ids"):
        same_events(TABLE, together=judged)


def test_threads_that_write_one_file_leave_a_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "t.parquet"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: write_table(TABLE, path), range(40)))
    assert_equal_tables(read_table(path), TABLE)
    assert [one.name for one in tmp_path.iterdir()] == ["t.parquet"]


@pytest.mark.parametrize("name", ["t.csv", "t.json", "t.parquet"])
def test_columns_of_ones_own_are_written_where_they_are_asked_for(
    tmp_path: Path, name: str
) -> None:
    notes: list[Any] = [{}] * len(TABLE)  # of a dtype that Parquet has not
    own = TABLE.assign(notes=notes, desk="news")
    write_table(own, tmp_path / name)
    assert_equal_tables(read_table(tmp_path / name), TABLE)
    assert b"desk" not in (tmp_path / name).read_bytes()
    write_table(own, tmp_path / name, {"desk": "str"})
    assert b"desk" in (tmp_path / name).read_bytes()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes as POSIX has them")
def test_a_table_takes_the_place_of_no_pipe_or_device(tmp_path: Path) -> None:
    pipe = tmp_path / "t.csv"
    os.mkfifo(pipe)
    with pytest.raises(TableError, match="a device or a pipe"):
        write_table(TABLE, pipe)
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_table_lies_on_the_disk_before_it_is_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, seen = tmp_path / "t.csv", list[bool]()
    flushed = os.fsync

    def note(handle: int) -> None:
        seen.append(path.exists())
        flushed(handle)

    monkeypatch.setattr(os, "fsync", note)
    write_table(TABLE, path)
    assert seen == [False, True], "the file, and then its name in the folder"
