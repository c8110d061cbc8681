import csv
import io
import re
import time
from dataclasses import replace
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from tests.made_events import assert_equal_tables, made_table
from timeline.actors import ActorType
from timeline.errors import TableError
from timeline.events import (
    DateBasis,
    Dating,
    Event,
    Extent,
    Participant,
    Role,
    Status,
)
from timeline.table import SCHEMA, events_table, read_csv, write_csv
from timeline.table.csv import BOM, csv_text, table_from_csv
from timeline.table.files import read_table, write_table
from timeline.table.formulas import SIGNS, guarded, unguarded
from timeline.table.json import json_text
from timeline.timexes import Precision


def _event(
    title: str = "Dockers stop work",
    *,
    days: tuple[date, date] | None = (date(2024, 10, 1), date(2024, 10, 1)),
    char_start: int = 8,
    actors: tuple[str, ...] = ("Port Union", "Tarnland"),
) -> Event:
    dating = Dating(
        start=days[0] if days else None,
        end=days[1] if days else None,
        precision=Precision.DAY if days else Precision.UNKNOWN,
        extent=Extent.WITHIN,
        basis=DateBasis.EXPRESSION if days else DateBasis.NONE,
        text="on October 1" if days else "",
    )
    return Event(
        event_id=f"a1-{char_start}-{char_start + 7}",
        char_start=char_start,
        char_end=char_start + 7,
        predicate="stopped",
        mentions=((40, 46), (90, 95)),
        title=title,
        participants=tuple(
            Participant(name, Role.AGENT, ActorType.ORGANISATION) for name in actors
        ),
        status=Status.HAPPENED,
        dating=dating,
        salience=0.75,
        confidence=1 / 3,
        sentence="Dockers stopped work on October 1.",
        sentence_start=0,
        sentence_end=34,
        article_id="a1",
        published=date(2024, 10, 14),
    )


def test_no_events_give_an_empty_table_with_every_column() -> None:
    table = events_table([])
    assert len(table) == 0
    assert {name: str(dtype) for name, dtype in table.dtypes.items()} == dict(SCHEMA)


def test_who_gives_a_list_for_each_article_or_a_table_is_told_what_to_give() -> None:
    for wrong, kind in (([[_event()], []], "list"), (made_table(), "DataFrame")):
        says = rf"not of {kind}\..*all their events in one"
        with pytest.raises(TableError, match=says):
            events_table(wrong)  # type: ignore[arg-type]  # the mistake under test


@pytest.mark.parametrize("given", ["abc", None, 5, Dating()])
def test_what_is_no_event_is_refused_with_advice(given: Any) -> None:
    says = f"not of {'str' if given == 'abc' else type(given).__name__}"
    with pytest.raises(TableError, match=rf"{says}\. Give the list"):
        events_table(given)


def test_rows_are_sorted_by_days_then_place_and_undated_ones_are_last() -> None:
    may, june = date(2024, 5, 1), date(2024, 6, 1)
    table = events_table(
        [
            _event("undated", days=None, char_start=1),
            _event("long", days=(may, june), char_start=2),
            _event("second", days=(may, may), char_start=9),
            _event("first", days=(may, may), char_start=3),
        ]
    )
    assert list(table["title"]) == ["first", "second", "long", "undated"]
    assert pd.isna(table["start"].iloc[-1])


def test_lists_are_joined_and_parallel() -> None:
    row = events_table([_event()]).iloc[0]
    assert row["actors"] == "Port Union; Tarnland"
    assert row["roles"] == "agent; agent"
    assert row["actor_types"] == "organisation; organisation"
    assert row["mentions"] == "40-46; 90-95"


def test_a_semicolon_in_a_name_cannot_split_it() -> None:
    row = events_table([_event(actors=("Smith; Sons",))]).iloc[0]
    assert row["actors"] == "Smith, Sons"


@pytest.mark.parametrize("year", [1, 1066, 9999])
def test_the_first_and_last_years_hold(year: int, tmp_path: Path) -> None:
    day = date(year, 1, 2)
    table = events_table([_event(days=(day, day))])
    write_csv(table, tmp_path / "t.csv")
    assert f"{year:04}-01-02" in (tmp_path / "t.csv").read_text("utf-8")
    assert_frame_equal(read_csv(tmp_path / "t.csv"), table)


