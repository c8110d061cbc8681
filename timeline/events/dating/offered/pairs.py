"""An event in, the spans that two expressions of its sentence make for it out."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from timeline.events.dating.article.participles import beside_clause
from timeline.events.dating.article.placed import PlacedTimex, is_pair, lists
from timeline.events.dating.article.since import only_compares
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.clauses import is_beside, only_describes
from timeline.events.dating.clause.ending import (
    binds_until,
    ends_before,
    is_put_off,
    runs_until,
)
from timeline.events.dating.clause.framed import framing
from timeline.events.dating.clause.gaps import gap_after
from timeline.events.dating.clause.heard import is_of_charge, is_of_heard, is_of_inquiry
from timeline.events.dating.clause.shapes import as_is, pair, spans_told
from timeline.events.dating.offered.of_others import is_of_part_before
from timeline.events.dating.values import Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

FROM = "from"
NEXT = read_word_lists("dating")["says_later"]
Pair = tuple[PlacedTimex, PlacedTimex]


def spans_of_two(
    token: Token, above: Collection[int], story: Story
) -> Iterator[Candidate]:
    """Give the spans that two expressions of the event's sentence make.

    Args:
        token: The event's predicate.
        above: Indices of the predicate and the words above it in the tree.
        story: The article.
    """
    row = story.timexes[story.sentence[token.i]]
    framed = framing(row)
    for left, right, listed in _pairs(row):
        if left.preposition == FROM and _comes_then(left, right, token):
            yield as_is(Source.SENTENCE, right, row.index(right))
            continue
        frame = framed.get(left.first)
        held = frame is not None and frame.holds(token)
        if held or _parts(left, right, token, row):
            continue
        if is_of_part_before(right, above, row, story) or is_put_off(right, token):
            continue
        if _is_of_thing(right, token, story):
            continue
        apart = is_beside(right, token, above)
        if (apart and is_beside(left, token, above)) or only_compares(left, above):
            continue
        closed = left.preposition == FROM and ends_before(right, token, above)
        joined = listed or is_pair(left, right) or (closed and left.start <= right.end)
        joined |= frame is not None and frame.right is right
        lasts = runs_until(left, right) and not binds_until(right, token)
        if joined or (lasts and not apart):
            yield pair(Source.SENTENCE, left, right)


def _parts(
    left: PlacedTimex, right: PlacedTimex, token: Token, row: Sequence[PlacedTimex]
) -> bool:
    """Tell two dates of which one is of other words than the event's."""
    behind = (one for one in token.conjuncts if one.i > token.i)
    if left.verb == token and any(one.is_ancestor(right.head) for one in behind):
        return True  # "seized power in 2021 and promised a vote by 2023"
    gap = gap_after(token, row)
    if gap is not None and left.first < gap < right.first:
        return True
    return right in beside_clause(token, row) or only_describes(left, token)


def _comes_then(left: PlacedTimex, right: PlacedTimex, token: Token) -> bool:
    """Tell what came at the end of "flew from 1973 to 1980 and then joined a firm"."""
    joined = token.dep_ == "conj" and left.verb == token.head and right.last < token.i
    return joined and any(c.lower_ in NEXT for c in token.lefts)


def _is_of_thing(right: PlacedTimex, token: Token, story: Story) -> bool:
    """Tell the date of what is heard, inquired into or charged."""
    today, row = story.published, story.timexes[right.sentence]
    heard = is_of_heard(right, token, today) or is_of_inquiry(right, token)
    return heard or is_of_charge(right, token, row)


def _pairs(
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
