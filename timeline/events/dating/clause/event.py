"""An event in, what its own words tell the dating out, read once for all candidates."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline.events.clause import (
    SPEECH,
    VERB_POS,
    Tense,
    VerbGroup,
    clause_verb,
    finite_verb,
    read_verb_group,
)
from timeline.events.dating.article.placed import PlacedTimex, stem
from timeline.events.dating.article.story import Story
from timeline.events.lexicon import noun_entry, verb_entry, word_vector
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

LISTS = read_word_lists("dating")
FAR = 20
MEANINGS = 50
CUES = ("earlier", "later", "now", "recent", "also", "next")
MARKS = ("after", "before", "when", "since", "while", "as", "if", "following", "during")
KINDS = (
    *("act", "event", "communication", "state", "process", "phenomenon", "group"),
    *("time", "person", "cognition", "possession", "body", "change", "competition"),
    *("consumption", "contact", "creation", "emotion", "motion", "perception"),
    *("social", "stative", "weather", "artifact"),
)
LINKS = (
    *("ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "dobj"),
    *("pobj", "nsubj", "nsubjpass", "compound"),
)

EVENT_NAMES = (
    *(f"tense is {tense}" for tense in Tense),
    *(f"main tense is {tense}" for tense in Tense),
    *(f"event is {link}" for link in LINKS),
    *(f"clause says {cue}" for cue in CUES),
    *(f"led in by {mark}" for mark in MARKS),
    *(f"word of {kind}" for kind in KINDS),
    "event is a noun",
    "noun is definite",
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
    "paragraph number",
    "sentence has timexes",
    "days of the story before publication",
    "story has a day",
    "clauses above the event",
    "event is told by a saying",
    "sentences with the word",
    "days told in the story",
    *(f"word's meaning {number}" for number in range(MEANINGS)),
)


@dataclass(frozen=True, slots=True)
class EventView:
    """An event as the link model sees it.

    Attributes:
        token: Its predicate.
        verb: The verb it stands with; None in a verbless sentence.
        path: Token index -> steps above the predicate, itself included.
        clauses: Token index -> links of the clauses left on the way up to it.
        tense: Of its clause.
        stems: Of the predicate and its verb.
        things: Stems of what takes part in it.
        sentence: Number of its sentence.
        numbers: Parallel to `EVENT_NAMES`.
        meaning: Unit vector of the predicate; zeros where it is unknown.
    """

    token: Token
    verb: Token | None
    path: dict[int, int]
    clauses: dict[int, tuple[str, ...]]
    tense: Tense
    stems: frozenset[str]
    things: frozenset[str]
    sentence: int
    numbers: list[float]
    meaning: NDArray[np.float32]


def view_event(token: Token, story: Story) -> EventView:
    """Read an event once for all of its candidates."""
    verb = clause_verb(token)
    group = read_verb_group(verb) if verb is not None else None
    tense = clause_tense(verb)
    number = story.sentence[token.i]
    meaning = word_vector(lemma(token))
    path, clauses = _way_up(token)
    root = token.doc[max(path, key=path.__getitem__)]
    main = read_verb_group(root).tense if root.pos_ in VERB_POS else Tense.NONE
    return EventView(
        token=token,
        verb=verb,
        path=path,
        clauses=clauses,
        tense=tense,
        stems=frozenset(stem(one) for one in (token, verb) if one is not None),
        things=_things(token),
        sentence=number,
        numbers=[
            *one_of(tense, tuple(Tense)),
            *one_of(main, tuple(Tense)),
            *one_of(token.dep_, LINKS),
            *_cues(token, verb),
            *_kind(token, group),
            float(story.quoted[token.i]),
            float(number in story.headline),
            float(group is not None and group.negation is not None),
            float(verb is not None and _under_planning(verb)),
            *_place_in_story(number, story),
            float(max(map(len, clauses.values()))),
            float(any(lemma(token.doc[i]) in SPEECH for i, n in path.items() if n)),
            float(min(len(story.stems.get(stem(token), ())), FAR)),
            float(min(len(story.same_days), FAR)),
            *meaning.tolist(),
        ],
        meaning=meaning,
    )


def one_of(value: object, values: Sequence[object]) -> list[float]:
    """Give a one where a value stands in a list, zeros elsewhere."""
    return [float(value == other) for other in values]


def clause_tense(verb: Token | None) -> Tense:
    """Give the tense of the clause that a verb stands in."""
    if verb is None:
        return Tense.NONE
    tense = read_verb_group(verb).tense
    if tense is not Tense.NONE:
        return tense
    return read_verb_group(finite_verb(verb)).tense


def _things(token: Token) -> frozenset[str]:
    """Give the stems of the nouns and names next to an event in the tree."""
    near = [token.head, *token.children]
    below = [c for one in near if one.pos_ == "ADP" for c in one.children]
    return frozenset(stem(one) for one in [*near, *below] if one.pos_ in NOUN_POS)


def _way_up(token: Token) -> tuple[dict[int, int], dict[int, tuple[str, ...]]]:
    path: dict[int, int] = {token.i: 0}
    clauses: dict[int, tuple[str, ...]] = {token.i: ()}
    left: tuple[str, ...] = ()
    here = token
    while here.head.i != here.i:
        if here.dep_ in LISTS["clause_links"]:
            left = (*left, here.dep_)
        here = here.head
        path[here.i] = len(path)
        clauses[here.i] = left
    return path, clauses


def _cues(token: Token, verb: Token | None) -> list[float]:
    near = [token] if verb is None or verb.i == token.i else [token, verb]
    words = {child.lower_ for one in near for child in one.children}
    marks = {token.head.lower_} if token.dep_ in {"pobj", "pcomp"} else set()
    if verb is not None:
        marks |= {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
        marks |= {verb.head.lower_} if verb.dep_ == "pcomp" else set()
    cues = [float(bool(words & LISTS[f"says_{cue}"])) for cue in CUES]
    return cues + [float(mark in marks) for mark in MARKS]


def _kind(token: Token, group: VerbGroup | None) -> list[float]:
    base = lemma(token)
    definite = any(c.lower_ in {"the", "this", "that", "these"} for c in token.lefts)
    entry = (verb_entry if token.pos_ in VERB_POS else noun_entry)(base)
    return [
        *one_of(entry.kinds[0] if entry.kinds else "", KINDS),
        float(token.pos_ not in VERB_POS),
        float(token.pos_ not in VERB_POS and definite),
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
    while (
        first > 0
        and number - first < FAR
        and story.paragraph[first - 1] == story.paragraph[number]
    ):
        first -= 1
    return [
        float(min(number, FAR)),
        float(number - first),
        float(min(story.paragraph[number], FAR)),
        float(min(len(story.timexes[number]), 4)),
        days_back(story.day, story),
        float(story.day is not None),
    ]


def days_back(placed: PlacedTimex | None, story: Story) -> float:
    """Give how many days before publication a timex starts, up to a month."""
    if placed is None or story.published is None:
        return -1.0
    return float(min(max((story.published - placed.start).days, -1), 30))
