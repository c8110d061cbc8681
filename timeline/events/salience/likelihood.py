"""How likely each predicate, seen alone, tells an event of the story.

Four logistic regressions over the same named features, trained on annotated news by
`python -m timeline.training.salience`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

import numpy as np

from timeline.events.lexicon import word_vector
from timeline.events.predicates import Predicate
from timeline.events.salience.features import salience_features
from timeline.events.salience.model import (
    Floats,
    NamedModel,
    probability,
    read_named_model,
)
from timeline.events.salience.scene import Scene

MODEL = "predicate_model.json"
LESSER_WORTH = 0.6


class Output(IntEnum):
    """What the model's columns are the log odds of.

    A trigger is the predicate that tells an event best, a mention any that tells it;
    `CORE` events belong on a timeline, `ANY` includes the lesser ones.
    """

    CORE_TRIGGER = 0
    CORE_MENTION = 1
    ANY_TRIGGER = 2
    ANY_MENTION = 3


@dataclass(frozen=True, slots=True)
class Likelihoods:
    """The predicates' log odds, one row each, one column an `Output`."""

    log_odds: Floats

    @property
    def worth(self) -> Floats:
        """One number a predicate: how likely it is some mention of a salient event."""
        share = probability(self.log_odds)
        return (
            share[:, Output.CORE_MENTION] + LESSER_WORTH * share[:, Output.ANY_MENTION]
        )


@cache
def load_predicate_model() -> NamedModel:
    """Load the shipped model once a process."""
    return read_named_model(MODEL)


def judge_predicates(predicates: Sequence[Predicate], scene: Scene) -> Likelihoods:
    """Judge each predicate by itself, in order."""
    return judge_with(load_predicate_model(), predicates, scene)


def judge_with(
    model: NamedModel, predicates: Sequence[Predicate], scene: Scene
) -> Likelihoods:
    """Judge each predicate by itself with a given model, in order."""
    names = [salience_features(one, scene) for one in predicates]
    vectors = np.array([word_vector(one.lemma) for one in predicates])
    return Likelihoods(model.log_odds(names, vectors))
