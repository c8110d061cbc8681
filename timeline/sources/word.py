"""Word files (.docx) in, the words of their paragraphs out.

The file's creation date is kept as a note: it is the day on which the file was made.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from timeline.errors import ArticleError
from timeline.sources.foreign import reading
from timeline.sources.office import ADVICE, LOCKED, check_unpacked, enough, row_words
from timeline.sources.values import Document

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_LEFT_OUT = ("caption", "toc", "header", "footer", "footnote")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WRAPPINGS = frozenset(
    f"{_W}{name}"
    for name in (
        "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "hyperlink",
        "fldSimple", "dir", "bdo",
    )
)  # fmt: skip


def read_word(data: bytes, name: str) -> Document:
    """Read the text of a Word file.

    Raises:
        ArticleError: It is broken, needs a password, or unpacks to too much.
    """
    if data.startswith(LOCKED):
        message = (
            f"{name} is protected by a password, or a .doc file of another name. Open"
            " it in a word processor and save it as plain text."
        )
        raise ArticleError(message)
    with reading(name, "a Word file", ADVICE):
        check_unpacked(data, name, ADVICE)
        return _read(data)


def _read(data: bytes) -> Document:
    import docx

    document = docx.Document(BytesIO(data))
    known = document.core_properties
    made = known.created
    notes = (("file made", made.date().isoformat()),) if made else ()
    return Document(
        "\n\n".join(enough(_words_of(document.element.body, document))),
        title=" ".join((known.title or "").split()),
        notes=notes,
    )


def _words_of(holder: "Element", document: "WordFile") -> Iterator[str]:
    """Give the paragraphs of a file or cell, and the rows of its tables, in order."""
    from docx.text.paragraph import Paragraph

    for part in _inside(holder, "p", "tbl"):
        if part.tag == f"{_W}tbl":
            yield from _table_words(part, document)
            continue
        words = "".join(run.text for run in _inside(part, "r")).strip()
        style = Paragraph(part, document).style if words else None
        name = (style.name if style else "") or ""
        if words and not name.casefold().startswith(_LEFT_OUT):
            yield words


def _table_words(table: "Element", document: "WordFile") -> Iterator[str]:
    """Give a line for each row of a table that says something."""
    for row in _inside(table, "tr"):
        # python-docx repeats what spans several rows, and looks for it in all above.
        cells = [list(_words_of(cell, document)) for cell in _inside(row, "tc")]
        yield from row_words(cells)


def _inside(holder: "Element", *kinds: str) -> "Iterator[Element]":
    """Give an element's parts of some kinds, in order, and those in its wrappings.

    Word wraps what was inserted since changes are tracked, what a form holds, and what
    it took for a date or place. What was deleted is still in the file, and left out.
    """
    wanted = {f"{_W}{kind}" for kind in kinds}
    for part in holder:
        if part.tag in wanted:
            yield part
        elif part.tag in _WRAPPINGS:
            yield from _inside(part, *kinds)
