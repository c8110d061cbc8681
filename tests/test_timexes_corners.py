"""Corners of the calendar that changed code would otherwise get past unnoticed."""

from pathlib import Path

import pytest
from dateutil.easter import easter

from tests.test_timexes_gold import COLUMNS, gold_rows, read, slug, written
from timeline.timexes.holidays import easter_sunday

GOLD = Path(__file__).parent / "gold" / "timexes_corners.tsv"
ROWS = gold_rows(GOLD)


@pytest.mark.parametrize("row", ROWS, ids=[slug(row) for row in ROWS])
def test_a_corner_is_read_exactly_and_written_as_edtf(row: dict[str, str]) -> None:
    _, marked, (timex,) = read(row)
    assert [timex.text] == marked
    assert written(timex) == tuple(row[name] for name in COLUMNS)
    assert timex.edtf == row["edtf"]


def test_easter_falls_where_an_independent_calendar_has_it() -> None:
    years = range(1583, 2400)
    assert [easter_sunday(year) for year in years] == [easter(year) for year in years]
