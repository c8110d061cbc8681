"""The words around the ends of a tie, as the participant model sees them."""

import pytest

from timeline.actors import find_actors
from timeline.article import Article
from timeline.events.participants.cast import Cast
from timeline.events.participants.tie_words import word_groups
from timeline.events.participants.ties import closest_ties
from timeline.language import parse_article


def words(text: str, predicate: str, actor: str) -> set[str]:
    """Name the words around the tie of an actor to a predicate."""
    parsed = parse_article(Article(text=text))
    token = next(each for each in parsed.doc if each.text == predicate)
    ties = closest_ties([token], Cast(parsed.doc, find_actors(parsed)))
    tie = next(each for each in ties if each.actor.name == actor)
    groups = word_groups(tie)
    return {name for features, seen in groups for name in features(*seen)}


@pytest.mark.slow
def test_what_an_actor_owns_is_named() -> None:
    found = words("Peter Lund's lawyer resigned.", "resigned", "Peter Lund")
    assert "held=lawyer poss" in found


@pytest.mark.slow
def test_what_stands_above_the_event_is_named() -> None:
    found = words("Peter Lund said that a train derailed.", "derailed", "Peter Lund")
    assert "above=say ^ccomp nsubj" in found
    assert "apex=say nsubj" in found
    assert "verb=say nsubj same" in found


@pytest.mark.slow
def test_an_event_at_the_edge_of_a_text_has_an_empty_neighbour() -> None:
    found = words("Resigned: Peter Lund", "Resigned", "Peter Lund")
    assert any(name.startswith("prev= same") for name in found)


@pytest.mark.slow
def test_an_actor_of_another_sentence_has_no_apex() -> None:
    found = words("Peter Lund spoke. A train derailed.", "derailed", "Peter Lund")
    assert not any(name.startswith("apex=") for name in found)
    assert "verb=speak nsubj other" in found
