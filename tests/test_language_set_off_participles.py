"""Participles between commas: what stands there only says what was done to a noun."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


def _subject_of(text: str, word: str) -> tuple[str, str]:
    """Give the subject of a verb, and the tag of the verb."""
    doc = parse_article(Article(text)).doc
    verb = next(token for token in doc if token.text == word)
    subjects = [c.text for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return " ".join(subjects), verb.tag_


@pytest.mark.parametrize(
    ("text", "first", "verb", "subject"),
    [
        (
            "Norva's rival Zoom, sued over tips, settled and was spared a trial.",
            "sued",
            "settled",
            "Zoom",
        ),
        (
            "Nine schools, shut after a boiler blew up, are to open again on Sunday.",
            "shut",
            "are",
            "schools",
        ),
        (
            "Power lines, taken off line for maintenance, were switched back on.",
            "taken",
            "switched",
            "lines",
        ),
    ],
)
def test_the_noun_before_such_a_participle_does_what_is_told_behind_it(
    text: str, first: str, verb: str, subject: str
) -> None:
    assert _subject_of(text, first) == ("", "VBN")
    assert _subject_of(text, verb)[0] == subject


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            "The mayor, a farmer, resigned on Monday, was held and confessed.",
            "resigned",
            "mayor",
        ),
        (
            "Ana Ruiz, 61, sued the firm over tips, settled in June and left.",
            "sued",
            "Ruiz",
        ),
        (
            "On Monday, rebels took the town, burned the hall and left.",
            "took",
            "rebels",
        ),
    ],
)
def test_a_verb_behind_what_else_commas_set_off_keeps_its_subject(
    text: str, verb: str, subject: str
) -> None:
    assert _subject_of(text, verb)[0] == subject
