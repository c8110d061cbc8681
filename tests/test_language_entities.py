"""The quick namer gives what spaCy's own entity recogniser gives."""

from time import process_time
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc

from tests.bench.articles import make_articles
from timeline.article import Article
from timeline.language import parse_article, parse_articles
from timeline.language.entities import QuickNamer, is_known, quick_namer
from timeline.language.model import load_model

SENTENCES = (
    "The United Nations Security Council met in New York on Tuesday, 3 May 2022.",
    "Maria Lopez of the Bank of England paid \u00a320 million to Peter, Paul and Mary.",
    "Nothing of note happened.",
    "ROME \u2013 Prime Minister\n\nAnna Rossi   resigned; the Green Movement split.",
    "On Friday",
    "   \n\n 5",
    "from January to the 5th of March 1998 between 3 and 4 p.m.",
)


def _ner() -> EntityRecognizer:
    return cast("EntityRecognizer", load_model().get_pipe("ner"))


def _entities(doc: Doc) -> list[tuple[int, int, str]]:
    return [(span.start, span.end, span.label_) for span in doc.ents]


def _expected(doc: Doc) -> list[tuple[int, int, str]]:
    copy = doc.copy()
    copy.set_ents([], default="missing")
    return _entities(_ner()(copy))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5))
def test_names_are_those_of_the_models_own_recogniser(parts: list[str]) -> None:
    doc = parse_article(Article(" ".join(parts))).doc.parsed
    assert _entities(doc) == _expected(doc)
    assert all(token.ent_iob_ for token in doc)


def test_names_in_articles_are_those_of_the_models_own_recogniser() -> None:
    docs = [parsed.doc.parsed for parsed in parse_articles(make_articles(5))]
    found = [_entities(doc) for doc in docs]
    assert found == [_expected(doc) for doc in docs]
    assert sum(map(len, found)) > 100


def test_docs_read_together_or_alone_have_the_same_names() -> None:
    docs = [parse_article(Article(text)).doc.parsed for text in SENTENCES]
    alone = [_entities(doc) for doc in docs]
    QuickNamer(_ner()).assign([*docs, Doc(load_model().vocab, words=[])])
    assert [_entities(doc) for doc in docs] == alone


def test_empty_docs_have_no_names() -> None:
    doc = Doc(load_model().vocab, words=[])
    QuickNamer(_ner()).assign([doc])
    assert not doc.ents


def test_the_namer_is_made_once_and_takes_the_recognisers_place() -> None:
    assert quick_namer(load_model()) is quick_namer(load_model())
    assert "ner" not in load_model().pipe_names


def test_a_recogniser_of_another_kind_is_left_to_spacy() -> None:
    parser = cast("EntityRecognizer", load_model().get_pipe("parser"))
    assert is_known(_ner())
    assert not is_known(parser)


@pytest.mark.parametrize("word", ["the Bank of ", "May "])
def test_a_sentence_without_end_takes_linear_time(word: str) -> None:
    namer, vocab = QuickNamer(_ner()), load_model().vocab

    def seconds(times: int) -> float:
        doc = Doc(vocab, words=(word * times).split())
        for token in doc[1:]:
            token.is_sent_start = False
        start = process_time()
        namer.assign([doc])
        return process_time() - start

    seconds(100)
    assert seconds(4_000) < 12 * max(seconds(1_000), 0.02)
