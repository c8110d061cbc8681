"""Reading several articles on the page: what is read is kept when one stops."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from timeline.page import reading
from timeline.page.story import Story, read_story, with_events
from timeline.sources import SourceArticle, read_document

pytestmark = pytest.mark.slow

TEXTS = (
    "The dockers' union held a strike at the port of Mirov on 3 May 2024.",
    "The Port Authority closed the northern terminal of Mirov on 7 June 2024.",
)


def sources() -> list[SourceArticle]:
    return [read_document(text, published=date(2024, 6, 14)) for text in TEXTS]


def draw(
    texts: tuple[str, ...],
    known: int,
    stop: bool,  # noqa: FBT001 - AppTest passes it so
    published: str,
) -> None:
    from datetime import date

    import streamlit as st

    from timeline.page import app, reading, state
    from timeline.page.story import read_events, read_story
    from timeline.sources import read_document

    if "begun" not in st.session_state:
        st.session_state["begun"] = True
        day = date.fromisoformat(published) if published else None
        story = read_story([read_document(one, published=day) for one in texts], "two")
        state.show(story)
        for source in story.unread[:known]:
            reading.so_far()[source.article] = read_events(source.article)
        if stop:
            reading.stop()
    app.run()


def shown(known: int, *, stop: bool, published: str = "2024-06-14") -> AppTest:
    args = (TEXTS, known, stop, published)
    page = AppTest.from_function(draw, args=args, default_timeout=60)
    page.run()
    assert not page.exception
    return page


def test_every_article_is_read_one_after_another() -> None:
    page = shown(0, stop=False)
    story = page.session_state["story"]
    assert len(story.sources) == 2
    assert not story.unread
    assert len(set(story.table["article_id"])) == 2


def test_nothing_is_left_of_the_progress_once_all_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 0)  # the progress is drawn at once
    page = shown(0, stop=False)
    assert not [one for one in page.button if one.key == "stop_reading"]


def test_stopping_shows_what_is_read_and_the_rest_can_be_read() -> None:
    page = shown(1, stop=True)
    assert len(page.session_state["story"].sources) == 1
    assert any("1 of 2 articles are read" in one.proto.body for one in page.get("html"))
    next(one for one in page.button if one.label == "Read the rest").click().run()
    assert not page.exception
    assert len(page.session_state["story"].sources) == 2
    assert not any("articles are read" in one.proto.body for one in page.get("html"))


def test_stopping_before_anything_is_read_keeps_what_was_shown() -> None:
    page = shown(0, stop=True)
    assert page.session_state["story"].example.startswith("01")


def test_a_late_publication_date_keeps_the_articles_that_are_still_to_be_read() -> None:
    page = shown(1, stop=True, published="")
    page.text_input(key="late_published").set_value("14 June 2024")
    next(one for one in page.button if one.label == "Use this date").click().run()
    assert not page.exception
    story = page.session_state["story"]
    assert len(story.articles) == len(TEXTS)
    assert all(one.article.published == date(2024, 6, 14) for one in story.articles)


def test_a_story_tells_its_read_articles_from_the_others() -> None:
    story = read_story(sources(), "two")
    assert isinstance(story, Story)
    assert not len(story.table)
    first = story.unread[0].article
    part = with_events(story, {first: []})
    assert [source.article for source in part.sources] == [first]
    assert len(part.unread) == 1
