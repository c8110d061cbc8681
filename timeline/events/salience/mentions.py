"""Which predicates of an article tell the same event: predicates in, groups out.

Two predicates tell one event where a verb only lends its tense to the other ("launch
an offensive"), or where a logistic regression over their words, places and arguments
holds it likely enough. Each predicate joins the earlier one that fits it best.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

import numpy as np

from timeline.events.lexicon import is_event_noun, light_verbs, word_vector
from timeline.events.predicates import Predicate
from timeline.events.salience.contradictions import contradict
from timeline.events.salience.likelihood import Likelihoods
from timeline.events.salience.mention_features import (
    Kinship,
    mention_features,
    mention_numbers,
    word_kinship,
)
from timeline.events.salience.model import NamedModel, probability, read_named_model
from timeline.events.salience.reading import Reading, read_predicate
from timeline.events.salience.scene import Scene
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("salience")
MODEL = "mention_model.json"
# Pairs below these probabilities are held to tell two events.
LIKELY: Mapping[Kinship, float] = {
    Kinship.SAME: 0.12,
    Kinship.FAMILY: 0.12,
    Kinship.OTHER: 0.4,
}
WORTH_COMPARING = 0.2
CLOSE = 0.5
KIN_BEFORE = 12
OTHERS_BEFORE = 30
MOST_CHILDREN = 30
BEGUN = frozenset({"dobj", "xcomp"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two predicates, by their places in the list, that may tell one event.

    Attributes:
        first: The earlier one.
        second: The later one.
        kinship: How their words are related.
        probability: 0..1, that they tell the same event; 0.0 where they contradict
            each other.
    """

    first: int
    second: int
    kinship: Kinship
    probability: float


@cache
def load_mention_model() -> NamedModel:
    """Load the shipped model once a process."""
    return read_named_model(MODEL)


def compare_predicates(
    predicates: Sequence[Predicate], likelihoods: Likelihoods, scene: Scene
) -> list[Pair]:
    """Judge the pairs that are worth it; each predicate meets a bounded number."""
    return compare_with(load_mention_model(), predicates, likelihoods, scene)


def compare_with(
    model: NamedModel,
    predicates: Sequence[Predicate],
    likelihoods: Likelihoods,
    scene: Scene,
) -> list[Pair]:
    """Judge the pairs that are worth it with a given model."""
    places = list(candidate_pairs(predicates, likelihoods))
    readings = read_paired(predicates, likelihoods, scene, places)
    read = [(readings[first], readings[second]) for first, second in places]
    apart = [contradict(*pair) for pair in read]
    possible = [pair for pair, barred in zip(read, apart, strict=True) if not barred]
    names = [mention_features(*pair, scene) for pair in possible]
    odds = model.log_odds(names, mention_numbers(possible, scene))
    likely = iter(probability(odds)[:, 0].tolist())
    return [
        Pair(
            first,
            second,
            word_kinship(predicates[first], predicates[second]),
            0.0 if barred else next(likely),
        )
        for (first, second), barred in zip(places, apart, strict=True)
    ]


def read_paired(
    predicates: Sequence[Predicate],
    likelihoods: Likelihoods,
    scene: Scene,
    pairs: Sequence[tuple[int, int]],
) -> dict[int, Reading]:
    """Read the predicates that stand in pairs: place -> what is compared."""
    odds = likelihoods.log_odds.tolist()
    paired = dict.fromkeys(place for pair in pairs for place in pair)
    return {
        place: read_predicate(predicates[place], odds[place], scene) for place in paired
    }


