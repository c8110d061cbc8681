"""What a single line of an article is, told from its words alone.

One question a function; `line_kind` asks them in order, the surest first. Word lists
are in `en/layout.toml`.
"""

import re
from collections.abc import Callable

from timeline.article.blocks import BlockKind
from timeline.article.dated_lines import is_dated_name, is_dateline, is_labelled_date
from timeline.article.notices import (
    is_control,
    is_filed,
    is_notice,
    is_picture_file,
    is_stamp,
)
from timeline.article.words import TOKEN, layout_words, names_a_day, without_notes

MAX_BYLINE = 120
MAX_CAPTION = 300
MAX_CREDIT_WORDS = 6
MAX_UNKNOWN_CREDIT = 120

_SENDER = re.compile(r"[^<>@\d\n]{2,60}\s<[^<>@\s]{1,60}@[^<>@\s]{1,60}>")
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?", re.IGNORECASE)
_CREDIT_TAIL = re.compile(
    r"(?:[.!?)\"\u201d]\s+|\s[/|\u2014\u2013-]\s?)(?P<credit>[\w\s/,.'\u2019-]+)$"
)
_BRACKETED_TAIL = re.compile(r"[(\[](?P<credit>[^()\[\]]{2,80})[)\]]\.?$")
_BARS = re.compile(r"\s+[|\u00b7\u2022]\s+")
_BARE_NAME = re.compile(r"[A-Z][\w'\u2019.-]*(?:\s[A-Z][\w'\u2019.-]*){1,2}")


def line_kind(line: str) -> BlockKind | None:
    """Give the kind of a line that stands beside the running text; None for others.

    >>> line_kind("By Jane Smith and John Doe")
    <BlockKind.BYLINE: 'byline'>
    >>> line_kind("By Friday the troops had left.") is None
    True
    """
    for kind, is_kind in _QUESTIONS:
        if is_kind(line):
            return kind
    return None


def begins_sources(line: str) -> bool:
    """Does it head the sources of an encyclopaedia's article, which end it?"""
    bare = without_notes(line).strip("*_#: ")
    return bare.casefold() in layout_words()["end"]["headings"]


def is_link(line: str) -> bool:
    """Is it an address, or the label of one?"""
    return bool(_ADDRESS.fullmatch(line)) or _is_labelled(line, "link", strict=True)


def is_related(line: str) -> bool:
    """Does it lead to other articles, ask to subscribe, or say where it is filed?"""
    lowered = line.casefold().lstrip("[(")
    if _is_labelled(line, "archive", strict=True):
        return True
    if _is_labelled(line, "related", strict=False):
        return True
    openings = tuple(layout_words()["related"]["openings"])
    return len(line) <= MAX_CAPTION and lowered.startswith(openings)


def is_byline(line: str) -> bool:
    """Does it name who wrote the article?"""
    words = layout_words()["byline"]
    if _SENDER.fullmatch(line):
        return True
    bare = line.strip("()[] ").rstrip(".")
    if bare.casefold() in words["agencies"] | words["alone"]:
        return True
    if len(line) > MAX_BYLINE or (line.endswith(".") and not line.startswith("(")):
        return False
    opening = _opening(bare.casefold(), words["openings"])
    if not opening:
        return False
    names = TOKEN.findall(bare[len(opening) :])
    return (
        bool(names)
        and all(
            name[0].isupper() or name.casefold() in words["connectors"]
            for name in names
        )
        and not names_a_day(names[0])
    )


def is_byline_with_stamp(line: str) -> bool:
    """Does it say between bars by whom and when: "By Ana Ruiz | Updated 3 hours ago"?

    Not "Strike ends | Updated 3 hours ago".
    """
    parts = _BARS.split(line)
    named = [part for part in parts if not (is_stamp(part) or is_dateline(part))]
    return len(named) < len(parts) > 1 and all(
        is_byline(part) or _BARE_NAME.fullmatch(part) for part in named
    )


def is_dated_byline(line: str) -> bool:
    """Does it name who wrote the article, and a whole date: "By Ana Ruiz, 5 May 2024"?

    >>> is_dated_byline("By Ana Ruiz, Sunday May 5, 2024")
    True
    """
    return bool(
        _opening(line.casefold(), layout_words()["byline"]["openings"])
    ) and is_dated_name(line)


def is_caption(line: str) -> bool:
    """Does it describe or credit a picture?"""
    if len(line) > MAX_CAPTION:
        return False
    lowered = line.casefold()
    words = layout_words()["caption"]
    if lowered in words["credits"]:
        return True
    opening = _opening(lowered, words["openings"])
    if opening and (
        lowered[len(opening) :].lstrip().startswith(":") or opening.endswith(" by")
    ):
        return True
    label = _opening(lowered, words["labels"])
    if label and lowered[len(label) :].lstrip()[:1] in {",", ":", "-", "|"}:
        return True
    bracketed = _BRACKETED_TAIL.search(line)
    if bracketed and _credits(bracketed["credit"]):
        return True
    tail = _CREDIT_TAIL.search(line)
    return tail is not None and _is_credit(
        tail["credit"], known_only=len(line) > MAX_UNKNOWN_CREDIT
    )


def is_caption_label(line: str) -> bool:
    """Does it announce the words of a picture on the next line: "Image caption,"?"""
    return line.casefold().rstrip(",: ") in layout_words()["caption"]["labels"]


def _is_credit(words: str, *, known_only: bool) -> bool:
    """Is a line's tail without a full stop the name of a photographer or agency?"""
    if words.endswith("."):
        return False
    names = TOKEN.findall(words)
    if not names or len(names) > MAX_CREDIT_WORDS or any(n.isdigit() for n in names):
        return False
    # "OSLO, Norway -- The" of a text with a fixed width credits nobody
    if names[-1].casefold() in layout_words()["wrapping"]["open_words"]:
        return False
    return all(name[0].isupper() for name in names) and (
        _credits(words) or (words.isupper() and not known_only)
    )


def _credits(words: str) -> bool:
    lowered = words.casefold()
    return any(
        re.search(rf"(?<!\w){re.escape(credit)}(?!\w)", lowered)
        for credit in layout_words()["caption"]["credits"]
    )


def _is_labelled(line: str, section: str, *, strict: bool) -> bool:
    """Does it begin with a label and a colon, or (not strict) consist of a label?"""
    label, colon, _ = line.casefold().replace(" | ", ":", 1).partition(":")
    if not colon and strict:
        return False
    return label.strip("*_# ") in layout_words()[section]["labels"]


def _opening(lowered: str, openings: frozenset[str]) -> str:
    """Give the longest opening that a line begins with as whole words, or ""."""
    return max(
        (
            opening
            for opening in openings
            if lowered.startswith(opening)
            and not lowered[len(opening) : len(opening) + 1].isalnum()
        ),
        key=len,
        default="",
    )


_QUESTIONS: tuple[tuple[BlockKind, Callable[[str], bool]], ...] = (
    (BlockKind.DATELINE, is_labelled_date),
    (BlockKind.LINK, is_link),
    (BlockKind.RELATED, is_related),
    (BlockKind.RELATED, is_notice),
    (BlockKind.RELATED, is_filed),
    (BlockKind.RELATED, is_control),
    (BlockKind.DATELINE, is_stamp),
    (BlockKind.DATELINE, is_dateline),
    (BlockKind.BYLINE, is_byline),
    (BlockKind.BYLINE, is_byline_with_stamp),
    (BlockKind.CAPTION, is_caption),
    (BlockKind.CAPTION, is_picture_file),
)
