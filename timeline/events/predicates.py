"""Predicates: the verbs and nouns of a parsed article that may tell an event."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.language import ParsedArticle, Token, lemma

EVENT_TAGS = frozenset({"VERB"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that may tell an event.

    Attributes:
        token: The head verb or event noun.
        char_start: Offset of its first character in the article's text.
        char_end: Offset after its last character.
        lemma: Its dictionary form, lower-cased.
        salience: 0..1, how much it belongs on a timeline of the story.
    """

    token: Token
    char_start: int
    char_end: int
    lemma: str
    salience: float


def find_predicates(parsed: ParsedArticle) -> Iterator[Predicate]:
    """Give the words of an article that may tell an event, in text order."""
    for token in parsed.doc:
        if token.pos_ in EVENT_TAGS:
            end = token.idx + len(token)
            yield Predicate(token, token.idx, end, lemma(token), 0.5)
