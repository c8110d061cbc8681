"""An export of a wiki's pages (MediaWiki's XML) in, an article for each page out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.article.entries import is_date_alone
from timeline.errors import ArticleError, TimelineError
from timeline.sources.cells import day_of
from timeline.sources.markup import without_markup
from timeline.sources.published import only_day
from timeline.sources.values import Document, Failure, PublishedBasis, Row
from timeline.sources.wiki_text import wiki_words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ROOT, ARTICLES = "mediawiki", "0"
"""What holds the pages, and the number of the space in which its articles are."""
_LEADS_ON = "#redirect"


def is_dump(tree: "Element") -> bool:
    """Whether a tree is that of a wiki's export."""
    return str(tree.tag).rpartition("}")[2] == ROOT


def dump_rows(tree: "Element", name: str) -> Iterator[Row]:
    """Give the article of each page, as its last revision has it; they count from 1.

    What only leads to another page is none, and so are talks and templates.
    """
    site = _words(tree, "sitename")
    for number, page in enumerate(tree.iter("{*}page"), start=1):
        *_, last = ("", *(_words(one, "text") for one in page.iter("{*}revision")))
        leads_on = last.lstrip().casefold().startswith(_LEADS_ON)
        if leads_on or _words(page, "ns") not in {"", ARTICLES}:
            continue
        where = f"{name}, page {number:,}"
        try:
            yield where, _document(page, last, site)
        except TimelineError as error:
            yield where, Failure(where, str(error))


def _document(page: "Element", source: str, site: str) -> Document:
    """Make a document of a page: of the day above its text, or of its last edit.

    Raises:
        ArticleError: It has no text.
        PublishedError: The day of its last edit cannot be read.
    """
    text = without_markup(wiki_words(source))
    if not text:
        message = "The page has no text. Take it out of the export."
        raise ArticleError(message)
    first = text.partition("\n")[0].strip()
    *_, edited = ("", *(one.text or "" for one in page.iter("{*}timestamp")))
    day = only_day(first) if is_date_alone(first) else None
    return Document(
        text,
        title=_words(page, "title"),
        source=site,
        published=day or day_of(edited),
        basis=PublishedBasis.METADATA,
    )


def _words(element: "Element", kind: str) -> str:
    found = next(iter(element.iter(f"{{*}}{kind}")), None)
    return "" if found is None else (found.text or "").strip()
