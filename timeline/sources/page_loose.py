"""A page's tree in, the same with its loose text put into paragraphs.

Browsers end a paragraph where a picture or a box begins in it, so that its words stand
in none: `<p><div>...</div>HALLEN - The chairman was dismissed.</p>`. What finds the
article takes paragraphs, and would lose its first sentence.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

SHORTEST_LOOSE = 40
"""Characters of loose words that are a paragraph, if they end as a sentence does."""

_WITHIN_LINES = frozenset(
    {
        "a", "abbr", "b", "br", "cite", "em", "font", "i", "mark", "q", "s", "small",
        "span", "strong", "sub", "sup", "time", "u",
    }
)  # fmt: skip
SENTENCE_END = re.compile(r"[.!?\u2026][\"'\u2019\u201d)]*$")


def gather_loose(tree: "HtmlElement") -> None:
    """Put sentences that stand between the paragraphs of an element into one.

    >>> from lxml.html import fromstring, tostring
    >>> words = "The chairman of the line was dismissed on <b>Tuesday</b>."
    >>> page = fromstring(f"<div><hr>{words}<p>It rained.</p></div>")
    >>> gather_loose(page)
    >>> tostring(page[1]).decode()
    '<p>The chairman of the line was dismissed on <b>Tuesday</b>.</p>'
    """
    parents = dict.fromkeys(tag.getparent() for tag in tree.iter("p"))
    for parent in filter(lambda one: one is not None, parents):
        for before, run in list(_runs(parent)):
            text = (parent.text if before is None else before.tail) or ""
            words = " ".join((text + "".join(map(_with_tail, run))).split())
            if len(words) >= SHORTEST_LOOSE and SENTENCE_END.search(words):
                _gather(parent, before, run)


def _runs(
    parent: "HtmlElement",
) -> "Iterator[tuple[HtmlElement | None, Sequence[HtmlElement]]]":
    """Give the block before each run of loose words, and the elements in the run."""
    before, run = None, []
    for tag in parent:
        if not isinstance(tag.tag, str) or tag.tag in _WITHIN_LINES:
            run.append(tag)
            continue
        yield before, run
        before, run = tag, []
    yield before, run


def _with_tail(tag: "HtmlElement") -> str:
    own = tag.text_content() if isinstance(tag.tag, str) else ""
    return f"{own}{tag.tail or ''}"


def _gather(
    parent: "HtmlElement",
    before: "HtmlElement | None",
    run: "Sequence[HtmlElement]",
) -> None:
    paragraph = parent.makeelement("p")
    if before is None:
        paragraph.text, parent.text = parent.text, None
        parent.insert(0, paragraph)
    else:
        paragraph.text, before.tail = before.tail, None
        before.addnext(paragraph)
    paragraph.extend(run)
