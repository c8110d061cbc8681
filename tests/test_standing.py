"""How an actor stands in its article, as numbers."""

import pytest

from timeline.actors import find_actors
from timeline.article import Article
from timeline.events.participants.cast import Cast
from timeline.events.participants.standing import COLUMNS, Chance, standing_rows
from timeline.events.participants.ties import closest_ties
from timeline.language import parse_article


def standing(text: str, name: str) -> dict[str, float]:
    """Give an actor's numbers by their names; each verb is a sure event."""
    parsed = parse_article(Article(text=text))
    cast = Cast(parsed.doc, find_actors(parsed))
    events = [[token] for token in parsed.doc if token.pos_ == "VERB"]
    ties = [tie for event in events for tie in closest_ties(event, cast)]
    chances = [(tie.actor, Chance(0.5, 1.0, tie)) for tie in ties]
    actors, rows = standing_rows(chances, cast)
    row = next(
        row for actor, row in zip(actors, rows, strict=True) if actor.name == name
    )
    return dict(zip(COLUMNS, row, strict=True))


@pytest.mark.slow
def test_who_only_speaks_stands_otherwise_than_who_acts() -> None:
    text = "Peter Lund sold the house. Historian Alice Hartmann said it was cheap."
    acts, speaks = standing(text, "Peter Lund"), standing(text, "Alice Hartmann")
    assert (acts["acts"], acts["said"], acts["tells"]) == (1, 0, False)
    assert (speaks["acts"], speaks["said"], speaks["tells"]) == (0, 1, True)
    assert acts["speech"] < speaks["speech"]


@pytest.mark.slow
def test_owners_sources_objects_and_lists_are_counted() -> None:
    text = (
        "Norway and Sweden sued Teslin Systems. Peru's army left, "
        "according to Kenya. Denmark signed."
    )
    assert standing(text, "Sweden")["list_share"] == 1
    assert standing(text, "Teslin Systems")["objects"] == 1
    assert standing(text, "Kenya")["source_share"] == 1
    assert standing(text, "Denmark")["source_share"] == 0
    assert standing(text, "Denmark")["plain"] == 1
