"""An event's ties and the article around them in, one row of numbers for each tie out.

The numbers say what the words of the tie alone cannot: how central the actor is to the
article, when it was last named, and how likely it takes part in the events around
this one. `COLUMNS` names them in order.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import exp

from timeline.actors import Actor, ActorType
from timeline.actors.gazetteer.given_names import gender_of
from timeline.events.participants.cast import FAR, MOST_NEAR, Cast
from timeline.events.participants.ties import LONGEST, Tie
from timeline.language import Token

PAIR_COLUMNS = (
    *("odds", "rival", "others", "member", "distance", "length", "tokens", "before"),
    *("aside", "pronoun", "compound", "tagged", "mentions_before", "mentions_after"),
    *("since", "until", "is_last_subject"),
    *("previous", "next", "around", "best", "mean", "sum"),
)
ACTOR_COLUMNS = (
    *("mentions", "share", "rank", "first", "first_share", "spread", "subjects"),
    *("subject_share", "names", "type", "words", "given_name", "territory"),
    "affiliated",
)
EVENT_COLUMNS = (
    *("noun", "crowd", "candidates", "sentences", "sentence", "salience"),
    "subject_back",
)
COLUMNS = (*PAIR_COLUMNS, *ACTOR_COLUMNS, *EVENT_COLUMNS)
TYPES = {kind: place for place, kind in enumerate(ActorType)}
MOST_TOKENS = 60
BEFORE, AFTER = 3, 2
SUBJECT_BACK = 3


@dataclass(frozen=True, slots=True)
class TiedEvent:
    """An event with the actors that may take part in it.

    Attributes:
        token: Head of the predicate that tells it best.
        salience: 0..1.
        ties: Its closest tie to each near actor, closest first.
        odds: For each tie, the log-odds that the actor takes part, by it alone.
    """

    token: Token
    salience: float
    ties: Sequence[Tie]
    odds: Sequence[float]

    def chances(self) -> dict[Actor, float]:
        """Give each actor's probability to take part, by its tie alone."""
        pairs = zip(self.ties, self.odds, strict=True)
        return {tie.actor: 1 / (1 + exp(-odds)) for tie, odds in pairs}


class Surroundings:
    """The events of an article, with each actor's chances in them, in text order."""

    def __init__(self, events: Iterable[TiedEvent]) -> None:
        """Index the events that count as context."""
        ordered = sorted(events, key=lambda event: event.token.i)
        self._places = [event.token.i for event in ordered]
        self._chances = [event.chances() for event in ordered]
        self._worth: list[Mapping[Actor, float]] = [
            {actor: event.salience * chance for actor, chance in chances.items()}
            for event, chances in zip(ordered, self._chances, strict=True)
        ]
        self._sums: defaultdict[Actor, float] = defaultdict(float)
        self._best: defaultdict[Actor, list[float]] = defaultdict(lambda: [0.0, 0.0])
        for worth in self._worth:
            for actor, chance in worth.items():
                self._sums[actor] += chance
                self._best[actor] = sorted((*self._best[actor], chance))[1:]

    def around(self, token: Token) -> tuple[Sequence[Mapping[Actor, float]], int]:
        """Give the chances in the events around one, and how many of them precede."""
        first = bisect_left(self._places, token.i)
        last = bisect_right(self._places, token.i)
        before = self._chances[max(first - BEFORE, 0) : first]
        return (*before, *self._chances[last : last + AFTER]), len(before)

    def elsewhere(self, token: Token, actor: Actor) -> tuple[float, float, float]:
        """Give the best, mean and sum of an actor's worth in all other events."""
        at = bisect_left(self._places, token.i)
        here = at < len(self._places) and self._places[at] == token.i
        own = self._worth[at].get(actor, 0.0) if here else 0.0
        second, best = self._best[actor]
        total = self._sums[actor] - own
        others = max(len(self._places) - here, 1)
        return (second if here and own == best else best), total / others, total


