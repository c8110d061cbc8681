"""A word of spaCy's in, the word right beside it out, also where the text ends there.

spaCy's own `nbor` fails before the first word and after the last, and a place below
zero counts from the end. `Token.nbor` of the rooms after this one does neither.
"""

from spacy.tokens import Token


def word_before(word: Token) -> Token | None:
    """Give the word before another one; None before the first."""
    return word.doc[word.i - 1] if word.i else None


def text_before(word: Token) -> str:
    """Give what is written right before a word; "" before the first."""
    return word.doc[word.i - 1].text if word.i else ""


def text_after(word: Token) -> str:
    """Give what is written right after a word; "" after the last."""
    return word.doc[word.i + 1 : word.i + 2].text
