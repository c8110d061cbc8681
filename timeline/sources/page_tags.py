"""What a page's tags tell: its metadata, its datelines, and what is beside its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.article.lines import MAX_DATELINE, is_dateline
from timeline.sources.page_loose import SENTENCE_END

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_CAPTION = 400
MAX_LINK = 200
MAX_DATELINES = 50

_STATED = re.compile(r"\"date(?:Published|Created)\"\s{0,9}:\s{0,9}\"([^\"]{0,60})\"")
_CAPTION = re.compile(r"caption|photo-?credit|image-?credit", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tags:
    """What a page's tags say of its date.

    Attributes:
        stated: Its metadata, one a line.
        datelines: Words on it that are a date and little else, in order.
    """

    stated: str = ""
    datelines: tuple[str, ...] = ()


def read_tags(tree: "HtmlElement") -> Tags:
    """Read a page's tags."""
    return Tags(_stated(tree), tuple(_datelines(tree)))


def _stated(tree: "HtmlElement") -> str:
    lines = []
    for tag in tree.iter("meta", "time"):
        lines += [str(value) for value in tag.attrib.values()]
        lines.append(tag.text or "")
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", ""):
            lines += _STATED.findall(script.text or "")
    return "\n".join(lines)


def _datelines(tree: "HtmlElement") -> list[str]:
    found: list[str] = []
    for tag in tree.iter():
        if isinstance(tag.tag, str) and tag.tag not in {"script", "style"}:
            words = " ".join((tag.text or "")[: 2 * MAX_DATELINE].split())
            if words and is_dateline(words):
                found.append(words)
    return found[:MAX_DATELINES]


def leave_out(tree: "HtmlElement") -> None:
    """Take out of a page what stands among an article's paragraphs and is none.

    These are captions, told by their tag or class, and paragraphs that consist of
    links: the latter lead to other articles, unless they are whole sentences.
    """
    for tag in [*_captions(tree), *_links(tree)]:
        if tag.getparent() is not None:
            tag.drop_tree()


def _captions(tree: "HtmlElement") -> Iterator["HtmlElement"]:
    for tag in tree.iter("p", "div", "span", "figcaption", "small"):
        told = tag.tag == "figcaption" or _CAPTION.search(tag.get("class", ""))
        if told and len(_words(tag)) <= MAX_CAPTION:
            yield tag


def _links(tree: "HtmlElement") -> Iterator["HtmlElement"]:
    for tag in tree.iter("p"):
        links = [link for link in tag.iter("a") if link.get("href")]
        if not links:
            continue
        words = _words(tag)
        linked = "".join(_words(link) for link in links)
        is_short = 0 < len(words) <= MAX_LINK
        if is_short and words == linked and not SENTENCE_END.search(words):
            yield tag


def _words(tag: "HtmlElement") -> str:
    """Give the letters of an element, without blanks; no more than are compared."""
    parts: list[str] = []
    length = 0
    for part in tag.itertext():
        parts.append("".join(part[: 2 * MAX_CAPTION].split()))
        length += len(parts[-1])
        if length > MAX_CAPTION:
            break
    return "".join(parts)
