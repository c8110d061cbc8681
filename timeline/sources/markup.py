"""A text that holds a page's markup in, its words out.

Exports of editorial systems and news services keep an article's paragraphs as they
stand in the page: `<p>Dockers struck.</p><p>Police came.</p>`. What is copied from an
editor's window may keep less of it: `<b>Dockers</b> struck &amp; sang.`
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from html.entities import html5
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
_BLOCK_END = re.compile(rf"</(?:{'|'.join(sorted(_BLOCKS))})\s{{0,9}}>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
_WITHIN_LINES = re.compile(
    r"<(/?)(a|b|i|em|strong|u|s|small|sub|sup|mark|cite|span|font)"
    r"(?:\s[^<>]{0,500})?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});")
_SPACES = re.compile(r"\s+")
_LINE_END = re.compile(r"[ \t]*\r?\n")
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
    has_blocks = _BLOCK_END.search(text) is not None
    if not has_blocks and _BREAK.search(text) is None:
        return _ENTITY.sub(_sign, _without_pairs(text))
    from lxml.html import document_fromstring

    # A text that is marked up in part has paragraphs of its own between blank lines.
    line = " " if has_blocks else LINE
    with reading("The text", "a page's markup", "Give it as plain text."):
        pieces = list(_pieces(document_fromstring(f"<div>{text}</div>"), line))
    lines = "".join(pieces).split(LINE)
    paragraphs = LINE.join(line.strip() for line in lines)
    return re.sub(r"\n{3,}", PARAGRAPH, paragraphs).strip()


def _without_pairs(text: str) -> str:
    """Leave out the tags of words within a line that are opened and closed again.

    >>> _without_pairs("<b>Dockers</b> struck the <i>Ana <b>Ruiz</i>.")
    'Dockers struck the Ana <b>Ruiz.'
    """
    opened: dict[str, list[re.Match[str]]] = defaultdict(list)
    pairs: list[re.Match[str]] = []
    for tag in _WITHIN_LINES.finditer(text):
        waiting = opened[tag[2].casefold()]
        if not tag[1]:
            waiting.append(tag)
        elif waiting:
            pairs += [waiting.pop(), tag]
    kept, end = [], 0
    for tag in sorted(pairs, key=lambda one: one.start()):
        kept.append(text[end : tag.start()])
        end = tag.end()
    return "".join(kept) + text[end:]


def _sign(entity: re.Match[str]) -> str:
    """Give the sign that an entity stands for; one that is none stays as it is."""
    name = entity[0][1:]
    is_known = name.startswith("#") or name in html5
    return unescape(entity[0]) if is_known else entity[0]


def _pieces(tree: "HtmlElement", line: str) -> Iterator[str]:
    """Give what a tree says, in order, with the ends of lines and paragraphs.

    Args:
        tree: The tree.
        line: What an end of a line within its words stands for.
    """
    from lxml.etree import iterwalk

    def space(found: re.Match[str]) -> str:
        ends = found[0].count(LINE)
        return PARAGRAPH if ends > 1 else line if ends else " "

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
            if said and name == "br" and (ended := _LINE_END.match(said)):
                said = said[ended.end() :]
        if said and not unseen:
            yield _SPACES.sub(space, said)
