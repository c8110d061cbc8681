"""The values of the sources room: what a reader gives, and what becomes of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING

from timeline.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline.sources.published import Order


class PublishedBasis(StrEnum):
    """Where a publication date was taken from."""

    HEADER = "header"
    METADATA = "metadata"
    TABLE = "table"
    ADDRESS = "address"
    PAGE = "page"
    DATELINE = "dateline"
    USER = "user"
    NONE = "none"


BASIS_WORDS = {
    PublishedBasis.HEADER: "as its header states",
    PublishedBasis.METADATA: "as the page's metadata state",
    PublishedBasis.TABLE: "as its row of the table states",
    PublishedBasis.ADDRESS: "as the page's address says",
    PublishedBasis.PAGE: "as the page shows",
    PublishedBasis.DATELINE: "as its dateline states",
    PublishedBasis.USER: "as you entered",
    PublishedBasis.NONE: "",
}
"""How the page tells each of them."""


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """An article as read from a source.

    Attributes:
        article: The article itself.
        published_basis: Where its publication date was taken from.
        notes: What else its source says, as (name, value), in order.
        name: The file, row or address that it was read from; empty for pasted text.
    """

    article: Article
    published_basis: PublishedBasis
    notes: tuple[tuple[str, str], ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Unsure:
    """An article whose publication date could be two days (03/04/2024).

    Attributes:
        cell: The date.
        read: Reads the article in the order in which its numbers are written.
    """

    cell: str
    read: "Callable[[Order], Document | Failure]"


@dataclass(frozen=True, slots=True)
class Failure:
    """An item of a source that could not be read; the other items were.

    Attributes:
        name: The file, row or address.
        reason: What is wrong and what to do, as one or two sentences.
        unsure: How to read it, where only the order of its date's numbers is wanting.
    """

    name: str
    reason: str
    unsure: Unsure | None = field(default=None, repr=False, compare=False)

    @property
    def why(self) -> str:
        """The reason alone, to stand beside the name."""
        words = self._nameless().lstrip(":, ")
        return words[:1].upper() + words[1:]

    def __str__(self) -> str:
        """Give name and reason in one line, the name once."""
        rest = self._nameless()
        return f"{self.name}: {rest}" if rest == self.reason else f"{self.name}{rest}"

    def _nameless(self) -> str:
        """Leave out the name that the reason may begin with."""
        rest = self.reason.removeprefix(self.name)
        return rest.removeprefix(PurePath(self.name).name)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that several sources gave.

    Attributes:
        articles: What was read, in order, each text once.
        failures: What was not, in order, with reasons.
    """

    articles: tuple[SourceArticle, ...]
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader of one kind of file finds, before the article is made of it.

    Attributes:
        text: The article's words.
        title: Its headline; empty leaves it to the text's layout.
        source: Who published it; empty where that is unknown.
        url: Where it stands on the web; empty where that is unknown.
        published: The day that its metadata state; None leaves it to the dateline.
        basis: Where `published` was taken from.
        notes: What else it says, as (name, value).
        id: Its name in the source's own numbering; empty derives one from the text.
    """

    text: str
    title: str = ""
    source: str = ""
    url: str = ""
    published: date | None = None
    basis: PublishedBasis = PublishedBasis.NONE
    notes: tuple[tuple[str, str], ...] = ()
    id: str = ""


Row = tuple[str, Document | Failure]
"""What a row of a table, or a message of a chat, is called, and what it holds."""
