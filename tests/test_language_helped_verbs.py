"""Verbs hang on the one whose helper they repeat."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        (
            "Miss Mott said she had no doubt he had meant well but had broken a law.",
            "broken",
            "meant",
        ),
        ("She left when he had come, and had slept badly in Lund.", "slept", "left"),
        (
            "Otters are believed to have swum there or to have been released in May.",
            "released",
            "have",
        ),
        ("Members meeting in Solna on Thursday are to vote.", "Members", "are"),
        ("Fighting and shelling are reported in Lund.", "Fighting", "reported"),
        ("A board meeting in Lund is to vote on Thursday.", "meeting", "is"),
    ],
)
def test_such_a_verb_hangs_on_what_it_goes_on_from(
    text: str, word: str, head: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[word].head.text == head
