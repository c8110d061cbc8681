"""Numbers of events and candidates in, a score for each candidate out.

The model is a sum of small decision trees, trained with a softmax over each event's
candidates (`python -m timeline.training.dating`), stored as plain numbers. All
trees ask the same questions on one level, so that numpy reads them all at once.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from timeline.events.dating.choice.features import NAMES, Matrix

MODEL = "dating_links.json"

Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LinkModel:
    """Decision trees, one row a tree.

    Attributes:
        columns: Which number each level of a tree asks about.
        borders: What it must exceed.
        leaves: What each leaf adds, by the answers read as a binary number, the first
            level lowest.
        certainty: Weights of what tells how often the choice is right.
    """

    columns: npt.NDArray[np.intp]
    borders: npt.NDArray[np.float32]
    leaves: Scores
    certainty: Mapping[str, float]

    def scores(self, matrix: Matrix) -> Scores:
        """Score the rows of a matrix with the columns that `NAMES` names."""
        turned = np.ascontiguousarray(matrix.T)
        trees, leaves = self.leaves.shape
        reached = np.full((trees, len(matrix)), 0, dtype=np.int16)
        for level in range(self.columns.shape[1]):
            exceeds = turned[self.columns[:, level]] > self.borders[:, level, None]
            reached += exceeds.astype(np.int16) << level
        firsts = np.arange(0, trees * leaves, leaves)[:, None]
        return np.asarray(self.leaves.take(reached + firsts).sum(axis=0))


@cache
def load_link_model() -> LinkModel:
    """Load the shipped model once a process.

    Raises:
        ValueError: The file was trained for other numbers than `NAMES`.
    """
    path = files("timeline.events") / "en" / MODEL
    stored = json.loads(path.read_text(encoding="utf-8"))
    if tuple(stored["names"]) != NAMES:
        message = f"{MODEL} was trained for other numbers; run timeline.training.dating"
        raise ValueError(message)
    return LinkModel(
        columns=np.array(stored["columns"], dtype=np.intp),
        borders=np.array(stored["borders"], dtype=np.float32),
        leaves=np.array(stored["leaves"], dtype=np.float64),
        certainty=stored["certainty"],
    )
