"""Annotated articles in, their events with the actors that may take part out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from timeline.actors import Actor, find_actors
from timeline.actors.gazetteer.spelling import folded
from timeline.events.dating import read_timexes
from timeline.events.lexicon import word_vector
from timeline.events.participants.cast import Cast
from timeline.events.participants.find import CONTEXT
from timeline.events.participants.tie_context import TiedEvent
from timeline.events.participants.tie_features import tie_features
from timeline.events.participants.ties import Tie, closest_ties
from timeline.events.salience import find_tellings
from timeline.events.trees import Floats
from timeline.events.values import Role
from timeline.language import ParsedArticle, Token, parse_articles
from timeline.training.annotations import (
    GoldArticle,
    GoldEvent,
    overlaps,
    read_annotations,
)

LESSER = 0.5
# Writers of articles name fewer of those who take part than readers of news do.
INVENTED = 0.3


@dataclass(frozen=True, slots=True)
class Case:
    """An event, its near actors and what a reader said of it.

    Attributes:
        token: Head of its predicate.
        salience: 0..1; as the model sees it for a found event, 1 or `LESSER` for an
            annotated one.
        ties: The closest tie to each near actor.
        names: Their features.
        roles: For each tie the role; None where the actor takes no part.
        weight: How much it counts; 0 for a found event that nobody annotated.
        is_found: It is one that the program finds; else one that a reader marked.
        lost: How many gold actors have no tie.
    """

    token: Token
    salience: float
    ties: Sequence[Tie]
    names: Sequence[tuple[str, ...]]
    roles: Sequence[Role | None]
    weight: float
    is_found: bool
    lost: int


@dataclass(frozen=True, slots=True)
class Story:
    """An article as the participant models see it.

    Attributes:
        cast: Its actors.
        cases: Its events.
        wanted: Folded names of the actors in its core events.
    """

    cast: Cast
    cases: Sequence[Case]
    wanted: frozenset[str]

    def is_wanted(self, actor: Actor) -> bool:
        """Tell whether a reader named the actor in some core event."""
        return folded(actor.name) in self.wanted

    def count_ties(self) -> int:
        """Count the ties of its events to actors."""
        return sum(len(case.ties) for case in self.cases)


def read_stories(*paths: Path) -> list[Story]:
    """Read annotation files, in their order."""
    golds = read_annotations(*paths)
    parsed = parse_articles(gold.article for gold in golds)
    return [_story(gold, one) for gold, one in zip(golds, parsed, strict=True)]


def _story(gold: GoldArticle, parsed: ParsedArticle) -> Story:
    cast = Cast(parsed.doc, find_actors(parsed))
    wanted = frozenset(
        folded(name)
        for event in gold.events
        if event.is_core
        for name, _ in event.actors
    )
    cases = list(_cases(gold, parsed, cast))
    if gold.is_invented:
        cases = [replace(case, weight=INVENTED * case.weight) for case in cases]
    return Story(cast, cases, wanted)


def _cases(gold: GoldArticle, parsed: ParsedArticle, cast: Cast) -> Iterator[Case]:
    for event in gold.events:
        tokens = list(_tokens(parsed, event))
        if tokens:
            worth = 1.0 if event.is_core else LESSER
            yield _case(tokens, (worth, False), event, cast)
    timexes = read_timexes(parsed)
    for telling in find_tellings(parsed, timexes):
        if telling.salience >= CONTEXT:
            tokens = [telling.main.token, *(each.token for each in telling.others)]
            known = _annotated(gold, tokens)
            yield _case(tokens, (telling.salience, True), known, cast)


def _case(
    tokens: Sequence[Token],
    known: tuple[float, bool],
    event: GoldEvent | None,
    cast: Cast,
) -> Case:
    ties = closest_ties(tokens, cast)
    gold = {folded(name): Role(role) for name, role in event.actors} if event else {}
    roles = [gold.get(folded(tie.actor.name)) for tie in ties]
    salience, is_found = known
    return Case(
        token=tokens[0],
        salience=salience,
        ties=ties,
        names=[tuple(tie_features(tie, rank, cast)) for rank, tie in enumerate(ties)],
        roles=roles,
        weight=(1.0 if event.is_core else LESSER) if event else 0.0,
        is_found=is_found,
        lost=len(gold) - sum(role is not None for role in roles),
    )


def _tokens(parsed: ParsedArticle, event: GoldEvent) -> Iterator[Token]:
    for first, last in (event.trigger, *event.mentions):
        span = parsed.doc.char_span(first, last)
        if span is not None:
            yield span.root


def _annotated(gold: GoldArticle, tokens: Sequence[Token]) -> GoldEvent | None:
    """Give the annotated event that a found one tells, if any."""
    for token in tokens:
        own = (token.idx, token.idx + len(token))
        for event in gold.events:
            if overlaps(own, event.trigger):
                return event
    return None


def feature_matrix(names: Sequence[Sequence[str]], known: Sequence[str]) -> csr_matrix:
    """Set a one where a row has a feature."""
    columns = {name: number for number, name in enumerate(known)}
    found = [sorted({columns[n] for n in row if n in columns}) for row in names]
    ends = np.cumsum([0, *map(len, found)])
    flat = np.array([column for row in found for column in row])
    return csr_matrix((np.ones(len(flat)), flat, ends), (len(names), len(known)))


def word_matrix(cases: Sequence[Case]) -> csr_matrix:
    """Give each tie's word vector, in the left half for near actors, else the right."""
    ties = [tie for case in cases for tie in case.ties]
    vectors = np.array([word_vector(tie.clause.word) for tie in ties])
    near = np.array([[not tie.distance] for tie in ties])
    return csr_matrix(np.hstack([vectors * near, vectors * ~near]))


def tied_events(cases: Sequence[Case], numbers: Floats) -> list[TiedEvent]:
    """Give events with a number (odds, or a probability) for each of their ties."""
    ends = np.cumsum([len(case.ties) for case in cases])
    return [
        TiedEvent(case.token, case.salience, case.ties, own.tolist())
        for case, own in zip(cases, np.split(numbers, ends[:-1]), strict=True)
    ]


def by_story(stories: Sequence[Story], numbers: Floats) -> list[Floats]:
    """Part numbers, one for each tie of all stories, into those of each story."""
    lengths = [story.count_ties() for story in stories]
    return np.split(numbers, np.cumsum(lengths)[:-1])
