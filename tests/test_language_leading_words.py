"""Small words lead the noun that they lead, and no clause."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "word", "dep"),
    [
        (
            "The premier was sworn in two hours later to serve a term.",
            "in",
            "prt",
        ),
        ("The premier was sworn in the hours later called lost.", "in", "prep"),
        ("He was held in a cell two days later.", "in", "prep"),
        ("A storm named after the mayor hit Port Holm on Tuesday.", "mayor", "pobj"),
        ("A man named Dale fled after the mayor hit him.", "mayor", "nsubj"),
        ("Ruiz did not appear before Congress to defend herself.", "Congress", "pobj"),
        ("Ruiz left before Congress met to vote.", "Congress", "nsubj"),
    ],
)
def test_a_small_word_leads_its_noun(text: str, word: str, dep: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[word].dep_ == dep


def test_what_is_named_after_somebody_has_the_verb() -> None:
    text = "A storm named after the mayor hit Port Holm on Tuesday."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words["storm"].head, words["hit"].dep_) == (words["hit"], "ROOT")
