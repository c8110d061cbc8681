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


DAY = r"\d{1,2}(?:st|nd|rd|th)?"
ISO_DATE = r"\d{4}-\d{2}-\d{2}"


@cache
def month_pattern() -> str:
    """Give the expression of a month's name, short or long; for any case."""
    return _any_of("months") + r"\b\.?"


@cache
def weekday_pattern() -> str:
    """Give the expression of a weekday's whole name; for any case."""
    return _any_of("weekdays")


def _any_of(names: str) -> str:
    return "(?:" + "|".join(sorted(layout_words()["dateline"][names])) + ")"
