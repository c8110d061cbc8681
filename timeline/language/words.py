"""The word lists of the language room, read once from its data file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def mend_words() -> Mapping[str, frozenset[str]]:
    """Give the word lists of `en/mends.toml` by name."""
    text = files("timeline.language").joinpath("en/mends.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


def is_half_of_day(word: str) -> bool:
    """Tell what follows an hour, in small letters.

    >>> is_half_of_day("p.m."), is_half_of_day("noon")
    (True, False)
    """
    return word in mend_words()["halves_of_day"]
