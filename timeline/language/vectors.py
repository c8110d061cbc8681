"""A model's networks in, the same with each form of a word looked up once a batch.

Both of spaCy's networks begin with a vector for each word, made of its form alone: a
third of their work. Two words in three of a batch have a form that came before, so that
each form is read once. The vectors are the network's own but for what the last bit is
rounded to, on processors where that depends on how many are multiplied at once.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from timeline.language.layers import Network, replace_layers, untrained

NAME = "quick_vectors"
# What spaCy's layer of vectors is made of: forms read, put together, looked up, mixed,
# dealt out to the docs again.
STEPS = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")
COLUMNS = "columns"

Forms = NDArray[np.uint64]
Places = NDArray[np.int64]
Vectors = NDArray[np.float32]


def quicken_vectors(model: Language) -> None:
    """Let the networks of a model look up each form once a batch, in place.

    Networks that are built otherwise stay as they are.
    """
    replace_layers(model, _is_known, _quick)


def _is_known(layer: Network) -> bool:
    return tuple(step.name.partition("(")[0] for step in layer.layers) == STEPS


def _quick(layer: Network) -> Network:
    """Make a layer that does the same with each form once."""
    read, _, look_up, mix, _ = layer.layers
    columns = {COLUMNS: read.attrs[COLUMNS]}
    return Model(NAME, _forward, attrs=columns, layers=[look_up, mix])


def _forward(
    layer: Network,
    docs: Sequence[Doc],
    *,
    is_train: bool,  # noqa: ARG001 # by thinc's name for it
) -> tuple[list[Vectors], Callable[[object], object]]:
    look_up, mix = layer.layers
    words = [doc.to_array(layer.attrs[COLUMNS]) for doc in docs]
    forms, places = _unlike(np.concatenate(words))
    vectors: Vectors = mix.predict(look_up.predict(forms))[places]
    ends = np.cumsum([len(rows) for rows in words])
    return np.split(vectors, ends[:-1]), untrained


def _unlike(words: Forms) -> tuple[Forms, Places]:
    """Give the rows that differ, in order of appearance, and which of them each is."""
    row = np.dtype((np.void, words.shape[1] * words.itemsize))
    rows: list[bytes] = np.ascontiguousarray(words).view(row)[:, 0].tolist()
    seen: dict[bytes, int] = {}
    places = [seen.setdefault(form, len(seen)) for form in rows]
    forms: Forms = np.array(list(seen), row).view(words.dtype)
    return forms.reshape(-1, words.shape[1]), np.array(places, dtype=np.int64)
