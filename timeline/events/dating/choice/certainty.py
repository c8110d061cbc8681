"""What an event was dated to in, the share of such datings that are right out.

The beliefs of the link model are shares of a softmax, surer or less sure than they
may be; how often they hold was measured on articles that the model had not seen.
"""

import math
from collections.abc import Mapping

from timeline.events.dating.values import Candidate, Shape, Source

LEAST = 0.01


def certainty(
    candidate: Candidate, belief: float, weights: Mapping[str, float]
) -> float:
    """Give how likely it is that the days of a candidate are right.

    Args:
        candidate: What the event was dated to.
        belief: 0..1, of the link model in it and those near it.
        weights: Name of a figure -> what it adds to the log odds.

    Returns:
        0..1; no more certain than .01 or .99.
    """
    figures = certainty_figures(candidate, belief)
    odds = math.fsum(weights[name] * value for name, value in figures.items())
    return bounded(1 / (1 + math.exp(-odds)))


def certainty_figures(candidate: Candidate, belief: float) -> dict[str, float]:
    """Give the figures that the certainty is estimated from, by name."""
    days = 0
    if candidate.start is not None and candidate.end is not None:
        days = (candidate.end - candidate.start).days
    own = candidate.source is Source.SENTENCE
    odds = log_odds(belief)
    return {
        "always": 1.0,
        "belief": odds,
        "belief in own words": odds * own,
        "own words": float(own),
        "publication": float(candidate.source is Source.PUBLICATION),
        "undated": float(candidate.start is None),
        "made into a span": float(candidate.shape is not Shape.AT),
        "length": math.log1p(days),
    }


def log_odds(share: float) -> float:
    """Give the log odds of a share, no more certain than .01 or .99."""
    inside = bounded(share)
    return math.log(inside / (1 - inside))


def bounded(share: float) -> float:
    """Keep a share between .01 and .99."""
    return min(max(share, LEAST), 1 - LEAST)
