"""OpenDocument texts (.odt) in, the words of their paragraphs out.

As of a Word file, captions, notes, comments and what was deleted are left out, and the
day on which the file was made is kept as a note.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from timeline.errors import ArticleError
from timeline.sources.foreign import reading
from timeline.sources.office import ADVICE, check_unpacked, enough, row_words, xml_tree
from timeline.sources.values import Document

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_SPACES = 100
_CONTENT, _META, _MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
_ENCRYPTED = b"encryption-data"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_META_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_BESIDE = frozenset(
    {
        *(f"{_TEXT}{name}" for name in ("note", "ruby-text", "tracked-changes")),
        *(f"{_TEXT}{name}" for name in ("table-of-content", "hidden-text")),
        *(f"{_OFFICE}{name}" for name in ("annotation", "forms")),
        f"{_DRAW}frame",
    }
)
_LEFT_OUT = ("caption", "illustration", "figure", "drawing", "contents", "footnote")


def read_open_document(data: bytes, name: str) -> Document:
    """Read the text of an OpenDocument file.

    Raises:
        ArticleError: It is broken, needs a password, or unpacks to too much.
    """
    with reading(name, "an OpenDocument text", ADVICE):
        check_unpacked(data, name, ADVICE)
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = package.namelist()
            if _MANIFEST in names and _ENCRYPTED in package.read(_MANIFEST):
                message = f"{name} is protected by a password. {ADVICE}"
                raise ArticleError(message)
            tree = xml_tree(package.read(_CONTENT))
            known = xml_tree(package.read(_META)) if _META in names else None
    named = {
        style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "")
        for style in tree.iter(f"{_STYLE}style")
    }
    body = next(tree.iter(f"{_OFFICE}text"), None)
    paragraphs = _words_of(body, named) if body is not None else iter(())
    made = _said(known, f"{_META_NAMES}creation-date")[: len("2024-10-28")]
    return Document(
        "\n\n".join(enough(paragraphs)),
        title=_said(known, _TITLE),
        notes=(("file made", made),) if made else (),
    )


def _said(tree: "Element | None", name: str) -> str:
    found = None if tree is None else next(tree.iter(name), None)
    return " ".join((found.text or "").split()) if found is not None else ""


def _words_of(holder: "Element", named: dict[str, str]) -> Iterator[str]:
    """Give the paragraphs of a text, list or cell, and the rows of its tables.

    Args:
        holder: What holds them.
        named: A paragraph's own style -> the named style that it derives from.
    """
    for part in holder:
        if part.tag == f"{_TABLE}table":
            for row in part.iter(f"{_TABLE}table-row"):
                cells = [list(_words_of(cell, named)) for cell in row]
                yield from row_words(cells)
        elif part.tag in _PARAGRAPHS:
            own = part.get(f"{_TEXT}style-name", "")
            style = (named.get(own) or own).casefold()
            words = "".join(_pieces(part)).strip()
            if words and not style.startswith(_LEFT_OUT):
                yield words
        elif part.tag not in _BESIDE:
            yield from _words_of(part, named)


def _pieces(part: "Element") -> Iterator[str]:
    """Give what a paragraph says, piece by piece."""
    yield part.text or ""
    for inner in part:
        if inner.tag == f"{_TEXT}s":
            count = inner.get(f"{_TEXT}c", "1")
            yield " " * (min(int(count), MAX_SPACES) if count.isdecimal() else 1)
        elif inner.tag == f"{_TEXT}tab":
            yield "\t"
        elif inner.tag == f"{_TEXT}line-break":
            yield "\n"
        elif isinstance(inner.tag, str) and inner.tag not in _BESIDE:
            yield from _pieces(inner)
        yield inner.tail or ""
