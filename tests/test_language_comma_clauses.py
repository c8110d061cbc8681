"""Words hang where the commas of their sentence show that they belong."""

import pytest

from timeline.article import Article
from timeline.language import parse_article

BRIDGE = "A bridge on the only road was washed away, so heavy diggers have yet to come."
BEATEN = "They have not lost since August, when they were beaten 4-0 at Lund."
ENVOY = "Ruiz was named envoy in 1991, a post she held until the coup of 1994."


@pytest.mark.parametrize(
    ("text", "word", "head", "relation"),
    [
        (BRIDGE, "washed", "washed", "ROOT"),
        (BRIDGE, "have", "washed", "advcl"),
        (BEATEN, "at", "beaten", "prep"),
        (ENVOY, "post", "envoy", "appos"),
        ("They lost 9 boats, one of which sank.", "sank", "boats", "relcl"),
        ("They had 9 boats, one of which was lost.", "had", "had", "ROOT"),
    ],
)
def test_a_word_hangs_where_it_belongs(
    text: str, word: str, head: str, relation: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words[word].head, words[word].dep_) == (words[head], relation)


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Norva, who won in May, lost at Lund.", "at", "lost"),
        ("Ruiz was named envoy in 1991.", "envoy", "named"),
        ("One boat sank in May.", "sank", "sank"),
    ],
)
def test_other_words_stay(text: str, word: str, head: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[word].head == words[head]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("An admirer of Ana Dale, she played drums in a band.", "she"),
        ("An admirer of Ana Dale played drums in a band.", "admirer"),
    ],
)
def test_who_is_told_of_in_front_is_no_second_subject(text: str, subject: str) -> None:
    played = next(t for t in parse_article(Article(text)).doc if t.text == "played")
    assert [c.text for c in played.children if c.dep_ == "nsubj"] == [subject]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Nine people were taken to hospital, two of them with burns.", "two"),
        ("Nine people were taken to hospital with burns.", "taken"),
    ],
)
def test_only_some_of_them_have_burns(text: str, head: str) -> None:
    led = next(t for t in parse_article(Article(text)).doc if t.text == "with")
    assert led.head.text == head
