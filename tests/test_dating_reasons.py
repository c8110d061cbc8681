"""What a dating says of itself: words, EDTF, precision, extent, and why."""

from datetime import date

import pytest

from tests.marked import gold_cases, laid_out
from timeline.events import DateBasis, Dating
from timeline.events.dating.clause.event import view_event
from timeline.events.dating.offered.candidates import find_candidates
from timeline.events.dating.spans import make_dating
from timeline.events.dating.values import Shape, Source

pytestmark = pytest.mark.slow
DAY = date(2023, 5, 17)
REASONS = gold_cases("dating_reasons", 4)


def made(
    text: str, source: str, shape: str, published: date | None = DAY, nth: int = 0
) -> Dating:
    """Date an event by the n-th of its candidates of a source and shape."""
    token, story = laid_out(text, published)
    found = [
        one
        for one in find_candidates(token, story)
        if (one.source, one.shape) == (source, shape)
    ]
    event = view_event(token, story)
    return make_dating(event, found[nth], story, certainty=0.5)


@pytest.mark.parametrize("row", [case.values for case in gold_cases("dating_words", 7)])
def test_a_dating_is_written_as_its_words_allow(row: list[str]) -> None:
    text, source, shape, words, edtf, precision, extent = row
    found = made(text, source, shape)
    assert (found.text, found.edtf) == (words, edtf)
    assert (found.precision, found.extent) == (precision, extent)
    assert found.certainty == 0.5
    assert bool(found.value) == bool(words)


@pytest.mark.parametrize(
    ("text", "source", "shape", "reason"), REASONS, ids=range(len(REASONS))
)
def test_a_dating_says_why(text: str, source: str, shape: str, reason: str) -> None:
    assert made(text, source, shape).reason == reason


def test_a_length_says_that_it_was_counted_from_publication() -> None:
    found = made("The dam has [leaked] for ten days.", "length", "lasted")
    assert found.reason == "'ten days' up to publication: 7 to 17 May 2023."
    assert found.text == "ten days"


def test_an_undated_event_says_why_and_how_sure_that_is() -> None:
    found = made("The mayor [resigned].", "nowhere", "at", None)
    assert found.reason == (
        "The article has no date and its publication day is unknown."
    )
    assert (found.start, found.end, found.edtf, found.text) == (None, None, "", "")
    assert found.certainty == 0.5
    text = "The mayor [resigned]. It rained in 1998."
    some = made(text, "nowhere", "at", None)
    assert some.reason == "No date words tell when, and nothing around them does."


@pytest.mark.parametrize(
    ("source", "shape", "basis"),
    [
        (Source.EARLIER, Shape.AT, DateBasis.CONTEXT),
        (Source.EARLIER, Shape.FROM, DateBasis.CONTEXT),
        (Source.PUBLICATION, Shape.AT, DateBasis.DATELINE),
        (Source.NOWHERE, Shape.AT, DateBasis.NONE),
    ],
)
def test_the_basis_tells_what_dates_an_event(
    source: Source, shape: Shape, basis: DateBasis
) -> None:
    text = "A ferry sank on May 10. Divers [filmed] the wreck."
    assert made(text, source, shape).basis is basis
