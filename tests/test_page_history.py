"""Back, Forward and links without a browser: where they lead, and what they say."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.made_events import made_table
from tests.test_page import LIMIT, by_label, html, told
from timeline.page.examples import examples as shipped_examples
from timeline.table.csv import csv_text

pytestmark = pytest.mark.slow
FIRST, SECOND = "North Korean troops", "Baltimore"


def draw(*paths: str) -> None:
    from timeline.page.app import run

    run(paths)


@pytest.fixture
def examples() -> AppTest:
    return AppTest.from_function(draw, default_timeout=LIMIT).run()


@pytest.fixture
def files(tmp_path: Path) -> AppTest:
    path = tmp_path / "harbour.csv"
    path.write_text(csv_text(made_table()), encoding="utf-8", newline="")
    return AppTest.from_function(draw, args=(str(path),), default_timeout=LIMIT)


def go_back(page: AppTest) -> None:
    """Go to the bare address, as the browser does."""
    page.query_params.clear()
    page.session_state["moved_in_history"] = "?"
    page.run()


def choose_second(page: AppTest) -> None:
    second = list(shipped_examples())[1]
    page.selectbox(key="example").set_value(second).run()
    assert SECOND in html(page)
    assert "example" in page.query_params


def test_going_back_from_another_example_shows_the_first_one(
    examples: AppTest,
) -> None:
    choose_second(examples)
    go_back(examples)
    assert FIRST in html(examples)
    assert not examples.query_params
    assert str(examples.selectbox(key="example").value).startswith("01")


def test_going_back_from_an_example_shows_the_files_again(files: AppTest) -> None:
    choose_second(files.run())
    go_back(files)
    assert "13 of 13 events</b>" in html(files)
    assert not files.query_params


def test_going_back_before_the_page_can_listen_leads_there(
    files: AppTest,
) -> None:
    files.query_params["words"] = "strike"
    files.run()
    assert "2 of 13 events</b>" in html(files)
    files.query_params["words"] = "ferry"
    files.run()
    assert "1 of 13 events</b>" in html(files)


def test_an_address_that_the_browser_names_late_is_no_way_back(files: AppTest) -> None:
    files.run()
    by_label(files.text_input, "Words").set_value("strike").run()
    files.query_params.clear()
    files.run()
    assert "2 of 13 events</b>" in html(files)


def cut_short() -> None:
    """Go back, where a further move ends the run before it is through."""
    from timeline.page import history, sources
    from timeline.page.address import place_of
    from timeline.page.app import run

    def interrupted(name: str) -> None:
        raise InterruptedError(name)

    import streamlit as st

    if st.session_state.get("cut"):
        whole, sources.open_example = sources.open_example, interrupted
        try:
            history.go_to(place_of(history.query()), "01-north-korean-troops.md")
        except InterruptedError:
            st.session_state["cut"] = False
        finally:
            sources.open_example = whole
    run()


def test_a_move_that_another_one_cuts_short_is_not_taken_for_done() -> None:
    page = AppTest.from_function(cut_short, default_timeout=LIMIT).run()
    choose_second(page)
    page.session_state["cut"] = True
    go_back(page)
    assert not page.session_state["cut"]
    assert FIRST in html(page)
    assert not page.query_params


def told_late() -> None:
    """Close a card before the browser tells which of its table's cells was marked."""
    import streamlit as st

    from timeline.page import selected, state

    names = ["first", "second"]
    tell = selected.opener("rows", names)
    state.open_event("second")
    selected.mark_open("rows", names, "when")
    state.open_event("")
    tell()
    st.text(f"late: {state.event()}")
    selected.mark_open("rows", names, "when")
    st.session_state["rows"] = {"selection": {"rows": [], "cells": [[1, "when"]]}}
    tell()
    st.text(f"clicked: {state.event()}")


def test_a_table_that_tells_late_what_was_marked_in_it_opens_nothing() -> None:
    page = AppTest.from_function(told_late, default_timeout=LIMIT).run()
    assert [said.value for said in page.text] == ["late:", "clicked: second"]


def first_run_cut_short(path: str) -> None:
    """Draw the page, whose first run is ended before it is through."""
    import streamlit as st

    from timeline.page import history
    from timeline.page.app import run
    from timeline.page.shown import Shown

    def interrupted(shown: Shown, first: str | None) -> None:
        raise InterruptedError(shown, first)

    whole = history.keep_address
    if "begun" not in st.session_state:
        st.session_state["begun"] = True
        history.keep_address = interrupted
    try:
        run((path,))
    except InterruptedError:
        st.text("cut short")
    finally:
        history.keep_address = whole


def cut_short_at_first(folder: Path) -> AppTest:
    path = folder / "harbour.csv"
    path.write_text(csv_text(made_table()), encoding="utf-8", newline="")
    return AppTest.from_function(
        first_run_cut_short, args=(str(path),), default_timeout=LIMIT
    )


def test_going_back_while_the_page_still_loads_leads_there(tmp_path: Path) -> None:
    page = cut_short_at_first(tmp_path)
    page.query_params["words"] = "strike"
    page.run()
    assert [said.value for said in page.text] == ["cut short"]
    assert "2 of 13 events</b>" in html(page)
    go_back(page)
    assert "13 of 13 events</b>" in html(page)
    assert not page.query_params


def test_a_link_says_what_it_names_that_is_not_here(files: AppTest) -> None:
    files.query_params["actor"] = ["Belt Ferries", "Ana [x](y)"]
    files.query_params["event"] = "gone"
    files.query_params["example"] = "gone.md"
    files.run()
    said = " ".join(told(one) for one in files.info)
    assert "not here: the actor 'Ana [x](y)', the event whose card was open" in said
    assert "the example 'gone.md'" in said
    assert "Belt Ferries" not in said
    assert "1 of 13 events</b>" in html(files)
    by_label(files.text_input, "Words").set_value("ferry").run()
    assert not files.info


def test_a_link_that_names_much_that_is_not_here_says_it_briefly(
    files: AppTest,
) -> None:
    files.query_params["actor"] = [f"{number} {'x' * 500}" for number in range(50)]
    files.run()
    said = " ".join(told(one) for one in files.info)
    assert "and 46 more." in said
    assert len(said) < 500


def test_a_link_that_names_what_is_here_says_nothing(files: AppTest) -> None:
    files.query_params["actor"] = ["Belt Ferries"]
    files.run()
    assert not files.info


def test_days_in_the_wrong_order_are_named_where_nothing_matches(
    files: AppTest,
) -> None:
    files.query_params["since"] = "2024-05-01"
    files.query_params["until"] = "2024-04-01"
    files.run()
    said = " ".join(told(one) for one in files.info)
    assert "begin on 2024-05-01, after their end on 2024-04-01" in said


def told_choice(page: AppTest) -> tuple[bool, object]:
    """Give whether the page tells the browser how much is shown, and what it tells."""
    shown = next(one for one in page.button_group if one.label == "Events")
    return shown.proto.set_value, shown.value


def test_what_a_run_that_is_cut_short_chose_is_told_again(tmp_path: Path) -> None:
    page = cut_short_at_first(tmp_path)
    page.query_params["events"] = "key"
    page.run()
    assert [said.value for said in page.text] == ["cut short"]
    was_told, chosen = told_choice(page)
    assert was_told
    page.run()
    assert told_choice(page) == (True, chosen)
    page.run()
    assert told_choice(page) == (False, chosen)
