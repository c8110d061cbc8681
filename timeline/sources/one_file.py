"""The bytes of a file that is no table in, its article out, or each that it holds."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypeAlias

from timeline.errors import ArticleError
from timeline.sources.chats import Message, messages_in, rows_of
from timeline.sources.compose import compose
from timeline.sources.decoding import decode, doubtful_words, guess_of
from timeline.sources.header import read_document
from timeline.sources.kinds import (
    PAGE,
    TEXT,
    Kind,
    check_size,
    kind_inside,
    kind_of,
    most_bytes,
)
from timeline.sources.pages import read_page
from timeline.sources.press_archives import texts_in
from timeline.sources.values import Document, Failure, SourceArticle

LETTERS, MOST_TOLD = "letters", 5
"""The note of a text whose letters were guessed, and how many words it names."""
Named: TypeAlias = tuple[str, Callable[[], SourceArticle | Failure]]
"""What to call an article, and what reads it."""
_NO_PROSE = re.compile(r'\ufeff?\s{0,99}\[?\s{0,99}\{\s{0,99}"')


def read_bytes(
    data: bytes, name: str, *, published: date | None = None
) -> SourceArticle:
    """Read the article of a file whose bytes are at hand.

    Raises:
        ArticleError: It is too large, broken, empty, or of a kind that is not read.
        PublishedError: Its header's publication date cannot be read.
    """
    return _composed(_opened(data, name, _kind(data, name)), name, published)


def read_each(data: bytes, name: str) -> Iterator[Named]:
    """Read each article of a file that holds one, or several as one page or text.

    Raises:
        ArticleError: As `read_bytes` does.
    """
    kind = _kind(data, name)
    if kind.open is None:
        yield from _each_of(_opened(data, name, kind), name)
        return
    page = kind.open(data, name)
    messages = page.messages()
    parts = [] if messages else page.several()
    if messages:
        yield from _each_message(messages, name, "")
    elif not parts:
        yield from _each_of(_of(page.document()), name)
    else:
        for number, part in enumerate(parts, start=1):
            where = article_name(name, number)
            yield where, partial(_page, part, where)


def _each_of(found: "_Opened", name: str) -> Iterator[Named]:
    messages = messages_in(found.text) if found.document is None else []
    texts = [] if messages else texts_in(found.text)
    if messages:
        yield from _each_message(messages, name, found.said)
    elif not texts:
        yield name, partial(_composed, found, name)
    for number, text in enumerate(texts, start=1):
        where = article_name(name, number)
        yield where, partial(_composed, replace(found, text=text), where)


def _each_message(messages: Sequence[Message], name: str, said: str) -> Iterator[Named]:
    for where, row in rows_of(messages, name):
        yield where, partial(_of_message, row, where, said)


def article_name(name: str, number: int) -> str:
    """Name one of several articles of a file."""
    return f"{name}, article {number:,}"


@dataclass(frozen=True, slots=True)
class _Opened:
    """What stands in a file.

    Attributes:
        text: Its words.
        document: What else is known of it; None for plain text.
        said: What to say of letters that were guessed; empty where none were.
    """

    text: str
    document: Document | None = None
    said: str = ""


def _kind(data: bytes, name: str) -> Kind:
    """Tell the kind of a file, which is neither too large nor empty.

    Raises:
        ArticleError: It is, or of a kind that is not read.
    """
    if not isinstance(data, bytes):
        message = (
            f"The content of {name} must be bytes, not {type(data).__name__}. A text"
            " is read by read_document."
        )
        raise ArticleError(message)
    check_size(len(data), most_bytes(name), name)
    inside = kind_inside(data)
    kind = inside or kind_of(name)
    if not data.strip():
        message = f"{name} is empty. Save the article again, or paste its text."
        raise ArticleError(message)
    if inside is None:
        check_size(len(data), kind.max_bytes, name)
    return TEXT if kind is PAGE and b"<" not in data else kind


def _opened(data: bytes, name: str, kind: Kind) -> _Opened:
    if kind.read is not None:
        return _of(kind.read(data, name))
    text = decode(data, name)
    _check_prose(text, name)
    said = _said_of_letters(data, text, name)
    return _Opened(text, said=said)


def _of(document: Document) -> _Opened:
    return _Opened(document.text, document)


def _page(page: bytes, name: str) -> SourceArticle:
    return compose(read_page(page, name), name=name)


def _composed(
    found: _Opened, name: str, published: date | None = None
) -> SourceArticle:
    if found.document is not None:
        whole = found.document
        is_part = found.text != whole.text
        document = Document(found.text, notes=whole.notes) if is_part else whole
        return compose(document, published=published, name=name)
    read = read_document(found.text, published=published, name=name)
    return _noted(read, found.said)


def _of_message(
    found: Document | Failure, name: str, said: str
) -> SourceArticle | Failure:
    if isinstance(found, Failure):
        return found
    return _noted(compose(found, name=name), said)


def _noted(read: SourceArticle, said: str) -> SourceArticle:
    """Note what is to say of letters that were guessed."""
    return replace(read, notes=(*read.notes, (LETTERS, said))) if said else read


def _said_of_letters(data: bytes, text: str, name: str) -> str:
    """Name words whose letters were guessed; empty where there are none."""
    words = doubtful_words(data, text)
    if not words:
        return ""
    named = ", ".join(repr(word) for word in words[:MOST_TOLD])
    return (
        f"{name} is no UTF-8 text; it was read as {guess_of(data)}. Look at {named}: if"
        " letters are wrong, save the text in UTF-8."
    )


def _check_prose(text: str, name: str) -> None:
    """Refuse a table of articles as JSON, saved under a name for plain text.

    Raises:
        ArticleError: It is one.
    """
    if _NO_PROSE.match(text) is not None:
        advice = "Give it a name that ends in .json"
        message = f"{name} holds JSON, not plain text. {advice}."
        raise ArticleError(message)
