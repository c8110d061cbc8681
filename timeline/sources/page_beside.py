"""A page's tree in, the same without what stands beside the article and its date."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.article.dated_lines import MAX_DATELINE
from timeline.article.words import layout_words
from timeline.sources.page_loose import SENTENCE_END

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_CAPTION = 400
MAX_LINK = 200
RUNNING = "data-running"
"""Marks words that are no line of their own."""

MAX_BOX = 1_500
LEAST_ARTICLE = 150
"""Letters that an article beside others has at least; what leads to one has fewer."""

_BOX = re.compile(
    r"\b(?:barrier|reg-?wall|one-?trust|gdpr|piano-|tp-modal"
    r"|(?:cookie|consent|privacy)[-_]?(?:banner|wall|notice|bar|box|overlay|modal|popup)"
    r"|pay-?wall[-_]{1,2}(?:box|overlay|prompt|offers?|message|banner|cta|barrier)"
    r"|subscri(?:be|ption)[-_]{1,2}(?:box|prompt|offers?|banner|form|wall|cta|promo)"
    r"|(?:newsletter|email)[-_]{1,2}(?:sign-?up|form|box|promo|cta|embed|subscribe))",
    re.IGNORECASE,
)
"""Classes of boxes that ask the reader to agree, pay or subscribe."""
_CAPTION = re.compile(r"caption|photo-?credit|image-?credit", re.IGNORECASE)
_DAY = len("2024-10-14")
_LOWERED = re.compile(r"\b[a-z]+")
_DIGITS = re.compile(r"\s*((?:19|20)\d\d)([01]\d)([0-3]\d)\d{4}(?:\d\d)?\s*")


def leave_out_days(tree: "HtmlElement") -> None:
    """Leave out what tells of other days than that of the article.

    These are boxes beside it, and that a date within a sentence is marked as a time.
    Numbers of a day and hour without any mark (20241014103000) get theirs.
    """
    for tag in list(tree.iter("aside", "nav", "footer")):
        is_inside = any(True for _ in tag.iterancestors("article", "main"))
        if any(True for _ in tag.iter("article", "main")):
            tag.tag = "div"  # left open before the article
        elif tag.getparent() is not None and not (is_inside and tag.tag == "footer"):
            tag.drop_tree()
    _unmark_times(tree)
    _unmark_days_of_several(tree)
    for tag in tree.iter("meta"):
        digits = _DIGITS.fullmatch(tag.get("content", ""))
        if digits:
            tag.set("content", "-".join(digits.groups()))


def _unmark_times(tree: "HtmlElement") -> None:
    running: dict[HtmlElement, bool] = {}
    for tag in list(tree.iter("time")):
        around = next(tag.iterancestors("p", "li", "blockquote", "td"), None)
        if around is None:
            continue
        if around not in running:
            running[around] = _is_running(around)
        if running[around]:
            _unmark(tag)


def _unmark_days_of_several(tree: "HtmlElement") -> None:
    """Of several whole articles none gives the others its day.

    Comments, which some sites mark as articles, have no headings.
    """
    days: dict[str, list[HtmlElement]] = {}
    for article in tree.iter("article"):
        times = list(article.iter("time"))
        heading = next(article.iter("h1", "h2", "h3"), None)
        is_inside = next(article.iterancestors("article"), None) is not None
        if not times or heading is None or is_inside:
            continue
        if len(_words(article, LEAST_ARTICLE)) > LEAST_ARTICLE:
            day = times[0].get("datetime", times[0].text_content())[:_DAY]
            days.setdefault(day, []).extend(times)
    if len(days) > 1:
        for tag in (one for times in days.values() for one in times):
            _unmark(tag)


def _unmark(tag: "HtmlElement") -> None:
    tag.tag = "span"  # lxml takes far longer to take a tag out
    tag.attrib.clear()
    tag.set(RUNNING, "")


def _is_running(tag: "HtmlElement") -> bool:
    """Whether it is running text, not a line such as "Posted 3 May 2024 by Ana."."""
    words = " ".join(tag.text_content()[: 2 * MAX_CAPTION].split())
    if len(words) > MAX_DATELINE:
        return True
    stamps = layout_words()["dateline"]["words"]
    said = [word for word in _LOWERED.findall(words) if word not in stamps]
    return SENTENCE_END.search(words) is not None and len(said) > 1


def leave_out(tree: "HtmlElement") -> None:
    """Take out of a page what stands among an article's paragraphs and is none.

    These are captions and boxes that ask for money or consent, told by their tag or
    class, and paragraphs that consist of links: the latter lead to other articles,
    unless they are whole sentences.
    """
    for tag in [*_boxes(tree), *_captions(tree), *_links(tree)]:
        if tag.getparent() is not None:
            tag.drop_tree()


def _boxes(tree: "HtmlElement") -> Iterator["HtmlElement"]:
    """Give short boxes; what is long may be the article that stands behind one."""
    for tag in tree.iter("div", "section", "aside", "form", "p"):
        named = f"{tag.get('class', '')} {tag.get('id', '')}"
        if _BOX.search(named) and len(_words(tag, MAX_BOX)) <= MAX_BOX:
            yield tag


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


def _words(tag: "HtmlElement", most: int = MAX_CAPTION) -> str:
    """Give the letters of an element, without blanks; no more than are compared."""
    parts: list[str] = []
    length = 0
    for part in tag.itertext():
        parts.append("".join(part[: 2 * most].split()))
        length += len(parts[-1])
        if length > most:
            break
    return "".join(parts)
