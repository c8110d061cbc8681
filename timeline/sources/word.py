"""Word files (.docx) in, the words of their paragraphs out.

The file's creation date is kept as a note: it is the day on which the file was made.
"""

import zipfile
from io import BytesIO

from timeline.errors import ArticleError
from timeline.sources.foreign import reading
from timeline.sources.values import Document

MAX_UNPACKED = 100_000_000  # bytes; a long book without pictures has five million
ADVICE = "Open it in a word processor and save it as plain text."
_LEFT_OUT = ("caption", "toc", "header", "footer", "footnote")
_LOCKED = b"\xd0\xcf\x11\xe0"
"""How an encrypted .docx begins, as the older .doc does (MS-CFB 2.2)."""


def read_word(data: bytes, name: str) -> Document:
    """Read the text of a Word file.

    Raises:
        ArticleError: It is broken, needs a password, or unpacks to too much.
    """
    if data.startswith(_LOCKED):
        message = (
            f"{name} is protected by a password, or a .doc file of another name. Open"
            " it in a word processor and save it as plain text."
        )
        raise ArticleError(message)
    with reading(name, "a Word file", ADVICE):
        _check_size(data, name)
        return _read(data)


def _check_size(data: bytes, name: str) -> None:
    with zipfile.ZipFile(BytesIO(data)) as package:
        unpacked = sum(entry.file_size for entry in package.infolist())
    if unpacked > MAX_UNPACKED:
        message = (
            f"{name} unpacks to {unpacked:,} bytes; at most {MAX_UNPACKED:,} are read."
            f" {ADVICE}"
        )
        raise ArticleError(message)


def _read(data: bytes) -> Document:
    import docx

    document = docx.Document(BytesIO(data))
    paragraphs = []
    for paragraph in document.paragraphs:
        style = paragraph.style.name if paragraph.style else ""
        words = paragraph.text.strip()
        if words and not (style or "").casefold().startswith(_LEFT_OUT):
            paragraphs.append(words)
    known = document.core_properties
    made = known.created
    notes = (("file made", made.date().isoformat()),) if made else ()
    return Document(
        "\n\n".join(paragraphs),
        title=" ".join((known.title or "").split()),
        notes=notes,
    )
