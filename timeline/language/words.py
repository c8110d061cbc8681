"""The word lists of the language room, read once from its data file."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

HOUR = re.compile("[0-9]{1,2}[:.h][0-9]{2}")


@cache
def mend_words() -> Mapping[str, frozenset[str]]:
    """Give the word lists of `en/mends.toml` by name."""
    text = files("timeline.language").joinpath("en/mends.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


def is_hour(word: str) -> bool:
    """Tell the time of day in digits that a post begins with.

    >>> is_hour("09:30"), is_hour("9h30"), is_hour("0930")
    (True, True, False)
    """
    return HOUR.fullmatch(word) is not None


def is_half_of_day(word: str) -> bool:
    """Tell what follows an hour, in small letters.

    >>> is_half_of_day("p.m."), is_half_of_day("noon")
    (True, False)
    """
    return word in mend_words()["halves_of_day"]
