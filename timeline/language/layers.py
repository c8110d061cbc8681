"""A model's networks in, the same with some layers replaced by quicker ones."""

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from thinc.api import Model

Network = Model[Any, Any]


def replace_layers(
    model: Language,
    is_known: Callable[[Network], bool],
    quick: Callable[[Network], Network],
) -> None:
    """Replace the layers of a model that are known, in place; others stay."""
    for name in model.component_names:
        network: Network | None = getattr(model.get_pipe(name), "model", None)
        if network is None:
            continue
        for layer in list(network.walk()):
            if is_known(layer):
                network.replace_node(layer, quick(layer))


def untrained(_gradient: object) -> object:
    """Refuse to train a layer that only reads."""
    message = "Models are read from, not trained, here."
    raise NotImplementedError(message)
