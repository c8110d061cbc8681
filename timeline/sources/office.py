"""What .docx, .odt and .xlsx files have in common: .zip files of XML, unless locked."""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from timeline.article.entries import is_date_alone
from timeline.article.values import MAX_CHARACTERS
from timeline.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_UNPACKED = 100_000_000
"""Bytes: a long book without pictures has five million, a million events ten times."""
ADVICE = "Open it in a word processor and save it as plain text."
LOCKED = b"\xd0\xcf\x11\xe0"
"""How an encrypted file begins, as the older .doc and .xls do (MS-CFB 2.2)."""
_SENTENCE, _NEWS = 4, 2  # words that say something, alone and beside a date


def check_unpacked(data: bytes, name: str, advice: str) -> None:
    """Refuse a file that unpacks to too much, before anything is unpacked.

    Args:
        data: The file's bytes.
        name: What to call it in messages.
        advice: What to do with it instead.

    Raises:
        ArticleError: It unpacks to more than `MAX_UNPACKED`.
    """
    with zipfile.ZipFile(BytesIO(data)) as package:
        unpacked = sum(entry.file_size for entry in package.infolist())
    if unpacked > MAX_UNPACKED:
        message = (
            f"{name} unpacks to {unpacked:,} bytes; at most {MAX_UNPACKED:,} are read."
            f" {advice}"
        )
        raise ArticleError(message)


def xml_tree(data: bytes) -> "Element":
    """Read XML; its entities stay unread, as they could hold other files or blow up."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(data, parser)


def enough(paragraphs: Iterable[str]) -> Iterator[str]:
    """Give paragraphs until there are more than an article may have, and is refused."""
    length = 0
    for words in paragraphs:
        yield words
        length += len(words)
        if length > MAX_CHARACTERS:
            return


def row_words(cells: Sequence[Sequence[str]]) -> Iterator[str]:
    """Give a row as a line ("3 June: The bridge fell."), or as what its one cell holds.

    Rows of figures and of names alone say nothing and are left out, but for those that
    begin with a date, as the rows of chronologies do.

    Args:
        cells: The paragraphs of each cell.
    """
    filled = [words for words in cells if words]
    if len(filled) == 1:
        yield from filled[0]
    elif _is_dated(filled) or any(map(_says_much, filled)):
        yield ": ".join(" ".join(words) for words in filled)


def _says_much(words: Sequence[str]) -> bool:
    return len(" ".join(words).split()) >= _SENTENCE


def _is_dated(filled: Sequence[Sequence[str]]) -> bool:
    first, *others = (" ".join(words) for words in filled)
    told = [word for words in others for word in words.split() if word.isalpha()]
    return len(told) >= _NEWS and is_date_alone(first)
