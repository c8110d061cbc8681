"""A table of several articles in, its events with all their reports out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from timeline.errors import TableError
from timeline.story.agreement import agreement_words, date_votes
from timeline.story.compare import Weights, load_weights
from timeline.story.reasons import reason_words
from timeline.story.rivals import Place, likelihoods
from timeline.story.telling import Telling, read_tellings
from timeline.story.values import Told
from timeline.table.check import sound

MOST_COMPARED = 12
"""Members of a group that a newcomer is compared with."""

Judgement = tuple[str, str]


def same_events(
    table: pd.DataFrame,
    together: Iterable[Judgement] = (),
    apart: Iterable[Judgement] = (),
    *,
    model: Weights | None = None,
) -> list[Told]:
    """Tell which rows of several articles tell one event.

    Two rows of one article never tell the same event: extraction has merged those.

    Args:
        table: Events with the declared columns.
        together: Pairs of event_ids that somebody has judged to tell one event.
        apart: Pairs that somebody has judged to tell two. Where both are said of the
            same two rows, `apart` counts. The first of a pair is matched with no other
            row of the second's article either: to who has just parted it from that
            report, it would seem as though nothing had happened.
        model: What compares rows; None takes the shipped weights.

    Returns:
        The events in the order of their first rows; every row is in one.

    Raises:
        TableError: It is no table of events, or a judgement is no pair.
    """
    tellings = read_tellings(sound(table))
    places = {telling.event_id: place for place, telling in enumerate(tellings)}
    model = model or load_weights()
    chances = likelihoods(tellings, model)
    groups = _Groups(tellings, chances, _pairs(apart, places))
    judged = {(min(pair), max(pair)) for pair in _pairs(together, places)}
    for pair in sorted(judged):
        groups.join(*pair, by_hand=True)
    likely = [pair for pair in chances if chances[pair] >= model.threshold]
    for pair in sorted(likely, key=lambda one: (-chances[one], one)):
        if groups.fit(*pair) >= model.threshold:
            groups.join(*pair)
    return [_told(tellings, members, judged) for members in groups.members()]


def _pairs(judgements: Iterable[Judgement], places: dict[str, int]) -> set[Place]:
    """Give judged rows by place; rows that are gone are left out."""
    try:
        pairs = [(str(one), str(other)) for one, other in judgements]
    except (TypeError, ValueError) as error:
        message = (
            "What is judged together or apart must be pairs of event_ids, such as"
            " [('a1-10-16', 'b2-3-9')]."
        )
        raise TableError(message) from error
    return {
        (places[one], places[other])
        for one, other in pairs
        if one in places and other in places and one != other
    }


class _Groups:
    """Rows that were put together so far."""

    def __init__(
        self,
        tellings: Sequence[Telling],
        chances: Mapping[Place, float],
        apart: set[Place],
    ) -> None:
        self._chances = chances
        self._tellings = tellings
        self._leader = list(range(len(tellings)))
        self._members = {place: [place] for place in self._leader}
        self._apart: defaultdict[int, set[int]] = defaultdict(set)
        self._left: defaultdict[int, set[str]] = defaultdict(set)
        for first, second in apart:
            self._apart[first].add(second)
            self._apart[second].add(first)
            self._left[first].add(tellings[second].article_id)

    def join(self, first: int, second: int, *, by_hand: bool = False) -> None:
        """Put two rows' groups together, unless that joins rows judged apart."""
        one, other = self._leader[first], self._leader[second]
        if one == other or self._is_barred(one, other, by_hand=by_hand):
            return
        kept, gone = min(one, other), max(one, other)
        for place in self._members[gone]:
            self._leader[place] = kept
        self._members[kept] = sorted(self._members[kept] + self._members.pop(gone))

    def fit(self, first: int, second: int) -> float:
        """Give how likely two groups tell one event: the mean of their pairs.

        Average linkage: a single tie would chain what is only alike.
        """
        one, other = self._leader[first], self._leader[second]
        if one == other:
            return 0.0
        chances = [
            self._chances.get((min(a, b), max(a, b)), 0.0)
            for a in self._members[one][:MOST_COMPARED]
            for b in self._members[other][:MOST_COMPARED]
        ]
        return sum(chances) / len(chances)

    def members(self) -> list[list[int]]:
        """Give the groups, in the order of their first rows."""
        return [self._members[leader] for leader in sorted(self._members)]

    def _is_barred(self, one: int, other: int, *, by_hand: bool) -> bool:
        first, second = self._members[one], self._members[other]
        if any(not self._apart[place].isdisjoint(second) for place in first):
            return True
        return not by_hand and (
            self._is_left(first, second) or self._is_left(second, first)
        )

    def _is_left(self, group: Sequence[int], others: Sequence[int]) -> bool:
        """Whether a group has a row in, or was parted from, an article of others."""
        told = {self._tellings[place].article_id for place in group}
        told.update(*(self._left.get(place, ()) for place in group))
        return any(self._tellings[place].article_id in told for place in others)


def _told(
    tellings: Sequence[Telling], members: Sequence[int], judged: set[Place]
) -> Told:
    told = [tellings[place] for place in members]
    event_ids = tuple(telling.event_id for telling in told)
    votes = date_votes(told)
    if len(told) == 1:
        return Told(event_ids, votes=votes)
    here = set(members)
    by_hand = any(first in here and second in here for first, second in judged)
    reason = reason_words(told, by_hand=by_hand)
    return Told(event_ids, reason, votes, agreement_words(votes))
