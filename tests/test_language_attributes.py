"""The quick ruler gives what spaCy's own attribute ruler gives."""

from typing import cast

import pytest
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from timeline.article import Article
from timeline.language import parse_article
from timeline.language.attributes import QuickRuler, quick_ruler
from timeline.language.model import load_model

GIVEN: list[int | str] = ["POS", "MORPH"]
SENTENCES = [
    "There's a fire, and there were two before it that nobody had reported.",
    "He is to resign; she has been told so, hasn't she, and they're gonna vote.",
    "Better late than never: the more that left, the less was said \u2013 almost none.",
    "What's been done can't be undone, but let's see whether it will be.",
    "Troops   entered the town which they'd left, that being their order.",
]


def _plain_copy(doc: Doc) -> Doc:
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        deps=[token.dep_ for token in doc],
        heads=[token.head.i for token in doc],
    )


def _ruler() -> AttributeRuler:
    return cast("AttributeRuler", load_model().get_pipe("attribute_ruler"))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_get_what_the_models_own_ruler_gives(sentence: str) -> None:
    doc = parse_article(Article(sentence)).doc.parsed
    expected = _ruler()(_plain_copy(doc)).to_array(GIVEN)
    assert doc.to_array(GIVEN).tolist() == expected.tolist()


def test_known_and_new_words_are_treated_alike() -> None:
    doc = parse_article(Article(SENTENCES[0])).doc.parsed
    ruler, copies = QuickRuler(_ruler()), [_plain_copy(doc), _plain_copy(doc)]
    for copy in copies:
        ruler.assign(copy)
    first, second = (copy.to_array(GIVEN).tolist() for copy in copies)
    assert first == second == doc.to_array(GIVEN).tolist()


def test_the_ruler_is_made_once() -> None:
    assert quick_ruler(load_model()) is quick_ruler(load_model())


def test_an_empty_text_stays_empty() -> None:
    doc = Doc(load_model().vocab, words=[])
    QuickRuler(_ruler()).assign(doc)
    assert len(doc) == 0
