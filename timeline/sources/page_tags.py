"""What a page's tags tell of its date and headline: metadata, short words it shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from timeline.article.dated_lines import MAX_DATELINE, is_dateline
from timeline.article.lines import is_dated_byline
from timeline.sources.page_beside import RUNNING
from timeline.sources.page_data import take_linked_day
from timeline.sources.page_live import NONE, Live, read_live

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_DATELINES = 50
MAX_SHOWN = 2 * MAX_DATELINE

_STATED = re.compile(r"\"date(?:Published|Created)\"\s{0,9}:\s{0,9}\"([^\"]{0,60})\"")
_PLACE = re.compile(r"image|thumbnail|\burl\b|://", re.IGNORECASE)
"""A picture's or page's address has days of its own in it."""


@dataclass(frozen=True, slots=True)
class Tags:
    """What a page's tags say of its date.

    Attributes:
        stated: Its metadata, one a line.
        datelines: Words on it that are a date and little else, in order; where there
            are none, those that name the author beside a date.
        shown: Short pieces of its text, one a line.
        linked: The day that its linked data give for its article.
        heads: Its main headings, but for those that lead to its site's first page.
        live: Its entries, if it is a live page.
    """

    stated: str = ""
    datelines: tuple[str, ...] = ()
    shown: str = ""
    linked: date | None = None
    heads: tuple[str, ...] = ()
    live: Live = NONE


def read_tags(tree: "HtmlElement") -> Tags:
    """Read a page's tags; dates of its linked data are taken out of it."""
    live = read_live(tree)
    linked = take_linked_day(tree)
    lines = list(_lines(tree))
    datelines = [line for line in lines if is_dateline(line)]
    datelines = datelines or [line for line in lines if is_dated_byline(line)]
    return Tags(
        _stated(tree),
        tuple(datelines[:MAX_DATELINES]),
        "\n".join(lines),
        linked,
        tuple(_heads(tree)),
        live,
    )


def _stated(tree: "HtmlElement") -> str:
    lines = []
    for tag in tree.iter("meta", "time"):
        values = [str(value) for value in tag.attrib.values()]
        if not any(_PLACE.search(value) for value in values):
            lines += values
        lines.append(tag.text or "")
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", ""):
            lines += _STATED.findall(script.text or "")
    return "\n".join(lines)


def _lines(tree: "HtmlElement") -> Iterator[str]:
    """Give the short pieces of text that a page shows, and what its marks explain."""
    for tag in tree.iter():
        if not isinstance(tag.tag, str):
            continue
        is_line = tag.tag not in {"script", "style"} and RUNNING not in tag.attrib
        pieces = [tag.text] if is_line else []
        pieces += [tag.tail, tag.get("title") if tag.tag in {"abbr", "span"} else ""]
        for piece in pieces:
            words = " ".join((piece or "")[: 2 * MAX_SHOWN].split())
            if 0 < len(words) <= MAX_SHOWN:
                yield words


def _heads(tree: "HtmlElement") -> Iterator[str]:
    for tag in tree.iter("h1"):
        words = " ".join(tag.text_content().split())
        if words and not any(link.get("href") == "/" for link in tag.iter("a")):
            yield words
