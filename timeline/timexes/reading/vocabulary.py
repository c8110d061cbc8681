"""The words of a language: a word file in, classes and meanings of words out."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Meanings = dict[str, object]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The time words of a language.

    Attributes:
        classes: Class -> word in lower case -> what it stands for.
        capital: Words that are time words only with a capital.
    """

    classes: dict[str, Meanings]
    capital: frozenset[str]

    def meaning(self, name: str, word: str) -> object:
        """Give what a word stands for in a class; None where it is not in it."""
        return self.classes[name].get(word.lower())

    def number(self, name: str, word: str) -> int | None:
        """Give the number that a word stands for in a class, or None."""
        found = self.meaning(name, word)
        return found if isinstance(found, int) else None

    def code(self, name: str, word: str) -> str:
        """Give the code that a word stands for in a class, or nothing."""
        found = self.meaning(name, word)
        return found if isinstance(found, str) else ""


@cache
def load_vocabulary(language: str = "en") -> Vocabulary:
    """Read a language's word file, once a process."""
    read = read_data(language, "words.toml")
    classes = {name: words for name, words in read.items() if name != "settings"}
    return Vocabulary(classes, frozenset(read["settings"]["capital"]))


@cache
def read_data(language: str, name: str) -> Mapping[str, Any]:
    """Read a data file of a language, once a process: nobody may change it."""
    return tomllib.loads(read_file(language, name))


def read_file(language: str, name: str) -> str:
    """Read a data file of a language as text."""
    return (files("timeline.timexes") / language / name).read_text(encoding="utf-8")
