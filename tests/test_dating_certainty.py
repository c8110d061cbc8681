from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.marked import laid_out
from timeline.events.dating.article.story import likenesses
from timeline.events.dating.choice.certainty import certainty, certainty_figures
from timeline.events.dating.choice.link import load_link_model
from timeline.events.dating.clause.event import view_event
from timeline.events.dating.offered.candidates import find_candidates
from timeline.events.dating.spans import make_dating
from timeline.events.dating.values import Candidate, Shape, Source

DAY = date(2023, 5, 17)
TOLD = Candidate(Source.SENTENCE, Shape.AT, DAY, DAY)
CARRIED = Candidate(Source.EARLIER, Shape.AT, DAY, DAY)
SINKING = (
    "A ferry sank off the coast on May 10. Divers [searched] the wreck of the ferry."
)


@given(st.floats(0, 1))
def test_certainty_is_a_share_that_is_never_quite_sure(belief: float) -> None:
    weights = load_link_model().certainty
    assert 0.01 <= certainty(TOLD, belief, weights) <= 0.99


@pytest.mark.parametrize("candidate", [TOLD, CARRIED])
def test_certainty_rises_with_the_belief(candidate: Candidate) -> None:
    weights = load_link_model().certainty
    sure, unsure = (certainty(candidate, b, weights) for b in (0.9, 0.2))
    assert sure > unsure


def test_the_shipped_certainty_weighs_every_figure() -> None:
    assert set(load_link_model().certainty) == set(certainty_figures(TOLD, 0.5))


def test_the_weights_add_up_to_log_odds() -> None:
    weights = dict.fromkeys(certainty_figures(TOLD, 0.5), 0.0)
    assert certainty(TOLD, 0.8, weights) == 0.5
    assert certainty(TOLD, 0.8, weights | {"always": 1.0}) == pytest.approx(
        0.7311, abs=1e-4
    )
    assert certainty(CARRIED, 0.8, weights | {"belief": 1.0}) == pytest.approx(0.8)
    assert certainty(CARRIED, 0.8, weights | {"belief in own words": 9.0}) == 0.5


def test_what_follows_a_day_may_lie_on_it_or_soon_after() -> None:
    token, story = laid_out(SINKING, DAY)
    soon = [c for c in find_candidates(token, story) if c.shape is Shape.SOON]
    assert {(c.start, c.end) for c in soon} == {
        (date(2023, 5, 10), date(2023, 5, 11)),
        (date(2023, 5, 10), date(2023, 5, 13)),
    }


def test_soon_after_never_runs_past_publication() -> None:
    token, story = laid_out(SINKING, date(2023, 5, 11))
    ends = [c.end for c in find_candidates(token, story) if c.shape is Shape.SOON]
    assert all(end is not None and end <= date(2023, 5, 11) for end in ends)


def test_a_span_made_of_a_day_says_that_no_words_name_the_very_day() -> None:
    token, story = laid_out(SINKING, DAY)
    soon = next(c for c in find_candidates(token, story) if c.shape is Shape.SOON)
    made = make_dating(view_event(token, story), soon, story, certainty=0.5)
    assert "'May 10' in the sentence before" in made.reason
    assert "no words say that it was that very day" in made.reason
    assert made.edtf == "2023-05-10/2023-05-11"


def test_sentences_are_as_alike_as_their_rare_shared_words_are_many() -> None:
    _, story = laid_out(
        "A ferry sank on May 10. A bank failed on May 11. The ferry [sank] fast.", DAY
    )
    alike = likenesses(2, story)
    assert alike[0] > alike.get(1, 0.0)
    assert 2 not in alike
