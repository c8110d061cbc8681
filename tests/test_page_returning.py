"""A page that is loaded anew shows what was shown, and to nobody else."""

import time
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.test_page import LIMIT, by_label, html
from tests.test_page_history import draw
from timeline.page import returning
from timeline.page.address import Place
from timeline.page.returning import Visit, Visits
from timeline.page.story import read_story
from timeline.sources import read_document

TEXT = "Dockers in Mirov went on strike on 3 May 2024. The port of Mirov closed later."
pytestmark = pytest.mark.slow


def anew(name: str) -> None:
    import streamlit as st

    from timeline.page import app, returning

    if "drawn" in st.session_state:  # the browser tells it to the page that is drawn
        returning.come_back(name)
    st.session_state["drawn"] = True
    app.run()


@pytest.fixture
def page() -> AppTest:
    page = AppTest.from_function(draw, default_timeout=LIMIT).run()
    page.text_area(key="paste_text").set_value(TEXT)
    page.text_input(key="paste_published").set_value("2024-05-06")
    by_label(page.button, "Read this article").click().run()
    assert "Untitled article" in html(page)
    return page


def loaded_anew(page: AppTest, **address: str) -> AppTest:
    """Give the page that the browser loads anew, at the address that it has then."""
    name = page.session_state["visit"]
    again = AppTest.from_function(anew, args=(name,), default_timeout=LIMIT)
    for field, value in address.items():
        again.query_params[field] = value
    again.run()
    assert not again.exception
    assert "Untitled article" not in html(again)
    again.run()
    assert not again.exception
    return again


def test_a_pasted_article_is_there_again_as_it_was_shown(page: AppTest) -> None:
    by_label(page.text_input, "Words in title").set_value("strike").run()
    event_id = page.session_state["story"].table["event_id"].iloc[0]
    page.session_state["event"] = event_id
    page.run()
    again = loaded_anew(page)
    assert "Untitled article" in html(again)
    assert "published Monday 6 May 2024" in html(again)
    assert f'data-of="{event_id}"' in html(again)
    assert "1 of " in html(again)
    assert again.text_area(key="paste_text").value == TEXT
    assert html(loaded_anew(again)) == html(again)


def retitle(page: AppTest, title: str) -> None:
    page.session_state["event"] = page.session_state["story"].table["event_id"].iloc[0]
    page.run()
    page.button(key="edit_event").click().run()
    field = next(one for one in page.text_input if str(one.key).endswith("_title"))
    field.set_value(title).run()


def test_corrections_and_what_was_typed_are_there_again(page: AppTest) -> None:
    retitle(page, "Port shuts")
    assert "Port shuts" in str(loaded_anew(page).session_state["drafts"])
    by_label(page.button, "Save changes").click().run()
    again = loaded_anew(page)
    assert "Port shuts" in html(again)
    assert "Corrections (1)" in [one.value for one in again.header]
    by_label(again.button, "Undo: title").click().run()
    assert "Corrections (0)" in [one.value for one in again.header]
    assert len(next(iter(loaded_anew(again).session_state["logs"].values()))) == 2


def test_an_address_that_leads_elsewhere_goes_before_what_was_shown(
    page: AppTest,
) -> None:
    again = loaded_anew(page, example="02-baltimore-bridge.md")
    assert "Baltimore" in html(again)
    assert "Untitled article" not in html(again)


def test_corrections_of_an_example_are_there_again(page: AppTest) -> None:
    page.selectbox(key="example").set_value("03-moon-landing.md").run()
    retitle(page, "Eagle lands")
    by_label(page.button, "Save changes").click().run()
    again = loaded_anew(page, example="03-moon-landing.md")
    assert "Corrections (1)" in [one.value for one in again.header]
    assert "Eagle lands" in html(again)


def test_an_article_that_was_being_read_is_read_on(page: AppTest) -> None:
    story = read_story([read_document(TEXT)], "pasted article")
    visit = Visit(None, Place(), story, {}, ({}, {}, {}), {}, {})
    page.session_state["unread"] = None
    name = page.session_state["visit"] = "reading"
    returning._visits.keep(name, visit)  # noqa: SLF001 - as a run does that is cut short
    assert "Untitled article" in html(loaded_anew(page))


def test_a_visit_is_told_once_and_by_its_own_name_alone(page: AppTest) -> None:
    again = AppTest.from_function(anew, args=("no such visit",), default_timeout=LIMIT)
    again.run()
    again.run()
    assert not again.exception
    assert "Untitled article" not in html(again)
    assert again.session_state["visit"] != page.session_state["visit"]
    assert len(str(again.session_state["visit"])) > 40


def test_visits_are_forgotten_after_a_time_and_beyond_a_number() -> None:
    now = [0.0]
    visits = Visits(kept_for=60.0, most=2, clock=lambda: now[0])
    one: Any = object()
    for name in "abc":
        visits.keep(name, one)
    assert [visits.find(name) for name in "abc"] == [None, one, one]
    now[0] = 50.0
    visits.keep("b", one)
    now[0] = 61.0
    assert [visits.find(name) for name in "bc"] == [one, None]
    now[0] = 111.0
    visits.forget_old()
    assert visits.find("b") is None


def test_visits_are_forgotten_though_nobody_comes_any_more() -> None:
    visits, one = Visits(kept_for=0.1), object()
    visits.keep("a", one)  # type: ignore[arg-type]
    time.sleep(0.5)
    assert not visits._kept  # noqa: SLF001 - asking would forget it
