import time

import pytest

from timeline.article import Article
from timeline.language import parse_article
from timeline.language.unbroken import LONGEST

SENTENCE = "Police arrested three men in Lund on Monday."


@pytest.mark.parametrize(
    "unit", [",", "\u201c\u2019", "!", "\N{FIRE}", "a\u0301", "(", "ab", "a,b."]
)
def test_stretches_without_blanks_are_cut_and_nothing_is_lost(unit: str) -> None:
    stretch = unit * (3 * LONGEST // len(unit) + 7)
    text = f"{SENTENCE} {stretch} {SENTENCE} {stretch}"
    doc = parse_article(Article(text)).doc
    assert doc.text == text
    assert all(
        text[token.idx : token.idx + len(token.text)] == token.text for token in doc
    )
    assert max(len(token.text) for token in doc) <= LONGEST
    assert [token.text for token in doc].count("arrested") == 2


@pytest.mark.parametrize("unit", [",", "\N{FIRE}"])
def test_time_of_marks_without_blanks_grows_with_their_number(unit: str) -> None:
    _seconds(SENTENCE)  # loads the model
    short, long = (_seconds(unit * (size // len(unit))) for size in (2_000, 8_000))
    assert long < short * 4 * 2 + 0.3  # 16 times would be quadratic


def test_word_of_the_greatest_length_stays_whole() -> None:
    word = "a" * LONGEST
    doc = parse_article(Article(f"{SENTENCE} {word} {word}a")).doc
    lengths = [len(token.text) for token in doc][-3:]
    assert lengths == [LONGEST, LONGEST, 1]


def _seconds(stretch: str) -> float:
    begun = time.process_time()
    parse_article(Article(f"{SENTENCE} {stretch}"))
    return time.process_time() - begun


@pytest.mark.slow
def test_a_sentence_may_end_at_the_network_x_and_not_at_an_initial() -> None:
    doc = parse_article(Article("It was posted on X. Karl X. Ruiz left.")).doc
    assert [sent.text for sent in doc.sents] == [
        "It was posted on X.",
        "Karl X. Ruiz left.",
    ]
