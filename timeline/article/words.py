"""The word lists of the article room, read once from its data file."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

TOKEN = re.compile(r"[^\W\d_]+(?:['\u2019.][^\W\d_]+)*|\d+")
"""A word or a number of a line."""

EMPHASIS = re.compile(r"(?P<mark>\*\*|__|\*|_)(?P<words>[^\s*_][^*_]*)(?P=mark)")
"""Words in Markdown's bold or italics."""


@cache
def layout_words() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Give the word lists of `en/layout.toml` by section and name."""
    text = files("timeline.article").joinpath("en/layout.toml").read_text("utf-8")
    return {
        section: {name: frozenset(words) for name, words in lists.items()}
        for section, lists in tomllib.loads(text).items()
    }


@cache
def note_marks() -> re.Pattern[str]:
    """Give the expression of the marks of notes that stand close to a word: "[12]".

    A small letter is such a mark only behind a number or a sign: "riot[s]" is a word,
    as is "[h]is".
    """
    words = "|".join(map(re.escape, sorted(layout_words()["notes"]["words"])))
    return re.compile(
        rf"(?<=\S)\[(?:\d{{1,3}}|(?:{words})(?:\s\d{{1,3}})?)\](?!\(|(?-i:[a-z]))"
        r"|(?<=[^\s\w(\[])\[[a-z]\](?!\(|(?-i:[a-z]))|(?<=\d)\[[a-z]\](?!\()",
        re.IGNORECASE,
    )


@cache
def asides_of_screens() -> re.Pattern[str]:
    """Give the expression of what only a reader at a screen needs.

    How an exchange calls a firm, "(NYSE: LND)" and "(LND.N)", and what a link says that
    it does, ", opens new tab". What leads on to another article behind a paragraph,
    "Also Read - Ship Sinks", or in brackets, "(READ: Ship sinks)", and who wrote it,
    "(Reporting by Ana Ruiz; editing by Tom Lee)".
    """
    words = layout_words()["screen"]
    spoken = "|".join(map(re.escape, sorted(words["spoken"])))
    onward = "|".join(map(re.escape, sorted(words["onward"])))
    asking = "|".join(sorted(map(str.upper, words["asking"])))
    written = "|".join(map(re.escape, sorted(words["written"])))
    countries = "|".join(map(re.escape, sorted(words["not_codes"])))
    return re.compile(
        r"\((?:[A-Z][A-Za-z.]{1,12}(?:\s[A-Z][A-Za-z.]{1,12}){0,2}:\s?[A-Z0-9.]{1,8}[;,]?\s?){1,3}\)"
        r"|\([A-Z]:[A-Z]{2,5}\)"
        rf"|\((?!(?:{countries})\))[A-Z0-9]{{1,6}}\.[A-Z]{{1,2}}\)"
        rf"|,?\s(?:{spoken})(?!\w)"
        r"|(?<=[.!?\"\u201d\u2019])\s?"
        rf"(?i:{onward})\s?[-:\u2013\u2014]\s[^.!?]{{4,160}}[!?]?$"
        rf"|\((?:{asking}): [^()\n]{{4,160}}\)"
        rf"|\((?i:{written}) [^()\n]{{4,200}}\)"
    )


def without_notes(line: str) -> str:
    """Give a line without the marks of notes."""
    return note_marks().sub("", line) if "[" in line else line


DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DAYS = rf"{DAY}(?:\s?[-\u2013]\s?{DAY})?"
"""A day of a month, or the first and last of several."""

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


def names_a_day(word: str) -> bool:
    """Tell "May" and "Friday" from the first word of a name."""
    return word.casefold() in layout_words()["dateline"]["words"] - {"the", "of"}
