"""The English word lists of the event room, read once from the package's data."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_word_lists(name: str) -> dict[str, frozenset[str]]:
    """Read the word lists of `timeline/events/en/NAME.toml`: list name -> its words."""
    return {key: frozenset(words) for key, words in _read(name).items()}


def read_word_maps(name: str) -> Mapping[str, Mapping[str, str]]:
    """Read the word tables of `timeline/events/en/NAME.toml`: table -> word -> word."""
    return _read(name)


@cache
def _read(name: str) -> Mapping[str, Any]:
    path = files("timeline.events") / "en" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
