"""Rows of a table that cannot be read: the page shows the others and names these."""

import json

import pytest

from tests.made_files import made_workbook
from timeline.errors import DayOrderError, TableError
from timeline.page.opening import open_sources
from timeline.sources.published import Order
from timeline.table import table_from_csv

KEPT = "title,start,actors\nVote,2024-05-01,Mayor\nFair,2024-05-02,Guild\n"
UNREAD_ROWS = [
    ("Strike,soon,Dockers", "row 4: column start: 'soon' cannot be read. Write days"),
    ("Strike,2024-05-03", "row 4: 2 cells where the header has 3. Correct it"),
    ("Strike,2024-02-31,Dockers", "row 4: column start: '2024-02-31' cannot be read"),
]


@pytest.mark.parametrize(("row", "said"), UNREAD_ROWS)
def test_the_page_leaves_a_row_out_that_cannot_be_read_and_says_so(
    row: str, said: str
) -> None:
    story = open_sources([("made.csv", f"{KEPT}{row}\n".encode())])
    assert story.table["title"].tolist() == ["Vote", "Fair"]
    (failure,) = story.failures
    assert str(failure).startswith(f"made.csv, {said}")
    with pytest.raises(TableError, match="row 4"):
        table_from_csv(f"{KEPT}{row}\n")


def test_rows_of_several_faults_and_of_every_kind_of_table_are_left_out() -> None:
    rows = [
        {"title": "Vote", "start": "2024-05-01"},
        {"title": "Fair", "start": "2024-05-02", "end": "2024-05-01"},
        {"title": "Strike", "start": "soon"},
        {"title": "Talks", "start": "2024-05-04", "status": "maybe"},
        {"title": "March", "start": "03/05/2024"},
        {"title": "Rain", "start": "2024-05-05"},
        {"title": "Feast", "start": "2024-05-06", "status": "happened"},
    ]
    rows = [{"status": "happened", **row} for row in rows]
    cells = [
        list(rows[1]),
        *([str(one.get(name, "")) for name in rows[1]] for one in rows),
    ]
    files = [
        ("made.json", json.dumps(rows).encode()),
        ("made.xlsx", made_workbook({"A": cells})),
    ]
    for file in files:
        with pytest.raises(DayOrderError):  # what else cannot be read is no hindrance
            open_sources([file])
        story = open_sources([file], order=Order.DAY)
        assert story.table["title"].tolist() == ["Vote", "March", "Rain", "Feast"]
        assert len(story.failures) == 3


def test_a_table_of_which_most_rows_cannot_be_read_is_refused() -> None:
    rows = "title,start\nVote,2024-05-01\nFair,soon\nStrike,later\n"
    with pytest.raises(TableError, match=r"row 3, .*see row 4 as well"):
        open_sources([("made.csv", rows.encode())])
