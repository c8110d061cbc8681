"""Subjects hang on the verb, and on none that helps it."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Beaches from Stockton to Redhead were closed.", "Beaches", "closed"),
        ("Two women were consecrated bishops in Lund.", "women", "consecrated"),
    ],
)
def test_what_is_closed_hangs_on_the_closing(
    text: str, subject: str, verb: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words[subject].head, words[subject].dep_) == (words[verb], "nsubjpass")


def test_what_is_there_hangs_on_being_there() -> None:
    doc = parse_article(Article("The lamps were there on Friday.")).doc
    words = {token.text: token for token in doc}
    assert words["lamps"].head == words["were"]
