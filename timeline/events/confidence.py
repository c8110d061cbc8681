"""An event's salience and dating in, the share of such rows that are right out.

A logistic regression over a few plain figures, fitted on articles that none of the
other models was trained on (`python -m timeline.training.confidence`), so that of the
rows with .8 about 80 % are events that a reader marks too, with the same days.
"""

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from timeline.events.dating.choice.certainty import bounded, log_odds
from timeline.events.values import Dating

MODEL = "confidence.json"


def estimate_confidence(salience: float, dating: Dating) -> float:
    """Estimate how likely it is that an event is one and that its days are right.

    Args:
        salience: 0..1, of the event.
        dating: Its days.

    Returns:
        0..1; no more certain than .01 or .99.
    """
    weights = _load()
    figures = confidence_figures(salience, dating)
    odds = math.fsum(weights[name] * value for name, value in figures.items())
    return round(bounded(1 / (1 + math.exp(-odds))), 4)


def confidence_figures(salience: float, dating: Dating) -> dict[str, float]:
    """Give the figures that the confidence is estimated from, by name."""
    return {
        "always": 1.0,
        "salience": log_odds(salience),
        "certainty of the date": log_odds(dating.certainty),
    }


@cache
def _load() -> Mapping[str, float]:
    path = files("timeline.events") / "en" / MODEL
    weights: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return weights
