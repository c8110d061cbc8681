"""Workbooks (.xlsx): tables of articles and of events on their sheets."""

import csv
import io
import re
import time
import zipfile
from datetime import date, datetime
from datetime import time as clock
from pathlib import Path

import openpyxl
import pytest

from tests.made_events import assert_equal_tables, made_table
from tests.made_files import made_workbook, made_zip
from timeline.archive import select
from timeline.errors import TableError, TableWarning, TimelineError
from timeline.page.opening import open_sources
from timeline.page.tables import find_events
from timeline.sources import read_sources
from timeline.table import csv_text, read_csv, read_table
from timeline.table.csv import table_from_csv

Rows = list[list[object]]
STRIKE = "Dockers stopped work on Monday."
FERRY = "A ferry sank off Tarn on Tuesday."
NEWS: Rows = [
    ["Headline", "Date", "Text"],
    ["Strike", date(2024, 10, 14), STRIKE],
    [None, None, None],
    ["Ferry", "16/10/2024", FERRY],
]
EVENTS: Rows = [
    ["What", "Date", "Who"],
    ["Vote", date(2024, 5, 3), "Mirov; Lund"],
    ["Fair", 2023, None],
    [],
    ["Storm", "May 2022", None],
]


def test_articles_of_a_sheet_are_read_with_their_rows() -> None:
    reading = read_sources([("news.xlsx", made_workbook({"News": NEWS}))])
    assert [one.article.text for one in reading.articles] == [STRIKE, FERRY]
    days = [one.article.published for one in reading.articles]
    assert days == [date(2024, 10, 14), date(2024, 10, 16)]
    assert [one.name for one in reading.articles] == [
        "news.xlsx, row 2",
        "news.xlsx, row 4",
    ]
    assert not reading.failures


def test_a_note_of_one_word_above_a_table_is_not_its_head() -> None:
    noted: Rows = [["Story"], ["Content"], *NEWS]
    reading = read_sources([("news.xlsx", made_workbook({"News": noted}))])
    assert [one.article.title for one in reading.articles] == ["Strike", "Ferry"]
    alone: Rows = [["Text"], [STRIKE]]
    reading = read_sources([("news.xlsx", made_workbook({"News": alone}))])
    assert [one.article.text for one in reading.articles] == [STRIKE]


def test_events_of_a_sheet_are_read_with_days_months_and_years() -> None:
    table = open_sources([("made.xlsx", made_workbook({"A": EVENTS}))]).table
    assert table["title"].tolist() == ["Storm", "Fair", "Vote"]
    assert table["precision"].tolist() == ["month", "year", "day"]
    assert table["actors"].iloc[2] == "Mirov; Lund"


@pytest.mark.parametrize(
    ("shown", "precision", "start"),
    [
        ("yyyy-mm-dd", "day", date(2024, 5, 1)),
        ("d\\. mmm", "day", date(2024, 5, 1)),
        ("mmm\\-yy", "month", date(2024, 5, 1)),
        ("[$-409]mmmm yyyy", "month", date(2024, 5, 1)),
        ('yyyy" (day unknown)"', "year", date(2024, 1, 1)),
    ],
)
def test_a_day_is_read_as_far_as_its_cell_shows_it(
    shown: str, precision: str, start: date
) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Event", "Start"])
    book.active.append(["Fair", date(2024, 5, 1)])
    book.active["B2"].number_format = shown
    out = io.BytesIO()
    book.save(out)
    row = open_sources([("made.xlsx", out.getvalue())]).table.iloc[0]
    assert (row["precision"], row["start"].date()) == (precision, start)


def test_every_sheet_of_events_counts_and_the_others_are_named() -> None:
    other: Rows = [["Event", "Start"], ["Flood", 1998]]
    made = made_workbook({"A": EVENTS, "B": other, "Codes": [["x"]], "Empty": []})
    story = open_sources([("made.xlsx", made)])
    assert story.table["title"].tolist() == ["Flood", "Storm", "Fair", "Vote"]
    said = "Sheets without events are not read: made.xlsx, sheet 'Codes'."
    assert story.guessed == said


