"""A clause has the subject that the parser hangs on the word that opens it."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "noun", "verb", "above"),
    [
        (
            "Dozens of trains were cancelled as one track at Lund remains closed.",
            "track",
            "remains",
            "cancelled",
        ),
        (
            "Deputies pulled over a van after noticing the driver had unpaid fines.",
            "driver",
            "had",
            "noticing",
        ),
        (
            'She was a typist before her first novel, "Low Tide", appeared in 1991.',
            "novel",
            "appeared",
            "was",
        ),
    ],
)
def test_a_clause_keeps_its_subject(
    text: str, noun: str, verb: str, above: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words[noun].head, words[noun].dep_) == (words[verb], "nsubj")
    assert words[verb].head == words[above]


@pytest.mark.parametrize(
    ("text", "noun", "above"),
    [
        ("Ana Ruiz worked as a cook and left in May.", "cook", "as"),
        ("She worked for a mayor, a baker, and moved to Arvan.", "mayor", "for"),
        ("She resigned before the vote and moved to Lund.", "vote", "before"),
        (
            "She quit as head of the board and Jan Novak was named in her place.",
            "head",
            "as",
        ),
    ],
)
def test_a_noun_stays_with_what_leads_it(text: str, noun: str, above: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words[noun].head, words[noun].dep_) == (words[above], "pobj")


def test_a_verb_with_a_noun_before_its_hyphen_is_one_verb() -> None:
    text = "A bus carrying 40 people crash-landed on a road."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words["crash"].head, words["crash"].dep_) == (words["landed"], "npadvmod")
    assert words["bus"].head == words["landed"]


def test_a_verb_with_half_of_it_for_a_subject_gets_the_noun_before_it() -> None:
    words = {t.text: t for t in parse_article(Article("The jet crash-landed.")).doc}
    assert (words["jet"].head, words["jet"].dep_) == (words["landed"], "nsubj")


def test_a_clause_behind_once_is_waited_for() -> None:
    text = "The army will leave once a treaty has been signed."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words["once"].head, words["once"].dep_) == (words["signed"], "mark")
    assert (words["signed"].head, words["signed"].dep_) == (words["leave"], "advcl")


def test_a_clause_behind_an_adverb_is_what_is_said() -> None:
    text = "Ana Ruiz said once more that the vote had been rigged."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words["rigged"].head, words["rigged"].dep_) == (words["said"], "ccomp")


@pytest.mark.parametrize(
    ("text", "verb", "above", "relation"),
    [
        ("It is now known Dale was twice held by police.", "held", "known", "ccomp"),
        (
            "The inn and nearby mill were all evacuated and local guards warned us.",
            "warned",
            "evacuated",
            "conj",
        ),
        ("The known thief was held.", "held", "held", "ROOT"),
    ],
)
def test_what_is_known_of_somebody_is_a_clause(
    text: str, verb: str, above: str, relation: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words[verb].head, words[verb].dep_) == (words[above], relation)


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("Tickets were sold and the hall stayed shut until Monday.", "stayed", "hall"),
        ("Tickets were sold and the hall was shut until Monday.", "shut", "hall"),
    ],
)
def test_what_stays_shut_is_not_shut_then(text: str, verb: str, noun: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[noun].head == words[verb]
