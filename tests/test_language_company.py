"""Family surrounds somebody, and no town."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "above"),
    [
        ("The poet died at home in Lund, surrounded by family, on Friday.", "died"),
        ("The poet died at home in Lund, surrounded by troops, on Friday.", "Lund"),
    ],
)
def test_what_family_surrounds_died(text: str, above: str) -> None:
    words = {token.text: token for token in parse_article(Article(text)).doc}
    assert words["surrounded"].head == words[above]
