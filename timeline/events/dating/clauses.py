"""An expression and an event of one sentence in, what its clauses say of them out."""

from collections.abc import Collection

from timeline.events.dating.placed import PlacedTimex
from timeline.language import Token


def is_beside(placed: PlacedTimex, token: Token, above: Collection[int]) -> bool:
    """Tell whether an expression dates only a relative clause that a verb is not in.

    In "the mayor, who came last year, resigned" the words date the coming alone.

    Args:
        placed: The expression.
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
    """
    here, crossed = placed.head, False
    while here.i not in above:
        if here.head.i == here.i:
            return False
        crossed |= here.dep_ == "relcl"
        here = here.head
    return crossed and token.pos_ == "VERB"


def is_since(placed: PlacedTimex, above: Collection[int]) -> bool:
    """Tell whether an expression is in a clause or phrase led in by "since".

    "Many have died since the war began in May" is from May on; the war began in May.

    Args:
        placed: The expression.
        above: Indices of the event's predicate and the words above it in the tree.
    """
    here = placed.head
    while here.i not in above and here.head.i != here.i:
        led = here.dep_ == "advcl" and any(c.lower_ == "since" for c in here.lefts)
        if led or here.lower_ == "since":
            return True
        here = here.head
    return False
