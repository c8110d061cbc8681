"""Who says it before a colon is no part of what is said."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Governor: drone debris fell on a warehouse.", "debris", "fell"),
        ("Police: gunman killed three in Lund.", "gunman", "killed"),
    ],
)
def test_what_is_said_has_a_subject_of_its_own(
    text: str, subject: str, verb: str
) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    subjects = [c for c in words[verb].children if c.dep_ in {"nsubj", "nsubjpass"}]
    assert subjects == [words[subject]]
    speaker = next(iter(words.values()))
    assert words[subject] not in {speaker, speaker.head}


def test_a_subject_before_a_colon_stays_where_there_is_no_other() -> None:
    doc = parse_article(Article("The council, at last: agreed on a new bridge.")).doc
    words = {token.text: token for token in doc}
    assert words["council"].dep_ != "dep"
