"""Every control of the page without a browser: what it shows, and that it clears."""

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.made_events import made_table, many_events
from tests.test_page import by_label, chart, draw, html
from timeline.page.chips import chips
from timeline.page.choice import Choice
from timeline.page.listing import AT_FIRST, COLUMNS
from timeline.page.widths import TITLE, WIDEST_QUOTE, WIDEST_TITLE
from timeline.table import write_csv
from timeline.table.files import write_table

LIMIT = 180


def opened(path: Path) -> AppTest:
    page = AppTest.from_function(draw, args=(str(path),), default_timeout=LIMIT).run()
    assert not page.exception
    return page


@pytest.fixture
def page(tmp_path: Path) -> AppTest:
    path = tmp_path / "harbour.csv"
    write_csv(made_table(), path)
    return opened(path)


def test_days_filter_the_table_and_the_address(page: AppTest) -> None:
    by_label(page.date_input, "From").set_value(date(2024, 4, 10)).run()
    by_label(page.date_input, "To").set_value(date(2024, 4, 20)).run()
    assert not page.exception
    assert "2 of 13" in html(page)
    assert page.query_params["since"] in ("2024-04-10", ["2024-04-10"])
    by_label(page.button, "Clear filters").click().run()
    assert "13 of 13" in html(page)


def test_the_days_on_the_timeline_become_a_filter(page: AppTest) -> None:
    by_label(page.button, "Zoom in").click().run()
    by_label(page.button, "Only the days on the timeline").click().run()
    assert not page.exception
    assert "since" in page.query_params
    assert "13 of 13" not in html(page)


@pytest.mark.parametrize(
    ("label", "choice", "shows"),
    [("Status", "planned", "1 of 13"), ("How exact", "day", "7 of 13")],
)
def test_pills_show_what_their_number_says(
    page: AppTest, label: str, choice: str, shows: str
) -> None:
    by_label(page.button_group, label).set_value([choice]).run()
    assert not page.exception
    assert shows in html(page)


def test_confidence_leaves_less_certain_events_out(page: AppTest) -> None:
    confidence = by_label(page.selectbox, "Confidence")
    assert confidence.options[0] == "Any (13)"
    confidence.select_index(4).run()
    assert not page.exception
    assert "No event matches" in page.info[0].value
    offered = {one.proto.label: one.proto for one in page.get("download_button")}
    assert offered["Shown: 0 events (CSV)"].disabled


def test_the_reading_view_lists_the_shown_events(page: AppTest) -> None:
    page.session_state["view"] = "Reading view"
    page.run()
    assert not page.exception
    assert html(page).count("<li>") == 13
    assert "Printed, this fills" not in html(page)
    assert not page.dataframe


