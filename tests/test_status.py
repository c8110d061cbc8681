from datetime import date

import pytest

from tests.marked import gold_cases, parse_marked
from timeline import Article, extract_events
from timeline.events import Dating, Status
from timeline.events.status import read_status, settle_status
from timeline.extract import SALIENCE_THRESHOLD

DAY = date(2023, 5, 17)


def told_of(text: str, *, least: float = SALIENCE_THRESHOLD) -> dict[str, Status]:
    """Give the status of each event of a text, by its title."""
    events = extract_events(Article(text), min_salience=least)
    return {event.title: event.status for event in events}


@pytest.mark.parametrize(("text", "status"), gold_cases("statuses", 2))
def test_status_is_what_tense_modality_and_negation_say(text: str, status: str) -> None:
    _, token = parse_marked(text)
    assert read_status(token) == status


def test_what_is_dated_ahead_is_planned() -> None:
    ahead = Dating(start=date(2023, 6, 1), end=date(2023, 6, 1))
    assert settle_status(Status.HAPPENED, ahead, DAY) is Status.PLANNED


def test_dates_do_not_change_what_is_denied_or_only_thought_of() -> None:
    ahead = Dating(start=date(2023, 6, 1), end=date(2023, 6, 1))
    for status in (Status.NEGATED, Status.HYPOTHETICAL):
        assert settle_status(status, ahead, DAY) is status


def test_without_a_publication_day_nothing_is_ahead() -> None:
    ahead = Dating(start=date(2023, 6, 1), end=date(2023, 6, 1))
    assert settle_status(Status.HAPPENED, ahead, None) is Status.HAPPENED


def test_a_plan_that_was_backed_is_told_as_the_backing() -> None:
    text = "The board approved a plan to close the pool. It will close the baths."
    told = told_of(text)
    backed = "Board approves plan to close pool"
    assert told.pop(backed) is Status.HAPPENED
    assert set(told.values()) == {Status.PLANNED}


def test_what_was_stopped_is_told_as_the_stopping() -> None:
    text = "A trial of a new drug in Peru was stopped. The ship did not sink."
    told = told_of(text, least=0.0)
    assert told.pop("Trial of new drug in Peru is stopped") is Status.HAPPENED
    assert set(told.values()) == {Status.NEGATED}


def test_what_was_put_off_is_told_as_the_putting_off() -> None:
    off = "A rally planned for March was put off after rain."
    told = told_of(f"{off} The fair will open in May.")
    assert told["Rally is put off after rain"] is Status.HAPPENED
    assert told["Fair will open"] is Status.PLANNED


def test_what_somebody_was_told_to_do_is_told_as_the_telling() -> None:
    text = "The union called on Peru to close the mine. Rebels threatened to burn it."
    told = told_of(text, least=0.0)
    assert told.pop("Union calls on Peru to close mine") is Status.HAPPENED
    assert set(told.values()) == {Status.HYPOTHETICAL}


def test_what_schools_were_told_to_do_is_told_as_the_telling() -> None:
    text = "Schools were told to close at noon. Crews want to leave."
    told = told_of(text, least=0.0)
    assert told.pop("Schools are told to close") is Status.HAPPENED
    assert set(told.values()) == {Status.HYPOTHETICAL}


def test_what_was_blocked_is_told_as_the_blocking() -> None:
    text = "The watchdog blocked a merger in 2019. No merger took place in Lund."
    told = told_of(text, least=0.0)
    assert told.pop("Watchdog blocks merger") is Status.HAPPENED
    assert set(told.values()) == {Status.NEGATED}


def test_what_nobody_has_said_is_no_event() -> None:
    text = "No group has said it carried out the raid. The army said it fled."
    told = told_of(text, least=0.0)
    assert told["No group says it carried out raid"] is Status.NEGATED
    assert told["Army flees"] is Status.HAPPENED
