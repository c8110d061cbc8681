"""A person's name with a small word in it stays one name."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Mona van den Berg, who led the bank for nine years, resigned.", "Berg"),
        ("Mona Berg den resigned.", "den"),
        ("Police said Jan van der Berg had fled.", "Berg"),
    ],
)
def test_a_name_has_one_head(text: str, head: str) -> None:
    doc = parse_article(Article(text)).doc
    name = next(span for span in doc.ents if span.label_ == "PERSON")
    outside = [word for word in name if word.head not in list(name)]
    assert len(outside) <= 1
    if "van" in text:
        assert [word.text for word in outside] == [head]
