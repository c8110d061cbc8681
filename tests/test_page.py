"""The page without a browser: every control, every message."""

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.made_events import made_table
from timeline.page import app
from timeline.table import write_csv
from timeline.table.csv import csv_text, table_from_csv

LIMIT = 180
DASHBOARD = Path(__file__).parents[1] / "dashboard.py"


def draw(path: str) -> None:
    from timeline.page.app import run

    run([path])


@pytest.fixture
def table_file(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.csv"
    path.write_text(csv_text(made_table()), encoding="utf-8", newline="")
    return path


@pytest.fixture
def page(table_file: Path) -> AppTest:
    return AppTest.from_function(
        draw, args=(str(table_file),), default_timeout=LIMIT
    ).run()


def told(message: Any) -> str:
    """Give the words of a message as they are seen, without what escapes them."""
    return re.sub(r"\\(?=[!-/:-@\[-`{-~])|\u2060", "", message.value)


def by_label(elements: Any, label: str) -> Any:
    return next(one for one in elements if one.label.startswith(label))


def key_like(elements: Any, start: str) -> Any:
    return next(one for one in elements if str(one.key).startswith(start))


def chart(page: AppTest) -> str:
    return str(page.get("plotly_chart")[-1].proto.spec)


def html(page: AppTest) -> str:
    return "\n".join(one.proto.body for one in page.get("html"))


def test_the_page_opens_with_a_timeline_and_no_error(page: AppTest) -> None:
    assert not page.exception
    assert not page.error
    assert "Council votes to widen the harbour" in chart(page)
    assert "13 of 13 events</b>, 1 without a date" in html(page)


def test_an_actor_filter_changes_the_chart(page: AppTest) -> None:
    actors = by_label(page.multiselect, "Actors")
    assert "Port Authority (5)" in actors.options
    actors.select("Belt Ferries").run()
    assert "Ferry line did not resume" in chart(page)
    assert "Council votes" not in chart(page)
    assert "1 of 13 events</b>" in html(page)


def test_lanes_can_stand_for_the_status(page: AppTest) -> None:
    lanes = by_label(page.selectbox, "Lanes by")
    assert "Article" not in lanes.options
    lanes.set_value("Status").run()
    assert not page.exception
    notes = json.loads(chart(page))["layout"]["annotations"]
    assert "<b>planned</b>" in [note["text"] for note in notes]


def test_several_actors_can_all_be_required(page: AppTest) -> None:
    actors = by_label(page.multiselect, "Actors")
    actors.set_value(["Dockers' Union", "Port Authority"]).run()
    assert "7 of 13" in html(page)
    by_label(page.button_group, "Events with").set_value("all of them").run()
    assert "1 of 13" in html(page)


def test_words_filter_and_one_click_clears(page: AppTest) -> None:
    by_label(page.text_input, "Words").set_value("customs").run()
    assert "1 of 13" in html(page)
    by_label(page.button, "Clear filters").click().run()
    assert "13 of 13" in html(page)


def test_a_filter_without_matches_says_so(page: AppTest) -> None:
    by_label(page.text_input, "Words").set_value("zeppelin").run()
    assert not page.exception
    assert "No event matches" in page.info[0].value
    by_label(page.button, "Show all events again").click().run()
    assert "13 of 13" in html(page)


def place_of_corrections(page: AppTest) -> tuple[int, int]:
    """Give the places of the block with the tabs of corrections, and of the tabs."""
    return next(
        (number, place)
        for number, block in page.main.children.items()
        for place, part in getattr(block, "children", {}).items()
        if part.type == "tab_container"
    )


def test_nothing_that_comes_or_goes_moves_the_tabs_of_corrections(
    page: AppTest,
) -> None:
    first = place_of_corrections(page)
    page.run()
    assert place_of_corrections(page) == first
    page.session_state["event"] = made_table()["event_id"].iloc[0]
    page.run()
    assert "event-card" in html(page)
    assert place_of_corrections(page) == first
    by_label(page.text_input, "Words").set_value("zeppelin").run()
    assert "No event matches" in page.info[0].value
    assert place_of_corrections(page) == first


def test_undated_events_are_listed_and_counted(page: AppTest) -> None:
    heads = [one.value for one in page.header]
    assert heads == ["Events (13)", "Download", "Corrections (0)"]
    assert [one.value for one in page.subheader] == ["Events without a date (1)"]


def test_events_without_any_date_are_listed_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "undated.csv"
    table = made_table()
    write_csv(table[table["start"].isna()], path)
    page = AppTest.from_function(draw, args=(str(path),), default_timeout=LIMIT).run()
    assert not page.exception
    assert "None of these events has a date" in page.info[0].value
    assert "choose *Edit* to give it a day" in page.info[0].value
    assert page.subheader[0].value == "Events without a date (1)"


def test_a_table_without_events_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("title,start\n", encoding="utf-8")
    page = AppTest.from_function(draw, args=(str(path),), default_timeout=LIMIT).run()
    assert not page.exception
    assert "no event in the rows below" in page.info[0].value


def test_undated_events_say_why_they_have_no_date(page: AppTest) -> None:
    undated = page.dataframe[1].value
    assert list(undated.columns)[:2] == ["title", "date_reason"]
    table = made_table()
    page.session_state["event"] = table["event_id"][table["start"].isna()].iloc[0]
    page.run()
    assert "<dt>Why no date</dt>" in html(page)
    page.session_state["event"] = table["event_id"][table["start"].notna()].iloc[0]
    page.run()
    assert "<dt>Why no date</dt>" not in html(page)
    assert "<dt>Why this date</dt>" in html(page)


def test_an_open_event_shows_its_card_and_steps_on(page: AppTest) -> None:
    table = made_table()
    page.session_state["event"] = table["event_id"].iloc[1]
    page.run()
    assert table["title"].iloc[1] in html(page)
    by_label(page.button, "Next").click().run()
    assert page.session_state["event"] == table["event_id"].iloc[2]
    by_label(page.button, "Close").click().run()
    assert not page.session_state["event"]


def test_zooming_lists_the_other_events_at_the_edge(page: AppTest) -> None:
    key_like(page.button, "zoom_zoom_in").click().run()
    assert "triangle-left" in chart(page) or "triangle-right" in chart(page)
    by_label(page.button, "All days").click().run()
    assert '"triangle-left"' not in chart(page)


@pytest.mark.parametrize(
    ("text", "published", "says"),
    [
        ("", "", "empty"),
        ("The union struck on Monday.", "the 45th", "cannot be read as one day"),
        ("The union struck on Monday.", "03/04/2024", "two different days"),
    ],
)
def test_bad_input_is_explained_and_nothing_entered_is_lost(
    page: AppTest, text: str, published: str, says: str
) -> None:
    page.text_area(key="paste_text").set_value(text)
    page.text_input(key="paste_published").set_value(published)
    by_label(page.button, "Read this article").click().run()
    assert says in told(by_label(page.tabs, "Paste").error[0])
    assert len(page.error) == 1  # the other tabs are not about it
    assert page.text_area(key="paste_text").value == text
    assert page.text_input(key="paste_published").value == published
    assert "Council votes" in chart(page)


def test_reading_no_file_is_explained(page: AppTest) -> None:
    by_label(page.button, "Read these files").click().run()
    assert "above 20 MB are not taken" in told(by_label(page.tabs, "Upload").error[0])
    assert len(page.error) == 1
    by_label(page.button, "Fetch this page").click().run()
    assert "No address is entered" in told(by_label(page.tabs, "Address").error[0])
    assert len(page.error) == 1  # what was asked for before is no longer of interest


def test_a_missing_file_is_explained(tmp_path: Path) -> None:
    missing = str(tmp_path / "nothing.txt")
    page = AppTest.from_function(draw, args=(missing,), default_timeout=LIMIT).run()
    assert not page.exception
    assert "nothing.txt cannot be opened" in told(page.main.error[0])
    assert not page.sidebar.error


@pytest.mark.slow
def test_a_day_left_in_its_field_is_told_where_another_text_states_its_own(
    page: AppTest,
) -> None:
    text = "Mill shut\n\nSala Courier, 12 March 2024\n\nThe mill shut on Monday."
    page.text_area(key="paste_text").set_value(text)
    for day, told_days in (("2024-10-28", True), ("2024-03-12", False), ("", False)):
        page.text_input(key="paste_published").set_value(day)
        by_label(page.button, "Read this article").click().run()
        assert not page.exception
        said = "".join(told(one) for one in page.warning)
        assert ("published on 12 March 2024; the day that you" in said) == told_days
        assert ("entered, 28 October 2024, is used" in said) == told_days


@pytest.mark.slow
def test_a_pasted_article_without_a_publication_date_is_read(page: AppTest) -> None:
    text = (
        "The dockers' union held a strike in May 2024. Last week the Port Authority"
        " closed the northern terminal."
    )
    page.text_area(key="paste_text").set_value(text)
    by_label(page.button, "Read this article").click().run()
    assert not page.exception
    assert "publication date is not known" in page.warning[0].value
    page.text_input(key="late_published").set_value("soon")
    by_label(page.button, "Use this date").click().run()
    assert "'soon' cannot be read as one day" in told(page.main.error[0])
    assert not page.sidebar.error
    before = "\n".join(str(one.value) for one in page.dataframe)
    page.text_input(key="late_published").set_value("14 June 2024")
    by_label(page.button, "Use this date").click().run()
    assert not page.warning
    assert not page.error
    assert "\n".join(str(one.value) for one in page.dataframe) != before


@pytest.mark.slow
def test_a_text_without_events_offers_no_empty_files_and_asks_for_no_date(
    page: AppTest,
) -> None:
    page.text_area(key="paste_text").set_value("Hello there, this is nice.")
    by_label(page.button, "Read this article").click().run()
    assert not page.exception
    assert "No event was found" in page.info[0].value
    assert not page.warning
    offered = [one.proto.label for one in page.get("download_button")]
    assert not [words for words in offered if "events" in words], offered


@pytest.mark.slow
def test_one_event_is_not_called_events(page: AppTest) -> None:
    text = "Police closed the port on 3 May 2024."
    page.text_area(key="paste_text").set_value(text)
    by_label(page.button, "Read this article").click().run()
    offered = [one.proto.label for one in page.get("download_button")]
    assert offered[:2] == ["Shown: 1 event (CSV)", "All: 1 event (CSV)"]
    assert "Timeline of 1 event," in page.get("plotly_chart")[-1].proto.alt


@pytest.mark.slow
def test_the_first_example_opens_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [str(DASHBOARD)])
    page = AppTest.from_file(DASHBOARD, default_timeout=LIMIT).run()
    assert not page.exception
    assert str(page.selectbox(key="example").value).startswith("01")
    page.selectbox(key="example").select_index(1).run()
    assert not page.exception
    assert "Baltimore" in html(page)


