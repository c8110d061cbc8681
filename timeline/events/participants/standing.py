"""Who an article is about: each actor's chances in all its events in, numbers out.

A bystander may be the subject of a sentence and still be nobody whom a reader would
name when asked who matters in the story. `COLUMNS` names the numbers in order.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import prod

from timeline.actors import Actor
from timeline.actors.words import word_lists
from timeline.events.antecedents import is_coordinated
from timeline.events.clause import REAL_SUBJECTS
from timeline.events.participants.cast import Cast, Placed
from timeline.events.participants.tie_arguments import OBJECTS
from timeline.events.participants.tie_context import ACTOR_COLUMNS, actor_numbers
from timeline.events.participants.ties import Tie
from timeline.language import Token, lemma

BEST = 3
USE_COLUMNS = (
    *("said", "said_share", "source_share", "tells"),
    *("owner_share", "objects", "modifier_share", "acts", "main_acts", "list_share"),
)
COLUMNS = (
    *("first_worth", "second_worth", "third_worth"),
    *("first_chance", "second_chance", "third_chance"),
    *("sum", "any", "events", "plain", "speech", "actors", "sentences"),
    *ACTOR_COLUMNS,
    *USE_COLUMNS,
)
# Where one who takes part most plainly stands.
PLAIN_PATHS = frozenset({"nsubj", "nsubjpass", "dobj", "agent", "by", "poss"})
MODIFIERS = frozenset({"compound", "nmod", "amod"})
DESCRIBING = frozenset({"compound", "nmod", "appos"})


@dataclass(frozen=True, slots=True)
class Chance:
    """What an event says of an actor that may take part in it.

    Attributes:
        salience: The event's, 0..1.
        probability: That the actor takes part, 0..1.
        tie: Its closest tie to the event.
    """

    salience: float
    probability: float
    tie: Tie

    @property
    def worth(self) -> float:
        """How much the event speaks for the actor, 0..1."""
        return self.salience * self.probability


def standing_rows(
    chances: Iterable[tuple[Actor, Chance]], cast: Cast
) -> tuple[Sequence[Actor], list[tuple[float, ...]]]:
    """Give the actors that may take part in some event, and a row for each.

    Args:
        chances: Each actor with its chance in each event.
        cast: All actors of the article.
    """
    by_actor: defaultdict[Actor, list[Chance]] = defaultdict(list)
    for actor, chance in chances:
        by_actor[actor].append(chance)
    return list(by_actor), list(_rows(by_actor, cast))


def _rows(
    by_actor: Mapping[Actor, Sequence[Chance]], cast: Cast
) -> Iterable[tuple[float, ...]]:
    for actor, chances in by_actor.items():
        worth = sorted((chance.worth for chance in chances), reverse=True)
        yield (
            *_best(worth),
            *_best(sorted((chance.probability for chance in chances), reverse=True)),
            sum(worth),
            1 - prod(1 - each for each in worth),
            len(chances),
            max(
                (each.probability for each in chances if _is_plain(each.tie)), default=0
            ),
            max((each.worth for each in chances if _is_speech(each.tie)), default=0),
            len(cast.parts),
            cast.sentences,
            *actor_numbers(actor, cast),
            *_use(cast.parts[actor].placed),
        )


def _best(ordered: Sequence[float]) -> tuple[float, ...]:
    return tuple(islice((*ordered, 0.0, 0.0, 0.0), BEST))


def _is_plain(tie: Tie) -> bool:
    return tie.path in PLAIN_PATHS


def _is_speech(tie: Tie) -> bool:
    spoken = lemma(tie.clause.token) in word_lists().reporting_verbs
    return spoken and not tie.distance


def _use(placed: Sequence[Placed]) -> tuple[float, ...]:
    """Give the numbers of `USE_COLUMNS`: as what an actor's mentions stand.

    Who only speaks of the events is named by a reader less often than who acts.
    """
    tokens = [each.token for each in placed]
    subjects = [token for token in tokens if token.dep_ in REAL_SUBJECTS]
    verbs = word_lists().reporting_verbs
    said = [token for token in subjects if lemma(token.head) in verbs]
    acts = len(subjects) - len(said)
    main = [token for token in subjects if token.head.dep_ == "ROOT"]
    count = len(tokens)
    return (
        len(said),
        len(said) / count,
        sum(map(_is_source, tokens)) / count,
        any(map(_is_teller, tokens)),
        sum(token.dep_ == "poss" for token in tokens) / count,
        sum(token.dep_ in OBJECTS for token in tokens),
        sum(token.dep_ in MODIFIERS for token in tokens) / count,
        acts,
        len(main),
        sum(map(is_coordinated, tokens)) / count,
    )


def _is_source(token: Token) -> bool:
    """Tell whether something is so "according to" the actor."""
    return token.dep_ == "pobj" and token.head.head.lower_ == "according"


def _is_teller(token: Token) -> bool:
    """Tell whether the words beside a name say that its bearer explains or reports."""
    tellers = word_lists().tellers
    beside = (child for child in token.children if child.dep_ in DESCRIBING)
    return any(child.lower_ in tellers for child in beside)
