"""What is as large as something else does what the parser lets its size do."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("A slab the size of Gozo broke off a glacier on Tuesday.", "broke", "slab"),
        ("A python the length of a bus escaped from a zoo.", "escaped", "python"),
        ("On Monday a hole the size of a car opened in Lund.", "opened", "hole"),
    ],
)
def test_a_sized_thing_is_the_subject(text: str, verb: str, noun: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words[noun].head, words[noun].dep_) == (words[verb], "nsubj")
    assert words[verb].dep_ == "ROOT"


def test_a_size_alone_stays_the_subject() -> None:
    doc = parse_article(Article("In Lund the size of the crowd surprised him.")).doc
    words = {token.text: token for token in doc}
    assert (words["size"].head, words["size"].dep_) == (words["surprised"], "nsubj")


@pytest.mark.parametrize(
    ("text", "noun", "relation"),
    [
        (
            "HOLM \u2014 A bus carrying about 60 people plunged 9 metres into a pit.",
            "people",
            "dobj",
        ),
        ("The bus carrying on, nine people fell.", "people", "nsubj"),
        (
            "A rocket carrying KazSat-5, the first satellite, lifted off on Tuesday.",
            "satellite",
            "appos",
        ),
        ("A car, the first built in Lund, was sold.", "car", "nsubjpass"),
    ],
)
def test_who_is_carried_does_not_fall(text: str, noun: str, relation: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[noun].dep_ == relation


def test_levels_some_times_the_limit_are_found() -> None:
    text = (
        "The harvest was halted after toxin levels eleven times the safe limit were "
        "measured in the sounds."
    )
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words["levels"].head == words["measured"]
    assert (words["measured"].head, words["measured"].dep_) == (
        words["halted"],
        "advcl",
    )