def test_the_csv_is_made_for_spreadsheets() -> None:
    text = csv_text(events_table([_event('Union says "no", stays')]))
    assert text.startswith(BOM + "event_id,start,end")
    assert text.endswith("\r\n")
    assert '"Union says ""no"", stays"' in text
    assert ",2024-10-01,2024-10-01," in text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_cannot_run_as_a_formula(start: str) -> None:
    table = events_table([_event(start + "1+1")])
    text = csv_text(table)
    assert f"'{start}1+1" in text
    assert_frame_equal(table_from_csv(text), table)


TITLES = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.from_regex(
    r"\A['=+\-@\t\r\n\",; ]{0,4}[a-z]{0,3}\Z"
)


WORDS = (
    *("title", "sentence", "predicate", "attributed_to", "article_title"),
    *("source", "url", "article_id", "event_id"),
)


def _event_of(words: list[str]) -> Event:
    """Make an event whose every text is one of the words."""
    texts: dict[str, Any] = dict(zip(WORDS, cycle(words), strict=False))
    return replace(_event(actors=tuple(words)), **texts)


@given(st.lists(st.lists(TITLES, min_size=1, max_size=4), max_size=3))
def test_reading_a_written_csv_gives_an_equal_table(rows: list[list[str]]) -> None:
    table = events_table(_event_of(words) for words in rows)
    assert_equal_tables(table_from_csv(csv_text(table)), table)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_csv_that_a_spreadsheet_saved_with_another_delimiter_is_read(
    delimiter: str,
) -> None:
    table = made_table()
    out = io.StringIO()
    rows = csv.reader(io.StringIO(csv_text(table)))
    csv.writer(out, delimiter=delimiter).writerows(rows)
    assert_equal_tables(table_from_csv(out.getvalue()), table)


def saved(form: str, above: str = "") -> str:
    """Write a table as a spreadsheet saves it that writes days in a form of its own."""
    out = io.StringIO()
    rows = csv.DictReader(io.StringIO(csv_text(made_table()).removeprefix(BOM)))
    writer = csv.DictWriter(out, rows.fieldnames or (), delimiter=";")
    writer.writeheader()
    for row in rows:
        days = {name: row[name] for name in ("start", "end", "published")}
        told = {
            name: date.fromisoformat(day).strftime(form) if day else ""
            for name, day in days.items()
        }
        writer.writerow(row | told)
    return above + out.getvalue()


@pytest.mark.parametrize("above", ["sep=;\r\n", f"{BOM}SEP=;\n"])
def test_a_line_that_names_the_delimiter_is_no_header(above: str) -> None:
    table = made_table()
    text = saved("%Y-%m-%d", above)
    assert_equal_tables(table_from_csv(text), table)
    with pytest.raises(TableError, match="row 3, column start: 'x'"):
        table_from_csv(text.replace(";2024-02-01;", ";x;", 1))


@pytest.mark.parametrize("form", ["%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y"])
def test_days_that_a_spreadsheet_has_written_in_its_own_order_are_read(
    form: str,
) -> None:
    assert_equal_tables(table_from_csv(saved(form)), made_table())


def test_a_day_that_could_be_two_is_refused_with_row_and_column() -> None:
    text = csv_text(events_table([_event()]))
    for cells, day in (
        ("03.04.2024", date(2024, 4, 3)),
        ("4/4/2024", date(2024, 4, 4)),
    ):
        read = table_from_csv(text.replace("2024-10-01", cells, 2))
        assert read["start"][0].date() == day
    with pytest.raises(TableError, match="row 2, column start: '03/04/2024' can be re"):
        table_from_csv(text.replace("2024-10-01", "03/04/2024", 2))
    mixed = text.replace("2024-10-01", "13.01.2024", 1).replace(
        "2024-10-01", "01.14.2024", 1
    )
    with pytest.raises(TableError, match=r"row 2, column end: '01\.14\.2024' can"):
        table_from_csv(mixed)


CELLS = st.text(max_size=40) | st.text("';\t\r\n =+-@\"a\0\uff1d", max_size=14)


