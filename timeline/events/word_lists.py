"""The English word lists of the event room, read once from the package's data."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def read_word_lists(name: str) -> dict[str, frozenset[str]]:
    """Read the word lists of `timeline/events/en/NAME.toml`: list name -> its words."""
    path = files("timeline.events") / "en" / f"{name}.toml"
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    return {key: frozenset(words) for key, words in lists.items()}


@cache
def read_word_maps(name: str) -> dict[str, dict[str, str]]:
    """Read the word tables of `timeline/events/en/NAME.toml`: table -> word -> word."""
    path = files("timeline.events") / "en" / f"{name}.toml"
    tables: dict[str, dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return tables
