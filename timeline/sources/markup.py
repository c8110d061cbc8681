"""The cell of a table that holds a page's markup in, its words out.

Exports of editorial systems and news services keep an article's paragraphs as they
stand in the page: `<p>Dockers struck.</p><p>Police came.</p>`.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.sources.foreign import reading

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote",
        "figure", "figcaption", "section", "article", "header", "footer", "aside",
        "table", "tr", "pre",
    }
)  # fmt: skip
_UNSEEN = frozenset({"script", "style", "template", "noscript"})
_MARKUP = re.compile(
    rf"</(?:{'|'.join(sorted(_BLOCKS))})\s{{0,9}}>|<br\s{{0,9}}/?>", re.IGNORECASE
)
_SPACES = re.compile(r"\s+")
PARAGRAPH, LINE = "\n\n", "\n"


def without_markup(text: str) -> str:
    r"""Give the words of a page's markup, a paragraph each; other text as it is.

    >>> without_markup("<p>Dockers <b>struck</b> &amp; sang.</p><p>Police came.</p>")
    'Dockers struck & sang.\n\nPolice came.'
    >>> without_markup("Prices < 5 euros are the <b> of it.")
    'Prices < 5 euros are the <b> of it.'

    Raises:
        ArticleError: The markup cannot be read.
    """
    if _MARKUP.search(text) is None:
        return text
    from lxml.html import document_fromstring

    with reading("The text", "a page's markup", "Give it as plain text."):
        pieces = list(_pieces(document_fromstring(f"<div>{text}</div>")))
    lines = "".join(pieces).split(LINE)
    paragraphs = LINE.join(line.strip() for line in lines)
    return re.sub(r"\n{3,}", PARAGRAPH, paragraphs).strip()


def _pieces(tree: "HtmlElement") -> Iterator[str]:
    """Give what a tree says, in order, with the ends of lines and paragraphs."""
    from lxml.etree import iterwalk

    unseen = 0
    for event, tag in iterwalk(tree, events=("start", "end", "comment", "pi")):
        name = tag.tag if isinstance(tag.tag, str) else ""
        if event == "start":
            unseen += name in _UNSEEN
            yield LINE if name == "br" else PARAGRAPH if name in _BLOCKS else ""
            said = tag.text
        else:
            unseen -= name in _UNSEEN
            yield PARAGRAPH if name in _BLOCKS else ""
            said = tag.tail
        if said and not unseen:
            yield _SPACES.sub(" ", said)
