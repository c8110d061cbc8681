"""A word without its sentence in, its likely dictionary forms out."""

from functools import cache
from typing import TYPE_CHECKING, cast

from timeline.language.model import load_model

if TYPE_CHECKING:
    from spacy.pipeline import Lemmatizer

MAX_WORDS = 100_000
_FORMS: dict[tuple[str, str], str] = {}


def dictionary_form(word: str, part: str) -> str:
    """Give a word's dictionary form, lower-cased, read as a verb or as a noun.

    Without a sentence nobody knows which one it is, so the caller says it. A word that
    the tables of the language model do not know comes back as it is.

    Args:
        word: "stormed".
        part: "verb" or "noun".
    """
    known = _FORMS.get((word, part))
    if known is None:
        known = _look_up(word.lower(), part)
        if len(_FORMS) < MAX_WORDS:
            _FORMS[word, part] = known
    return known


def is_word(word: str) -> bool:
    """Tell whether a lower-cased word is a form of a known verb or noun.

    >>> is_word("dockers"), is_word("kesten")
    (True, False)
    """
    return any(
        word in words or word in irregular or dictionary_form(word, part) in words
        for part in ("verb", "noun")
        for _, irregular, words in [_tables(part)]
    )


def _look_up(word: str, part: str) -> str:
    rules, exceptions, words = _tables(part)
    if word in exceptions:
        return exceptions[word]
    if word in words:
        return word
    stems = [
        word[: len(word) - len(old)] + new for old, new in rules if word.endswith(old)
    ]
    # "gutted": the rules leave "gutt", whose last letter is doubled.
    doubled = [stem[:-1] for stem in stems if stem[-2:] == stem[-1:] * 2]
    return next((stem for stem in (*stems, *doubled) if stem in words), word)


@cache
def _tables(
    part: str,
) -> tuple[list[tuple[str, str]], dict[str, str], frozenset[str]]:
    """Give the endings with what they stand for, the irregular forms, the words."""
    lemmatizer = cast("Lemmatizer", load_model().get_pipe("lemmatizer"))
    tables = {
        name: lemmatizer.lookups.get_table(f"lemma_{name}")[part]
        for name in ("rules", "exc", "index")
    }
    irregular = {word: forms[0] for word, forms in tables["exc"].items()}
    return tables["rules"], irregular, frozenset(tables["index"])
