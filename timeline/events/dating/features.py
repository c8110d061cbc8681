"""An event and its candidates in, the numbers out that the link model judges by.

Every number has a name, so that a judgement can be taken apart.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from timeline.events.clause import VERB_POS, Tense
from timeline.events.dating.candidates import Candidate, Shape, Source
from timeline.events.dating.event import EVENT_NAMES, FAR, LISTS, EventView, one_of
from timeline.events.dating.story import PlacedTimex, Story, likeness
from timeline.timexes import Direction, Precision, TimexType

MANY_DAYS = 4000
SOURCES, SHAPES = tuple(Source), tuple(Shape)
PRECISIONS = (
    *(Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR),
    *(Precision.RANGE, Precision.OPEN),
)
PREPOSITIONS = ("since", "until", "by", "before", "after", "from", "for", "in", "on")
AHEAD = frozenset({Tense.FUTURE, Tense.MODAL})

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

LINK_NAMES = (
    "hangs on the event",
    "hangs on the event's clause",
    "tree steps from the timex up",
    "tree steps from the event up",
    "clauses up from the timex",
    "clauses up from the event",
    "nearest in the tree",
    "words between",
    "stands before the event",
    "timexes nearer",
    "verbs between in the text",
    "commas between",
    "sentences back",
    "in the same paragraph",
    "stands with a word like the event",
    "sentences are alike",
    "names the same things",
    "tense there is the event's",
    "is quoted as the event is",
)

NAMES = (*EVENT_NAMES, *DAYS_NAMES, *TIMEX_NAMES, *LINK_NAMES)

Matrix = npt.NDArray[np.float32]


def link_matrix(
    event: EventView, candidates: Sequence[Candidate], story: Story
) -> Matrix:
    """Give one row a candidate, with the numbers that `NAMES` names."""
    rows = [_row(event, candidate, story) for candidate in candidates]
    matrix = np.empty((len(rows), len(NAMES)), dtype=np.float32)
    first = len(EVENT_NAMES)
    matrix[:, :first] = event.numbers
    matrix[:, first:] = rows
    _mark_nearest(matrix)
    return matrix


def _row(event: EventView, candidate: Candidate, story: Story) -> list[float]:
    numbers = _days_numbers(event, candidate, story)
    placed = candidate.placed
    if placed is None:
        return numbers + [0.0] * (len(TIMEX_NAMES) + len(LINK_NAMES))
    return [
        *numbers,
        *_timex_numbers(placed, story),
        *_link_numbers(event, placed, story),
    ]


def _mark_nearest(matrix: Matrix) -> None:
    """Mark the sentence's timex that is nearest in the tree: fewest clauses, steps."""
    near = NAMES.index("nearest in the tree")
    steps = matrix[:, near]
    inside = steps > 0
    if inside.any():
        lowest = steps[inside].min()
        matrix[:, near] = inside & (steps == lowest)


def _days_numbers(event: EventView, candidate: Candidate, story: Story) -> list[float]:
    published, day = story.published, story.day
    start, end = candidate.start, candidate.end
    width = since = until = gap = 0
    if start is not None and end is not None:
        width = (end - start).days
        if published is not None:
            since, until = (start - published).days, (end - published).days
        if day is not None:
            gap = (start - day.start).days
    future = since > 0
    return [
        *one_of(candidate.source, SOURCES),
        *(float(source in candidate.also) for source in SOURCES[:-1]),
        *one_of(candidate.shape, SHAPES),
        float(candidate.rank),
        float(min(width, MANY_DAYS)),
        float(max(min(since, 400), -MANY_DAYS)),
        float(max(min(until, 400), -MANY_DAYS)),
        float(max(min(gap, 400), -MANY_DAYS)),
        float(future),
        float(future == (event.tense in AHEAD)),
        float(day is not None and start is not None and abs(gap) <= 1),
    ]


def _timex_numbers(placed: PlacedTimex, story: Story) -> list[float]:
    timex = placed.timex
    return [
        1.0,
        *one_of(timex.precision, PRECISIONS),
        *one_of(placed.preposition, PREPOSITIONS),
        float(timex.type is TimexType.TIME),
        float(timex.direction is Direction.SINCE),
        float(timex.direction is Direction.UNTIL),
        float(placed.is_first),
        float(placed.alone),
        float(placed.first - placed.head.sent.start <= 1),
        float(placed.main),
        float(placed.speech),
        float(min(placed.told, 5)),
        float(placed.sentence in story.headline),
    ]


def _link_numbers(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    here = placed.sentence == event.sentence
    near = _nearness(event, placed, story) if here else [0.0] * 12
    there = story.paragraph[placed.sentence]
    return [
        *near,
        float(max(min(event.sentence - placed.sentence, FAR), -FAR)),
        float(story.paragraph[event.sentence] == there),
        float(placed.stem in event.stems),
        min(likeness(event.sentence, placed.sentence, story), 5.0),
        float(len(event.things & story.words[placed.sentence])),
        float(placed.tense is event.tense),
        float(story.quoted[placed.first] == story.quoted[event.token.i]),
    ]


def _nearness(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    """Walk from the timex up to where the event's own way up meets it."""
    here, up, verbs, clauses = placed.head, 0, 0, 0
    while here.i not in event.path and here.head.i != here.i:
        verbs += here.pos_ in VERB_POS
        clauses += here.dep_ in LISTS["clause_links"]
        here, up = here.head, up + 1
    down = event.path.get(here.i, FAR)
    left = event.clauses.get(here.i, FAR)
    own_verb = event.verb is not None and here.i == event.verb.i
    return [
        float(down == 0),
        float(own_verb and verbs == 0),
        float(up),
        float(down),
        float(clauses),
        float(left),
        float(1 + 10 * (clauses + left + verbs) + up + down),
        *_text_between(event, placed, story),
    ]


def _text_between(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    at = event.token.i
    low, high = sorted((at, placed.first))
    between = event.token.doc[low + 1 : min(high, low + 2 * FAR)]
    gap = high - low
    nearer = sum(abs(t.first - at) < gap for t in story.timexes[event.sentence])
    return [
        float(min(gap, FAR)),
        float(placed.first < at),
        float(nearer),
        float(sum(token.pos_ == "VERB" for token in between)),
        float(sum(token.text in {",", ";"} for token in between)),
    ]
