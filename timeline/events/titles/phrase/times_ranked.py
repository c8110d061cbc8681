"""A clause that tells what the third of several did in, the time they are of out."""

from timeline.events.titles.phrase.ranked import LEADING, TIME
from timeline.events.titles.words import Piece, told_at
from timeline.language import Token

OF_TIMES = frozenset({"prep", "npadvmod"})
LED = "prep"


def times_ranked(clause: Token, *, zone: int, weight: int) -> list[Piece]:
    """Give "this year" of "the third storm to hit Lund this year", "since 1990".

    Without them it would be the third of all. Not "on Monday", which says when the
    third was; nothing without such a time.

    Args:
        clause: The verb of what the third of several did.
        zone: Where in the title they go.
        weight: Of the piece.
    """
    beside = (c for c in clause.head.rights if c.i < clause.i)
    for child in (*beside, *clause.rights):
        led = child.dep_ == LED and child.lower_ in LEADING
        long = _tells_length(child) if led else _is_long(child)
        if long and child.dep_ in OF_TIMES:
            words = [*child.subtree]
            if words[-1].ent_type_ == TIME:
                return [Piece(weight, told_at(zone, words))]
    return []


def _tells_length(preposition: Token) -> bool:
    """Tell "since May", "in ten years" and "in a decade" from "in May"."""
    noun = next((c for c in preposition.rights if c.dep_ == "pobj"), preposition)
    counted = any(c.tag_ == "CD" or c.lower_ in {"a", "an"} for c in noun.lefts)
    return preposition.lower_ == "since" or counted or noun.tag_ == "NNS"


def _is_long(noun: Token) -> bool:
    """Tell "this year" from "last week"."""
    return any(c.lower_ == "this" for c in noun.lefts)
