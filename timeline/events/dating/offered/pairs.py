"""The expressions of a sentence in, those out that may make one span together."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.events.dating.article.placed import PlacedTimex, is_pair, lists
from timeline.events.dating.clause.shapes import spans_told

Pair = tuple[PlacedTimex, PlacedTimex]


def pairs(
    row: Sequence[PlacedTimex],
) -> Iterator[tuple[PlacedTimex, PlacedTimex, bool]]:
    """Give the neighbours of a row, of a list its ends, and whether they are these.

    Of two spans that are joined the first and the last expression, neither span alone:
    "won it in 2011-12 and 2013-14".

    Args:
        row: The dated expressions of the sentence, in text order.
    """
    found = list(lists(row))
    inner = {one.first for one_list in found for one in one_list[1:]}
    spans = list(spans_told(row))
    ends = {one.first: other for one, other in spans}
    joined = list(_joined(spans))
    parts = {one.first for first, then in joined for one in (*first, then[0])}
    for left, right in pairwise(row):
        if right.first in inner or left.first in parts:
            continue
        # "In 1871 and from 1940 to 1945"
        last = ends.get(right.first) if is_pair(left, right) else None
        yield left, last or right, last is not None
    for first, then in joined:
        yield first[0], then[1], True
    for one_list in found:
        yield one_list[0], one_list[-1], True


def _joined(spans: Sequence[Pair]) -> Iterator[tuple[Pair, Pair]]:
    for first, second in pairwise(spans):
        if is_pair(first[1], second[0]):
            yield first, second
