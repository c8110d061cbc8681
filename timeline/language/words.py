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
