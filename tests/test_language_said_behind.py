"""What is said hangs on who says it behind it."""

import pytest

from timeline.article import Article
from timeline.language import parse_article

LAKE = (
    "Scientists have found the remains of a settlement that is thought to be 9,000 "
    "years old beneath a lake in northern Albania, the University of Bern announced on "
    "Tuesday."
)
PILL = (
    "Cooks who took the pill lost twice as much weight as those on a diet, a study "
    "found on Wednesday."
)

PRIZE = (
    "Novelist Beatriz Amado has won this year's Sala Prize, Spain's bread ministry "
    "announced on Thursday."
)
GUNMEN = "Gunmen on bikes killed at least ten cooks on Friday, two nurses said."


@pytest.mark.parametrize(
    ("text", "verb", "speaker", "said"),
    [
        (GUNMEN, "said", "nurses", "killed"),
        (LAKE, "announced", "University", "found"),
        (PILL, "found", "study", "lost"),
        (PRIZE, "announced", "ministry", "won"),
    ],
)
def test_what_is_said_hangs_on_who_says_it_behind_it(
    text: str, verb: str, speaker: str, said: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[verb].dep_ == "ROOT"
    assert (words[speaker].head, words[speaker].dep_) == (words[verb], "nsubj")
    assert (words[said].head, words[said].dep_) == (words[verb], "ccomp")


def test_a_wreck_found_in_a_month_finds_nothing() -> None:
    doc = parse_article(Article("They moved to the house, a wreck found in May.")).doc
    words = {token.text: token for token in doc}
    assert words["wreck"].dep_ != "nsubj"


def test_what_and_joins_is_not_said() -> None:
    doc = parse_article(Article("He came to Lund, and a guard confirmed it.")).doc
    words = {token.text: token for token in doc}
    assert words["came"].dep_ != "ccomp"
