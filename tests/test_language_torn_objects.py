"""A verb has the object or the content that the parser tears from it."""

import pytest

from timeline.article import Article
from timeline.language import parse_article


@pytest.mark.parametrize(
    ("text", "word", "above", "relation"),
    [
        ("A judge has warned a journalist he could face arrest.", 8, 3, "ccomp"),
        (
            "Ruiz was jailed for two years and given an extended licence period.",
            11,
            7,
            "dobj",
        ),
        ("Rebels shot down all 20 jets Peru dispatched in an attack.", 5, 1, "dobj"),
        ("Rebels shot down all 20 jets Peru dispatched in an attack.", 6, 7, "nsubj"),
        ("A man is in hospital having fallen from a roof.", 6, 2, "advcl"),
        ("The animal lived nine years ago a new study has revealed.", 2, 10, "ccomp"),
    ],
)
def test_what_is_torn_from_a_verb_is_given_back(
    text: str, word: int, above: int, relation: str
) -> None:
    doc = parse_article(Article(text)).doc
    assert (doc[word].head.i, doc[word].dep_) == (above, relation)


@pytest.mark.parametrize(
    ("text", "word", "relation"),
    [
        ("The clerk told a tale she had heard.", 7, "relcl"),
        ("Ana Ruiz was charged with the murder of a cook.", 6, "pobj"),
        ("Police said all 20 jets, Peru among them, left.", 4, "nsubj"),
        ("She lived there nine years and a study has begun.", 9, "conj"),
    ],
)
def test_what_is_not_torn_stays(text: str, word: int, relation: str) -> None:
    doc = parse_article(Article(text)).doc
    assert doc[word].dep_ == relation
