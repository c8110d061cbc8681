"""The table as a workbook (.xlsx) and back."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from tests.made_events import assert_equal_tables, made_table
from timeline.archive import select
from timeline.errors import TableError
from timeline.page.opening import open_sources
from timeline.table import events_table, read_table, write_table
from timeline.table import sheet as sheets
from timeline.table.schema import SCHEMA
from timeline.table.sheet import write_sheet


def written(*tables: pd.DataFrame) -> bytes:
    out = BytesIO()
    write_sheet(tables, out)
    return out.getvalue()


def test_a_written_workbook_reads_back_equal_and_opens_on_the_page(
    tmp_path: Path,
) -> None:
    table = made_table()
    write_table(table, tmp_path / "t.xlsx")
    assert_equal_tables(read_table(tmp_path / "t.xlsx"), table)
    assert_equal_tables(open_sources([tmp_path / "t.xlsx"]).table, table)
    write_table(events_table([]), tmp_path / "none.xlsx")
    assert read_table(tmp_path / "none.xlsx").empty


def test_days_are_days_numbers_are_numbers_and_the_head_stays_in_sight() -> None:
    (page,) = openpyxl.load_workbook(BytesIO(written(made_table()))).worksheets
    cells = {cell.value: page.cell(2, cell.column) for cell in page[1]}
    assert list(cells) == list(SCHEMA)
    start = made_table()["start"].iloc[0].to_pydatetime()
    assert cells["start"].value == start
    assert cells["start"].number_format == "yyyy\\-mm\\-dd"
    assert cells["salience"].data_type == cells["char_start"].data_type == "n"
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == f"A1:AF{len(made_table()) + 1}"


def test_early_days_and_texts_that_look_like_formulas_stay_what_they_are(
    tmp_path: Path,
) -> None:
    early = pd.Timestamp(1850, 5, 3)
    table = (
        made_table()
        .head(3)
        .assign(
            title=["=1+1", "'=1+1", "Tom & <Ana>"],
            sentence=["a\r\nb\tc ", " ]]> &amp; ", "\N{COLLISION SYMBOL} \u202eend"],
            start=early,
            end=pd.Timestamp(1900, 2, 28),
            precision="range",
        )
        .astype(dict(SCHEMA))
    )
    (tmp_path / "t.xlsx").write_bytes(written(table))
    assert_equal_tables(read_table(tmp_path / "t.xlsx"), table)
    (page,) = openpyxl.load_workbook(BytesIO(written(table))).worksheets
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    assert page["B2"].value == "1850-05-03"


def test_days_since_march_1900_are_numbered_as_spreadsheets_do() -> None:
    days = [date(1900, 3, 1), date(9999, 12, 31)]
    stamps = list(map(pd.Timestamp, days))
    table = made_table().head(2).assign(start=stamps, end=stamps, precision="day")
    (page,) = openpyxl.load_workbook(BytesIO(written(table))).worksheets
    assert [page[name].value.date() for name in ("B2", "B3")] == days


def test_the_same_table_gives_the_same_bytes_and_signs_that_xml_lacks_are_left() -> (
    None
):
    table = made_table().head(1).assign(title="Dockers\0 \x0bstrike\ufffe")
    assert written(table) == written(table)
    (page,) = openpyxl.load_workbook(BytesIO(written(table))).worksheets
    assert page["F2"].value == "Dockers strike"


def test_tables_below_each_other_are_one_sheet_that_has_no_end_of_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, out = tmp_path / "one.csv", tmp_path / "out.xlsx"
    write_table(made_table(), one)
    assert select([one], out, []) == len(made_table())
    assert_equal_tables(read_table(out), made_table())
    half = len(made_table()) // 2
    (tmp_path / "two.xlsx").write_bytes(
        written(made_table()[:half], made_table()[half:])
    )
    assert_equal_tables(read_table(tmp_path / "two.xlsx"), made_table())
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    with pytest.raises(TableError, match=r"has 3 rows at most. Choose fewer events"):
        write_table(made_table(), tmp_path / "many.xlsx")
    assert not (tmp_path / "many.xlsx").exists()
