"""What the mention model sees of two predicates that may tell the same event."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from timeline.events.lexicon import likeness
from timeline.events.predicates import Predicate
from timeline.events.salience.likelihood import Output
from timeline.events.salience.reading import Reading, differ
from timeline.events.salience.scene import Scene

NUMBERS = 11
FARTHEST = 20
FAR = 8


class Kinship(StrEnum):
    """How two predicates' words are related: alike, of one family, or not."""

    SAME = "same"
    FAMILY = "family"
    OTHER = "other"


KINSHIPS = {kinship: place for place, kinship in enumerate(Kinship)}


def mention_features(first: Reading, second: Reading, scene: Scene) -> frozenset[str]:
    """Name the features of two predicates, the earlier one first."""
    kin = word_kinship(first.predicate, second.predicate)
    return frozenset(
        (
            *_word_pair(first, second, scene, kin),
            *_place_pair(first.predicate.token.i, second.predicate.token.i, scene, kin),
            *_argument_pair(first, second, kin),
        )
    )


def mention_numbers(
    pairs: Sequence[tuple[Reading, Reading]], scene: Scene
) -> NDArray[np.float32]:
    """Give the numbers of pairs of predicates, a row each, the earlier one first.

    They come four times: for all pairs, and for those of each kinship, with zeros in
    the two blocks of the others.
    """
    if not pairs:
        return np.zeros((0, (1 + len(KINSHIPS)) * NUMBERS), dtype=np.float32)
    numbers = np.array([_numbers(*pair, scene) for pair in pairs])
    kinships = [word_kinship(one.predicate, two.predicate) for one, two in pairs]
    blocks = np.zeros((len(pairs), 1 + len(KINSHIPS), NUMBERS), dtype=np.float32)
    blocks[:, 0] = numbers
    own = [1 + KINSHIPS[kinship] for kinship in kinships]
    blocks[np.arange(len(pairs)), own] = numbers
    return blocks.reshape(len(pairs), -1)


def _numbers(first: Reading, second: Reading, scene: Scene) -> list[float]:
    shared = len(first.sentence & second.sentence)
    shorter = max(1, min(len(first.sentence), len(second.sentence)))
    here, there = first.predicate.token.i, second.predicate.token.i
    apart = min(scene.sentence[there] - scene.sentence[here], FARTHEST)
    return [
        *_odds(first),
        *_odds(second),
        shared / 3,
        shared / shorter,
        closeness(first.predicate, second.predicate),
        min(apart, FARTHEST) / 5,
        min(scene.sentence[here], FARTHEST) / 5,
    ]


def _odds(reading: Reading) -> tuple[float, float, float]:
    """Tell how likely it is an event's best predicate, and how much likelier any."""
    odds = [number / 3 for number in reading.log_odds]
    return (
        odds[Output.CORE_TRIGGER],
        odds[Output.CORE_MENTION] - odds[Output.CORE_TRIGGER],
        odds[Output.ANY_MENTION] - odds[Output.ANY_TRIGGER],
    )


def closeness(first: Predicate, second: Predicate) -> float:
    """Give the cosine of the two words' vectors, -1..1; 0 where one is unknown."""
    return likeness(first.lemma, second.lemma)


def word_kinship(first: Predicate, second: Predicate) -> Kinship:
    """Tell how two predicates' words are related."""
    if first.lemma == second.lemma and first.token.pos_ == second.token.pos_:
        return Kinship.SAME
    if first.family == second.family:
        return Kinship.FAMILY
    return Kinship.OTHER


def _word_pair(
    first: Reading, second: Reading, scene: Scene, kin: Kinship
) -> Iterator[str]:
    one, two = first.predicate, second.predicate
    parts = one.token.pos_[0] + two.token.pos_[0]
    yield f"kin={kin}"
    yield f"kin={kin} {parts}"
    yield f"close={max(0, int(closeness(one, two) * 8))} {kin}"
    yield f"articles={_noun_article(first)} {_noun_article(second)}"
    yield f"second={second.article} {kin}"
    yield f"tags={one.token.tag_} {two.token.tag_}"
    shared = set(one.kinds[:1]) & set(two.kinds[:1])
    yield f"kinds={min(shared, default='')} {kin}"
    yield f"times={min(scene.families[two.family], FAR)} {kin}"
    for word in (one, two):
        yield f"in headline={word.family in scene.headline} {kin}"
    yield f"same form={first.article == second.article} {parts}"
    yield f"quoted={scene.quoted[one.token.i]} {scene.quoted[two.token.i]}"


def _noun_article(reading: Reading) -> str:
    return reading.article if reading.predicate.token.pos_[0] == "N" else "V"


def _place_pair(here: int, there: int, scene: Scene, kin: Kinship) -> Iterator[str]:
    apart = scene.sentence[there] - scene.sentence[here]
    yield f"apart={min(apart, 4) if apart < FAR else FAR} {kin}"
    yield f"lead={scene.sentence[here] <= 0}"
    yield f"same paragraph={scene.paragraph[here] == scene.paragraph[there]}"
    yield f"steps={min(scene.step[there], 2)} {kin}"


def _argument_pair(first: Reading, second: Reading, kin: Kinship) -> Iterator[str]:
    for name in ("agents", "patients", "names", "numbers", "dates"):
        one, two = getattr(first, name), getattr(second, name)
        matched = match(one, two)
        yield f"{name} {matched}"
        yield f"{name} {matched} {kin}"
    crossed = match(first.agents | first.patients, second.agents | second.patients)
    yield f"anyone {crossed} {kin}"


def match(one: frozenset[str], two: frozenset[str]) -> str:
    """Tell whether two sets are "equal", "shared" in part or "differ".

    "one" where only one of them has anything, "none" where neither has.
    """
    if not one or not two:
        return "none" if not one and not two else "one"
    if one == two:
        return "equal"
    return "differ" if differ(one, two) else "shared"