def test_sheets_without_articles_are_named_and_hidden_ones_left_out() -> None:
    made = made_workbook({"News": NEWS, "Codes": [["x"]], "Old": NEWS}, hidden="Old")
    reading = read_sources([("news.xlsx", made)])
    assert [one.name for one in reading.articles] == [
        "news.xlsx, sheet 'News', row 2",
        "news.xlsx, sheet 'News', row 4",
    ]
    assert [one.name for one in reading.failures] == ["news.xlsx, sheet 'Codes'"]


def test_notes_may_stand_above_the_columns() -> None:
    above: Rows = [
        ["Chronology of the strike"],
        [],
        ["Kept by the museum", "since 1990"],
    ]
    table = open_sources([("a.xlsx", made_workbook({"A": above + EVENTS}))]).table
    assert len(table) == 3
    reading = read_sources([("a.xlsx", made_workbook({"A": above + NEWS}))])
    assert reading.articles[0].name == "a.xlsx, row 5"


def test_a_written_table_that_a_spreadsheet_saved_reads_back_equal(
    tmp_path: Path,
) -> None:
    lines = csv_text(made_table().assign(title="=1+1"))
    cells = csv.reader(io.StringIO(lines.removeprefix("\ufeff"), newline=""))
    (tmp_path / "t.xlsx").write_bytes(made_workbook({"t": list(cells)}))
    assert_equal_tables(read_table(tmp_path / "t.xlsx"), table_from_csv(lines))
    assert select([tmp_path / "t.xlsx"], tmp_path / "some.csv", []) == 13
    assert len(read_csv(tmp_path / "some.csv")) == 13


def test_other_sheets_are_named_in_a_warning(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(made_workbook({"A": EVENTS, "B": [["x"]]}))
    with pytest.warns(TableWarning, match="not read: .*, sheet 'B'"):
        assert len(read_table(tmp_path / "t.xlsx")) == 3


def test_values_of_other_kinds_are_texts() -> None:
    row = ["Fair", datetime(2024, 5, 3, 9, 30), True, clock(9, 30)]  # noqa: DTZ001 - as sheets have it
    made = made_workbook({"A": [["Event", "Start", "Quote", "Source"], row]})
    event = open_sources([("a.xlsx", made)]).table.iloc[0]
    assert event["start"].date() == date(2024, 5, 3)
    assert (event["sentence"], event["source"]) == ("True", "09:30:00")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04 broken", "cannot be read as a workbook"),
        (b"\xd0\xcf\x11\xe0" * 9, "protected by a password, or an .xls file"),
        (made_zip({"x": b"y"}), "cannot be read as a workbook"),
        (made_zip({"x": b"\0" * 150_000_000}), "unpacks to 150,000,000 bytes"),
        (made_workbook({"A": []}), "has no column with the articles' text"),
        (made_workbook({"A": [["a", "b"], [1, 2]]}), "It has: 'a', 'b'"),
        (made_workbook({"A": [["Event", "Start"], ["x", "y"]]}), "row 2, column start"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, said: str) -> None:
    with pytest.raises(TimelineError, match=re.escape(said)) as told:
        open_sources([("made.xlsx", content)])
    assert "made.xlsx" in str(told.value)


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    cases: list[tuple[Rows, str]] = [([["a"], [1]], "lacks the columns"), ([], "empty")]
    for rows, said in cases:
        path.write_bytes(made_workbook({"A": rows}))
        with pytest.raises(TableError, match=said):
            read_table(path)
    with pytest.raises(TableError, match=r"none\.xlsx"):
        read_table(tmp_path / "none.xlsx")


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="999999999999"><c r="A999999999999"><v>1</v></c></row>',
        '<row><c r="XFD1"><v>1</v></c></row>' * 20_000,
    ],
)
def test_a_sheet_that_claims_any_size_is_read_as_far_as_sheets_go(rows: str) -> None:
    made = made_workbook({"A": [["Event", "Start"], ["Fair", 2024]]})
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename.endswith("sheet1.xml"):
                data = data.replace(b"</sheetData>", f"{rows}</sheetData>".encode())
                data = re.sub(rb"<dimension [^>]*>", b"", data)
                assert rows.encode() in data
            new.writestr(entry, data)
    began = time.process_time()
    found = find_events(("a.xlsx", out.getvalue()))
    assert found is not None
    assert found(None, [])[0]["title"].tolist() == ["Fair"]
    assert time.process_time() - began < 20
