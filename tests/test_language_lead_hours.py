"""Hours that begin the lines of a live report are no part of what the lines tell."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    "line",
    [
        "08:45 Lisbon metro says it has put on 30 extra trains.",
        "15:00 Porto council has called a meeting for Friday.",
        "9.20 Police have held a man.",
    ],
)
def test_such_an_hour_is_parted_from_the_subject(line: str) -> None:
    doc = parse_article(Article(f"Rail strike\n{line}")).doc
    hour = next(token for token in doc if token.text == line.split(maxsplit=1)[0])
    assert hour.head == hour.sent.root
    assert all(not ent.text.startswith(hour.text) for ent in doc.ents)


@pytest.mark.parametrize(
    ("line", "head"), [("9.20 percent of voters stayed at home.", "percent")]
)
def test_a_number_is_no_such_hour(line: str, head: str) -> None:
    doc = parse_article(Article(f"Rail strike\n{line}")).doc
    number = next(token for token in doc if token.text == line.split(maxsplit=1)[0])
    assert number.head.text == head
