"""A page that shows several whole articles in, a page of each out.

First pages of blogs, and collections that somebody saved as one file, show one article
after another, each below its headline with a day of its own, from which its "on Monday"
counts. Chapters of one article have no days, what only leads to articles is short, and
a story told day by day has the days for headings.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from timeline.article.dated_lines import is_dateline
from timeline.sources.published import only_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

LEVELS = ("h1", "h2", "h3")
WHOLE = 250
"""Letters of paragraphs that a whole article has at least."""
LEAST_PARAGRAPHS = 2
MOST_BESIDE = 0.25
"""Of the letters of a page's paragraphs that may stand in none of its articles."""
MOST_ARTICLES, MOST_HEADINGS = 200, 1_000
MAX_DAY = 90
_LINES = ("p", "div", "span", "small", "li", "em", "i", "b", "a")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class _Part:
    """What belongs to a heading.

    Attributes:
        title: The words of the heading.
        url: Where it leads.
        tags: The elements that hold it and what follows.
        letters: Those of its paragraphs.
        day: Its own.
    """

    title: str
    url: str
    tags: "Sequence[HtmlElement]"
    letters: int
    day: date


def pages_of(tree: "HtmlElement", url: str = "") -> list[str]:
    """Give a page of each article that a page shows; none where it shows one.

    Args:
        tree: The page.
        url: Where it stands, from which the links of headlines count; an article whose
            headline leads nowhere stands there. Empty where that is unknown.
    """
    every = sum(map(_letters, tree.iter("p")))
    for level in LEVELS:
        headings = [tag for tag in tree.iter(level) if tag.getparent() is not None]
        if not 1 < len(headings) <= MOST_HEADINGS:
            continue
        parts = [part for one in _held(headings) if (part := _part(*one)) is not None]
        inside = sum(part.letters for part in parts)
        if len({part.day for part in parts}) > 1 and inside > (1 - MOST_BESIDE) * every:
            return [_page(part, level, url) for part in parts[:MOST_ARTICLES]]
    return []


def _held(
    headings: "Sequence[HtmlElement]",
) -> "Iterator[tuple[HtmlElement, list[HtmlElement]]]":
    """Give each heading with the elements that are its own.

    These are the largest that holds no other such heading, and what follows it up to
    the next one.
    """
    within = Counter(tag for heading in headings for tag in heading.iterancestors())
    for heading in headings:
        top = heading
        for tag in heading.iterancestors():
            if within[tag] > 1:
                break
            top = tag
        own = [top]
        for tag in top.itersiblings():
            if within[tag] or tag in headings:
                break
            own.append(tag)
        yield heading, own


def _part(heading: "HtmlElement", tags: "list[HtmlElement]") -> _Part | None:
    """Tell a whole article with a day of its own; None where it is none."""
    title = " ".join(heading.text_content().split())
    paragraphs = [tag for one in tags for tag in one.iter("p")]
    letters = [count for count in map(_letters, paragraphs) if count]
    if not title or len(letters) < LEAST_PARAGRAPHS or sum(letters) < WHOLE:
        return None
    day = None if only_day(title[:MAX_DAY]) else _day(tags, heading)
    if day is None:
        return None
    around = [*heading.iter("a"), *heading.iterancestors("a")]
    url = next((link.get("href", "") for link in around), "")
    return _Part(title, url, tags, sum(letters), day)


def _day(tags: "Sequence[HtmlElement]", heading: "HtmlElement") -> date | None:
    """Give the first day that a mark or a line beside the heading states."""
    for one in tags:
        for tag in one.iter("time", *_LINES):
            if tag is heading:
                continue
            stated = tag.get("datetime", "") if tag.tag == "time" else ""
            if _ISO.match(stated):
                return only_day(stated[:10])
            words = " ".join((tag.text or "")[: 2 * MAX_DAY].split())
            if (tag.tag == "time" or is_dateline(words)) and (day := only_day(words)):
                return day
    return None


def _page(part: _Part, level: str, url: str) -> str:
    """Write a page of one article, whose headline is its main one."""
    from lxml.html import tostring

    for heading in [one for tag in part.tags for one in tag.iter(level)]:
        heading.tag = "h1"
    body = "".join(tostring(tag, encoding="unicode") for tag in part.tags)
    head = (
        f'<meta charset="utf-8"><meta name="date" content="{part.day}">'
        f'<link rel="canonical" href="{escape(_joined(url, part.url))}">'
        f"<title>{escape(part.title)}</title>"
    )
    return f"<html><head>{head}</head><body><article>{body}</article></body></html>"


def _joined(url: str, link: str) -> str:
    try:
        return urljoin(url, link)
    except ValueError:  # of a host in brackets that is none
        return url


def _letters(tag: "HtmlElement") -> int:
    return sum(len("".join(part.split())) for part in tag.itertext())
