"""The words around a bare date tell on which side of publication it lies."""

from datetime import date

import pytest

from timeline.timexes import find_timexes

PUBLISHED = date(2024, 10, 28)  # a Monday
BEFORE, AFTER = date(2024, 10, 25), date(2024, 11, 1)


@pytest.mark.parametrize(
    ("sentence", "friday"),
    [
        ("They met on Friday.", BEFORE),
        ("The court said on Friday that it would rule.", BEFORE),
        ("They will meet on Friday.", AFTER),
        ("They plan to meet on Friday.", AFTER),
        ("It is to be opened on Friday.", AFTER),
        ("The vote is set for Friday.", AFTER),
        ("They set Friday as the last day for bids.", AFTER),
        ("They saw Friday as the last day for bids.", BEFORE),
        ("It had been due to expire on Friday.", BEFORE),
        ("The talks had been scheduled for Friday.", BEFORE),
        ("They leave as early as Friday.", AFTER),
        ("They left as late as Friday.", BEFORE),
        ("They have until Friday.", AFTER),
        ("The planned vote on Friday fell through.", BEFORE),
        ("Lund will vote, followed by Sala on Friday.", AFTER),
        ("Lund voted, followed by Sala on Friday.", BEFORE),
        ("The law, approved by the king on Friday, takes effect.", BEFORE),
        ("The law passed on Friday takes effect in May.", BEFORE),
        ("She quit, paving the way for a vote on Friday.", AFTER),
        ("The law to be passed on Friday takes effect in May.", AFTER),
    ],
)
def test_tense_puts_a_weekday_before_or_after_publication(
    sentence: str, friday: date
) -> None:
    [timex, *_] = find_timexes(sentence, PUBLISHED)
    assert timex.start == timex.end == friday


def test_tense_of_another_sentence_does_not_count() -> None:
    [timex] = find_timexes("He will stay. They met on Friday.", PUBLISHED)
    assert timex.start == BEFORE


def test_adjective_that_looks_like_a_past_form_tells_no_past() -> None:
    text = "It will be paid on a still unnamed date in January."
    [timex] = find_timexes(text, PUBLISHED)
    assert timex.value == "2025-01"
