"""Event F1 of scored groups against the gold events.

Recall is the share of core events whose trigger a chosen group holds, precision the
share of chosen groups that hold the trigger of a core or lesser event.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from timeline.events.salience.groups import Story
from timeline.events.salience.model import Floats
from timeline.training.examples import Example

STEPS = 60
SMOOTHED = 5


@dataclass(frozen=True, slots=True)
class Scored:
    """An annotated article with its groups' salience."""

    example: Example
    story: Story
    salience: Floats


@dataclass(frozen=True, slots=True)
class Figures:
    """Event precision, recall and F1 over some articles at a threshold."""

    threshold: float
    precision: float
    recall: float
    predicted: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        """Give the figures in one line."""
        return (
            f"F1 {self.f1:.3f}, precision {self.precision:.3f}, recall"
            f" {self.recall:.3f}, {self.predicted} events from {self.threshold:.2f}"
        )


def measure(scored: Sequence[Scored], threshold: float) -> Figures:
    """Measure the choice of the groups whose salience reaches the threshold."""
    wanted = found = right = predicted = 0
    for one in scored:
        example = one.example
        hit: set[int] = set()
        for group, score in zip(one.story.groups, one.salience, strict=True):
            if score >= threshold:
                events = {example.triggers[member] for member in group} - {-1}
                predicted += 1
                right += bool(events)
                hit |= events
        wanted += sum(event.is_core for event in example.gold.events)
        found += sum(example.is_core(event) for event in hit)
    return Figures(
        threshold, right / max(predicted, 1), found / max(wanted, 1), predicted
    )


def best_threshold(scored: Sequence[Scored]) -> float:
    """Find the threshold in the middle of where F1 is highest.

    The curve is smoothed, so that the choice does not hang on single events.
    """
    steps = np.linspace(0.05, 0.65, STEPS)
    curve = np.array([measure(scored, float(step)).f1 for step in steps])
    smooth = np.convolve(np.pad(curve, SMOOTHED // 2, mode="edge"), np.ones(SMOOTHED))
    smooth = smooth[SMOOTHED - 1 : SMOOTHED - 1 + STEPS]
    return round(float(steps[int(np.argmax(smooth))]), 2)
