"""A word in its sentence in, its dictionary form out."""

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, cast

from timeline.language.forms import dictionary_form
from timeline.language.model import PREFIXES, load_model
from timeline.language.token import Token

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer

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
HYPHEN = "-"
PREFIXED = re.compile(rf"(?:{'|'.join(PREFIXES)}){HYPHEN}(?=[a-z])")


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
    stem = base.removesuffix("e")
    guessed = stem != base and form in {f"{stem}ed", f"{stem}ing"} and base not in verbs
    return stem if guessed and WITHOUT_E.fullmatch(stem) else base


def with_one_letter(form: str, base: str, verbs: Collection[str]) -> str:
    """Mend a base that keeps the letter that its form doubles: "gutted" -> "gut".

    Args:
        form: In small letters.
        base: What the lemmatizer made of it.
        verbs: Those that it knows.

    >>> with_one_letter("gutted", "gutt", {"gut"})
    'gut'
    >>> with_one_letter("butted", "butt", {"but", "butt"})
    'butt'
    """
    doubled = base[-2:] == base[-1:] * 2 and form in {f"{base}ed", f"{base}ing"}
    single = base[:-1]
    return single if doubled and base not in verbs and single in verbs else base


def _verbs(lemmatizer: "Lemmatizer") -> Collection[str]:
    index = lemmatizer.lookups.get_table("lemma_index", {})
    return cast("Collection[str]", index.get("verb", ()))


def lemma(token: Token) -> str:
    """Give a word's dictionary form, lower-cased: "launched" -> "launch".

    That of "re-opened" is "open", `prefix_of` gives what stands before it.
    """
    if not token.base:
        token.base = _lemma(token)
    return token.base


def prefix_of(token: Token) -> str:
    """Give the "re-" of "re-opened"; empty for other words."""
    found = PREFIXED.match(token.text) if HYPHEN in token.text else None
    return found.group() if found else ""


def _lemma(token: Token) -> str:
    if not token.pos_:
        return token.lower_
    if token.pos_ == "AUX" and token.lower_ in AUXILIARIES:
        return AUXILIARIES[token.lower_]
    prefix = prefix_of(token)
    if prefix:
        part = "noun" if token.pos_ == "NOUN" else "verb"
        return dictionary_form(token.lower_[len(prefix) :], part)
    known = _LEMMAS.get(token.form)
    if known is None:
        lemmatizer = cast("Lemmatizer", load_model().get_pipe("lemmatizer"))
        base = lemmatizer.rule_lemmatize(token.doc.parsed[token.i])[0].lower()
        verbs = _verbs(lemmatizer)
        known = with_silent_e(token.lower_, base, verbs)
        if token.pos_ == "VERB":
            known = without_false_e(token.lower_, known, verbs)
            known = with_one_letter(token.lower_, known, verbs)
        if len(_LEMMAS) < MAX_LEMMAS:
            _LEMMAS[token.form] = known
    return known
