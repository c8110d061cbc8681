"""Boosted trees at run time: plain numbers give the probabilities that they say."""

from math import exp

import numpy as np
import pytest

from timeline.events.participants.model import participant_model
from timeline.events.participants.standing import COLUMNS as STANDING_COLUMNS
from timeline.events.participants.tie_context import COLUMNS
from timeline.events.trees import read_trees

STORED = {
    "base": -1.0,
    "depth": 2,
    "trees": [
        [[0, 0.5, 1, 2], [2.0], [1, 3.0, 3, 4], [0.25], [-0.5]],
        [[0.125]],
    ],
}


@pytest.mark.parametrize(
    ("row", "added"),
    [((0.5, 9.0), 2.0), ((0.6, 3.0), 0.25), ((0.6, 3.1), -0.5)],
    ids=["left leaf, equal goes left", "right, then left", "right, then right"],
)
def test_a_row_gets_the_sum_of_its_leaves(
    row: tuple[float, float], added: float
) -> None:
    judged = read_trees(STORED).probability(np.array([row]))
    assert judged == pytest.approx([1 / (1 + exp(1.0 - added - 0.125))])


def test_rows_are_judged_each_by_itself() -> None:
    rows = np.random.default_rng(0).normal(size=(20, 2))
    trees = read_trees(STORED)
    one_by_one = [trees.probability(row[None, :])[0] for row in rows]
    assert trees.probability(rows) == pytest.approx(one_by_one)


def test_the_shipped_trees_ask_only_about_columns_that_exist() -> None:
    model = participant_model()
    assert model.parts.column.max() < len(COLUMNS)
    assert model.standing.column.max() < len(STANDING_COLUMNS)
    assert 0 < model.threshold < 1
    assert 0 <= model.least_standing < 1
