"""The words of an article in, where it goes back to the birth of who died out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.events.clause import REAL_SUBJECTS, subject_of
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("dating")
DEATHS, BIRTHS, GROWS = LISTS["deaths"], LISTS["births"], LISTS["grows"]
LEAD = 4  # sentences, the headline one of them, in which news tells what is new
SOMEBODY = frozenset({"he", "she"})
DYING = frozenset({"VERB", "ADJ"})


class Life(NamedTuple):
    """The part of an obituary that tells a life.

    Attributes:
        begins: Number of the sentence in which it comes to a birth or youth.
        names: The names of who died, each a word.
    """

    begins: int
    names: frozenset[str]


def find_life(tokens: Sequence[Token], sentence: Sequence[int]) -> Life | None:
    """Give the life that an obituary tells.

    Args:
        tokens: The article's words.
        sentence: Index of a word -> number of its sentence.

    Returns:
        None where its first sentences tell of no named person's death, or nothing of a
        birth follows.
    """
    names: set[str] = set()
    for token in tokens:
        number = sentence[token.i]
        if number < LEAD and token.pos_ in DYING and lemma(token) in DEATHS:
            names.update(_names_of(subject_of(token)))
        if names and number and _tells_birth(token):
            return Life(number, frozenset(names))
        if not names and number >= LEAD:
            return None
    return None


def is_born(token: Token | None) -> bool:
    """Tell the "born" of "she was born in 1941"."""
    return token is not None and token.lower_ in BIRTHS


def _names_of(subject: Token | None) -> Iterator[str]:
    """Give "Ana" and "Ruiz" of "the poet Ana Ruiz"."""
    named = subject is not None and subject.pos_ == "PROPN"
    for word in (subject, *subject.lefts) if subject is not None and named else ():
        if word.pos_ == "PROPN":
            yield word.text


def _tells_birth(token: Token) -> bool:
    """Tell "she was born", "Born in Lund," and "Salo grew up"."""
    if token.text == "Born" and token.i == token.sent.start:
        return True
    up = any(child.lower_ == "up" for child in token.children)
    if not is_born(token) and not (up and lemma(token) in GROWS):
        return False
    subjects = (c for c in token.children if c.dep_ in REAL_SUBJECTS)
    return any(c.tag_ == "NNP" or c.lower_ in SOMEBODY for c in subjects)
