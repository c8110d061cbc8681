"""A sentence that ends in an hour ends there."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Two boys landed at Sala before 4 p.m. Ana Ruiz arrived in the evening.", 2),
        ("Two boys landed at 4 p.m. London time and left.", 1),
        ("By 4 p.m. Ana Ruiz had left the town.", 1),
        ("Two boys landed at 4 p.m. Friday and Ana Ruiz left.", 1),
        ("The nurses said at 4 p.m. Ana Ruiz had left the ward.", 1),
    ],
)
def test_an_hour_may_end_a_sentence(text: str, sentences: int) -> None:
    doc = parse_article(Article(text)).doc
    assert doc.text == text
    assert len(list(doc.sents)) == sentences
