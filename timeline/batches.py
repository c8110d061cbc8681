"""Anything in a row in, batches of it out: few enough, and small enough together."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def batched(
    items: Iterable[Item], *, most: int, size_of: Callable[[Item], int], size: int
) -> Iterator[list[Item]]:
    """Put items together in order; none is taken before its batch needs it.

    One that is too large for any batch has one to itself, and the item after a batch
    that is full by size has been taken with it.

    >>> list(batched(["a", "bb", "ccc", "d"], most=2, size_of=len, size=3))
    [['a', 'bb'], ['ccc'], ['d']]

    Args:
        items: Read as they are needed.
        most: Items in a batch, 1 or more.
        size_of: How large an item is.
        size: How large those of a batch may be together.
    """
    batch: list[Item] = []
    held = 0
    for item in items:
        larger = held + size_of(item)
        if batch and larger > size:
            yield batch
            batch, larger = [], size_of(item)
        batch.append(item)
        held = larger
        if len(batch) == most:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch
