"""A verb and the dates of its sentence in, where it is left out for a second thing out.

"Police arrested two men on Monday and a third on Wednesday": Monday dates the arrest.
"""

from collections.abc import Sequence

from timeline.events.dating.placed import PlacedTimex
from timeline.language import Token

THINGS = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})
OBJECTS = frozenset({"dobj", "attr"})
SHORTEST = 2
"""Dates of a sentence, one on each side of what is left out."""


def gap_after(token: Token, row: Sequence[PlacedTimex]) -> int | None:
    """Give where the words begin that go on without the verb; None where none do.

    They begin behind a date of the verb's own and have one themselves.

    Args:
        token: The event's predicate.
        row: The dated expressions of its sentence.
    """
    if token.pos_ != "VERB" or len(row) < SHORTEST:
        return None
    objects = [child for child in token.rights if child.dep_ in OBJECTS]
    dates = [placed.head for placed in row if placed.first > token.i]
    for one in (token, *objects, *dates):
        for child in one.rights:
            if child.dep_ == "conj" and child.pos_ in THINGS:
                first = child.left_edge.i
                if _goes_on_there(token, first, row):
                    return first
    return None


def _goes_on_there(token: Token, first: int, row: Sequence[PlacedTimex]) -> bool:
    """Tell where words between dates begin, the first of which is behind the verb."""
    if any(placed.first <= first <= placed.last for placed in row):
        return False
    before = any(token.i < placed.last < first for placed in row)
    return before and any(placed.first > first for placed in row)
