"""The kinds of files that hold one article each: their suffixes, limits and readers.

A new kind is one more line of `KINDS`: files, .zip files, folders, the web, the page
and the messages know it from there.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from timeline.errors import ArticleError
from timeline.sources.mail import read_mail
from timeline.sources.open_document import read_open_document
from timeline.sources.pages import (
    Page,
    open_archive_page,
    open_page,
    read_archive_page,
    read_page,
)
from timeline.sources.pdf import read_pdf
from timeline.sources.rich_text import is_rich_text, read_rich_text
from timeline.sources.values import Document
from timeline.sources.word import read_word

MAX_BYTES = 4_000_000
MAX_PAGE_BYTES = 20_000_000
MAX_PRINTED_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file.

    Attributes:
        max_bytes: The largest file that is read.
        read: Reads the bytes of a named file; None for plain text, whose header may
            come before everything else.
        content_type: What the web calls it.
        open: Parses a page, which may show several articles; None for other kinds.
    """

    max_bytes: int
    read: Callable[[bytes, str], Document] | None
    content_type: str
    open: Callable[[bytes, str], Page] | None = None


TEXT = Kind(MAX_BYTES, None, "text/plain")
PAGE = Kind(MAX_PAGE_BYTES, read_page, "text/html", open_page)
_SAVED = Kind(
    MAX_PRINTED_BYTES, read_archive_page, "multipart/related", open_archive_page
)
_PDF = Kind(MAX_PRINTED_BYTES, read_pdf, "application/pdf")
_WORD = Kind(
    MAX_PRINTED_BYTES,
    read_word,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)
_OPEN_TYPE = "application/vnd.oasis.opendocument.text"
_OPEN = Kind(MAX_PRINTED_BYTES, read_open_document, _OPEN_TYPE)
_RICH = Kind(MAX_PRINTED_BYTES, read_rich_text, "application/rtf")
_MAIL = Kind(MAX_PRINTED_BYTES, read_mail, "message/rfc822")
KINDS: Mapping[str, Kind] = {
    ".txt": TEXT,
    ".md": Kind(MAX_BYTES, None, "text/markdown"),
    ".markdown": TEXT,
    ".text": TEXT,
    ".srt": TEXT,
    ".vtt": TEXT,
    ".html": PAGE,
    ".htm": PAGE,
    ".xhtml": Kind(MAX_PAGE_BYTES, read_page, "application/xhtml+xml", open_page),
    ".mhtml": _SAVED,
    ".mht": _SAVED,
    ".pdf": _PDF,
    ".docx": _WORD,
    ".odt": _OPEN,
    ".rtf": _RICH,
    ".eml": _MAIL,
}
SUFFIXES = tuple(KINDS)
BY_CONTENT_TYPE: Mapping[str, Kind] = {
    kind.content_type: kind for kind in KINDS.values()
}
ARTICLE_SUFFIXES = ", ".join(
    next(suffix for suffix, one in KINDS.items() if one is kind)
    for kind in BY_CONTENT_TYPE.values()
)
"""What readers are told: one suffix of each kind."""
_CALENDAR = ".ics"
_SHEETS = frozenset({".xls", ".xlsb", ".ods"})
_PACKED = frozenset({".gz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".tgz"})
UNREAD = _SHEETS | _PACKED | {".doc", ".epub", ".pages", ".msg"}
"""Files that hold articles, but that are not read: they are reported, not left out."""
_HTML = re.compile(
    r"(?:\xef\xbb\xbf)?\s{0,99}<(?:!doctype\s{1,9}html|html)\b",
    re.IGNORECASE | re.ASCII,
)
_OPENING = 200  # more bytes than that can match
JSON = ".json"
_POSTS = re.compile(r"(?:community-|note-)?tweets?(?:-part\d{1,4})?\.js")
_SUFFIX = re.compile(r"\.(?!\d+$)\w{1,12}")
"""What tells the kind of a file, and is no number or part of a sentence."""


def kind_of(name: str) -> Kind:
    """Give the kind of a file that holds one article, by its name.

    One whose name ends in none ("Interview", "Talk with Mr. Berg, 3.10") is a text.

    Raises:
        ArticleError: It is of another kind.
    """
    suffix = suffix_of(name)
    if suffix not in KINDS and _SUFFIX.fullmatch(suffix) is not None:
        message = f"{name}: files of this kind are not read. {_advice(suffix)}."
        raise ArticleError(message)
    return KINDS.get(suffix, TEXT)


def most_bytes(name: str) -> int:
    """Give the size up to which a file is read, whose content may tell its kind."""
    suffix = suffix_of(name)
    return KINDS[suffix].max_bytes if suffix in KINDS else MAX_PRINTED_BYTES


def _advice(suffix: str) -> str:
    if suffix in _SHEETS:
        return (
            "Save it as .xlsx, or copy its cells with their head and paste them on the"
            " page"
        )
    if suffix == _CALENDAR:
        return "Open it on the page, or save its events as .csv"
    if suffix in _PACKED:
        return "Unpack it and open what was in it, or pack that as .zip"
    return f"Save the article as one of these: {ARTICLE_SUFFIXES}"


def kind_inside(data: bytes) -> Kind | None:
    """Tell a file by its content, whatever it is called; None where that tells none."""
    if data.startswith(b"PK") and b"word/document.xml" in data:
        return _WORD
    if f"mimetype{_OPEN_TYPE}PK".encode() in data[:_OPENING]:
        return _OPEN
    if data[:_OPENING].lstrip().startswith(b"%PDF-"):
        return _PDF
    opening = data[:_OPENING].decode("latin-1")
    if is_rich_text(opening):
        return _RICH
    return PAGE if is_page(opening) else None


def is_page(opening: str) -> bool:
    """Tell the source of a web page by how it begins, whatever its file is called."""
    return _HTML.match(opening) is not None


def check_size(size: int, most: int, name: str) -> None:
    """Refuse a file that is too large.

    Raises:
        ArticleError: It has more than `most` bytes.
    """
    if size > most:
        message = (
            f"{name} has {size:,} bytes; at most {most:,} are read. Split it into"
            " several articles."
        )
        raise ArticleError(message)


def suffix_of(name: str) -> str:
    """Give a file's suffix in small letters, with its full stop.

    The posts in somebody's archive of Twitter are JSON behind a few signs.

    >>> suffix_of("Strike.TXT"), suffix_of("data/tweets-part1.js")
    ('.txt', '.json')
    """
    path = PurePath(name)
    return JSON if _POSTS.fullmatch(path.name) else path.suffix.casefold()
