"""Names that look like verbs are names."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ana Ruiz joined Racing 92 in Lund but left in May.", "Racing"),
        ("Tarn stated its plan to leave, Salling its plan to stay.", "Salling"),
    ],
)
def test_a_word_with_a_capital_within_a_sentence_is_no_verb(
    text: str, word: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[word].pos_ == "PROPN"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Rising early, she left for Lund in May.", "Rising"),
        ("Ana Ruiz Leaving Racing For Lund After Losing Final", "Losing"),
        ("Ana Ruiz left, racing to Lund in May.", "racing"),
    ],
)
def test_other_verbs_stay_verbs(text: str, word: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[word].pos_ == "VERB"
