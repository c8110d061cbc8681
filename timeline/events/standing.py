"""Who an article is about: each actor's chances in all its events in, numbers out.

A bystander may be the subject of a sentence and still be nobody whom a reader would
name when asked who matters in the story. `COLUMNS` names the numbers in order.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from math import prod

from timeline.actors import Actor
from timeline.events.cast import Cast
from timeline.events.tie_context import ACTOR_COLUMNS, actor_numbers

BEST = 3
COLUMNS = (
    *("first_worth", "second_worth", "third_worth"),
    *("first_chance", "second_chance", "third_chance"),
    *("sum", "any", "events", "actors", "sentences"),
    *ACTOR_COLUMNS,
)
# Salience and probability that an actor takes part, for one event.
Chance = tuple[float, float]


def standing_rows(
    chances: Iterable[tuple[Actor, Chance]], cast: Cast
) -> tuple[Sequence[Actor], list[tuple[float, ...]]]:
    """Give the actors that may take part in some event, and a row for each.

    Args:
        chances: (actor, (salience, probability)) for each tie of each event.
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
        worth = sorted(
            (salience * chance for salience, chance in chances), reverse=True
        )
        yield (
            *_best(worth),
            *_best(sorted((chance for _, chance in chances), reverse=True)),
            sum(worth),
            1 - prod(1 - each for each in worth),
            len(chances),
            len(cast.parts),
            cast.sentences,
            *actor_numbers(actor, cast),
        )


def _best(ordered: Sequence[float]) -> tuple[float, ...]:
    return tuple(islice((*ordered, 0.0, 0.0, 0.0), BEST))