@given(CELLS)
def test_a_guarded_cell_has_no_formula_and_is_read_back(text: str) -> None:
    cell = guarded(text)
    assert unguarded(cell) == text
    for part in re.split("[;\t\r\n]", cell):
        assert not part.strip(' \0"\u200b\ufeff').startswith(tuple(SIGNS))


def test_guarding_takes_linear_time() -> None:
    for piece in ("\t", ";'", "; ", ";=", '"'):
        begun = time.process_time()
        unguarded(guarded(piece * 200_000))
        assert time.process_time() - begun < 5  # were it quadratic, an hour


def test_a_csv_without_a_column_is_refused_by_name() -> None:
    with pytest.raises(TableError, match="lacks the column start"):
        table_from_csv("title\r\nDockers stop work\r\n")


def test_an_empty_csv_is_refused() -> None:
    for nothing in ("", "\ufeff", " \r\n"):
        with pytest.raises(TableError, match=r"is empty\. Save the table again"):
            table_from_csv(nothing)


def test_a_short_row_is_refused_by_number() -> None:
    text = csv_text(events_table([_event()])) + "a,b\r\n"
    with pytest.raises(TableError, match="row 3: 2 cells"):
        table_from_csv(text)


def test_a_cell_that_is_no_day_is_refused_with_row_and_column() -> None:
    text = csv_text(events_table([_event()])).replace("2024-10-01", "1 Oct", 1)
    with pytest.raises(TableError, match="row 2, column start: '1 Oct'"):
        table_from_csv(text)


def test_a_table_of_another_kind_is_refused() -> None:
    with pytest.raises(TableError, match="events_table"):
        csv_text(pd.DataFrame({"title": ["x"]}))


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("t.csv", b"\xef\xbb\xbfevent_id,"),
        ("T.CSV", b"\xef\xbb\xbfevent_id,"),
        ("t.parquet", b"PAR1"),
        ("t.json", b"["),
    ],
)
def test_tables_are_written_by_the_files_ending(
    name: str, begins: bytes, tmp_path: Path
) -> None:
    write_table(events_table([_event()]), tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_parquet_reads_back_equal(tmp_path: Path) -> None:
    table = events_table([_event(), _event(days=None)])
    write_table(table, tmp_path / "t.parquet")
    assert_frame_equal(read_table(tmp_path / "t.parquet"), table)


def test_json_has_iso_days_and_null() -> None:
    text = json_text(events_table([_event(), _event(days=None)]))
    assert '"start":"2024-10-01"' in text
    assert '"start":null' in text


def test_an_unknown_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"\.csv, \.parquet, \.json, \.xlsx"):
        write_table(events_table([]), tmp_path / "t.xls")


def test_a_table_of_an_earlier_version_opens_without_the_edited_column(
    tmp_path: Path,
) -> None:
    table = events_table([_event()])
    earlier = table.drop(columns="edited")
    earlier.to_parquet(tmp_path / "earlier.parquet", index=False)
    assert_frame_equal(read_table(tmp_path / "earlier.parquet"), table)
    assert_frame_equal(table_from_csv(csv_text(earlier)), table)
    lines = csv_text(table).splitlines()
    text = "\r\n".join(line.rpartition(",")[0] for line in lines) + "\r\n"
    assert "edited" not in text
    assert_frame_equal(table_from_csv(text), table)


def test_what_was_edited_is_kept_in_every_file(tmp_path: Path) -> None:
    table = events_table([_event()]).assign(edited="title: was =1+1")
    for name in ("t.csv", "t.parquet"):
        write_table(table, tmp_path / name)
        assert_frame_equal(read_table(tmp_path / name), table)
    assert '"edited":"title: was =1+1"' in json_text(table)


@pytest.mark.parametrize("name", ["t.csv", "t.parquet", "t.json"])
def test_a_table_that_cannot_be_written_leaves_the_old_file(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    write_table(events_table([_event()]), path)
    old = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(TableError, match=f"{name} cannot be written: No space left"):
        write_table(events_table([_event("Other")]), path)
    assert path.read_bytes() == old
    assert [one.name for one in tmp_path.iterdir()] == [name]