def test_the_reading_view_warns_of_many_printed_pages(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    write_csv(many_events(300), path)
    page = opened(path)
    page.session_state["view"] = "Reading view"
    page.run()
    assert "Printed, this fills about" in html(page)


def test_columns_can_be_chosen(page: AppTest) -> None:
    columns = by_label(page.multiselect, "Columns")
    page.run()
    # The menu is drawn when it is opened, after many runs: the default alone is there.
    at_first = [list(COLUMNS)[place] for place in columns.proto.default]
    assert at_first == [name for name in AT_FIRST if name != "attributed_to"]
    columns.set_value(["title", "salience"]).run()
    assert not page.exception
    assert list(page.dataframe[0].value.columns) == ["title", "salience"]


def test_columns_that_are_empty_in_a_table_made_by_hand_are_not_shown_at_first(
    tmp_path: Path,
) -> None:
    path = tmp_path / "made.csv"
    path.write_text("title,start,source\nStrike,2024-05-03,Daily Courier\n")
    columns = opened(path).dataframe[0].value.columns
    assert list(columns) == [
        "when",
        "title",
        "status",
        "precision",
        "confidence",
        "source",
    ]


def test_a_day_that_is_not_known_is_an_empty_cell(page: AppTest) -> None:
    for table in page.dataframe:
        assert table.proto.HasField("placeholder")
        assert table.proto.placeholder == ""


def test_titles_are_listed_whole_in_more_room_or_on_a_phone_in_more_lines(
    tmp_path: Path,
) -> None:
    table, path = made_table(), tmp_path / "harbour.csv"
    table["title"] = table["title"].str[:30]
    write_csv(table, path)
    page = opened(path)
    assert widths(page)["title"] == TITLE
    table.loc[0, "title"] = f"Minister opens {'the northern channel and ' * 3}quay"
    write_csv(table, path)
    page = opened(path)
    assert TITLE < widths(page)["title"] <= WIDEST_TITLE
    assert not page.dataframe[0].proto.row_height
    for room, lines in ((358, 3), (288, 4)):
        page.session_state["measured_width"] = room
        page.run()
        shown = widths(page)
        assert shown["when"] + shown["title"] < room
        assert page.dataframe[0].proto.row_height > 18 * lines
    short = widths(page)["sentence"]
    table.loc[0, "sentence"] = "It was said that the quay would be closed. " * 12
    write_csv(table, path)
    page = opened(path)
    page.session_state["measured_width"] = 288
    assert short < widths(page.run())["sentence"] <= WIDEST_QUOTE


def widths(page: AppTest) -> dict[str, int]:
    """Give the widths in pixels of columns of the table that hold words."""
    columns = json.loads(page.dataframe[0].proto.columns)
    return {name: columns[name]["width"] for name in ("when", "title", "sentence")}


def test_events_are_stepped_through_and_the_timeline_follows(page: AppTest) -> None:
    for _ in range(2):
        by_label(page.button, "Zoom in").click().run()
    before, table = chart(page), made_table()
    first = pd.Timestamp(page.session_state["period"].first)
    in_view = table["event_id"][table["start"] >= first].tolist()
    by_label(page.button, "Next event").click().run()
    assert page.session_state["event"] == in_view[0] != table["event_id"].iloc[0]
    by_label(page.button, "Next event").click().run()
    by_label(page.button, "Previous event").click().run()
    assert page.session_state["event"] == in_view[0]
    by_label(page.button, "Previous event").click().run()
    assert page.session_state["event"] not in in_view
    assert chart(page) != before


def test_a_chip_names_what_is_sought_and_shortens_long_words() -> None:
    assert chips(Choice(words="bridge ", sources=("",))) == [
        "“bridge”",
        "No source named",
    ]
    assert chips(Choice(words="b" * 3000)) == [f"“{'b' * 60}…”"]


def test_many_events_come_in_pages_sorted_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "many.parquet"
    write_table(many_events(1_200), path)
    page = opened(path)
    assert "Rows 1 to 500 of 1,200" in html(page)
    assert "Too many events to draw" in html(page)
    assert "Click to look closer" in chart(page)
    by_label(page.selectbox, "All rows sorted by").set_value("salience").run()
    assert not page.exception
    assert len(page.dataframe[0].value) == 500


def test_nothing_closer_is_promised_where_too_many_happen_on_one_day(
    tmp_path: Path,
) -> None:
    table = many_events(300)
    day = table["start"].iloc[0]
    write_table(table.assign(start=day, end=day), tmp_path / "day.parquet")
    page = opened(tmp_path / "day.parquet")
    assert "Too many events of one day" in html(page)
    assert "look closer" not in chart(page) + html(page)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Vale, Ann"], "“Vale, Ann” is taken for one actor."),
        (["Vale, Ann", "Lind, Bo"], "“Vale, Ann” and “Lind, Bo” are each taken"),
        (["Vale, Ann", "Lind, Bo", "x, y"], "and 2 others with commas are each taken"),
        (["Washington, D.C."], ""),
    ],
)
def test_names_that_may_be_several_actors_are_named_with_what_parts_them(
    tmp_path: Path, names: list[str], said: str
) -> None:
    rows = "".join(
        f'Strike,2024-05-0{at + 1},"{name}"\n' for at, name in enumerate(names)
    )
    path = tmp_path / "made.csv"
    path.write_text(f"title,start,who\n{rows}", encoding="utf-8")
    page = opened(path)
    assert said in html(page)
    assert ("Semicolons between names part them" in html(page)) == bool(said)
