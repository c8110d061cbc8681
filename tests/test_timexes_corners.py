"""Corners of the calendar that changed code would otherwise get past unnoticed."""

from pathlib import Path

import pytest

from tests.test_timexes_gold import COLUMNS, gold_rows, read, slug, written

GOLD = Path(__file__).parent / "gold" / "timexes_corners.tsv"
ROWS = gold_rows(GOLD)


@pytest.mark.parametrize("row", ROWS, ids=[slug(row) for row in ROWS])
def test_a_corner_is_read_exactly_and_written_as_edtf(row: dict[str, str]) -> None:
    _, marked, (timex,) = read(row)
    assert [timex.text] == marked
    assert written(timex) == tuple(row[name] for name in COLUMNS)
    assert timex.edtf == row["edtf"]
