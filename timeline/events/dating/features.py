"""An event and a candidate in, the numbers out that the link model judges by.

Every number has a name, so that a judgement can be taken apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.clause import (
    VERB_POS,
    Tense,
    VerbGroup,
    clause_verb,
    finite_verb,
    read_verb_group,
)
from timeline.events.dating.candidates import Candidate, Shape, Source, story_day
from timeline.events.dating.story import PlacedTimex, Story, stem
from timeline.events.lexicon import read_word_lists
from timeline.language import Token, lemma
from timeline.timexes import Direction, Precision, TimexType

LISTS = read_word_lists("dating")
SPEECH = read_word_lists("attribution")["speech_verbs"]
FAR = 20
TENSES = tuple(Tense)
SOURCES = tuple(Source)
SHAPES = tuple(Shape)
PRECISIONS = (
    Precision.DAY,
    Precision.WEEK,
    Precision.MONTH,
    Precision.YEAR,
    Precision.RANGE,
    Precision.OPEN,
)
PREPOSITIONS = ("since", "until", "by", "before", "after", "from", "for", "in", "on")
DEPENDENCIES = ("ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "dobj")
NOUN_LINKS = ("pobj", "nsubj", "compound")

EVENT_NAMES = (
    *(f"tense is {tense}" for tense in TENSES),
    *(f"main tense is {tense}" for tense in TENSES),
    *(f"event is {link}" for link in (*DEPENDENCIES, *NOUN_LINKS)),
    "event is a noun",
    "event is progressive",
    "event is passive",
    "event is speech",
    "event lasts",
    "event is quoted",
    "event is in the headline",
    "event is denied",
    "event is under a verb of planning",
    "sentence number",
    "sentence number in its paragraph",
    "sentence has timexes",
    "days of the story before publication",
    "story has a day",
    "event stands with the main verb",
)

PAIR_NAMES = (
    *(f"from {source}" for source in SOURCES),
    *(f"shaped {shape}" for shape in SHAPES),
    "rank",
    "width in days",
    "start after publication",
    "end after publication",
    "start after the story's day",
    "is in the future",
    "agrees with the tense",
    "is the story's day",
    "is the day of the story or next to it",
    "has a timex",
)

TIMEX_NAMES = (
    *(f"precision is {precision}" for precision in PRECISIONS),
    *(f"after {word}" for word in PREPOSITIONS),
    "is a time",
    "is open to now",
    "is open to the past",
    "is a present reference",
    "hangs on the event",
    "hangs on the event's clause",
    "tree steps from the timex up",
    "tree steps from the event up",
    "verbs between in the tree",
    "clauses up from the timex",
    "clauses up from the event",
    "words between",
    "stands before the event",
    "timexes nearer",
    "verbs between in the text",
    "commas between",
    "is the sentence's first",
    "is the sentence's only",
    "opens the sentence",
    "sentences back",
    "in the same paragraph",
    "stands with the main verb",
    "stands with a verb of saying",
    "stands with a word like the event",
    "tense there is the event's",
    "is in the headline",
    "is quoted as the event is",
    "is inside the noun's phrase",
)

NAMES = (*EVENT_NAMES, *PAIR_NAMES, *TIMEX_NAMES)


@dataclass(frozen=True, slots=True)
class EventView:
    """An event as the link model sees it, read once for all of its candidates.

    Attributes:
        token: Its predicate.
        verb: The verb it stands with; None in a verbless sentence.
        path: Token index -> steps above the predicate, itself included.
        tense: Of its clause.
        sentence: Number of its sentence.
        timexes: Of its sentence.
        numbers: Parallel to `EVENT_NAMES`.
    """

    token: Token
    verb: Token | None
    path: dict[int, int]
    tense: Tense
    sentence: int
    timexes: Sequence[PlacedTimex]
    numbers: tuple[float, ...]


def view_event(token: Token, story: Story) -> EventView:
    """Read an event once for all of its candidates."""
    verb = clause_verb(token)
    group = read_verb_group(verb) if verb is not None else None
    root = token.sent.root
    main = read_verb_group(root).tense if root.pos_ in VERB_POS else Tense.NONE
    tense = group.tense if group is not None else Tense.NONE
    if verb is not None and tense is Tense.NONE:
        tense = read_verb_group(finite_verb(verb)).tense
    number = story.sentence[token.i]
    numbers = (
        *_one_of(tense, TENSES),
        *_one_of(main, TENSES),
        *_one_of(token.dep_, DEPENDENCIES + NOUN_LINKS),
        *_kind(token, group),
        float(story.quoted[token.i]),
        float(number in story.headline),
        float(group is not None and group.negation is not None),
        float(verb is not None and _under_planning(verb)),
        *_place_in_story(number, story),
        float(verb is not None and verb.i == root.i),
    )
    return EventView(
        token, verb, _path(token), tense, number, story.timexes[number], numbers
    )


def pair_numbers(event: EventView, candidate: Candidate, story: Story) -> list[float]:
    """Give the numbers of an event and one of its candidates, parallel to `NAMES`."""
    numbers = [*event.numbers, *_days_numbers(event, candidate, story)]
    placed = candidate.placed
    if placed is None:
        return numbers + [0.0] * len(TIMEX_NAMES)
    return numbers + [*_timex_numbers(placed), *_link_numbers(event, placed, story)]


def _one_of(value: object, values: Sequence[object]) -> list[float]:
    return [float(value == other) for other in values]


def _kind(token: Token, group: VerbGroup | None) -> list[float]:
    base = lemma(token)
    return [
        float(token.pos_ not in VERB_POS),
        float(group is not None and group.progressive),
        float(group is not None and group.passive),
        float(base in SPEECH),
        float(base in LISTS["lasting"]),
    ]


def _under_planning(verb: Token) -> bool:
    infinitive = any(child.tag_ == "TO" for child in verb.children)
    return infinitive and lemma(verb.head) in LISTS["planning"]


def _place_in_story(number: int, story: Story) -> list[float]:
    first = number
    while first > 0 and story.paragraph[first - 1] == story.paragraph[number]:
        first -= 1
        if number - first >= FAR:
            break
    day = story_day(story)
    back = 0
    if day is not None and story.published is not None:
        back = (story.published - day.start).days
    return [
        float(min(number, FAR)),
        float(number - first),
        float(min(len(story.timexes[number]), 4)),
        float(min(max(back, -1), 30)),
        float(day is not None),
    ]


def _path(token: Token) -> dict[int, int]:
    path = {token.i: 0}
    here = token
    while here.head.i != here.i:
        here = here.head
        path[here.i] = len(path)
    return path


def _days_numbers(
    event: EventView, candidate: Candidate, story: Story
) -> list[float]:
    published, day = story.published, story_day(story)
    since = ahead = 0
    if published is not None:
        since = (candidate.start - published).days
        ahead = (candidate.end - published).days
    gap = (candidate.start - day.start).days if day is not None else 0
    same = day is not None and candidate.start == day.start
    future = published is not None and candidate.start > published
    return [
        *_one_of(candidate.source, SOURCES),
        *_one_of(candidate.shape, SHAPES),
        float(candidate.rank),
        float(min((candidate.end - candidate.start).days, 4000)),
        float(max(min(since, 400), -4000)),
        float(max(min(ahead, 400), -4000)),
        float(max(min(gap, 400), -4000)),
        float(future),
        float(future == (event.tense in {Tense.FUTURE, Tense.MODAL})),
        float(same),
        float(day is not None and abs(gap) <= 1),
        float(candidate.placed is not None),
    ]


def _timex_numbers(placed: PlacedTimex) -> list[float]:
    timex = placed.timex
    return [
        *_one_of(timex.precision, PRECISIONS),
        *_one_of(placed.preposition, PREPOSITIONS),
        float(timex.type is TimexType.TIME),
        float(timex.direction is Direction.SINCE),
        float(timex.direction is Direction.UNTIL),
        float(timex.value == "PRESENT_REF"),
    ]


def _link_numbers(event: EventView, placed: PlacedTimex, story: Story) -> list[float]:
    numbers = _tree_numbers(event, placed)
    numbers += _text_numbers(event, placed)
    verb = placed.verb
    there = read_verb_group(verb).tense if verb is not None else Tense.NONE
    words = {stem(event.token), stem(event.verb) if event.verb is not None else ""}
    return [
        *numbers,
        float(event.sentence - placed.sentence),
        float(story.paragraph[event.sentence] == story.paragraph[placed.sentence]),
        float(verb is not None and verb.i == verb.sent.root.i),
        float(verb is not None and lemma(verb) in SPEECH),
        float(verb is not None and stem(verb) in words),
        float(there is event.tense),
        float(placed.sentence in story.headline),
        float(story.quoted[placed.first] == story.quoted[event.token.i]),
        float(event.token.pos_ not in VERB_POS and _is_inside(event.token, placed)),
    ]


def _is_inside(noun: Token, placed: PlacedTimex) -> bool:
    return placed.head.i == noun.i or noun.is_ancestor(placed.head)


def _tree_numbers(event: EventView, placed: PlacedTimex) -> list[float]:
    """Walk from the timex up to where the event's own way up meets it."""
    if placed.sentence != event.sentence:
        return [0.0, 0.0, -1.0, -1.0, -1.0, -1.0, -1.0]
    here, up, verbs, clauses = placed.head, 0, 0, 0
    while here.i not in event.path and here.head.i != here.i:
        verbs += here.pos_ in VERB_POS
        clauses += here.dep_ in LISTS["clause_links"]
        here, up = here.head, up + 1
    down = event.path.get(here.i, FAR)
    above = _clauses_between(event.token, down)
    own_verb = event.verb is not None and here.i == event.verb.i
    return [
        float(down == 0),
        float(own_verb and verbs == 0),
        float(up),
        float(down),
        float(verbs),
        float(clauses),
        float(above),
    ]


def _clauses_between(token: Token, steps: int) -> int:
    count, here = 0, token
    for _ in range(steps):
        count += here.dep_ in LISTS["clause_links"]
        here = here.head
    return count


def _text_numbers(event: EventView, placed: PlacedTimex) -> list[float]:
    opens = placed.first - placed.head.sent.start <= 1
    if placed.sentence != event.sentence:
        first = float(placed.is_first)
        return [0.0, 0.0, 0.0, 0.0, 0.0, first, float(placed.alone), float(opens)]
    low, high = sorted((event.token.i, placed.first))
    between = event.token.doc[low + 1 : high]
    nearer = sum(
        1
        for other in event.timexes
        if abs(other.first - event.token.i) < abs(placed.first - event.token.i)
    )
    return [
        float(min(high - low, FAR)),
        float(placed.first < event.token.i),
        float(nearer),
        float(sum(1 for t in between if t.pos_ == "VERB")),
        float(sum(1 for t in between if t.text in {",", ";"})),
        float(placed.is_first),
        float(placed.alone),
        float(opens),
    ]
