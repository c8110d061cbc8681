"""PDF files in, their text out: running heads, page numbers and broken words mended.

A PDF's creation date is the day on which the file was made, often that of printing, so
it is kept as a note and never taken for the day of publication.
"""

import re
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from timeline.article.values import MAX_CHARACTERS
from timeline.errors import ArticleError
from timeline.sources.foreign import reading
from timeline.sources.page_dates import published_day
from timeline.sources.page_tags import Tags
from timeline.sources.pdf_printed import told_apart, under_headline
from timeline.sources.values import Document

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES = 400
ADVICE = "Open it in a PDF viewer, copy the article's text and paste that."
_PAGE_NUMBER = re.compile(
    r"(?:page\s)?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?", re.IGNORECASE
)
# Both begin where a word does: else each letter of a long one would be tried.
_BROKEN_WORD = re.compile(
    r"(?<![^\W\d_])(?P<first>[^\W\d_]+)[-\u00ad\u2010]\n(?P<last>[a-z]\w*)"
)
_HYPHENED = re.compile(r"(?<![^\W\d_])[^\W\d_]+-[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_EDGE_LINES = 2
_REPEATED_PAGES = 3


def read_pdf(data: bytes, name: str) -> Document:
    """Read the text of a PDF file.

    Raises:
        ArticleError: It is broken, needs a password, has too many pages, or is made
            of pictures without text.
    """
    from pypdf import PdfReader

    with reading(name, "a PDF file", ADVICE):
        reader = PdfReader(BytesIO(data), strict=False)
        _unlock(reader, name)
        count = len(reader.pages)
        if count > MAX_PAGES:
            message = (
                f"{name} has {count:,} pages; at most {MAX_PAGES} are read. Print the"
                " article's pages to a PDF file of their own."
            )
            raise ArticleError(message)
        title = _title(reader)
        printed = told_apart(list(map(_lines, _pages(reader))), title)
        text = _together(printed.pages)
        if not text.strip():
            message = (
                f"{name} has no text, only pictures of its {count} pages. Run text"
                " recognition (OCR) on it first, or paste the article's text."
            )
            raise ArticleError(message)
        lines, headline = under_headline(text.split("\n"), title, printed.url)
        if not _is_of(headline, text):
            headline = ""
        day, basis = published_day("", Tags(), printed.url)
        return Document(
            "\n".join(lines),
            title=headline,
            url=printed.url,
            published=day,
            basis=basis,
            notes=_notes(reader),
        )


def page_text(pages: Iterable[str]) -> str:
    r"""Put pages together: running heads and page numbers left out, words mended.

    >>> page_text(["The gov-\nernment fell.\n7"])
    'The government fell.'
    """
    return _together(list(map(_lines, pages)))


def _together(pages: list[list[str]]) -> str:
    heads = _running_heads(pages)
    bare = [[line for line in page if line.strip() not in heads] for page in pages]
    kept = ["\n".join(_without_number(page)).strip("\n") for page in bare]
    return _mended("\n".join(kept))


def _lines(page: str) -> list[str]:
    return [line.rstrip() for line in page.splitlines()]


def _unlock(reader: "PdfReader", name: str) -> None:
    """Open a file that only limits printing or copying; refuse one with a password."""
    if not reader.is_encrypted:
        return
    if not reader.decrypt(""):
        message = (
            f"{name} is protected by a password. Open it with the password, save a copy"
            " without one, and read that."
        )
        raise ArticleError(message)


def _pages(reader: "PdfReader") -> list[str]:
    pages: list[str] = []
    length = 0
    for page in reader.pages:
        pages.append(page.extract_text())
        length += len(pages[-1])
        if length > MAX_CHARACTERS:
            break
    return pages


def _running_heads(pages: list[list[str]]) -> set[str]:
    """Find lines that stand at the edge of several pages."""
    edges: Counter[str] = Counter()
    for page in pages:
        lines = [line.strip() for line in page if line.strip()]
        edges.update({*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]})
    enough = max(min(_REPEATED_PAGES, len(pages)), 2)
    return {line for line, count in edges.items() if count >= enough}


def _without_number(page: list[str]) -> list[str]:
    filled = [number for number, line in enumerate(page) if line.strip()]
    edges = {*filled[:1], *filled[-1:]}
    return [
        line
        for number, line in enumerate(page)
        if not (number in edges and _PAGE_NUMBER.fullmatch(line.strip()))
    ]


def _mended(text: str) -> str:
    """Join words that the end of a line cuts; keep the hyphens used elsewhere."""
    hyphened = {word.casefold() for word in _HYPHENED.findall(text)}

    def joined(match: re.Match[str]) -> str:
        whole = f"{match['first']}-{match['last']}"
        if whole.casefold() in hyphened:
            return whole
        return match["first"] + match["last"]

    return _BROKEN_WORD.sub(joined, text)


def _title(reader: "PdfReader") -> str:
    found = reader.metadata.title if reader.metadata else None
    words = " ".join(str(found or "").split())
    # Word processors put the file's name there.
    return (
        ""
        if re.search(r"\.\w{2,5}$|^untitled|^microsoft", words, re.IGNORECASE)
        else words
    )


def _is_of(title: str, text: str) -> bool:
    """Whether a title may be the article's: programs put "Layout 1" there, and others.

    Then it has a word of the text, which is no number.
    """
    held = set(_WORD.findall(text.casefold()))
    return any(word in held for word in _WORD.findall(title.casefold()))


def _notes(reader: "PdfReader") -> tuple[tuple[str, str], ...]:
    with suppress(ValueError, AttributeError):  # of a date that is none
        made = reader.metadata.creation_date if reader.metadata else None
        if made is not None:
            return (("file made", made.date().isoformat()),)
    return ()
