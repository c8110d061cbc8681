"""An article's events and its actor mentions in, who takes part in each event out.

Three questions, one after the other:

1. How likely does an actor take part, by its closest tie to the event alone? A
   logistic model over the features of `tie_features` and the predicate's word vector.
2. How likely, in the light of the events around it and of the whole article? Boosted
   trees over the numbers of `tie_context`.
3. Does the actor matter in the story, or only stand by? Boosted trees over the numbers
   of `standing`.

Roles come from syntax where syntax is plain, else from a model over the first features.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from timeline.actors import Actor
from timeline.events.participants.cast import Cast
from timeline.events.participants.how_sure import (
    DOERS,
    LESSER,
    MAIN,
    NAMED_BESIDE,
    PLAIN_DOERS,
    least_of,
    sure_of,
    sure_to_act,
)
from timeline.events.participants.in_title import is_in_title, is_told, only_places
from timeline.events.participants.model import participant_model
from timeline.events.participants.roles import ACTING, Place, place_of, with_roles
from timeline.events.participants.standing import Chance, standing_rows
from timeline.events.participants.tie_beside import (
    does_elsewhere,
    is_another_aside,
    is_beyond_mark,
    stands_outside,
)
from timeline.events.participants.tie_context import (
    Surroundings,
    TiedEvent,
    context_rows,
)
from timeline.events.participants.tie_features import feature_groups
from timeline.events.participants.tie_sources import (
    accuses,
    says_of_pronoun,
    stands_apart,
    takes_no_part,
)
from timeline.events.participants.ties import Tie, closest_ties
from timeline.events.salience.find import Telling
from timeline.events.values import Participant
from timeline.language import NOUN_SUBJECTS, Token

# Events below this say nothing about who takes part in others.
CONTEXT = 0.18
# Who is named where so few are is no bystander.
SMALL_CAST = 3
# A body takes part that is named as the subject of a main event that would else name
# nobody, and anybody who a little more surely does or suffers it.
ALONE, SURE_BODY = NAMED_BESIDE | NOUN_SUBJECTS, 0.4
IN_PLAIN_WORDS = DOERS | {"agent by", "dobj", "^relcl", "nsubj poss", "nsubj of"}
SURE_ALONE = 0.5
# Who matters and is named in the event's title, not as its subject, soon takes part.
SURE_IN_TITLE = 0.2
DOER = "nsubj"


def find_participants(
    tellings: Sequence[Telling],
    cast: Cast,
    *,
    titles: Mapping[int, str] | None = None,
    min_salience: float = 0.0,
) -> list[tuple[Participant, ...]]:
    """Find who takes part in the events of an article, for each who acts first.

    Args:
        tellings: All events of the article, the lesser ones too: they tell what the
            story is about.
        cast: Its actors.
        titles: Titles of events, by the index of the predicate's token.
        min_salience: Only the events at or above it are answered, in their order.
    """
    least = min(min_salience, CONTEXT)
    told = [one for one in tellings if one.salience >= least]
    events = [tied_event(_tokens(one, cast), one.salience, cast) for one in told]
    chances = judge_ties(events, cast)
    matters = _standing(events, chances, cast)
    titles = titles or {}
    return [
        _taking_part(event, judged, matters, cast, titles.get(event.token.i, ""))
        for event, judged in zip(events, chances, strict=True)
        if event.salience >= min_salience
    ]


def tied_event(tokens: Sequence[Token], salience: float, cast: Cast) -> TiedEvent:
    """Tie an event to the actors near it.

    Args:
        tokens: Head token of the event's predicate, then those of its other mentions.
        salience: 0..1.
        cast: All actors of the article.
    """
    model = participant_model()
    ties = closest_ties(tokens, cast)
    odds = [
        model.odds(feature_groups(tie, rank, cast), tie)
        for rank, tie in enumerate(ties)
    ]
    return TiedEvent(tokens[0], salience, ties, odds)


def judge_ties(events: Sequence[TiedEvent], cast: Cast) -> list[NDArray[np.float64]]:
    """Give the probability of each tie of each event, 0..1."""
    surroundings = Surroundings(event for event in events if event.salience >= CONTEXT)
    rows = [row for event in events for row in context_rows(event, surroundings, cast)]
    if not rows:
        return [np.zeros(0) for _ in events]
    judged = participant_model().parts.probability(np.array(rows, dtype=np.float64))
    ends = np.cumsum([len(event.ties) for event in events])
    return np.split(judged, ends[:-1])


def chances_of(
    events: Sequence[TiedEvent], judged: Sequence[NDArray[np.float64]]
) -> Iterator[tuple[Actor, Chance]]:
    """Give each actor with its chance in each event that is context."""
    for event, probabilities in zip(events, judged, strict=True):
        if event.salience >= CONTEXT:
            for tie, chance in zip(event.ties, probabilities, strict=True):
                yield tie.actor, Chance(event.salience, float(chance), tie)


def _standing(
    events: Sequence[TiedEvent], judged: Sequence[NDArray[np.float64]], cast: Cast
) -> frozenset[Actor]:
    """Give the actors that matter in the story."""
    if len(cast.parts) <= SMALL_CAST:
        return frozenset(cast.parts)
    actors, rows = standing_rows(chances_of(events, judged), cast)
    if not rows:
        return frozenset()
    model = participant_model()
    standing = model.standing.probability(np.array(rows, dtype=np.float64))
    pairs = zip(actors, standing, strict=True)
    return frozenset(actor for actor, each in pairs if each >= model.least_standing)


def _taking_part(
    event: TiedEvent,
    judged: NDArray[np.float64],
    matters: frozenset[Actor],
    cast: Cast,
    title: str,
) -> tuple[Participant, ...]:
    # All names of a list take part or none: what is true of one is of the others.
    chances: list[float] = judged.tolist()
    likely: defaultdict[Place, list[int]] = defaultdict(list)
    for rank in sorted(range(len(chances)), key=lambda rank: -chances[rank]):
        tie = event.ties[rank]
        apart = stands_apart(tie, event.token) or says_of_pronoun(tie, event.ties)
        apart |= is_beyond_mark(tie) or is_another_aside(tie) or stands_outside(tie)
        if not ((apart and not is_told(tie, cast, title)) or takes_no_part(tie)):
            likely[place_of(tie)].append(rank)
    chosen = [
        (rank, event.ties[rank])
        for ranks in likely.values()
        if chances[ranks[0]] >= least_of(event.ties[ranks[0]], event.salience)
        and any(
            chances[rank] >= sure_of(event.ties[rank], event.salience)
            or event.ties[rank].actor in matters
            for rank in ranks
        )
        for rank in ranks
        if not event.ties[rank].in_next_clause
        and not only_places(event.ties[rank], chances[rank])
    ] or list(_alone(event, chances))
    told = {tie.actor for _, tie in chosen}
    chosen.extend(
        (rank, tie)
        for rank, tie in enumerate(event.ties)
        if tie.actor not in told
        and _is_of_title(tie, chances[rank], cast, title, matters)
    )
    chosen = _with_own_doer(event, chosen, cast, title)
    return _with_who_acts(event, chances, chosen, cast, title)


def _with_own_doer(
    event: TiedEvent, chosen: list[tuple[int, Tie]], cast: Cast, title: str
) -> list[tuple[int, Tie]]:
    """Give the doer whom the event's own verb and its title name, not another's.

    "Peru fires rockets. Chile fired, too": the other verb, taken for a mention of the
    same event, has another doer.
    """
    others = {
        rank
        for rank, tie in chosen
        if tie.path == DOER and tie.clause.token.i != event.token.i
    }
    told = {tie.actor for _, tie in chosen}
    own = [
        (rank, tie)
        for rank, tie in enumerate(event.ties)
        if others and tie.path == DOER and tie.clause.token.i == event.token.i
        if tie.placed.token.pos_ == "PROPN" and tie.actor not in told
        if is_told(tie, cast, title)
    ]
    return [*(one for one in chosen if one[0] not in others), *own] if own else chosen


def _is_of_title(
    tie: Tie, chance: float, cast: Cast, title: str, matters: frozenset[Actor]
) -> bool:
    """Tell whom the title names beside others, and whoever accuses them in it."""
    if accuses(tie) and is_told(tie, cast, title):
        return True
    known = tie.actor in matters and chance >= SURE_IN_TITLE
    return known and is_in_title(tie, chance, title)


def _with_who_acts(
    event: TiedEvent,
    chances: Sequence[float],
    chosen: Sequence[tuple[int, Tie]],
    cast: Cast,
    title: str,
) -> tuple[Participant, ...]:
    """Give each a role; who plainly does it takes part where nobody acts.

    Not in the least events.
    """
    parts = tuple(with_roles(chosen, cast, title))
    if event.salience < LESSER or any(part.role in ACTING for part in parts):
        return parts
    told = {tie.actor for _, tie in chosen}
    best: defaultdict[Place, float] = defaultdict(float)
    for tie, chance in zip(event.ties, chances, strict=True):
        best[place_of(tie)] = max(best[place_of(tie)], chance)
    doers = [
        (rank, tie)
        for rank, tie in enumerate(event.ties)
        if (tie.path in PLAIN_DOERS or does_elsewhere(tie))
        and best[place_of(tie)] >= sure_to_act(tie)
        and tie.actor not in told
        and not (tie.in_next_clause or takes_no_part(tie))
        and not stands_apart(tie, event.token)
    ]
    return tuple(with_roles((*chosen, *doers), cast, title)) if doers else parts


def _alone(event: TiedEvent, chances: Sequence[float]) -> Iterator[tuple[int, Tie]]:
    """Give who does or suffers a main event in which nobody else takes part."""
    if event.salience < MAIN:
        return
    for rank, tie in enumerate(event.ties):
        named = tie.path in ALONE and tie.placed.token.pos_ != "PRON"
        body = named and tie.actor.is_body and chances[rank] >= SURE_BODY
        sure = tie.path in IN_PLAIN_WORDS and chances[rank] >= SURE_ALONE
        out = tie.in_next_clause or takes_no_part(tie)
        out |= stands_apart(tie, event.token)
        if (body or sure) and not out and not only_places(tie, chances[rank]):
            yield rank, tie


def _tokens(telling: Telling, cast: Cast) -> Sequence[Token]:
    """Give an event's predicates, without the party of "the Lund party voted"."""
    main = telling.main.token
    others = (
        other.token
        for other in telling.others
        if other.token.head.i != main.i or not cast.is_named_by(other.token)
    )
    return [main, *others]
