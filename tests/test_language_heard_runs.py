"""What a court heard that somebody did is told of that somebody, all of it."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "verb", "head"),
    [
        (
            "The court heard Lund had cut a man, wrapped the body in tape and left.",
            "wrapped",
            "cut",
        ),
        ("The court heard the plea, rejected it and left.", "rejected", "heard"),
        (
            "The crowd heard Lund had cut a man, wrapped the body in tape and left.",
            "wrapped",
            "heard",
        ),
    ],
)
def test_a_run_after_heard_is_of_who_did_it(text: str, verb: str, head: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[verb].head == words[head]
