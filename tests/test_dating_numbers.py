"""What the link model is told of an event and a candidate is what the text says.

The table lists, for one candidate of a sentence, every number that is not 0; numbers
that no case names are left to the training's own tests.
"""

import tomllib
from datetime import date
from typing import TypedDict

import numpy as np
import pytest

from tests.marked import GOLD, laid_out
from timeline.events.dating.choice.features import NAMES, link_matrix
from timeline.events.dating.clause.event import FAR, view_event
from timeline.events.dating.offered.candidates import find_candidates

DAY = date(2023, 5, 17)


class Case(TypedDict):
    """A marked text, one of its candidates, and the numbers that are not 0."""

    text: str
    source: str
    shape: str
    numbers: dict[str, float]


CASES: list[Case] = tomllib.loads((GOLD / "dating_numbers.toml").read_text("utf-8"))[
    "case"
]
NAMED = sorted({name for case in CASES for name in case["numbers"]})


def numbers_of(text: str, source: str, shape: str) -> dict[str, float]:
    """Give the numbers of the first candidate of a source and shape, by name."""
    token, story = laid_out(text, DAY)
    found = find_candidates(token, story)
    matrix = link_matrix([view_event(token, story)], [found], story)
    at = next(
        row
        for row, one in enumerate(found)
        if (one.source, one.shape) == (source, shape)
    )
    return dict(zip(NAMES, matrix[at].tolist(), strict=True))


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_the_numbers_of_a_candidate_say_what_the_text_says(case: Case) -> None:
    found = numbers_of(case["text"], case["source"], case["shape"])
    for name in NAMED:
        expected = case["numbers"].get(name, 0.0)
        assert found[name] == pytest.approx(expected, abs=2e-3), name


@pytest.mark.slow
def test_every_event_of_an_article_has_the_numbers_that_it_has_alone() -> None:
    texts = [
        "The dam [failed] on May 3. The mayor quit last week.",
        "The dam failed on May 3. The mayor [quit] last week.",
    ]
    marked = [laid_out(text, DAY) for text in texts]
    story = marked[0][1]
    events = [view_event(token, story) for token, _ in marked]
    choices = [find_candidates(token, story) for token, _ in marked]
    together = link_matrix(events, choices, story)
    alone = [
        link_matrix([event], [found], story)
        for event, found in zip(events, choices, strict=True)
    ]
    assert np.array_equal(together, np.vstack(alone))


@pytest.mark.slow
def test_counts_of_a_long_article_are_bounded() -> None:
    before = "It rained on May 3. " * 30
    found = numbers_of(f"{before}The dam [failed].", "earlier", "at")
    assert found["sentence number"] == FAR
    assert found["sentence number in its paragraph"] == FAR
    assert found["times told"] == 5
    assert found["sentences that tell these days"] == FAR
    assert found["sentences to the nearest that tells these days"] == 1
