import signal
from collections.abc import Iterator
from datetime import date

import pytest

from tests.shared_work import dies_at_seven, doubled, refuses_seven
from timeline import Article, extract_many
from timeline.errors import UnreadLanguageError, WorkerError
from timeline.workers import AHEAD, SHARE, share_out

TEXT = "Rebels attacked the northern port on Tuesday. The navy retook it on Friday."


def test_results_come_in_order() -> None:
    numbers = list(range(5 * SHARE + 3))
    shared = share_out(doubled, numbers, processes=2)
    assert list(shared) == [2 * number for number in numbers]


def test_no_items_give_no_results() -> None:
    assert list(share_out(doubled, [], processes=2)) == []


def test_items_are_read_only_as_they_are_needed() -> None:
    read = 0

    def count() -> Iterator[int]:
        nonlocal read
        for number in range(1_000):
            read += 1
            yield number

    shared = share_out(doubled, count(), processes=1)
    assert next(shared) == 0
    shared.close()  # type: ignore[attr-defined] # a generator, given as an iterator
    assert read <= SHARE * (AHEAD + 1)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_a_process_that_dies_is_reported_with_what_to_do() -> None:
    with pytest.raises(WorkerError, match="fewer processes"):
        list(share_out(dies_at_seven, range(20), processes=2))


def test_an_error_of_the_work_reaches_the_caller() -> None:
    with pytest.raises(UnreadLanguageError, match="seven"):
        list(share_out(refuses_seven, range(20), processes=2))


def test_two_processes_give_the_same_events_in_the_same_order() -> None:
    articles = [
        Article(f"{TEXT} Report {number} followed.", published=date(2024, 1, 3))
        for number in range(20)
    ]
    shared = list(extract_many(articles, processes=2))
    assert shared == list(extract_many(articles))


def test_no_process_at_all_is_refused() -> None:
    with pytest.raises(WorkerError, match="1 or more"):
        list(extract_many([], processes=0))
