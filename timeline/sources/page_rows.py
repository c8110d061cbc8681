"""A page's tree in, the same with the rows that begin with dates put into paragraphs.

Tables of a page are mostly figures and are left out; one whose rows begin with dates is
a chronology ("9 July 2024 | A witness describes the door"), and so is a list of terms
that are dates.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.article.entries import is_date_alone

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FEWEST = 3
FEWEST_WORDS = 3
MAX_DATE = 60
MAX_ROW = 2_000


def gather_dated_rows(tree: "HtmlElement") -> None:
    """Put rows that a date begins into paragraphs: "9 July 2024: A witness ...".

    >>> from lxml.html import fromstring, tostring
    >>> row = "<tr><td>{} May 2024</td><td>A bridge falls.</td></tr>"
    >>> rows = "".join(map(row.format, "123"))
    >>> page = fromstring(f"<div><table>{rows}</table></div>")
    >>> gather_dated_rows(page)
    >>> tostring(page[0][0]).decode()
    '<p>1 May 2024: A bridge falls.</p>'
    """
    for holder in list(tree.iter("table", "dl")):
        if holder.getparent() is None or _has_own(holder):
            continue
        rows = list(_table_rows(holder) if holder.tag == "table" else _terms(holder))
        dated = [row for row in rows if _is_dated(row)]
        if len(dated) >= FEWEST and len(dated) * 2 >= len(rows):
            _replace(holder, dated)


def _has_own(holder: "HtmlElement") -> bool:
    """Whether a table holds tables: it lays the page out."""
    return any(inner is not holder for inner in holder.iter("table", "dl"))


def _table_rows(table: "HtmlElement") -> Iterator[Sequence[str]]:
    for row in table.iter("tr"):
        cells = (_words(cell) for cell in row if cell.tag in {"td", "th"})
        filled = [words for words in cells if words]
        if filled:
            yield filled


def _terms(terms: "HtmlElement") -> Iterator[Sequence[str]]:
    term = ""
    for tag in terms.iter("dt", "dd"):
        if tag.tag == "dt":
            term = _words(tag)
        elif term:
            yield term, _words(tag)


def _words(tag: "HtmlElement") -> str:
    return " ".join(tag.text_content()[:MAX_ROW].split())


def _is_dated(row: Sequence[str]) -> bool:
    first, told = row[0], " ".join(row[1:]).split()
    words = sum(word[0].isalpha() for word in told)
    return len(first) <= MAX_DATE and words >= FEWEST_WORDS and is_date_alone(first)


def _replace(holder: "HtmlElement", rows: Sequence[Sequence[str]]) -> None:
    tail = holder.tail
    holder.clear()
    holder.tag, holder.tail = "div", tail
    for first, *told in rows:
        paragraph = holder.makeelement("p")
        paragraph.text = f"{first.rstrip(' :')}: {': '.join(told)}"
        holder.append(paragraph)
