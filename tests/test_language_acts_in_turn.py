"""What one and then others did is told of each."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        (
            "One man sprayed Stein with a hose, others struck him with fists.",
            "man",
            "sprayed",
        ),
        ("The first charged Boro with theft, and the second left.", "first", "charged"),
        ("The first charged Judge Boro with theft.", "first", "charged"),
    ],
)
def test_each_has_a_verb_of_its_own(text: str, subject: str, verb: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words[subject].head, words[verb].tag_) == (words[verb], "VBD")


def test_a_charged_man_stays_one() -> None:
    doc = parse_article(Article("The first charged man fled on Friday.")).doc
    words = {token.text: token for token in doc}
    assert (words["charged"].head, words["charged"].dep_) == (words["man"], "amod")
