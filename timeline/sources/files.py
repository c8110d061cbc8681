"""Article files (.txt, .md) in, articles out."""

import codecs
from datetime import date
from pathlib import Path

from timeline.errors import ArticleError
from timeline.sources.header import SourceArticle, read_document

SUFFIXES = (".txt", ".md", ".markdown", ".text")
MAX_BYTES = 4_000_000

_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ALLOWED_CONTROLS = frozenset("\t\n\r\x0b\x0c\x85")


def read_file(
    path: str | Path, content: bytes | None = None, *, published: date | None = None
) -> SourceArticle:
    """Read one article from a text or Markdown file.

    Args:
        path: The file; only its name counts when `content` is given.
        content: The file's bytes, where they are at hand already.
        published: The publication day as the user states it.

    Raises:
        ArticleError: The file cannot be opened, is too large, is no text, or of a
            kind that is not read.
        PublishedError: Its header's publication date cannot be read.
    """
    path = Path(path)
    if path.suffix.casefold() not in SUFFIXES:
        message = (
            f"{path.name}: files of this kind are not read. Save the article as plain"
            f" text ({', '.join(SUFFIXES[:2])})."
        )
        raise ArticleError(message)
    data = _read_bytes(path) if content is None else content
    return read_document(decode(data, path.name), published=published, name=path.name)


def read_folder(folder: str | Path) -> list[SourceArticle]:
    """Read the articles of a folder, in the order of their file names.

    Raises:
        ArticleError: A file cannot be read.
    """
    return [read_file(path) for path in list_files(folder)]


def list_files(folder: str | Path) -> list[Path]:
    """List the article files of a folder, in the order of their names."""
    paths = sorted(Path(folder).iterdir())
    return [path for path in paths if path.suffix.casefold() in SUFFIXES]


def decode(data: bytes, name: str) -> str:
    """Decode a text file: UTF-8, UTF-16 with a byte order mark, or Windows-1252.

    Raises:
        ArticleError: It is too large, or no text.
    """
    if len(data) > MAX_BYTES:
        message = (
            f"{name} has {len(data):,} bytes; at most {MAX_BYTES:,} are read. Split it"
            " into several articles."
        )
        raise ArticleError(message)
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if all(c.isprintable() or c.isspace() or c in _ALLOWED_CONTROLS for c in text):
            return text
        if _is_mostly_text(text):
            return text
    message = f"{name} is not a text file. Save the article as plain text in UTF-8."
    raise ArticleError(message)


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith(_UTF_16_MARKS):
        return ("utf-16",)
    return ("utf-8-sig", "cp1252")


def _is_mostly_text(text: str) -> bool:
    """Tell a text with a few stray marks from a binary file that happens to decode."""
    if "\x00" in text:
        return False
    odd = sum(
        not (letter.isprintable() or letter.isspace() or ord(letter) >= 0x2000)  # noqa: PLR2004 - format marks begin there
        for letter in text
    )
    return odd * 100 <= len(text)


def _read_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            with path.open("rb") as file:
                return file.read(MAX_BYTES + 1)
        return path.read_bytes()
    except OSError as error:
        message = f"{path} cannot be opened: {error.strerror or error}."
        raise ArticleError(message) from error
