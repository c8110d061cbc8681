"""The pieces that a title is put together from.

A piece is words that stand or fall together. Its weight says how easily it is done
without: 0 stays.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from timeline.language import Token

# Weights: of what stays, what a verb needs, the titles of a name, what a noun or verb
# goes without, and what is only said beside.
CORE, ARGUMENT, TITLES, MODIFIER, ASIDE = 0, 1, 2, 3, 6
# Zone of what the article tells before the clause and the title after it.
LAST = 3
# Owners that a title leaves out, where no name is known for them; "our" is of those
# who write.
UNKNOWN_OWNERS = frozenset({"its", "their", "our"})


class Word(NamedTuple):
    """One word of a title: where it goes, and how it is written; sorted as it goes.

    Attributes:
        zone: 0 for the subject, 1 for the verb, 2 for what follows, 3 for what was
            said before the verb of saying, 4 for a quotation.
        place: Index of its token.
        text: As the title writes it.
    """

    zone: int
    place: int
    text: str


class Piece(NamedTuple):
    """Words that stand or fall together, and how easily they are done without."""

    weight: int
    words: tuple[Word, ...]


def told_at(zone: int, tokens: Iterable[Token]) -> tuple[Word, ...]:
    """Give words as the article writes them, for a zone of the title."""
    return tuple(Word(zone, token.i, token.text) for token in tokens)


def whole(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Give "similar to flu", "response to the storm" in one: alone they say nothing."""
    first, *rest = pieces
    rest.sort(key=lambda piece: piece.weight)
    after = rest[0] if rest else first
    if first.words and after.words[0].place == first.words[-1].place + 1:
        first = Piece(after.weight, (*first.words, *after.words))
        rest = rest[1:]
    yield first
    yield from rest


def filled(pieces: Iterator[Piece], index: int) -> Iterator[Piece]:
    """Give "known for his films" in one, as "known" at an index alone says nothing."""
    first, *rest = pieces
    if rest and first.words[-1].place == index:
        after, *rest = sorted(rest, key=lambda piece: piece.weight)
        first = Piece(after.weight, (*first.words, *after.words))
    yield first
    yield from rest


def led_by(word: Word, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Put a word before the first piece."""
    for first in islice(pieces, 1):
        yield Piece(first.weight, (word, *first.words))
    yield from pieces


def kept(pieces: Iterator[Piece], weight: int) -> Iterator[Piece]:
    """Make the first piece stay: "all states that voted" is not "all states"."""
    first = next(pieces, None)
    if first is not None:
        yield Piece(weight, first.words)
    yield from pieces


def as_one(pieces: list[Piece], weight: int) -> list[Piece]:
    """Give "Lund and Bern" after "between" in one, as half of it says nothing."""
    told = [piece for piece in pieces if piece.weight == weight]
    first = Piece(weight, tuple(word for piece in told for word in piece.words))
    return [first, *(piece for piece in pieces if piece.weight > weight)]
