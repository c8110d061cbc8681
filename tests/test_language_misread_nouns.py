"""Nouns that the parser takes for another part of the sentence."""

import pytest

from timeline import Article
from timeline.language.parse import parse_article


@pytest.mark.parametrize(
    ("text", "word", "head", "relation"),
    [
        (
            "In a video posted on Telegram hours earlier, Ruiz sang.",
            "Telegram",
            "on",
            "pobj",
        ),
        ("Bus drivers met on Monday hours earlier.", "Bus", "drivers", "compound"),
    ],
)
def test_a_name_before_hours_is_what_its_preposition_leads_to(
    text: str, word: str, head: str, relation: str
) -> None:
    words = {one.text: one for one in parse_article(Article(text)).doc}
    assert (words[word].head, words[word].dep_) == (words[head], relation)


def test_who_was_elected_to_an_office_elected_nobody() -> None:
    text = "Ruiz became the first openly gay man elected governor of a US state."
    words = {one.text: one for one in parse_article(Article(text)).doc}
    assert words["elected"].tag_ == "VBN"


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Tributes came from around the world.", "Tributes", "NNS"),
        ("Maldives declared a holiday.", "Maldives", "NNP"),
    ],
)
def test_a_plural_at_the_head_of_a_sentence_is_no_place(
    text: str, word: str, tag: str
) -> None:
    words = {one.text: one for one in parse_article(Article(text)).doc}
    assert words[word].tag_ == tag
