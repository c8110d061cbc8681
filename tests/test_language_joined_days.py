"""A day is told of its own clause, and not with the subject of the next."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "subject", "verb", "first"),
    [
        (
            "The market was closed on Tuesday and Lund Council cancelled a fair.",
            "Council",
            "cancelled",
            "closed",
        ),
        (
            "Schools were shut on Monday and Norland Airways grounded flights.",
            "Airways",
            "grounded",
            "shut",
        ),
        (
            "The strike began in May and Lund University suspended lectures.",
            "University",
            "suspended",
            "began",
        ),
    ],
)
def test_the_name_after_a_day_does_what_follows(
    text: str, subject: str, verb: str, first: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words[subject].head, words[subject].dep_) == (words[verb], "nsubj")
    assert (words[verb].head, words[verb].dep_) == (words[first], "conj")


def test_two_days_stay_together() -> None:
    text = "The market was closed on Tuesday and Wednesday and sold in May."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words["Wednesday"].head == words["Tuesday"]


def test_no_noun_joins_an_adverb() -> None:
    text = "Schools in Tarn closed early and exams at Lund University were put off."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words["exams"].head, words["exams"].dep_) == (words["put"], "nsubjpass")
    assert words["at"].head == words["exams"]
