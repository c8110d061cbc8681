"""The quick layers that mix vectors give what the model's own layers give."""

from collections.abc import Iterator
from typing import Any, cast

import numpy as np
import pytest
import spacy
from spacy.language import Language
from thinc.api import Maxout, Model, chain, expand_window, residual

from timeline.language.mixing import NAME, ROWS, Vectors, quicken_mixing
from timeline.language.model import load_model, model_name

WIDTH = 8


def nodes(model: Language) -> Iterator[str]:
    for name in model.component_names:
        network = getattr(model.get_pipe(name), "model", None)
        yield from (node.name for node in network.walk()) if network else ()


def vectors(model: Language, text: str) -> Vectors:
    told = cast("Any", model.get_pipe("tok2vec")).predict([model.make_doc(text)])
    return cast("Vectors", told[0])


@pytest.mark.slow
def test_all_layers_of_the_shipped_model_that_mix_are_quick() -> None:
    names = list(nodes(load_model()))
    assert NAME in names
    assert "expand_window" not in names


@pytest.mark.slow
@pytest.mark.parametrize("words", [1, 2, ROWS - 1, ROWS, ROWS + 1, 3 * ROWS + 5])
def test_the_vectors_are_the_networks_own(words: int) -> None:
    own = spacy.load(model_name())
    quick = spacy.load(model_name())
    quicken_mixing(quick)
    text = " ".join(["Lund", "sold", "four", "boats", "."][i % 5] for i in range(words))
    first, second = (vectors(model, text) for model in (own, quick))
    np.testing.assert_allclose(first, second, rtol=0, atol=1e-4)


@pytest.mark.slow
def test_a_layer_that_is_built_otherwise_stays() -> None:
    model = spacy.load(model_name())
    wider: Model[Any, Any] = residual(
        chain(expand_window(2), Maxout(WIDTH, 5 * WIDTH, normalize=True, dropout=0.0))
    )
    cast("Any", model.get_pipe("tok2vec")).model = wider
    quicken_mixing(model)
    assert "expand_window" in list(nodes(model))
