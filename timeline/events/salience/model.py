"""Small linear models in plain data files: named features in, log odds out."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FOLDER = Path(__file__).parents[1] / "en"
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class NamedModel:
    """Logistic regressions over features that are present or not.

    Attributes:
        rows: Each known feature's row in `weights`.
        weights: One row a feature, one column an output.
        bias: Log odds of each output without any feature.
        vector_weights: One row a dimension of the word vector, one column an output;
            no rows where the model reads no vector.
    """

    rows: Mapping[str, int]
    weights: Floats
    bias: Floats
    vector_weights: Floats

    def log_odds(
        self, names: Sequence[Collection[str]], vectors: NDArray[np.float32]
    ) -> Floats:
        """Give the log odds of each output (columns) for each row at once.

        Args:
            names: Each row's features, none twice; unknown ones count nothing.
            vectors: Each row's word vector or numbers.
        """
        total: Floats = np.tile(self.bias, (len(names), 1))
        if not len(names):
            return total
        row_of = self.rows.get
        known = [
            sorted([row for name in one if (row := row_of(name)) is not None])
            for one in names
        ]
        counts = np.array([len(row) for row in known])
        starts, filled = np.cumsum(counts) - counts, counts > 0
        flat = [row for rows in known for row in rows]
        if flat:
            total[filled] += np.add.reduceat(self.weights[flat], starts[filled])
        return total + vectors @ self.vector_weights


@dataclass(frozen=True, slots=True)
class NumberModel:
    """Logistic regressions over a fixed row of numbers.

    Attributes:
        weights: One row a number, one column an output.
        bias: Log odds of each output where all numbers are 0.
    """

    weights: Floats
    bias: Floats

    def log_odds(self, rows: Floats) -> Floats:
        """Give the log odds of each output (columns) for each row."""
        return self.bias + rows @ self.weights


def probability(log_odds: Floats) -> Floats:
    """Turn log odds into probabilities."""
    return 1 / (1 + np.exp(-log_odds))


def read_named_model(name: str) -> NamedModel:
    """Read a model from the package's folder of English data."""
    stored = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    rows = {feature: row for row, feature in enumerate(stored["weights"])}
    bias = np.array(stored["bias"], dtype=np.float64)
    weights = np.array(list(stored["weights"].values()), dtype=np.float64)
    vector = np.array(stored["vector"], dtype=np.float64).reshape(-1, len(bias))
    return NamedModel(rows, weights, bias, vector)


def write_named_model(name: str, model: NamedModel) -> None:
    """Write a model, one feature a line."""
    lines = [
        f"{json.dumps(feature)}: {_rounded(model.weights[row])}"
        for feature, row in model.rows.items()
    ]
    vector = ",\n".join(_rounded(row) for row in model.vector_weights)
    text = (
        f'{{"bias": {_rounded(model.bias)},\n"vector": [{vector}],\n"weights": {{\n'
        + ",\n".join(lines)
        + "\n}}\n"
    )
    (FOLDER / name).write_text(text, encoding="utf-8")


def read_number_model(name: str, columns: Sequence[str]) -> NumberModel:
    """Read a model of the named columns."""
    stored = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    weights = np.array([stored["weights"][column] for column in columns])
    return NumberModel(weights, np.array(stored["bias"]))


def write_number_model(name: str, columns: Sequence[str], model: NumberModel) -> None:
    """Write a model, one column a line."""
    lines = [
        f"{json.dumps(column)}: {_rounded(row)}"
        for column, row in zip(columns, model.weights, strict=True)
    ]
    text = f'{{"bias": {_rounded(model.bias)},\n"weights": {{\n'
    (FOLDER / name).write_text(text + ",\n".join(lines) + "\n}}\n", encoding="utf-8")


def _rounded(numbers: Floats) -> str:
    return json.dumps([round(float(number), 3) for number in numbers])
