"""Scores of each event's candidates in, the candidate to take and its certainty out.

Many candidates of an event are near each other: "Monday", "the day before
publication". A candidate is taken for what it and those near it are believed in
together, so that a crowd of small variants of one day wins against a single other
day; among those near each other, the one believed in most. No day of publication wins
because it lies between two days that words give, where one of them is of the event's
own sentence and believed in more.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline.events.dating.values import Candidate, Shape, Source

OWN = 0.5
TOSS_UP = 0.5  # of the belief in a day, for another to be about as likely
UNDATED = (-10, -10)
ABSENT = (-1000, -1000)

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


class Choice(NamedTuple):
    """What is chosen for an event.

    Attributes:
        best: Index of the candidate.
        belief: In it and those near it, 0..1.
        either: It is the day of publication or the one before, and the other of the
            two is about as likely.
    """

    best: int
    belief: float
    either: bool


def choose(
    scores: Floats,
    choices: Sequence[Sequence[Candidate]],
    quoted: Sequence[bool] = (),
) -> list[Choice]:
    """Choose a candidate for each event.

    Args:
        scores: Log odds of all candidates, those of the first event first.
        choices: The candidates of each event.
        quoted: Of each token, whether it is quoted; none, where that is unknown.
    """
    counts = [len(candidates) for candidates in choices]
    widest = max(counts)
    padded = np.full((len(counts), widest), -np.inf)
    spans = np.full((len(counts), widest, 2), ABSENT, dtype=float)
    first = 0
    for row, candidates in enumerate(choices):
        padded[row, : counts[row]] = scores[first : first + counts[row]]
        spans[row, : counts[row]] = [_ordinals(one) for one in candidates]
        first += counts[row]
    beliefs = _softmax(padded)
    near = is_near(spans)
    together = np.einsum("eg,egc->ec", beliefs, near)
    found = (together + OWN * beliefs).argmax(axis=1)
    best = [
        _told_in_words(
            int(k), candidates, np.where(near[row, int(k)], beliefs[row], 0.0), quoted
        )
        for row, (k, candidates) in enumerate(zip(found, choices, strict=True))
    ]
    return [
        Choice(
            index,
            float(together[row, k]),
            _is_toss_up(index, choices[row], beliefs[row]),
        )
        for row, (index, k) in enumerate(zip(best, found, strict=True))
    ]


def _is_toss_up(index: int, candidates: Sequence[Candidate], beliefs: Floats) -> bool:
    """Tell a day of publication that is chosen from two about as likely ones."""
    days = [k for k, c in enumerate(candidates) if c.source is Source.PUBLICATION]
    if index not in days:
        return False
    return sum(bool(beliefs[k] >= beliefs[index] * TOSS_UP) for k in days) > 1


def _told_in_words(
    found: int,
    candidates: Sequence[Candidate],
    beliefs: Floats,
    quoted: Sequence[bool],
) -> int:
    """Give for a day between two that are believed in more the one to take.

    That day wins as it lies near both. The event's own sentence comes first, then any
    other. Not "today" within a quotation, which may be of the day before publication.

    Args:
        found: Index of the candidate that is believed in with those near it.
        candidates: Of one event.
        beliefs: In each candidate, 0 for those that are not near.
        quoted: Of each token, whether it is quoted.
    """
    if candidates[found].source is Source.SENTENCE:
        return found
    more = [k for k, belief in enumerate(beliefs) if belief > beliefs[found]]
    told = [k for k in more if _is_told(candidates[k], quoted)]
    if not told and candidates[found].shape is Shape.AT:
        told = [k for k in more if _is_day_told(candidates[k], candidates)]
    return max(told, key=lambda k: beliefs[k], default=found)


def _is_day_told(candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Tell a day up to publication that other sentences tell."""
    known = (one.end for one in candidates if one.source is Source.PUBLICATION)
    today = max((day for day in known if day is not None), default=candidate.end)
    own = candidate.placed is None or candidate.source is Source.SENTENCE
    if own or candidate.end is None or today is None:
        return False
    alone = candidate.shape is Shape.AT and candidate.start == candidate.end
    return alone and candidate.end <= today


def _is_told(candidate: Candidate, quoted: Sequence[bool]) -> bool:
    placed = candidate.placed
    if placed is None or candidate.shape is not Shape.AT:
        return False
    is_quoted = placed.first < len(quoted) and quoted[placed.first]
    return candidate.source is Source.SENTENCE and not is_quoted


def is_near(spans: Floats) -> Flags:
    """Tell which spans would pass for which others of the same event.

    For a single day those whose ends are within a day of it; for a longer span those
    that share at least half of what both cover.

    Args:
        spans: Events by candidates by first and last day, as day numbers.

    Returns:
        Events by candidates by candidates: the last passes for the middle one.
    """
    start, end = spans[..., 0], spans[..., 1]
    these, those = (start[:, :, None], end[:, :, None]), (start[:, None], end[:, None])
    close = (abs(these[0] - those[0]) <= 1) & (abs(these[1] - those[1]) <= 1)
    shared = np.minimum(these[1], those[1]) - np.maximum(these[0], those[0]) + 1
    whole = np.maximum(these[1], those[1]) - np.minimum(these[0], those[0]) + 1
    single = these[0] == these[1]
    return np.asarray(np.where(single, close, shared * 2 >= whole))


def _ordinals(candidate: Candidate) -> tuple[int, int]:
    if candidate.start is None or candidate.end is None:
        return UNDATED
    return candidate.start.toordinal(), candidate.end.toordinal()


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))
