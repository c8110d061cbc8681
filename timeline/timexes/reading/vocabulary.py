"""The words of a language: a word file in, classes and meanings of words out."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, wraps
from importlib.resources import files
from typing import Any, TypeVar

from timeline.errors import TimelineError

Meanings = dict[str, object]
Loaded = TypeVar("Loaded")
ENGLISH = "en"
HOME = files("timeline.timexes")
_read = ContextVar("_read", default=ENGLISH)


@contextmanager
def in_language(name: str) -> Iterator[None]:
    """Have this thread find expressions of time in another language than English.

    Args:
        name: Of the folder beside `en` that holds its rules and words, or the path of
            one elsewhere.

    Raises:
        TimelineError: There is no such folder.

    >>> with in_language("xx"):
    ...     pass
    Traceback (most recent call last):
    timeline.errors.TimelineError: 'xx' names no folder with a rules.toml, as 'en' does.
    """
    if not (HOME / name / "rules.toml").is_file():
        message = f"{name!r} names no folder with a rules.toml, as {ENGLISH!r} does."
        raise TimelineError(message)
    before = _read.set(name)
    try:
        yield
    finally:
        _read.reset(before)


def language_read() -> str:
    """Name the language that this thread reads."""
    return _read.get()


def of_language(load: Callable[[], Loaded]) -> Callable[[], Loaded]:
    """Have a loader read each language once, and give that of the one being read."""
    kept: dict[str, Loaded] = {}

    @wraps(load)
    def loaded() -> Loaded:
        language = _read.get()
        try:
            return kept[language]
        except KeyError:
            kept[language] = found = load()
            return found

    return loaded


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


@of_language
def load_vocabulary() -> Vocabulary:
    """Read the language's word file."""
    read = read_data("words.toml")
    classes = {name: words for name, words in read.items() if name != "settings"}
    return Vocabulary(classes, frozenset(read["settings"]["capital"]))


def read_data(name: str) -> Mapping[str, Any]:
    """Read a data file of the language, once a process: nobody may change it."""
    return _data(_read.get(), name)


@cache
def _data(language: str, name: str) -> Mapping[str, Any]:
    return tomllib.loads((HOME / language / name).read_text(encoding="utf-8"))


def read_file(name: str) -> str:
    """Read a data file of the language as text."""
    return (HOME / _read.get() / name).read_text(encoding="utf-8")
