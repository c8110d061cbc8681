"""What stands beside a word of spaCy's is asked at the ends of a text, too."""

from spacy.tokens import Doc

from timeline.language import load_model
from timeline.language.beside import text_after, text_before, word_before


def test_the_words_right_beside_one_are_given_and_none_beyond_the_text() -> None:
    doc = Doc(load_model().vocab, words=["Rain", ",", "then", "snow"])
    assert [text_before(word) for word in doc] == ["", "Rain", ",", "then"]
    assert [text_after(word) for word in doc] == [",", "then", "snow", ""]
    before = [word_before(word) for word in doc]
    assert before[0] is None
    assert [word.i for word in before if word is not None] == [0, 1, 2]