def test_the_written_table_of_the_download_is_read_back_equal() -> None:
    text = csv_text(made_table())
    assert table_from_csv(text).equals(made_table())


def test_the_page_module_states_its_title() -> None:
    assert app.TITLE == "Event timeline"


def test_the_address_names_the_view_and_opens_it_again(
    page: AppTest, table_file: Path
) -> None:
    by_label(page.multiselect, "Actors").select("Belt Ferries").run()
    assert page.query_params["actor"] in ("Belt Ferries", ["Belt Ferries"])
    again = AppTest.from_function(draw, args=(str(table_file),), default_timeout=LIMIT)
    again.query_params["actor"] = ["Belt Ferries"]
    again.query_params["event"] = made_table()["event_id"].iloc[0]
    again.run()
    assert not again.exception
    assert "1 of 13 events</b>" in html(again)
    assert made_table()["title"].iloc[0] in html(again)


def test_going_back_shows_what_the_address_showed_before(page: AppTest) -> None:
    words = "2 of 13 events</b>"
    by_label(page.text_input, "Words").set_value("strike").run()
    assert words in html(page)
    page.query_params.pop("words")
    page.session_state["moved_in_history"] = "?"
    page.run()
    assert "13 of 13 events</b>" in html(page)
    assert not page.query_params
    page.query_params["words"] = "strike"
    page.session_state["moved_in_history"] = "?"
    page.run()
    assert words in html(page)
    by_label(page.text_input, "Words").set_value("talks").run()
    assert "talks" in page.query_params["words"]


