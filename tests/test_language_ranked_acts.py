"""What the third of several did hangs on the third."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("Ana is the third storm to hit Lund this year.", "hit", "storm"),
        ("He became the first actor to win it since 1990.", "win", "actor"),
    ],
)
def test_what_the_third_did_hangs_on_the_third(text: str, verb: str, noun: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words[verb].head, words[verb].dep_) == (words[noun], "relcl")


def test_what_a_third_cook_is_paid_for_stays() -> None:
    doc = parse_article(Article("The firm paid the third cook to leave.")).doc
    words = {token.text: token for token in doc}
    assert words["leave"].dep_ != "relcl"
