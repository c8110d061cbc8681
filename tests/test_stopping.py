"""Reading that is stopped from another thread: soon, anywhere, and without a trace."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from timeline.article import Article
from timeline.errors import StoppedError
from timeline.extract import extract_events
from timeline.language import ParsedArticle, load_model, parse_article, read_each
from timeline.stopping import StopSign

ARTICLE = Article("Dockers of Mirov struck on 3 May 2024. Police closed the port.")


def test_work_that_nobody_stopped_goes_on() -> None:
    sign, called = StopSign(), []
    with sign.calling(lambda: called.append(1)):
        sign.look()
    sign.stop()  # too late: the work has ended
    assert not called


def test_stopping_calls_what_the_work_asked_for() -> None:
    sign, called = StopSign(), []
    with sign.calling(lambda: called.append(1)):
        sign.stop()
    assert called
    with pytest.raises(StoppedError):
        sign.look()


def test_who_says_stop_once_more_changes_nothing() -> None:
    doc, sign = parse_article(ARTICLE).doc, StopSign()
    with sign.calling(doc.take_away):
        sign.stop()
        sign.stop()
    assert sign.is_up
    doc.forget()


def test_work_that_was_stopped_before_does_not_begin() -> None:
    sign = StopSign()
    sign.stop()
    with pytest.raises(StoppedError), sign.calling(lambda: None):
        pytest.fail("it has begun")


def test_a_text_that_was_taken_away_stops_its_reader_and_can_be_forgotten() -> None:
    doc = parse_article(ARTICLE).doc
    first, sentence = doc[0], doc.sents[0]
    doc.take_away()
    for read in (
        lambda: doc[0],
        lambda: doc[0:2].text,
        lambda: list(doc),
        lambda: len(doc),
        lambda: list(sentence),
        first.nbor,
    ):
        with pytest.raises(StoppedError):
            read()
    doc.forget()
    assert not hasattr(first, "head")


def test_a_reading_is_stopped_in_its_middle_and_the_next_one_begins() -> None:
    begun, stopped = Event(), Event()

    def read(parsed: ParsedArticle) -> str:
        begun.set()
        assert stopped.wait(180)
        return parsed.doc[0].text

    sign = StopSign()
    with ThreadPoolExecutor() as pool:
        work = pool.submit(lambda: list(read_each(read, [ARTICLE], sign=sign)))
        assert begun.wait(180)
        sign.stop()
        stopped.set()
        with pytest.raises(StoppedError):
            work.result()
        following = pool.submit(extract_events, ARTICLE, min_salience=0.0)
        assert following.result(180)


def test_a_reading_that_waits_for_its_turn_is_stopped_before_it() -> None:
    sign = StopSign()
    sign.stop()
    with pytest.raises(StoppedError):
        extract_events(ARTICLE, sign=sign)


def test_the_sign_is_looked_at_between_the_steps_of_the_model(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sign, steps = StopSign(), load_model().pipeline
    ran = []

    class Step:
        def __init__(self, name: str) -> None:
            self.name = name

        def pipe(self, docs: list[object]) -> Iterator[object]:
            ran.append(self.name)
            sign.stop()
            return iter(docs)

    watched = [(name, Step(name)) for name, _ in steps]
    monkeypatch.setattr(type(load_model()), "pipeline", watched)
    with pytest.raises(StoppedError):
        list(read_each(lambda _: None, [ARTICLE], sign=sign))
    assert ran == [steps[0][0]]


def test_a_sign_that_stays_down_changes_nothing() -> None:
    found = extract_events(ARTICLE, min_salience=0.0, sign=StopSign())
    assert found == extract_events(ARTICLE, min_salience=0.0)
