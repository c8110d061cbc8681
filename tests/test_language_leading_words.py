"""Small words lead the noun that they lead, and no clause."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "word", "dep"),
    [
        (
            "The premier was sworn in two hours later to serve a term.",
            "in",
            "prt",
        ),
        ("The premier was sworn in the hours later called lost.", "in", "prep"),
        ("He was held in a cell two days later.", "in", "prep"),
        ("A storm named after the mayor hit Port Holm on Tuesday.", "mayor", "pobj"),
        ("A man named Dale fled after the mayor hit him.", "mayor", "nsubj"),
        ("Ruiz did not appear before Congress to defend herself.", "Congress", "pobj"),
        ("Ruiz left before Congress met to vote.", "Congress", "nsubj"),
    ],
)
def test_a_small_word_leads_its_noun(text: str, word: str, dep: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words[word].dep_ == dep


def test_what_is_named_after_somebody_has_the_verb() -> None:
    text = "A storm named after the mayor hit Port Holm on Tuesday."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words["storm"].head, words["hit"].dep_) == (words["hit"], "ROOT")


def test_a_small_word_before_a_day_belongs_to_its_verb() -> None:
    text = "Jan Dale, called in last week, said the dam would hold."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert (words["in"].head, words["in"].dep_) == (words["called"], "prt")


def test_one_that_leads_a_stretch_of_time_leads_it() -> None:
    text = "Jan Dale, built in 1911, sank in the last week of May."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words["1911"].head.lower_ == "in"


def test_what_falls_on_somebodys_hut_is_not_the_hut() -> None:
    text = "Ana Ruiz, on whose house a tree fell on Sunday, was unhurt."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words["house"].dep_ == "pobj"
    assert words["tree"].head == words["fell"]


def test_whose_hut_fell_fell() -> None:
    text = "Ana Ruiz, whose hut fell on Sunday, was unhurt."
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words["hut"].head == words["fell"]


def test_nobody_frees_a_trial_that_is_pending() -> None:
    doc = parse_article(Article("Two men were held in March and freed pending trial."))
    words = {token.text: token for token in doc.doc}
    assert (words["trial"].head, words["trial"].dep_) == (words["pending"], "pobj")


def test_pending_talks_are_faced() -> None:
    doc = parse_article(Article("The firm faces pending talks in March.")).doc
    words = {token.text: token for token in doc}
    assert words["talks"].head == words["faces"]
