"""Looking up each form of a word once gives the network's own vectors."""

from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from thinc.api import Model

from tests.bench.articles import make_articles
from timeline.language.model import load_model, model_name
from timeline.language.vectors import NAME, quicken_vectors


@pytest.fixture(scope="module")
def untouched() -> Language:
    return spacy.load(model_name())


def _network(model: Language, name: str) -> Model[Any, Any]:
    """Give what makes a component's vectors of words in their sentence."""
    network: Model[Any, Any] = model.get_pipe(name).model  # type: ignore[attr-defined] # spaCy's networks
    return network if name == "tok2vec" else network.layers[0]


@pytest.mark.parametrize("component", ["tok2vec", "ner"])
def test_vectors_are_those_of_the_models_own_network(
    untouched: Language, component: str
) -> None:
    texts = ["", *(article.text for article in make_articles(3)), "\n\n Zonk zonk 5."]
    own = _network(untouched, component)
    for layer in own.walk():
        layer.ops = _network(load_model(), component).ops  # the same matrices' library
    expected = own.predict([untouched.make_doc(text) for text in texts])
    found = _network(load_model(), component).predict(
        [load_model().make_doc(text) for text in texts]
    )
    assert NAME in {layer.name for layer in _network(load_model(), component).walk()}
    for mine, theirs in zip(found, expected, strict=True):
        # On some processors a product of matrices rounds by how many rows there are.
        np.testing.assert_allclose(mine, theirs, rtol=0, atol=1e-4)


def test_a_network_of_another_kind_stays_as_it_is() -> None:
    other = spacy.blank("en")
    bag = {
        "@architectures": "spacy.TextCatBOW.v3",
        "exclusive_classes": True,
        "no_output_layer": False,
        "ngram_size": 1,
    }
    network = other.add_pipe("textcat", config={"model": bag}).model  # type: ignore[attr-defined] # as above
    before = list(network.walk())
    quicken_vectors(other)
    assert list(network.walk()) == before


def test_the_quick_layer_refuses_to_be_trained() -> None:
    network = _network(load_model(), "tok2vec")
    quick = next(layer for layer in network.walk() if layer.name == NAME)
    _, gradients = quick([load_model().make_doc("Dockers struck.")], is_train=False)
    with pytest.raises(NotImplementedError, match="not trained"):
        gradients([])
