"""Tellings in, how likely each candidate pair is one event out, rivals considered.

An article tells an event once. Where a telling could be that of two of another
article's, at most one of these is right: a pair gains by being the best of both its
tellings, and by how far it is ahead.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.story.barred import are_barred
from timeline.story.candidates import candidate_pairs
from timeline.story.compare import Rivalry, Weights, features, log_odds
from timeline.story.relation import Relations
from timeline.story.telling import Telling

Place = tuple[int, int]

NO_RIVAL = -6.0
"""Log odds of the next best where there is no other."""

FARTHEST_AHEAD = 4.0


def likelihoods(tellings: Sequence[Telling], model: Weights) -> dict[Place, float]:
    """Give, by places of tellings, how likely candidate pairs tell one event, 0..1.

    Pairs that are barred are left out after they have counted as rivals: without them
    the next best would seem to have none.
    """
    relations = Relations(tellings)
    odds: dict[Place, float] = {}
    barred: set[Place] = set()
    for pair in candidate_pairs(tellings, relations):
        first, second = (tellings[place] for place in pair)
        related = relations.between(first.article_id, second.article_id)
        numbers = features(first, second, related)
        odds[pair] = log_odds(numbers, model)
        if are_barred(first, second, numbers):
            barred.add(pair)
    ahead = margins(tellings, odds)
    return {
        pair: _likelihood(odds[pair], ahead[pair], model.rivalry)
        for pair in odds
        if pair not in barred
    }


def margins(
    tellings: Sequence[Telling], odds: Mapping[Place, float]
) -> dict[Place, float]:
    """Give how far each pair's log odds are ahead of its best rival's.

    Rivals pair one of its tellings with another of the other one's article. Negative
    where a rival is better; at most `FARTHEST_AHEAD` either way.
    """
    best: defaultdict[tuple[int, str], list[float]] = defaultdict(list)
    for (first, second), chance in odds.items():
        for key in _seats(tellings, first, second):
            best[key] = sorted([*best[key], chance], reverse=True)[:2]
    return {
        (first, second): min(
            _ahead(chance, best[key]) for key in _seats(tellings, first, second)
        )
        for (first, second), chance in odds.items()
    }


def _seats(
    tellings: Sequence[Telling], first: int, second: int
) -> list[tuple[int, str]]:
    """Name what a pair takes: one telling's place in the other one's article."""
    return [
        (first, tellings[second].article_id),
        (second, tellings[first].article_id),
    ]


def _ahead(chance: float, best: Sequence[float]) -> float:
    next_best = best[1] if len(best) > 1 else NO_RIVAL
    rival = next_best if chance >= best[0] else best[0]
    return max(-FARTHEST_AHEAD, min(FARTHEST_AHEAD, chance - rival))


def _likelihood(odds: float, ahead: float, rivalry: Rivalry) -> float:
    total = (
        rivalry.bias
        + rivalry.odds * odds
        + rivalry.margin * ahead
        + rivalry.best * (ahead > 0)
    )
    return 1 / (1 + math.exp(-total))
