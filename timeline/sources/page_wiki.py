"""A page of a wiki in, the day of its last edit out, and the page without its marks.

An encyclopaedia's article tells what is known on the day of its last edit. Its linked
data call the day on which somebody began it its publication, years before much of what
it tells.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from timeline.errors import PublishedError
from timeline.sources.published import only_day, parse_published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_DATE = 60
MAX_FOOTER = 200
_GENERATOR = "mediawiki"
_FOOTERS = frozenset({"footer-info-lastmod", "lastmod"})
_MARKS = re.compile(
    r"(?:^|\s)(?:reference|mw-editsection|noprint|hatnote|toc|reflist|references|navbox"
    r"|catlinks|infobox|metadata|mw-empty-elt)(?:\s|$)"
)
_HOLDERS = ("sup", "span", "div", "table", "ol", "ul", "p")


def edited_day(tree: "HtmlElement") -> date | None:
    """Give the day of a wiki article's last edit; None for other pages.

    Also None for a wiki's news, which states on the page when it was published.
    """
    if not _is_wiki(tree) or tree.get_element_by_id("publishDate", None) is not None:
        return None
    for words in _modified(tree):
        with suppress(PublishedError):
            return parse_published(words[:MAX_DATE])
    for tag in tree.iter("li", "div"):
        if tag.get("id") in _FOOTERS:
            return only_day(tag.text_content()[:MAX_FOOTER])
    return None


def leave_out_wiki_marks(tree: "HtmlElement") -> None:
    """Take the numbers of notes, "[edit]", boxes and lists of sources out."""
    if not _is_wiki(tree):
        return
    for tag in list(tree.iter(*_HOLDERS)):
        marked = _MARKS.search(tag.get("class", "")) or tag.get("id") == "toc"
        if marked and tag.getparent() is not None:
            tag.drop_tree()


def _is_wiki(tree: "HtmlElement") -> bool:
    generators = (
        tag.get("content", "")
        for tag in tree.iter("meta")
        if tag.get("name", "").casefold() == "generator"
    )
    if any(one.casefold().startswith(_GENERATOR) for one in generators):
        return True
    body = next(tree.iter("body"), None)
    return body is not None and _GENERATOR in body.get("class", "").split()


def _modified(tree: "HtmlElement") -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        with suppress(ValueError, RecursionError):
            found = json.loads(script.text or "", strict=False)
            words = found.get("dateModified") if isinstance(found, dict) else None
            if isinstance(words, str):
                yield words