def candidate_pairs(
    predicates: Sequence[Predicate], likelihoods: Likelihoods
) -> Iterator[tuple[int, int]]:
    """Give the pairs worth judging, the earlier first.

    These are words of one family, and likely predicates with words of like meaning.
    A verb that only lends its tense to a word tells nothing by itself: the word stands
    for both.
    """
    lending = {verb for verb, _ in light_pairs(predicates)}
    worth = likelihoods.worth
    vectors = np.array([word_vector(one.lemma) for one in predicates])
    families: defaultdict[str, deque[int]] = defaultdict(
        lambda: deque(maxlen=KIN_BEFORE)
    )
    likely: deque[int] = deque(maxlen=OTHERS_BEFORE)
    for second, predicate in enumerate(predicates):
        if second in lending:
            continue
        kin = families[predicate.family]
        yield from ((first, second) for first in kin)
        kin.append(second)
        if worth[second] >= WORTH_COMPARING:
            if likely:
                close = vectors[list(likely)] @ vectors[second]
                for first, cosine in zip(likely, close, strict=True):
                    if cosine >= CLOSE and first not in kin:
                        yield first, second
            likely.append(second)


def light_pairs(predicates: Sequence[Predicate]) -> Iterator[tuple[int, int]]:
    """Give (verb, word) where the verb lends the word its tense: "hold an election"."""
    places = {one.token.i: place for place, one in enumerate(predicates)}
    for place, predicate in enumerate(predicates):
        token = predicate.token
        verb = places.get(token.head.i)
        if verb is not None and verb != place:
            relations = light_verbs().get(predicates[verb].lemma, frozenset())
            lends = token.dep_ in relations and predicates[verb].token.pos_ == "VERB"
            acts = _begins_else(token)
            if lends and not acts and not _is_judged(token):
                yield verb, place


def _begins_else(noun: Token) -> bool:
    """Tell "the bank began to sell", "the board began a probe" from "the war began".

    Nor "the draft took place".
    """
    if noun.dep_ != "nsubj" or is_event_noun(lemma(noun)):
        return False
    beside = islice(noun.head.children, MOST_CHILDREN)
    begun = (child for child in beside if child.dep_ in BEGUN)
    return any(child.lower_ not in LISTS["taken"] for child in begun)


def _is_judged(noun: Token) -> bool:
    """Tell "called the strike a disgrace" from "called a strike"."""
    beside = islice(noun.head.children, MOST_CHILDREN)
    return any(child.dep_ == "oprd" and child.i > noun.i for child in beside)


def group_mentions(
    predicates: Sequence[Predicate], pairs: Sequence[Pair]
) -> list[list[int]]:
    """Put the predicates that tell one event together, in text order.

    Returns:
        The groups, each the places of its predicates in ascending order; every
        predicate is in one.
    """
    leader = list(range(len(predicates)))
    for verb, word in light_pairs(predicates):
        _join(leader, verb, word)
    before: dict[int, list[Pair]] = {}
    for pair in pairs:
        before.setdefault(pair.second, []).append(pair)
    for second in sorted(before):
        first = _best_fit(leader, before[second])
        if first is not None:
            _join(leader, first, second)
    groups: dict[int, list[int]] = {}
    for place in range(len(predicates)):
        groups.setdefault(_leader_of(leader, place), []).append(place)
    return list(groups.values())


def _best_fit(leader: list[int], pairs: Sequence[Pair]) -> int | None:
    """Choose the earlier predicate that fits best, no contradiction in its group."""
    barred = {_leader_of(leader, p.first) for p in pairs if p.probability == 0.0}
    likely = [p for p in pairs if p.probability >= LIKELY[p.kinship]]
    # Rounded, so that no sum's last bit decides between mentions that fit alike.
    for pair in sorted(likely, key=lambda pair: -round(pair.probability, 9)):
        if _leader_of(leader, pair.first) not in barred:
            return pair.first
    return None


def _leader_of(leader: list[int], place: int) -> int:
    while leader[place] != place:
        leader[place] = leader[leader[place]]
        place = leader[place]
    return place


def _join(leader: list[int], one: int, other: int) -> None:
    first, second = sorted((_leader_of(leader, one), _leader_of(leader, other)))
    leader[second] = first
