"""Salience: how much each predicate of an article belongs on a timeline of its story.

A logistic regression over named features, trained on annotated news by
`python -m timeline.training.salience`.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline.events.predicates import Predicate
from timeline.events.salience_features import salience_features
from timeline.events.salience_scene import see_article
from timeline.language import ParsedArticle

WEIGHTS = Path(__file__).with_name("en") / "salience.json"


@dataclass(frozen=True, slots=True)
class SalienceModel:
    """A logistic regression: a weight for each feature that it knows.

    Attributes:
        bias: Log odds without any feature.
        weights: What each feature adds to the log odds.
    """

    bias: float
    weights: Mapping[str, float]

    def salience(self, features: Sequence[str]) -> float:
        """Give the probability, 0..1, that such a predicate belongs on a timeline."""
        known = (self.weights[name] for name in features if name in self.weights)
        return 1 / (1 + math.exp(-self.bias - math.fsum(known)))


@cache
def load_salience_model() -> SalienceModel:
    """Load the shipped model once a process."""
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return SalienceModel(stored["bias"], stored["weights"])


def score_salience(
    parsed: ParsedArticle, predicates: Sequence[Predicate]
) -> list[float]:
    """Score the predicates of one article, 0..1, parallel to them."""
    scene = see_article(parsed, predicates)
    model = load_salience_model()
    return [model.salience(salience_features(one, scene)) for one in predicates]
