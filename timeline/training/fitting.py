"""Logistic regressions fitted from named features or numbers."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from timeline.events.salience.model import Floats, NamedModel, NumberModel

Labels = NDArray[np.bool_]


def fit_named(
    names: Sequence[Collection[str]],
    vectors: Floats,
    labels: Labels,
    *,
    strength: float,
    seen: int,
) -> NamedModel:
    """Fit one regression for each column of `labels`.

    Args:
        names: Each row's features.
        vectors: Each row's word vector; no columns where none is read.
        labels: One row each, one column an output.
        strength: Inverse of the regularisation, scikit-learn's C.
        seen: Features that fewer rows have are left out.
    """
    counts = Counter(name for row in names for name in row)
    known = sorted(name for name, times in counts.items() if times >= seen)
    rows = {name: row for row, name in enumerate(known)}
    matrix = hstack([_matrix(names, rows), csr_matrix(vectors)]).tocsr()
    fitted = [_fit(matrix, column, strength) for column in labels.T]
    weights = np.array([one.coef_[0] for one in fitted]).T
    bias = np.array([one.intercept_[0] for one in fitted])
    return NamedModel(rows, weights[: len(rows)], bias, weights[len(rows) :])


def fit_numbers(rows: Floats, labels: Labels, *, strength: float) -> NumberModel:
    """Fit one regression over numbers for each column of `labels`."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    fitted = [_fit((rows - mean) / spread, column, strength) for column in labels.T]
    weights = np.array([one.coef_[0] for one in fitted]).T / spread[:, None]
    bias = np.array([one.intercept_[0] for one in fitted]) - mean @ weights
    return NumberModel(weights, bias)


def crossed(
    folds: NDArray[np.int64],
    known: Labels,
    fit: Callable[[Labels], Callable[[Any], Floats]],
    rows: Any,  # noqa: ANN401 - a dense or a sparse matrix
) -> Floats:
    """Judge the rows of each fold by a model of the known rows of the others."""
    judged = np.zeros(len(folds))
    for fold in np.unique(folds):
        inside = folds == fold
        judged[inside] = fit(known & ~inside)(rows[inside])
    return judged


def _fit(matrix: csr_matrix, labels: Labels, strength: float) -> LogisticRegression:
    model = LogisticRegression(
        C=strength, solver="liblinear", max_iter=500, random_state=0
    )
    return model.fit(matrix, labels)


def _matrix(names: Sequence[Collection[str]], rows: dict[str, int]) -> csr_matrix:
    found = [sorted(rows[name] for name in row if name in rows) for row in names]
    ends = np.cumsum([0, *map(len, found)])
    flat = np.array([row for line in found for row in line], dtype=np.int64)
    return csr_matrix((np.ones(len(flat)), flat, ends), (len(names), len(rows)))
