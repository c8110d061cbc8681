"""The source of a wiki's page (MediaWiki) in, its words out.

    '''The [[harbour bridge]]''' was shut on [[Friday]].<ref>Courier</ref>

Notes, boxes, tables, pictures and categories are left out, and so are the sections that
list sources; of links and of the words in a box that is read as its words, these stay.
"""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TypeAlias

_SIGNS = re.compile(
    r"\[\[[^\[\]\n]{1,300}\]\]|\{\{[^{}]{1,2000}\}\}|'''[^'\n]{1,300}'''"
    r"|^==+[^=\n]{1,200}==+[ \t]*$",
    re.MULTILINE,
)
_SURE = re.compile(r"\[\[[^\[\]\n]{1,300}\]\]")
FEWEST = 3
"""Signs that a text is a wiki's source, a link among them."""
_UNSEEN = re.compile(
    r"<!--(?:(?!<!--).){0,2000}?-->"
    r"|<ref\b[^<>]{0,500}/>|<ref\b[^<>]{0,500}>(?:(?!<ref\b).){0,2000}?</ref\s{0,9}>"
    r"|<(gallery|math|timeline|score)\b[^<>]{0,500}>(?:(?!<\1).){0,5000}?</\1\s{0,9}>"
    r"|__[A-Z]{3,20}__",
    re.DOTALL | re.IGNORECASE,
)
"""What begins again before its end is none: so a text without ends takes no time."""
_BOX = re.compile(r"\{\{([^{}]{0,9000})\}\}")
_TABLE = re.compile(
    r"^[ \t:]{0,9}\{\|(?:(?!\{\||\|\}).){0,50000}\|\}", re.DOTALL | re.MULTILINE
)
_LINK = re.compile(r"\[\[([^\[\]]{0,2000})\]\]")
_OUTER_LINK = re.compile(r"\[(?:https?:)?//[^\s\[\]]{1,2000}(?: ([^\[\]\n]*))?\]")
_BOLD = re.compile(r"'{2,5}")
_HEADING = re.compile(r"^(={2,6})[ \t]*(.*?)[ \t]*\1[ \t]*$", re.MULTILINE)
_MARK = re.compile(r"^[*#:;]+[ \t]*", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
DEEPEST = 12
"""Boxes within boxes, and links within the words of pictures."""
_Words: TypeAlias = Callable[[re.Match[str]], str]


def is_wiki_text(text: str) -> bool:
    r"""Whether a text is the source of a wiki's page.

    >>> is_wiki_text("'''Sala''' is a [[port]].\n== Strike ==\nDockers struck.")
    True
    """
    found = _SIGNS.findall(text)
    return len(found) >= FEWEST and any(map(_SURE.fullmatch, found))


def wiki_words(text: str) -> str:
    """Give the words of a wiki's page.

    >>> wiki_words("'''Sala''' is a [[Harbour|port]].<ref>[http://a.example A]</ref>")
    'Sala is a port.'
    """
    text = _repeated(_BOX, _of_box, _UNSEEN.sub("", text))
    text = _repeated(_LINK, _of_link, _repeated(_TABLE, _nothing, text))
    text = _OUTER_LINK.sub(lambda found: found[1] or "", text)
    text = _without_lists(_BOLD.sub("", text))
    text = _HEADING.sub(r"\n\2\n", _MARK.sub("", text))
    return _BLANK.sub("\n\n", text).strip()


def _repeated(sign: re.Pattern[str], words: _Words, text: str) -> str:
    """Put words in the place of signs, the inner ones first."""
    for _ in range(DEEPEST):
        text, count = sign.subn(words, text)
        if not count:
            break
    return text


def _of_box(found: re.Match[str]) -> str:
    """Give the words of a box that is read as such; a date has a line of its own."""
    name, *parts = (one.strip() for one in found[1].split("|"))
    told = [one for one in parts if "=" not in one] or [""]
    kind = name.casefold()
    if kind in _names("first_part"):
        return f"{told[0]}\n\n"
    if kind in _names("last_part"):
        return told[-1]
    return " ".join(told[:2]) if kind in _names("two_parts") else ""


def _of_link(found: re.Match[str]) -> str:
    place, _, words = found[1].rpartition("|")
    kind = (place or words).partition(":")[0].strip().casefold()
    return "" if kind in _names("unseen_links") else words.lstrip(":")


def _nothing(_: re.Match[str]) -> str:
    return ""


def _without_lists(text: str) -> str:
    """Leave out the sections that list sources, up to the next heading as high."""
    kept, below = [], 0
    for line in text.split("\n"):
        head = _HEADING.fullmatch(line)
        if head is not None and (not below or len(head[1]) <= below):
            below = len(head[1]) if head[2].casefold() in _names("lists") else 0
        if not below:
            kept.append(line)
    return "\n".join(kept)


@cache
def _names(kind: str) -> frozenset[str]:
    text = files("timeline.sources").joinpath("en/wiki.toml").read_text("utf-8")
    found: Mapping[str, Sequence[str]] = tomllib.loads(text)
    return frozenset(found[kind])
