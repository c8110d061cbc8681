"""Boosted decision trees as plain numbers: rows of numbers in, probabilities out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees of one depth limit; each array has a row for each tree.

    Attributes:
        base: Log-odds before any tree.
        column: At each node the column that it asks about; 0 at a leaf.
        most: The greatest value that goes left; infinite at a leaf.
        left: The node that follows on the left, a leaf itself.
        right: The same on the right.
        value: What a leaf adds to the log-odds.
        depth: The most steps from a root to a leaf.
    """

    base: float
    column: Integers
    most: Floats
    left: Integers
    right: Integers
    value: Floats
    depth: int

    def probability(self, rows: Floats) -> Floats:
        """Give the probability of each row, 0..1.

        Args:
            rows: One row for each question, its columns in the order of training.
        """
        roots = np.arange(self.column.shape[0]) * self.column.shape[1]
        nodes = np.tile(roots, (len(rows), 1))
        starts = (np.arange(len(rows)) * rows.shape[1])[:, None]
        for _ in range(self.depth):
            values = rows.take(self.column.take(nodes) + starts)
            goes_left = values <= self.most.take(nodes)
            nodes = np.where(goes_left, self.left.take(nodes), self.right.take(nodes))
            nodes += roots
        odds = self.base + self.value.take(nodes).sum(axis=1)
        probabilities: Floats = 1 / (1 + np.exp(-odds))
        return probabilities


def read_trees(stored: Mapping[str, Any]) -> Trees:
    """Read trees from their JSON form: each node [column, most, left, right, value].

    A leaf is [value] alone.
    """
    padded = _padded(stored["trees"])
    return Trees(
        base=stored["base"],
        column=padded[:, :, 0].astype(np.int64),
        most=padded[:, :, 1],
        left=padded[:, :, 2].astype(np.int64),
        right=padded[:, :, 3].astype(np.int64),
        value=padded[:, :, 4],
        depth=stored["depth"],
    )


def _padded(trees: Sequence[Sequence[Sequence[float]]]) -> Floats:
    """Give all trees as many nodes as the largest has, leaves leading to themselves."""
    nodes = np.zeros((len(trees), max(map(len, trees)), 5))
    for number, tree in enumerate(trees):
        for place, node in enumerate(tree):
            if len(node) == 1:
                nodes[number, place] = (0, np.inf, place, place, node[0])
            else:
                nodes[number, place, :4] = node
    return nodes
