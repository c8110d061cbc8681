"""An event and its candidates in, the numbers out that the link model judges by.

Every number has a name, so that a judgement can be taken apart.
"""

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

from timeline.events.clause import AHEAD
from timeline.events.dating.article.placed import PlacedTimex, says_no_day
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.event import EVENT_NAMES, EventView, one_of
from timeline.events.dating.clause.relation import (
    FINER_NAMES,
    LINK_NAMES,
    finer_numbers,
    link_numbers,
)
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.timexes import Direction, Precision, TimexType

MANY_DAYS = 4000
SOURCES, SHAPES = tuple(Source), tuple(Shape)
SOURCE_PLACES = {source: place for place, source in enumerate(SOURCES)}
SHAPE_PLACES = {shape: place for place, shape in enumerate(SHAPES)}
PRECISIONS = (
    *(Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR),
    *(Precision.RANGE, Precision.OPEN),
)
PREPOSITIONS = ("since", "until", "by", "before", "after", "from", "for", "in", "on")

DAYS_NAMES = (
    *(f"from {source}" for source in SOURCES),
    *(f"also from {source}" for source in SOURCES[:-1]),
    *(f"shaped {shape}" for shape in SHAPES),
    "rank",
    "width in days",
    "start after publication",
    "end after publication",
    "start after the story's day",
    "is in the future",
    "agrees with the tense",
    "is the day of the story or next to it",
)

TIMEX_NAMES = (
    "has a timex",
    *(f"precision is {precision}" for precision in PRECISIONS),
    *(f"after {word}" for word in PREPOSITIONS),
    "is a time",
    "says no day",
    "is one of a pair",
    "is open to now",
    "is open to the past",
    "is the sentence's first",
    "is the sentence's only",
    "opens the sentence",
    "stands with the main verb",
    "stands with a verb of saying",
    "times told",
    "is in the headline",
)

NO_TIMEX = [0.0] * (len(TIMEX_NAMES) + len(LINK_NAMES) + len(FINER_NAMES))
NAMES = (*EVENT_NAMES, *DAYS_NAMES, *TIMEX_NAMES, *LINK_NAMES, *FINER_NAMES)

Matrix = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.float64]


def link_matrix(
    events: Sequence[EventView], choices: Sequence[Sequence[Candidate]], story: Story
) -> Matrix:
    """Give one row an event and candidate, with the numbers that `NAMES` names.

    Args:
        events: Of one article.
        choices: Parallel to them: their candidates.
        story: The article.
    """
    counts = [len(candidates) for candidates in choices]
    flat = [candidate for candidates in choices for candidate in candidates]
    owner = np.repeat(np.arange(len(events)), counts)
    ahead = np.array([event.tense in AHEAD for event in events])[owner]
    matrix = np.zeros((len(flat), len(NAMES)), dtype=np.float32)
    first = len(EVENT_NAMES)
    last = first + len(DAYS_NAMES)
    matrix[:, :first] = np.array([event.numbers for event in events])[owner]
    matrix[:, first:last] = _days_numbers(flat, ahead, story)
    matrix[:, last:] = _timex_rows(events, choices, story)
    _mark_nearest(matrix, counts)
    return matrix


def _timex_rows(
    events: Sequence[EventView], choices: Sequence[Sequence[Candidate]], story: Story
) -> Matrix:
    """Give what the timexes tell, each read once, and each once an event.

    An event's candidates often share a timex: the day, from it on, soon after it.
    """
    alone: dict[int, list[float]] = {}
    rows = []
    for event, candidates in zip(events, choices, strict=True):
        linked: dict[int, list[float]] = {}
        for candidate in candidates:
            placed = candidate.placed
            if placed is None:
                rows.append(NO_TIMEX)
                continue
            if placed.first not in alone:
                alone[placed.first] = timex_numbers(placed, story.headline)
            if placed.first not in linked:
                link = link_numbers(event, placed, story)
                linked[placed.first] = alone[placed.first] + link
            rows.append(linked[placed.first] + finer_numbers(event, candidate, story))
    return np.array(rows, dtype=np.float32)


def _mark_nearest(matrix: Matrix, counts: Sequence[int]) -> None:
    """Mark the sentence's timex that is nearest in the tree: fewest clauses, steps."""
    steps = matrix[:, NAMES.index("nearest in the tree")]
    first = 0
    for count in counts:
        part = steps[first : first + count]
        inside = part > 0
        if inside.any():
            part[:] = inside & (part == part[inside].min())
        first += count


def _days_numbers(
    flat: Sequence[Candidate], ahead: npt.NDArray[np.bool_], story: Story
) -> Numbers:
    undated = np.array([candidate.start is None for candidate in flat])
    start, end = _ordinals(flat)
    since = start - story.published.toordinal() if story.published else start * 0
    until = since + end - start
    gap = start - story.day.start.toordinal() if story.day else start * 0
    for numbers in (since, until, gap):
        numbers[undated] = 0
    sources = [SOURCE_PLACES[candidate.source] for candidate in flat]
    shapes = [SHAPE_PLACES[candidate.shape] for candidate in flat]
    columns = [
        np.array([candidate.rank for candidate in flat]),
        np.minimum(end - start, MANY_DAYS),
        np.clip(since, -MANY_DAYS, 400),
        np.clip(until, -MANY_DAYS, 400),
        np.clip(gap, -MANY_DAYS, 400),
        since > 0,
        (since > 0) == ahead,
        (np.abs(gap) <= 1) & ~undated & (story.day is not None),
    ]
    return np.hstack(
        [
            np.eye(len(SOURCES))[sources],
            _also(flat),
            np.eye(len(SHAPES))[shapes],
            np.array(columns, dtype=float).T,
        ]
    )


def _also(flat: Sequence[Candidate]) -> Numbers:
    """Mark the other sources of each candidate's days; few have any."""
    marks = np.zeros((len(flat), len(SOURCES)))
    for row, candidate in enumerate(flat):
        for source in candidate.also:
            marks[row, SOURCE_PLACES[source]] = 1
    return marks[:, :-1]


def _ordinals(flat: Sequence[Candidate]) -> tuple[Numbers, Numbers]:
    """Give the first and last days as day numbers, undated as zeros."""
    days = [
        (c.start.toordinal(), c.end.toordinal()) if c.start and c.end else (0, 0)
        for c in flat
    ]
    both = np.array(days, dtype=float).reshape(-1, 2)
    return both[:, 0].copy(), both[:, 1].copy()


def timex_numbers(placed: PlacedTimex, headline: Collection[int]) -> list[float]:
    """Give what a timex tells by itself, parallel to `TIMEX_NAMES`."""
    timex = placed.timex
    return [
        1.0,
        *one_of(timex.precision, PRECISIONS),
        *one_of(placed.preposition, PREPOSITIONS),
        float(timex.type is TimexType.TIME),
        float(says_no_day(timex)),
        float(placed.paired),
        float(timex.direction is Direction.SINCE),
        float(timex.direction is Direction.UNTIL),
        float(placed.is_first),
        float(placed.alone),
        float(placed.first - placed.head.sent.start <= 1),
        float(placed.main),
        float(placed.speech),
        float(min(placed.told, 5)),
        float(placed.sentence in headline),
    ]
