"""The "whose" of a relative clause in, who owns what it tells of out.

"The boy, whose mother was killed": "mother is killed" leaves open whose.
"""

from collections.abc import Iterator

from timeline.events.clause import NOUNS, person_of
from timeline.events.titles.cores import core_of
from timeline.events.titles.words import Piece, Word
from timeline.language import Token

LONGEST = 40
# Words between the noun and its "whose": a name after it, a comma.
FARTHEST = 6


def owner_of(noun: Token, zone: int) -> Iterator[Word]:
    """Give the "boy's" of the mother in "the boy, whose mother was killed".

    Args:
        noun: What is owned.
        zone: Where in the title it goes.
    """
    for whose in noun.children:
        holder = _holder(whose)
        text = "" if holder is None else _owning(core_of(holder))
        if text:
            yield Word(zone, whose.i, text)


def without_ending(piece: Piece, noun: Token) -> Piece:
    """Give a piece without the "'s" of an owner that is told by itself."""
    ends = {child.i for child in noun.children if child.tag_ == "POS"}
    return Piece(piece.weight, tuple(w for w in piece.words if w.index not in ends))


def _holder(whose: Token) -> Token | None:
    verb = whose.head.head
    noun = verb.head if whose.tag_ == "WP$" and verb.dep_ == "relcl" else None
    if noun is None or noun.tag_ not in NOUNS:
        return None
    return person_of(noun) if 0 < whose.i - noun.i < FARTHEST else None


def _owning(words: list[Token]) -> str:
    """Write the words of an owner before what is owned; none where they are long."""
    text = "".join(f"{word.text}{word.whitespace_ and ' '}" for word in words).strip()
    if not text or len(text) > LONGEST:
        return ""
    return f"{text}'" if text.endswith("s") else f"{text}'s"
