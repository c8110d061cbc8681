"""Lines that say when an article was published, told from their words alone.

A date with words such as "Updated", the labels of releases, or names beside it. Word
lists are in `en/layout.toml`.
"""

import re
from functools import cache

from timeline.article.places import PLACE_LINE
from timeline.article.words import (
    DAY,
    ISO_DATE,
    TOKEN,
    layout_words,
    month_pattern,
)

MAX_DATELINE = 90
MAX_NAMES = 7

_NUMERIC_DATE = re.compile(r"\b\d{1,4}([-/.])\d{1,2}\1\d{1,4}\b")
_ADDRESS = re.compile(r"^[^<>\d\n]{0,60}<\S{1,60}@\S{1,60}>\s*")
_RUN_TOGETHER = re.compile(
    r"(?<=\b(?:19|20)\d\d)(?=\d{1,2}:\d\d)"
    r"|(?<=\d)(?=[A-Z][a-z]{3})|(?<=[A-Z]{2})(?=[A-Z][a-z]{3})|(?<=[a-z])(?=\d{1,2}\s)"
)


def is_dateline(line: str) -> bool:
    """Is it a place line, or a date with at most words such as "Updated"?"""
    if PLACE_LINE.fullmatch(line + " "):
        return True
    if len(line) > MAX_DATELINE or not any(letter.isdigit() for letter in line):
        return False
    return _is_date(line) or _is_date(_without_sender(line))


def is_labelled_date(line: str) -> bool:
    """Is it a date under a label: "For immediate release: 14 November 2024"?

    Some of the labels are also what a line beside the text begins with.
    """
    label = _label().match(line)
    return label is not None and is_dateline(line[label.end() :])


def is_dated_name(line: str) -> bool:
    """Does it name a whole date and, besides, only places, persons and papers?

    "Athens, 24 July 2023", "By Ana Ruiz, Daily Courier | 24 July 2023". So do titles
    and some short paragraphs: ask this of the lines between headline and text.
    """
    if len(line) > MAX_DATELINE or line.endswith((".", "?", "!", ":")):
        return False
    if not _whole_date().search(line):
        return False
    words = layout_words()
    small = words["dateline"]["words"] | words["dated_name"]["words"]
    names = [
        token
        for token in TOKEN.findall(line)
        if not token.isdigit() and token.casefold() not in small
    ]
    return len(names) <= MAX_NAMES and all(name[0].isupper() for name in names)


def is_place_and_date(line: str) -> bool:
    """Does it name a place, or a paper, and a whole date: "Geneva, 24 July 2023"?

    Titles do so too ("Sala Riots, 24 July 2023"); ask whether another one follows.
    """
    place, comma, _ = line.partition(",")
    return bool(comma) and place[:1].isupper() and is_dated_name(line)


def parted(line: str) -> str:
    """Part what stood in several boxes of a page and was copied as one word.

    >>> parted("May 3, 20249:12 AM GMT+1Updated 2 days ago")
    'May 3, 2024 9:12 AM GMT+1 Updated 2 days ago'
    """
    return _RUN_TOGETHER.sub(" ", line)


def _is_date(line: str) -> bool:
    words = layout_words()["dateline"]
    line = parted(line)
    tokens = [token.casefold() for token in TOKEN.findall(line)]
    if not all(token.isdigit() or token in words["words"] for token in tokens):
        return False
    return bool(_NUMERIC_DATE.search(line)) or any(
        token in words["months"] for token in tokens
    )


def _without_sender(line: str) -> str:
    """Leave out who sent a mail, or has put a text on a site: "by admin"."""
    return _beside_date().sub("", _ADDRESS.sub("", line))


@cache
def _beside_date() -> re.Pattern[str]:
    words = layout_words()["dateline"]
    senders, asked = _any(words["senders"]), _any(words["asked"])
    name = r"[^\W\d_]+"
    return re.compile(
        rf"\b{senders}\s{name}(?:\s{name}){{0,2}}(?=\s+on\s|\s*$)"
        rf"|[\s|,]+(?:\d+ )?{asked}\s*$",
        re.IGNORECASE,
    )


@cache
def _label() -> re.Pattern[str]:
    labels = _any(layout_words()["dateline"]["labels"])
    return re.compile(rf"{labels}(?:\s*[:|,\u2013\u2014-]\s*|\s+)", re.IGNORECASE)


def _any(words: frozenset[str]) -> str:
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"


@cache
def _whole_date() -> re.Pattern[str]:
    """Match a day with month and year: 24 July 2023, July 24 2023, 2023-07-24."""
    month = month_pattern()
    return re.compile(
        rf"\b(?:{DAY}\s{month},?\s\d{{4}}|{month}\s{DAY},?\s\d{{4}}|{ISO_DATE})(?!\d)",
        re.IGNORECASE,
    )
