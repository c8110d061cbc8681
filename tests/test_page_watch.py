"""What the browser tells the server is taken as it is meant, or left alone."""

from datetime import date

import pytest
import streamlit as st

from timeline.page import state, watch


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What the browser told last; the session's state around it."""
    news: dict[str, object] = {}
    monkeypatch.setattr(st, "session_state", {watch._KEY: news})  # noqa: SLF001 - where Streamlit keeps it
    return news


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What was opened or picked since."""
    done: list[tuple[object, ...]] = []
    monkeypatch.setattr(state, "pick", lambda *words: done.append(words))
    monkeypatch.setattr(state, "open_event", lambda *event: done.append(event))
    return done


def test_the_measured_width_and_a_zoom_are_kept_until_the_page_asks(
    told: dict[str, object],
) -> None:
    told |= {"width": 720, "zoom": ["2024-05-01", "2024-05-09"]}
    watch._widened()  # noqa: SLF001 - Streamlit calls it
    watch._zoomed()  # noqa: SLF001 - the same
    assert st.session_state["measured_width"] == 720
    assert watch.zoom_wish() == ["2024-05-01", "2024-05-09"]
    assert watch.zoom_wish() == ()


def test_words_and_events_are_opened(
    told: dict[str, object], opened: list[tuple[object, ...]]
) -> None:
    told |= {"words": ["a1", 5, 9], "event": "a1-8-15"}
    watch._picked()  # noqa: SLF001 - Streamlit calls it
    watch._opened()  # noqa: SLF001 - the same
    assert opened == [("a1", 5, 9), ("a1-8-15",)]


@pytest.mark.parametrize("words", [None, [], ["a1", 5], ["a1", "5", 9], "a1", 7])
def test_what_is_no_news_changes_nothing(
    told: dict[str, object], opened: list[tuple[object, ...]], words: object
) -> None:
    told |= {"words": words}
    for heard in (watch._widened, watch._zoomed, watch._picked, watch._opened):  # noqa: SLF001 - as above
        heard()
    assert opened == []
    assert list(st.session_state) == [watch._KEY]  # noqa: SLF001 - as above


@pytest.mark.parametrize(
    ("ends", "days"),
    [
        (["2024-05-01", "2024-05-09"], (date(2024, 5, 1), date(2024, 5, 9))),
        (
            ["2024-05-01 12:30:00.5", "2024-05-09T00:00"],
            (date(2024, 5, 1), date(2024, 5, 9)),
        ),
        (["-0012-01-01 05:30", "0014-08-19"], (date.min, date(14, 8, 19))),
        (["0000-12-31", "-0001-01-01"], (date.min, date.min)),
        (["0014-01-01", "0014-08-19"], (date(14, 1, 1), date(14, 8, 19))),
        (["-000123-01-01", "2024-05-09"], None),
        (["10000-01-01", "2024-05-09"], None),
        (["all"], None),
        ([], None),
    ],
)
def test_the_ends_of_a_period_are_days_of_the_calendar_or_none(
    ends: list[str], days: tuple[date, date] | None
) -> None:
    assert watch.days_of(ends) == days
