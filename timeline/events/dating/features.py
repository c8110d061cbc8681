"""An event and its candidates in, the numbers out that the link model judges by.

Every number has a name, so that a judgement can be taken apart.
"""

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

from timeline.events.clause import VERB_POS, Tense
from timeline.events.dating.event import EVENT_NAMES, FAR, LISTS, EventView, one_of
from timeline.events.dating.finer import is_wide, told_finer
from timeline.events.dating.placed import PlacedTimex, says_no_day
from timeline.events.dating.story import Days, Story, likenesses
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.timexes import Direction, Precision, TimexType

MANY_DAYS = 4000
SOURCES, SHAPES = tuple(Source), tuple(Shape)
PRECISIONS = (
    *(Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR),
    *(Precision.RANGE, Precision.OPEN),
)
PREPOSITIONS = ("since", "until", "by", "before", "after", "from", "for", "in", "on")
CROSSED = ("relcl", "acl", "advcl", "ccomp")
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

LINK_NAMES = (
    "hangs on the event",
    "hangs on the event's clause",
    "tree steps from the timex up",
    "tree steps from the event up",
    "clauses up from the timex",
    "clauses up from the event",
    *(f"up from the timex over {link}" for link in CROSSED),
    *(f"up from the event over {link}" for link in CROSSED),
    "nearest in the tree",
    "words between",
    "stands before the event",
    "timexes nearer",
    "verbs between in the text",
    "commas between",
    "sentences back",
    "in the same paragraph",
    "stands with a word like the event",
    "means the same as the word there",
    "sentences are alike",
    "names the same things",
    "tense there is the event's",
    "is quoted as the event is",
    "these days are told in a sentence most alike",
    "sentences to the nearest that tells these days",
    "sentences that tell these days",
    "share of the dated sentences that tell these days",
    "other days told since",
    "other days told since in the paragraph",
    "told last in the paragraph",
)

FINER_NAMES = (
    "days of it told elsewhere",
    "likeness of the sentence that tells them",
    "that sentence has the event's word",
    "tree steps from the wider timex up",
    "tree steps from the event up to it",
    "clauses to the wider timex",
)

FAR_APART = [0.0] * (LINK_NAMES.index("commas between") + 1)
NO_TIMEX = [0.0] * (len(TIMEX_NAMES) + len(LINK_NAMES) + len(FINER_NAMES))
NOT_FINER = [0.0] * len(FINER_NAMES)
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
                link = _link_numbers(event, placed, story)
                linked[placed.first] = alone[placed.first] + link
            rows.append(linked[placed.first] + _finer_numbers(event, candidate, story))
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
    sources = [SOURCES.index(candidate.source) for candidate in flat]
    shapes = [SHAPES.index(candidate.shape) for candidate in flat]
    also = [[source in c.also for source in SOURCES[:-1]] for c in flat]
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
            np.array(also, dtype=float),
            np.eye(len(SHAPES))[shapes],
            np.array(columns, dtype=float).T,
        ]
    )


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


def _link_numbers(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    here = placed.sentence == event.sentence
    near = _nearness(event, placed, story) if here else FAR_APART
    there = story.paragraph[placed.sentence]
    return [
        *near,
        float(max(min(event.sentence - placed.sentence, FAR), -FAR)),
        float(story.paragraph[event.sentence] == there),
        float(placed.stem in event.stems),
        float(event.meaning @ placed.meaning),
        min(likenesses(event.sentence, story).get(placed.sentence, 0.0), 5.0),
        float(len(event.things & story.words[placed.sentence])),
        float(placed.tense is event.tense),
        float(story.quoted[placed.first] == story.quoted[event.token.i]),
        *_told_elsewhere(event.sentence, placed, story),
        *_told_since(event.sentence, placed, story),
    ]


def _finer_numbers(
    event: EventView, candidate: Candidate, story: Story
) -> list[float]:
    """Tell of a month or year whose days other sentences tell, and of these days."""
    placed, wide = candidate.placed, candidate.within
    if placed is not None and wide is not None:
        link = _nearness(event, wide, story)
        told = float(min(len(told_finer(wide, event.sentence, story)), 5))
        return [told, *_shared(event, placed, story), *link[2:4], link[4] + link[5]]
    own = candidate.source is Source.SENTENCE and candidate.shape is Shape.AT
    if placed is None or not own or not is_wide(placed):
        return NOT_FINER
    finer = told_finer(placed, event.sentence, story)
    if not finer:
        return NOT_FINER
    return [float(min(len(finer), 5)), *_shared(event, finer[0], story), 0.0, 0.0, 0.0]


def _shared(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    """Tell what an event's sentence and that of a timex tell alike."""
    alike = likenesses(event.sentence, story).get(placed.sentence, 0.0)
    return [min(alike, 5.0), float(bool(event.stems & story.words[placed.sentence]))]


def _told_elsewhere(number: int, placed: PlacedTimex, story: Story) -> list[float]:
    """Look at all the sentences that name a timex's days."""
    told = story.same_days.get((placed.start, placed.end), ())
    alike = likenesses(number, story)
    return [
        min(max((alike.get(other, 0.0) for other in told), default=0.0), 5.0),
        float(min((abs(other - number) for other in told), default=FAR)),
        float(min(len(told), FAR)),
        len(told) / max(len(story.dated), 1),
    ]


def _told_since(number: int, placed: PlacedTimex, story: Story) -> list[float]:
    """Look at what other days the text tells between a timex's days and a sentence."""
    here, days = story.paragraph[number], (placed.start, placed.end)
    since: set[Days] = set()
    beside: set[Days] = set()
    last: Days | None = None
    for earlier in range(number - 1, max(number - 1 - FAR, -1), -1):
        told = [(one.start, one.end) for one in story.timexes[earlier]]
        inside = story.paragraph[earlier] == here
        if told and inside and last is None:
            last = told[-1]
        if days in told:
            break
        since.update(told)
        if inside:
            beside.update(told)
    return [
        float(min(len(since), 5)),
        float(min(len(beside), 5)),
        float(last == days) - float(last is not None and last != days),
    ]


def _nearness(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    """Walk from the timex up to where the event's own way up meets it."""
    here, up, verbs = placed.head, 0, 0
    crossed: list[str] = []
    while here.i not in event.path and here.head.i != here.i:
        verbs += here.pos_ in VERB_POS
        if here.dep_ in LISTS["clause_links"]:
            crossed.append(here.dep_)
        here, up = here.head, up + 1
    down = event.path.get(here.i, FAR)
    left = event.clauses.get(here.i, ())
    own_verb = event.verb is not None and here.i == event.verb.i
    return [
        float(down == 0),
        float(own_verb and verbs == 0),
        float(up),
        float(down),
        float(len(crossed)),
        float(len(left)),
        *(float(link in crossed) for link in CROSSED),
        *(float(link in left) for link in CROSSED),
        float(1 + 10 * (len(crossed) + len(left) + verbs) + up + down),
        *_text_between(event, placed, story),
    ]


def _text_between(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    at = event.token.i
    low, high = sorted((at, placed.first))
    last = min(high, low + 2 * FAR)
    gap = high - low
    nearer = sum(abs(t.first - at) < gap for t in story.timexes[event.sentence])
    return [
        float(min(gap, FAR)),
        float(placed.first < at),
        float(nearer),
        float(story.verbs_before[last] - story.verbs_before[low + 1]),
        float(story.commas_before[last] - story.commas_before[low + 1]),
    ]
