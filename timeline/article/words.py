"""The word lists of the article room, read once from its data file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def layout_words() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Give the word lists of `en/layout.toml` by section and name."""
    text = files("timeline.article").joinpath("en/layout.toml").read_text("utf-8")
    return {
        section: {name: frozenset(words) for name, words in lists.items()}
        for section, lists in tomllib.loads(text).items()
    }
