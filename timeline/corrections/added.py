"""Words of an article, or of a person, in, the row of an event that was added out."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.article import Article
from timeline.corrections.fields import LONGEST_TITLE, Row
from timeline.corrections.values import ADDED
from timeline.errors import CorrectionError
from timeline.events import DateBasis, Extent, Status
from timeline.table.schema import DAY, SCHEMA, TEXT
from timeline.timexes import Precision

SURE = 1.0
"""Salience and confidence of what a person put on the timeline."""

_EVENT_ID = re.compile(
    r"(?P<article>.+)-(?P<first>\d{1,9})-(?P<last>\d{1,9})", re.DOTALL
)
_OWN = "by-hand-"
_OWN_DIGITS = 12
_OWN_ID = re.compile(rf"{_OWN}[0-9a-f]{{{_OWN_DIGITS}}}")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event stands.

    Attributes:
        article: Id of the article.
        first: Offset of the first character in its text.
        last: Offset after the last character.
    """

    article: str
    first: int
    last: int

    @property
    def event_id(self) -> str:
        """The event's id, as the extraction makes it."""
        return f"{self.article}-{self.first}-{self.last}"


def place_of(event_id: str) -> Place:
    """Read where an event stands from its id.

    Raises:
        CorrectionError: It is no event_id.
    """
    match = _EVENT_ID.fullmatch(event_id)
    if match is None or int(match["last"]) <= int(match["first"]):
        message = f"{event_id!r} does not say where in an article its words stand."
        raise CorrectionError(message)
    return Place(match["article"], int(match["first"]), int(match["last"]))


def own_id(*said: str) -> str:
    """Name an event that no article tells by what is said of it.

    >>> is_own(own_id("Dockers stop work", "2024-05-03/2024-05-03"))
    True
    """
    digest = hashlib.sha256("\0".join(said).encode()).hexdigest()
    return f"{_OWN}{digest[:_OWN_DIGITS]}"


def is_own(event_id: str) -> bool:
    """Whether an event is one that no article tells."""
    return _OWN_ID.fullmatch(event_id) is not None


def check_added(event_id: str) -> None:
    """Refuse an id that no added event can have.

    Raises:
        CorrectionError: It says neither where in an article its words stand, nor that
            no article tells it.
    """
    if not is_own(event_id):
        place_of(event_id)


def own_row(event_id: str, title: str) -> Row:
    """Make the row of an event that no article tells: it has no quote and no date."""
    return _row() | {"event_id": event_id, "title": shortened(title)}


def added_row(event_id: str, words: str, article: Mapping[str, Any]) -> Row:
    """Make the row of an added event: its words are its quote, it has no date yet.

    Args:
        event_id: Says where in which article the words stand.
        words: The words.
        article: The columns that describe its article; empty where it is unknown.

    Raises:
        CorrectionError: The id is none, or there are no words.
    """
    place = place_of(event_id)
    if not words.strip():
        message = "An added event needs the words of the article that tell it."
        raise CorrectionError(message)
    return (
        _row()
        | dict(article)
        | {
            "event_id": event_id,
            "title": shortened(words),
            "predicate": words,
            "char_start": place.first,
            "char_end": place.last,
            "sentence": words,
            "sentence_start": place.first,
            "sentence_end": place.last,
            "article_id": place.article,
        }
    )


def _row() -> Row:
    """Make the row of an event of which nothing is said yet."""
    row: Row = {name: _EMPTY.get(dtype, 0) for name, dtype in SCHEMA.items()}
    return row | {
        "precision": str(Precision.UNKNOWN),
        "extent": str(Extent.WITHIN),
        "status": str(Status.HAPPENED),
        "date_basis": str(DateBasis.NONE),
        "date_reason": "Added by hand without a date.",
        "salience": SURE,
        "confidence": SURE,
        "edited": ADDED,
    }


def article_cells(article: Article) -> dict[str, Any]:
    """Give what a row says of its article."""
    published = article.published
    day = pd.NaT if published is None else pd.Timestamp(published).as_unit("s")
    return {
        "article_id": article.id,
        "article_title": article.title,
        "source": article.source,
        "url": article.url,
        "published": day,
    }


def shortened(words: str) -> str:
    """Shorten words to a title, at a blank where there is one.

    >>> shortened("Dockers  stop work")
    'Dockers stop work'
    """
    title = _BLANKS.sub(" ", words).strip()
    if len(title) <= LONGEST_TITLE:
        return title
    cut = title[: LONGEST_TITLE - 1].rpartition(" ")[0] or title[: LONGEST_TITLE - 1]
    return f"{cut}\N{HORIZONTAL ELLIPSIS}"


_EMPTY: Mapping[str, Any] = {TEXT: "", DAY: pd.NaT}
