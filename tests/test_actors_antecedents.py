"""Whom pronouns mean: the numbers that the model judges by, and what it may not do."""

import json
from collections.abc import Sequence
from importlib.resources import files

import pytest

from timeline.actors import Actor, find_actors
from timeline.actors.find import find_named
from timeline.actors.references.antecedents import MODEL, NAMES, Choices, Pronoun
from timeline.actors.references.find import find_references
from timeline.article import Article
from timeline.language import parse_article

Judged = tuple[Pronoun, Choices, Sequence[Sequence[float]]]


def judged(text: str) -> list[Judged]:
    """Give what the judge is asked about a text; it always answers "nobody"."""
    parsed = parse_article(Article(text))
    asked: list[Judged] = []

    def judge(*question: object) -> Actor | None:
        asked.append(question)  # type: ignore[arg-type]
        return None

    known, described = find_named(parsed)
    list(find_references(parsed.doc, known, described, judge))
    return asked


def numbers(text: str, actor: str) -> dict[str, float]:
    """Give the numbers of an actor as the one whom the first pronoun means."""
    _, choices, rows = judged(text)[0]
    names = [one.name for one in choices]
    return dict(zip(NAMES, rows[names.index(actor)], strict=True))


def test_the_shipped_model_has_a_weight_for_every_number() -> None:
    stored = json.loads(
        files("timeline.actors").joinpath("en", MODEL).read_text("utf-8")
    )
    assert sorted(stored["names"]) == sorted(NAMES)
    assert {len(weights) for weights in stored["weights"].values()} == {len(NAMES) + 1}


def test_numbers_tell_how_one_who_may_be_meant_stands() -> None:
    found = numbers("Peter Lund met Mark Ruiz. He left on Monday.", "Peter Lund")
    assert found["1 sentences back"] == found["subject of the main clause before"] == 1
    assert found["named last"] == found["only one"] == 0
    assert found["others named since"] == 1


def test_the_subject_above_is_told() -> None:
    found = numbers("Peter Lund said he was tired of Mark Ruiz.", "Peter Lund")
    assert found["subject above, and the pronoun a subject"] == 1


@pytest.mark.parametrize(
    ("text", "pronoun", "never"),
    [
        ("Peter Lund called him on Monday.", "him", "Peter Lund"),
        ("Alice Hartmann left. He was ill.", "He", "Alice Hartmann"),
        ("Peter Lund resigned. It was late.", "It", "Peter Lund"),
    ],
)
def test_some_are_never_asked_about(text: str, pronoun: str, never: str) -> None:
    asked = [one for one in judged(text) if one[0].token.text == pronoun]
    assert asked
    assert never not in {actor.name for _, choices, _ in asked for actor in choices}


def test_nobody_is_chosen_from_a_list_of_equals() -> None:
    text = "Peter Lund and George Brown left. He was arrested."
    actors = find_actors(parse_article(Article(text)))
    assert not [one for one in actors if text[one.char_start : one.char_end] == "He"]


def test_the_judge_has_the_last_word() -> None:
    parsed = parse_article(Article("Peter Lund resigned. He left the city."))
    known, described = find_named(parsed)
    assert not list(find_references(parsed.doc, known, described, lambda *_: None))
