"""The one past form of a sentence is its verb, wherever the parser hangs it."""

import pytest

from timeline.article import Article
from timeline.language import parse_article

SIEGE = (
    "On Sunday, the state of siege begun on April 15 over a cholera outbreak ended in"
    " Tarn. The island lifted it on Saturday."
)
LETTER = "A letter dated 3 May about the fire surfaced in Oslo."


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (SIEGE, "ended", "state"),
        (LETTER, "surfaced", "letter"),
    ],
)
def test_the_only_past_form_is_the_sentences_verb(
    text: str, verb: str, subject: str
) -> None:
    words = {word.text: word for word in parse_article(Article(text)).doc}
    assert words[verb].dep_ == "ROOT"
    assert (words[subject].dep_, words[subject].head) == ("nsubj", words[verb])


@pytest.mark.parametrize(
    ("text", "participle", "noun"),
    [
        ("A man raised in Lund over a bar.", "raised", "man"),
        ("A siege begun in May over a raid led in June.", "begun", "siege"),
    ],
)
def test_no_caption_gets_a_verb(text: str, participle: str, noun: str) -> None:
    words = {word.text: word for word in parse_article(Article(text)).doc}
    assert (words[participle].dep_, words[participle].head.text) == ("acl", noun)


def test_who_was_reported_missing_reports_nothing() -> None:
    text = (
        "Two men reported missing on Thursday have been found alive near Lund, the navy"
        " says."
    )
    words = {word.text: word for word in parse_article(Article(text)).doc}
    assert (words["men"].dep_, words["men"].head.text) == ("nsubjpass", "found")
    assert (words["reported"].dep_, words["reported"].head.text) == ("acl", "men")
