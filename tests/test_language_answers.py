"""A text keeps what was answered for its words, and lets it go with them."""

from timeline import Article
from timeline.language import Doc, Token, once_a_text, once_a_word, parse_article

TEXT = "Crews left the harbour on Monday. The ferry sank."


def test_a_question_is_answered_once_a_word() -> None:
    asked = []

    @once_a_word
    def is_long(word: Token) -> bool:
        asked.append(word.text)
        return len(word) > len("Monday")

    doc = parse_article(Article(TEXT)).doc
    assert [word.text for word in doc if is_long(word)] == ["harbour"]
    assert [word.text for word in doc if is_long(word)] == ["harbour"]
    assert asked == [word.text for word in doc]


def test_none_is_an_answer_too() -> None:
    asked = []

    @once_a_word
    def owner(word: Token) -> None:
        asked.append(word.text)

    word = parse_article(Article(TEXT)).doc[0]
    assert owner(word) is owner(word) is None
    assert asked == ["Crews"]


def test_questions_and_texts_do_not_share_their_answers() -> None:
    @once_a_word
    def small(word: Token) -> str:
        return word.lower_

    @once_a_word
    def whole(word: Token) -> str:
        return word.text

    first, other = (
        parse_article(Article(text)).doc[0] for text in (TEXT, "Ferries sank.")
    )
    answers = [small(first), whole(first), small(other), whole(other)]
    assert answers == ["crews", "Crews", "ferries", "Ferries"]
    assert small.__name__ == "small"


def test_answers_go_with_the_words() -> None:
    @once_a_word
    def itself(word: Token) -> Token:
        return word

    doc = parse_article(Article(TEXT)).doc
    assert itself(doc[0]) is doc[0]
    doc.forget()
    assert not hasattr(doc, "answers")


def test_a_question_of_a_whole_text_is_answered_once() -> None:
    asked = []

    @once_a_text
    def longest(doc: Doc) -> str | None:
        asked.append(doc.text)
        return max((word.text for word in doc if len(word) > len(TEXT)), default=None)

    doc = parse_article(Article(TEXT)).doc
    assert longest(doc) is longest(doc) is None
    assert asked == [doc.text]
    longest(parse_article(Article("Ferries sank.")).doc)
    assert asked == [doc.text, "Ferries sank."]
