"""The words above an event and above an expression of its sentence."""

from collections.abc import Collection, Iterator

from timeline.events.dating.article.placed import PlacedTimex
from timeline.language import Token


def with_above(token: Token) -> frozenset[int]:
    """Give the indices of a predicate and of the words above it in the tree."""
    return frozenset((token.i, *(word.i for word in token.ancestors)))


def way_up(placed: PlacedTimex, above: Collection[int]) -> Iterator[Token]:
    """Walk from an expression up to an event's own words or to the top of the sentence.

    Args:
        placed: The expression.
        above: Indices of the predicate and the words above it in the tree.

    Yields:
        The words on the way, none of those above and not the top.
    """
    here = placed.head
    while here.i not in above and here.head.i != here.i:
        yield here
        here = here.head
