"""Boosted trees fitted with scikit-learn and written as plain numbers."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from timeline.events.trees import Floats, Trees, read_trees

DEPTH = 5
Labels = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Size:
    """How many trees, and how many leaves each has at most."""

    trees: int
    leaves: int


def fit_trees(
    rows: Floats, labels: Labels, weights: Floats, size: Size
) -> dict[str, Any]:
    """Fit boosted trees; give them in the JSON form of `timeline.events.trees`."""
    model = HistGradientBoostingClassifier(
        learning_rate=0.1,
        max_iter=size.trees,
        max_leaf_nodes=size.leaves,
        max_depth=DEPTH,
        min_samples_leaf=30,
        l2_regularization=5,
        early_stopping=False,
        random_state=0,
    )
    model.fit(rows, labels, sample_weight=weights)
    # scikit-learn has no public way to the nodes of these trees.
    grown = [stage[0].nodes for stage in model._predictors]  # noqa: SLF001
    base = float(model._baseline_prediction.ravel()[0])  # noqa: SLF001 - as above
    return {
        "base": round(base, 4),
        "depth": max(int(nodes["depth"].max()) for nodes in grown),
        "trees": [_plain(nodes) for nodes in grown],
    }


def fitted_trees(rows: Floats, labels: Labels, weights: Floats, size: Size) -> Trees:
    """Fit boosted trees, ready to judge other rows."""
    return read_trees(fit_trees(rows, labels, weights, size))


def _plain(nodes: Any) -> list[list[float]]:  # noqa: ANN401 - a structured array
    return [
        [round(float(node["value"]), 4)]
        if node["is_leaf"]
        else [
            int(node["feature_idx"]),
            round(float(node["num_threshold"]), 4),
            int(node["left"]),
            int(node["right"]),
        ]
        for node in nodes
    ]