def context_rows(
    event: TiedEvent, surroundings: Surroundings, cast: Cast
) -> Iterator[tuple[float, ...]]:
    """Give a row of numbers for each tie of an event, in the order of its ties."""
    chances = event.chances()
    total, leaders = sum(chances.values()), nlargest(2, chances.values())
    members = _member_chances(chances)
    around, preceding = surroundings.around(event.token)
    sentence = cast.sentence(event.token.i)
    subject, back = _last_subject(event.token, cast, sentence)
    event_numbers = (*_event_numbers(event, cast, sentence), back)
    for tie, odds in zip(event.ties, event.odds, strict=True):
        actor = tie.actor
        own = chances[actor]
        near = [each.get(actor, 0.0) for each in around]
        yield (
            odds,
            _rival(own, leaders),
            total - own,
            members.get(actor.name, 0.0),
            *_tie_numbers(tie, event.token),
            *_places(actor, cast, sentence),
            actor == subject,
            near[preceding - 1] if preceding else -1.0,
            near[preceding] if len(near) > preceding else -1.0,
            sum(near) / len(near) if near else -1.0,
            *surroundings.elsewhere(event.token, actor),
            *actor_numbers(actor, cast),
            *event_numbers,
        )


def actor_numbers(actor: Actor, cast: Cast) -> tuple[float, ...]:
    """Give the numbers of `ACTOR_COLUMNS`: how the article speaks of an actor."""
    part = cast.parts[actor]
    mentions, words = len(part.placed), actor.name.split()
    return (
        mentions,
        mentions / cast.total,
        part.rank,
        part.sentences[0],
        part.sentences[0] / cast.sentences,
        part.spread / cast.sentences,
        part.subjects,
        part.subjects / mentions,
        part.names,
        TYPES[actor.type],
        len(words),
        gender_of(words[0]) is not None,
        part.territory,
        bool(actor.affiliation),
    )


def _event_numbers(event: TiedEvent, cast: Cast, sentence: int) -> tuple[float, ...]:
    return (
        event.token.pos_ == "NOUN",
        sum(not tie.distance for tie in event.ties),
        len(event.ties),
        cast.sentences,
        sentence,
        event.salience,
    )


def _tie_numbers(tie: Tie, token: Token) -> tuple[float, ...]:
    mention = tie.placed.token
    return (
        tie.distance,
        min(tie.length, LONGEST + 1),
        min(abs(token.i - mention.i), MOST_TOKENS),
        mention.i < token.i,
        tie.clause.token.i != token.i,
        mention.pos_ == "PRON",
        mention.dep_ == "compound",
        mention.ent_type_ == "PERSON",
    )


def _places(actor: Actor, cast: Cast, sentence: int) -> tuple[float, ...]:
    part = cast.parts[actor]
    before = bisect_right(part.sentences, sentence)
    after = len(part.sentences) - bisect_left(part.sentences, sentence)
    return before, after, part.since(sentence), part.until(sentence)


def _rival(own: float, leaders: Sequence[float]) -> float:
    """Give the best chance of anybody else; 0 where there is nobody else."""
    others = leaders[1:] if own == leaders[0] else leaders
    return others[0] if others else 0.0


def _member_chances(chances: Mapping[Actor, float]) -> Mapping[str, float]:
    """Give body or country -> the best chance of those who belong to it."""
    best: dict[str, float] = {}
    for actor, chance in chances.items():
        best[actor.affiliation] = max(best.get(actor.affiliation, 0.0), chance)
    return best


def _last_subject(token: Token, cast: Cast, sentence: int) -> tuple[Actor | None, int]:
    """Give the actor that is the last subject before, and how many sentences back."""
    for back in range(SUBJECT_BACK + 1):
        for placed in reversed(cast.told_in(sentence - back)[-MOST_NEAR:]):
            if placed.is_subject and placed.token.i < token.i:
                return placed.mention.actor, back
    return None, FAR
