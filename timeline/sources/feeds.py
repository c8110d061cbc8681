"""A feed (RSS, Atom), or a blog's or a wiki's export in, an article an entry out."""

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from timeline.errors import ArticleError, TimelineError
from timeline.sources.cells import day_of
from timeline.sources.foreign import reading
from timeline.sources.kinds import ARTICLE_SUFFIXES, MAX_PAGE_BYTES, check_size
from timeline.sources.markup import without_markup
from timeline.sources.values import Document, Failure, PublishedBasis, Row
from timeline.sources.wiki_dump import dump_rows, is_dump

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ADVICE = f"Save its articles as one of these: {ARTICLE_SUFFIXES}."
_ENTRIES = ("item", "entry")
_TEXTS = frozenset({"encoded", "content", "description", "summary", "fulltext"})
_DAYS = ("pubDate", "published", "date", "issued", "updated")


def read_feed(file: IO[bytes], name: str) -> Iterator[Row]:
    """Read a feed, entry by entry; they count from 1.

    Raises:
        ArticleError: It is too large, no XML, or has no entries.
    """
    data = file.read(MAX_PAGE_BYTES + 1)
    check_size(len(data), MAX_PAGE_BYTES, name)
    with reading(name, "a feed (RSS or Atom)", ADVICE):
        tree = _tree(data)
    if tree is not None and is_dump(tree):
        yield from dump_rows(tree, name)
        return
    entries = [] if tree is None else list(tree.iter(*(f"{{*}}{n}" for n in _ENTRIES)))
    if tree is None or not entries:
        message = f"{name} is no feed (RSS or Atom) with entries. {ADVICE}"
        raise ArticleError(message)
    channel = next(iter(tree.iter("{*}title")), None)
    source = "" if channel is None else _words(channel)
    for number, entry in enumerate(entries, start=1):
        where = f"{name}, entry {number:,}"
        try:
            yield where, _document(entry, source)
        except TimelineError as error:
            yield where, Failure(where, str(error))


def _tree(data: bytes) -> "Element | None":
    from lxml import etree

    # Entities stay unread, as they could hold other files or blow up.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    return etree.fromstring(data.strip(), parser)


def _document(entry: "Element", source: str) -> Document:
    """Read an entry: of its texts the longest.

    Raises:
        ArticleError: It has no text.
        PublishedError: Its date cannot be read.
    """
    fields: dict[str, Element] = {}
    for tag in entry:
        if isinstance(tag.tag, str):
            fields.setdefault(tag.tag.rpartition("}")[2], tag)
    texts = [_inside(tag) for tag in entry if _local(tag) in _TEXTS]
    text = without_markup(max(texts, key=len, default=""))
    if not text:
        message = "The entry has no text. Open its page and save that."
        raise ArticleError(message)
    day = next((_words(fields[one]) for one in _DAYS if one in fields), "")
    return Document(
        text,
        title=without_markup(_words(fields["title"])) if "title" in fields else "",
        source=source,
        url=_address(entry),
        published=day_of(day),
        basis=PublishedBasis.METADATA,
    )


def _local(tag: "Element") -> str:
    return tag.tag.rpartition("}")[2] if isinstance(tag.tag, str) else ""


def _words(tag: "Element") -> str:
    return " ".join("".join(map(str, tag.itertext())).split())


def _inside(tag: "Element") -> str:
    """Give what an element holds: words, a page's markup as words, or as elements."""
    from lxml import etree

    if len(tag) == 0:
        return tag.text or ""
    return (tag.text or "") + "".join(
        etree.tostring(inner, encoding="unicode") for inner in tag
    )


def _address(entry: "Element") -> str:
    """Give the address of an entry's page."""
    for tag in entry:
        if _local(tag) == "link" and tag.get("rel", "alternate") == "alternate":
            found = (tag.get("href") or tag.text or "").strip()
            if found.casefold().startswith(("http://", "https://")):
                return found
    return ""