def test_an_address_that_is_still_old_takes_no_choice_back(page: AppTest) -> None:
    by_label(page.text_input, "Words").set_value("strike").run()
    page.query_params.pop("words")
    page.run()
    assert by_label(page.text_input, "Words").value == "strike"
    assert "2 of 13 events</b>" in html(page)


def test_an_address_that_the_page_never_had_takes_nothing_away(page: AppTest) -> None:
    by_label(page.text_input, "Words").set_value("strike").run()
    page.query_params["words"] = "bridge"
    page.run()
    assert by_label(page.text_input, "Words").value == "strike"


def test_an_address_that_names_nothing_known_opens_the_page(table_file: Path) -> None:
    page = AppTest.from_function(draw, args=(str(table_file),), default_timeout=LIMIT)
    for name in ("actor", "event", "example", "status", "from"):
        page.query_params[name] = "nothing known"
    page.query_params["lanes"] = "article"
    page.run()
    assert not page.exception
    assert "13 of 13 events</b>" in html(page)


def test_a_pasted_article_leaves_no_trace_in_the_address(page: AppTest) -> None:
    by_label(page.text_input, "Words").set_value("strike").run()
    assert page.query_params["words"] in ("strike", ["strike"])
    story = page.session_state["story"]
    page.session_state["story"] = type(story)((), story.table, story.lanes, "pasted")
    page.run()
    assert not page.query_params


@pytest.mark.slow
def test_an_article_whose_events_all_have_days_is_not_asked_for_its_own(
    page: AppTest,
) -> None:
    for text, is_asked in (
        ("Police closed the port on 3 May 2024.", False),
        ("Police closed the port on Monday.", True),
    ):
        page.text_area(key="paste_text").set_value(text)
        by_label(page.button, "Read this article").click().run()
        assert bool(page.warning) is is_asked, text


@pytest.mark.slow
def test_a_text_without_events_has_no_filters(page: AppTest) -> None:
    assert by_label(page.multiselect, "Actors")
    page.text_area(key="paste_text").set_value("Hello.")
    by_label(page.button, "Read this article").click().run()
    assert not page.exception
    assert not page.multiselect
    assert not [one for one in page.selectbox if one.label == "Lanes by"]
    page.selectbox(key="example").select_index(0).run()
    assert not page.exception
    assert by_label(page.multiselect, "Actors")


def test_the_table_names_a_status_as_the_filters_do(page: AppTest) -> None:
    table = page.dataframe[0].value
    assert "did not happen" in set(table["status"])
    assert "negated" not in set(table["status"])
    assert "between two days" in set(table["precision"])
