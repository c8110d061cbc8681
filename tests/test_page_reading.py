"""Reading several articles on the page: what is read is kept when one stops."""

import concurrent.futures
from collections.abc import Callable
from datetime import date
from threading import Event
from time import sleep

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from timeline.article import Article
from timeline.errors import StoppedError
from timeline.page import reading, state
from timeline.page.story import Story, read_story, with_events
from timeline.sources import SourceArticle, read_document
from timeline.stopping import StopSign

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
    page = AppTest.from_function(draw, args=args, default_timeout=180)
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


@pytest.mark.parametrize(("patience", "is_told"), [(0.1, True), (3_000, False)])
def test_many_short_articles_show_their_progress_too(
    monkeypatch: pytest.MonkeyPatch, patience: float, *, is_told: bool
) -> None:
    def read(_article: Article, _sign: StopSign) -> list[object]:
        sleep(0.02)
        return []

    told: list[str] = []
    words = reading.progress_words

    def tell(article: Article, number: int, total: int) -> str:
        told.append(words(article, number, total))
        return told[-1]

    monkeypatch.setattr(reading, "PATIENCE", patience)
    monkeypatch.setattr(reading, "read_events", read)
    monkeypatch.setattr(reading, "progress_words", tell)
    texts = tuple(f"Dockers held a strike at port {at}." for at in range(20))
    args = (texts, 0, False, "2024-06-14")
    page = AppTest.from_function(draw, args=args, default_timeout=180).run()
    assert not page.exception
    assert len(page.session_state["story"].sources) == 20
    assert (len(told) > 1) == is_told
    assert not told or told[-1].startswith("Reading article 20 of 20")


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


class Reader:
    """Stands for the reading of long articles: it goes on until it is stopped."""

    def __init__(self) -> None:
        self.begun: list[Article] = []
        self.ended, self.done = Event(), Event()

    def read(self, article: Article, sign: StopSign) -> list[object]:
        """Read an article, until it is stopped."""
        self.begun.append(article)
        while not self.done.wait(0.01):
            try:
                sign.look()
            except StoppedError:
                self.ended.set()
                raise
        return []


def interrupted(
    monkeypatch: pytest.MonkeyPatch, reader: Reader, interrupt: Callable[[], object]
) -> AppTest:
    """Read two articles, with something that happens once while the page waits."""

    def wait(work: object, *, timeout: float) -> object:
        if reader.begun and not seen:
            seen.append(1)
            interrupt()
        return concurrent.futures.wait(work, timeout=timeout)  # type: ignore[arg-type]

    seen: list[int] = []
    monkeypatch.setattr(reading, "read_events", reader.read)
    monkeypatch.setattr(reading, "wait", wait)
    page = AppTest.from_function(
        draw, args=(TEXTS, 0, False, "2024-06-14"), default_timeout=180
    )
    return page.run()


def test_a_click_while_an_article_is_read_waits_on_for_the_same_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reader = Reader()

    def click() -> None:
        reader.done.set()
        st.rerun()

    page = interrupted(monkeypatch, reader, click)
    assert not page.exception
    assert len(reader.begun) == len(TEXTS)
    assert not reader.ended.is_set()
    assert page.session_state["work"] is None


def test_a_click_that_ends_the_waiting_run_ends_no_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reader = Reader()
    monkeypatch.setattr(reading, "_has_left", lambda: False)
    page = interrupted(monkeypatch, reader, st.stop)
    reader.done.set()
    page.run()
    assert not page.exception
    assert len(reader.begun) == len(TEXTS)
    assert not reader.ended.is_set()
    assert len(page.session_state["story"].sources) == len(TEXTS)


def test_stop_ends_the_work_too(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader()

    def click() -> None:
        reading.stop()
        st.rerun()

    page = interrupted(monkeypatch, reader, click)
    assert reader.ended.wait(60)
    assert len(reader.begun) == 1
    assert page.session_state["story"].example.startswith("01")


def test_opening_something_else_ends_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader()

    def click() -> None:
        state.forget_unread()
        st.rerun()

    interrupted(monkeypatch, reader, click)
    assert reader.ended.wait(60)


def test_leaving_the_page_ends_the_work_and_coming_back_begins_it_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reader = Reader()
    monkeypatch.setattr(reading, "_has_left", lambda: True)
    page = interrupted(monkeypatch, reader, st.stop)
    assert reader.ended.wait(60)
    reader.done.set()
    page.run()
    assert not page.exception
    assert len(page.session_state["story"].sources) == len(TEXTS)
