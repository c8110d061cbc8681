"""Parsed texts as plain objects have what spaCy's own objects have."""

import pytest
from spacy import tokens as spacy_tokens

from timeline.article import Article
from timeline.language import Doc, lemma, load_model, parse_article, read_each
from timeline.language.plain import read_doc
from timeline.shipped import beside_package
from timeline.sources import read_folder

TEXTS = [
    "Rain",
    'In 2019 the mayor, Ana Ruiz, who "hated" it (and said so), left Rome and Pisa.',
    "Officials from Union, Matija Zorc, made a similar appeal to 12 farmers on Monday.",
    "A hearing is set, the court said, on the fire that killed two.  It was none!",
    *(source.article.text for source in read_folder(beside_package("data"))),
]
PLAIN = (
    *("i", "idx", "text", "lower_", "dep_", "pos_", "tag_", "ent_type_", "ent_iob_"),
    *("whitespace_", "text_with_ws", "is_space", "is_alpha", "is_stop", "is_punct"),
    *("is_quote", "is_bracket", "like_num"),
)
WORDS = ("head", "left_edge", "right_edge")
SEVERAL = ("children", "lefts", "rights", "ancestors", "subtree", "conjuncts")
SPANS = ("start", "end", "label_", "text", "start_char", "end_char")
NEAR = 9


def docs() -> list[Doc]:
    return [parse_article(Article(text)).doc for text in TEXTS]


def spelled(span: object) -> list[object]:
    return [getattr(span, name) for name in SPANS]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_words_have_what_spacys_have(text: str) -> None:
    doc = parse_article(Article(text)).doc
    for word, own in zip(doc, doc.parsed, strict=True):
        for name in PLAIN:
            assert getattr(word, name) == getattr(own, name), (word, name)
        for name in WORDS:
            assert getattr(word, name).i == getattr(own, name).i, (word, name)
        for name in SEVERAL:
            here, there = getattr(word, name), getattr(own, name)
            assert [one.i for one in here] == [one.i for one in there], (word, name)
        assert word.is_sent_start == bool(own.is_sent_start)
        assert spelled(word.sent) == spelled(own.sent)
        assert len(word) == len(own)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_spans_have_what_spacys_have(text: str) -> None:
    doc = parse_article(Article(text)).doc
    assert list(map(spelled, doc.sents)) == list(map(spelled, doc.parsed.sents))
    assert list(map(spelled, doc.ents)) == list(map(spelled, doc.parsed.ents))
    for first in range(len(doc)):
        for after in range(first + 1, min(first + NEAR, len(doc)) + 1):
            here, there = doc[first:after], doc.parsed[first:after]
            assert spelled(here) == spelled(there)
            assert here.root.i == there.root.i


def test_stretches_of_characters_give_the_words_that_spacy_gives() -> None:
    for doc in docs():
        for first in range(0, len(doc.text), 3):
            for after in range(first + 1, min(first + NEAR, len(doc.text)) + 1):
                here = doc.char_span(first, after)
                there = doc.parsed.char_span(first, after, alignment_mode="expand")
                assert (here is None) == (there is None)
                if here is not None and there is not None and len(there):
                    assert (here.start, here.end) == (there.start, there.end)


def test_a_word_is_above_another_as_spacy_tells() -> None:
    doc = docs()[1]
    for word in doc:
        for other in doc:
            own = doc.parsed[word.i].is_ancestor(doc.parsed[other.i])
            assert word.is_ancestor(other) == own


def test_neighbours_beyond_the_text_are_empty_words() -> None:
    doc = docs()[1]
    assert doc[3].nbor(-2).i == 1
    assert doc[0].nbor().i == 1
    ends = [doc[0].nbor(-1), doc[len(doc) - 1].nbor(), doc.at(-7), doc.at(len(doc))]
    assert [word.i for word in ends] == [-1, len(doc), -1, len(doc)]
    for word in ends:
        assert not word
        assert (word.text, word.lower_, word.dep_, word.pos_) == ("", "", "", "")
        assert (lemma(word), word.head, list(word.subtree)) == ("", word, [word])
        assert (len(word.sent), word.sent.text, word.sent.root.text) == (0, "", "")
    assert all(doc)


def test_empty_words_have_their_places_beside_the_text() -> None:
    doc = docs()[1]
    assert doc.at(-1).nbor() is doc[0]
    assert doc.at(len(doc)).nbor(-1) is doc[-1]
    assert not doc.at(-1).nbor(-1)


def test_places_and_slices_count_as_lists_do() -> None:
    doc = docs()[1]
    assert doc[-1] is doc[len(doc) - 1]
    span = doc[2:8]
    assert [span[0].i, span[-1].i, [word.i for word in span[1:3]]] == [2, 7, [3, 4]]
    assert span == doc[2:8]
    assert span != doc[2:7]
    assert len({span, doc[2:8]}) == 1
    assert str(span) == span.text
    with pytest.raises(IndexError):
        span[6]


def test_a_text_without_words_is_empty() -> None:
    doc = read_doc(spacy_tokens.Doc(load_model().vocab, words=[]))
    assert (len(doc), doc.sents, doc.ents, doc.text) == (0, [], [], "")
    assert doc.char_span(0, 1) is None


def test_what_was_read_leaves_no_circles_behind() -> None:
    kept = list(read_each(lambda parsed: list(parsed.doc), map(Article, TEXTS)))
    assert all(kept)
    assert not any(hasattr(word, "head") for words in kept for word in words)
