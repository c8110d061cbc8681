"""A model's networks in, the same with their layers run on a few words at a time.

A word's vector is mixed with those beside it, layer after layer. spaCy lets each step
of a layer run over all words of a batch, whose numbers are too many for the processor's
cache; here all steps of a layer run over some words before the next are looked at.
The vectors are the network's own but for what the last bit is rounded to.
"""

from collections.abc import Callable
from typing import cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import Model

from timeline.language.layers import Network, replace_layers, untrained

NAME = "quick_mixing"
# What spaCy's layers that mix are made of.
MIXED = ("maxout", "layernorm", "dropout")
BESIDE = "expand_window"
ADDED = f"residual({'>>'.join((BESIDE, *MIXED))})"
ROWS = 512
"""Words at a time; their numbers fill a megabyte."""

LEAST_VARIANCE = 1e-08  # by thinc's layer

Vectors = NDArray[np.float32]


def quicken_mixing(model: Language) -> None:
    """Let the networks of a model mix their vectors a few at a time, in place.

    Networks that are built otherwise stay as they are.
    """
    replace_layers(model, _is_known, _quick)


def _is_known(layer: Network) -> bool:
    """Tell a layer that mixes each vector with the two beside it, and adds it."""
    if layer.name != ADDED:
        return False
    windows = [step for step in layer.walk() if step.name == BESIDE]
    return all(step.attrs["window_size"] == 1 for step in windows)


def _quick(layer: Network) -> Network:
    """Make a layer that does the same."""
    steps = {step.name: step for step in layer.walk()}
    maxout, norm = (steps[name] for name in MIXED[:-1])
    weights = cast("Vectors", maxout.get_param("W"))  # outputs, pieces, inputs
    # All first pieces, then all second ones: so the greatest are found row by row.
    ordered = np.ascontiguousarray(weights.transpose(1, 0, 2))
    attrs = {
        "weights": ordered.reshape(-1, weights.shape[2]),
        "bias": np.ascontiguousarray(maxout.get_param("b").T).ravel(),
        "scale": norm.get_param("G"),
        "shift": norm.get_param("b"),
    }
    return Model(NAME, _forward, attrs=attrs)


def _forward(
    layer: Network,
    vectors: Vectors,
    *,
    is_train: bool,  # noqa: ARG001 # by thinc's name for it
) -> tuple[Vectors, Callable[[object], object]]:
    width = vectors.shape[1]
    padded = np.zeros((len(vectors) + 2, width), dtype=np.float32)
    padded[1:-1] = vectors
    mixed = np.empty_like(padded[1:-1])
    for first in range(0, len(vectors), ROWS):
        here = padded[first : first + ROWS + 2]
        seen = np.hstack((here[:-2], here[1:-1], here[2:]))
        np.add(_mixed(layer, seen, width), here[1:-1], out=mixed[first : first + ROWS])
    return mixed, untrained


def _mixed(layer: Network, seen: Vectors, width: int) -> Vectors:
    """Give the greatest of each output's pieces, brought to mean 0 and variance 1."""
    pieces = seen @ layer.attrs["weights"].T
    pieces += layer.attrs["bias"]
    greatest = pieces[:, :width]
    for start in range(width, pieces.shape[1], width):
        np.maximum(greatest, pieces[:, start : start + width], out=greatest)
    best: Vectors = greatest - greatest.mean(axis=1, keepdims=True)
    variance = np.square(best).mean(axis=1, keepdims=True) + np.float32(LEAST_VARIANCE)
    best *= variance ** np.float32(-0.5)
    best *= layer.attrs["scale"]
    best += layer.attrs["shift"]
    return best
