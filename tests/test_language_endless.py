from timeline.article import Article
from timeline.language import parse_article
from timeline.language.endless import LONGEST

CLAUSE = "the mayor of the old town visited the harbour with {} ministers"


def test_sentence_without_end_is_cut_into_pieces_of_bounded_length() -> None:
    text = " and ".join(CLAUSE.format(number) for number in range(120)) + "."
    doc = parse_article(Article(text)).doc
    assert doc.text == text
    lengths = [len(sentence) for sentence in doc.sents]
    assert sum(lengths) == len(doc)
    assert max(lengths) <= LONGEST
    for sentence in doc.sents:
        assert all(sentence.start <= word.head.i < sentence.end for word in sentence)
    assert sum(token.text == "mayor" for token in doc) == 120


def test_long_sentence_of_prose_stays_whole() -> None:
    text = " and ".join(CLAUSE.format(number) for number in range(12)) + "."
    doc = parse_article(Article(text)).doc
    assert len(list(doc.sents)) == 1
