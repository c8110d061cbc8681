"""A past tense that looks like another form is one where nothing else fits."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Two women suffered injuries.", "suffered"),
        ("Ten fled after a freight train collided with a bridge.", "collided"),
        ("The gale that hit Lund killed over 200.", "killed"),
        ("She packed her bags and quit the town.", "quit"),
        ("The ship overshot the quay around noon and sank.", "overshot"),
        ("Troops trained by Norland retook a bridge on Thursday.", "retook"),
        ("Children taught by nuns sang for the bishop on Monday.", "sang"),
        ("The Holm dam in Solai burst on Friday night.", "burst"),
    ],
)
def test_a_verb_with_a_subject_and_no_helper_is_a_past_tense(
    text: str, verb: str
) -> None:
    words = {word.text: word for word in parse_article(Article(text)).doc}
    assert words[verb].tag_ == "VBD"


@pytest.mark.parametrize(
    ("text", "verb", "tag"),
    [
        ("Two men given a prize in Lund.", "given", "VBN"),
        ("They saw ten men held in Lund.", "held", "VBN"),
        ("He left the town with one hut burned to the ground.", "burned", "VBN"),
        ("He said it would pack up and quit the town.", "quit", "VB"),
        ("He did not quit.", "quit", "VB"),
        ("Guards often quit.", "quit", "VBP"),
    ],
)
def test_other_forms_stay_what_they_are(text: str, verb: str, tag: str) -> None:
    words = {word.text: word for word in parse_article(Article(text)).doc}
    assert words[verb].tag_ == tag
