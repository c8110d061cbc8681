"""The metadata header of an article's file, and what follows from it.

A file may begin with lines of `name: value` between two lines of three dashes:

    ---
    title: Port strike enters its second week
    published: 2024-10-28
    source: The Daily Courier
    url: https://example.org/port-strike
    ---
    The text of the article ...

`title`, `published`, `source` and `url` are known; other names are kept as notes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from timeline.article import Article, Block, BlockKind, read_layout
from timeline.errors import ArticleError
from timeline.sources.published import find_published, parse_published

_HEADER = re.compile(
    r"\s*---[ \t]*\r?\n(?P<lines>(?:(?!---)[^\n]*\n){0,60}?)---[ \t]*(?:\r?\n|$)"
)
_ENTRY = re.compile(r"(?P<name>[A-Za-z][\w -]*?)\s*:\s*(?P<value>.*)")
_KNOWN = frozenset({"title", "published", "source", "url"})


class PublishedBasis(StrEnum):
    """Where a publication date was taken from."""

    HEADER = "header"
    DATELINE = "dateline"
    USER = "user"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """An article as read from a source.

    Attributes:
        article: The article itself.
        published_basis: Where its publication date was taken from.
        notes: What else its header says, as (name, value), in order.
    """

    article: Article
    published_basis: PublishedBasis
    notes: tuple[tuple[str, str], ...] = ()


def read_document(
    document: str, *, published: date | None = None, name: str = ""
) -> SourceArticle:
    """Read a text with or without a metadata header.

    Args:
        document: The text.
        published: The publication day as the user states it; comes before the header
            and the dateline.
        name: What to call the document in messages.

    Raises:
        ArticleError: The header cannot be read or the text is empty.
        PublishedError: The header's publication date cannot be read.
    """
    header, text = _split(document, name)
    known = {key: value for key, value in header if key in _KNOWN}
    bare = Article(text)
    blocks = read_layout(bare).blocks
    day, basis = _published(bare, blocks, published, known.get("published", ""))
    article = replace(
        bare,
        published=day,
        title=known.get("title", "") or _headline(text, blocks),
        source=known.get("source", ""),
        url=known.get("url", ""),
    )
    notes = tuple((key, value) for key, value in header if key not in _KNOWN)
    return SourceArticle(article, basis, notes)


def _split(document: str, name: str) -> tuple[list[tuple[str, str]], str]:
    match = _HEADER.match(document)
    if match is None:
        return [], document
    entries: list[tuple[str, str]] = []
    for number, line in enumerate(match["lines"].splitlines(), start=2):
        entry = _ENTRY.fullmatch(line.strip())
        if entry:
            entries.append((entry["name"].casefold(), entry["value"].strip("\"' ")))
        elif line.strip():
            where = f"{name}, line {number}" if name else f"Line {number}"
            message = (
                f"{where}: {line.strip()!r} is no 'name: value' line of a header."
                " Correct it, or remove the lines of three dashes."
            )
            raise ArticleError(message)
    return entries, document[match.end() :]


def _headline(text: str, blocks: Sequence[Block]) -> str:
    for block in blocks:
        if block.kind is BlockKind.HEADLINE:
            words = text[block.char_start : block.char_end].lstrip("# ")
            return re.sub(r"\s+", " ", words)
    return ""


def _published(
    article: Article, blocks: Sequence[Block], stated: date | None, in_header: str
) -> tuple[date | None, PublishedBasis]:
    if stated is not None:
        return stated, PublishedBasis.USER
    if in_header:
        return parse_published(in_header), PublishedBasis.HEADER
    found = find_published(article, blocks)
    return found, PublishedBasis.DATELINE if found else PublishedBasis.NONE
