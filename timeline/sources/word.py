"""Word files (.docx) in, the words of their paragraphs out.

The file's creation date is kept as a note: it is the day on which the file was made.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from timeline.errors import ArticleError
from timeline.sources.foreign import reading
from timeline.sources.values import Document

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.table import Table, _Cell

    Holder = WordFile | _Cell

MAX_UNPACKED = 100_000_000  # bytes; a long book without pictures has five million
ADVICE = "Open it in a word processor and save it as plain text."
_SENTENCE = 4  # words that say something
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
    known = document.core_properties
    made = known.created
    notes = (("file made", made.date().isoformat()),) if made else ()
    return Document(
        "\n\n".join(_words_of(document)),
        title=" ".join((known.title or "").split()),
        notes=notes,
    )


def _words_of(holder: "Holder") -> Iterator[str]:
    """Give the paragraphs of a file or cell, and the rows of its tables, in order."""
    from docx.text.paragraph import Paragraph

    for part in holder.iter_inner_content():
        if not isinstance(part, Paragraph):
            yield from _table_words(part)
            continue
        style = part.style.name if part.style else ""
        words = part.text.strip()
        if words and not (style or "").casefold().startswith(_LEFT_OUT):
            yield words


def _table_words(table: "Table") -> Iterator[str]:
    """Give a row as a line ("3 June: The bridge fell."), or as what its one cell holds.

    Rows of figures and of names alone say nothing and are left out.
    """
    from docx.table import _Cell

    for row in table.rows:
        # A row's own `cells` repeat what spans several, and look for it in all above.
        cells = [list(_words_of(_Cell(cell, table))) for cell in row._tr.tc_lst]  # noqa: SLF001 - python-docx has no other way
        filled = [words for words in cells if words]
        if len(filled) == 1:
            yield from filled[0]
        elif any(len(" ".join(words).split()) >= _SENTENCE for words in filled):
            yield ": ".join(" ".join(words) for words in filled)
