"""Which column of a table of articles is which, and one row as a document."""

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.errors import ArticleError
from timeline.sources.cells import day_of, words_of
from timeline.sources.markup import without_markup
from timeline.sources.published import Order
from timeline.sources.values import Document, PublishedBasis

EVENTS_COLUMNS = frozenset({"event_id", "date_basis"})
"""What a table of events has and a table of articles has not."""
LEAST_COLUMNS = frozenset({"title", "start"})
"""What the least table of events has; one of articles has their text."""
_CUT = re.compile(r"(?<!\s)\s*\[\+\d{1,9} chars\]\s*$")
"""What an interface to news puts below a text of which it gives the beginning alone."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by what they hold.

    Attributes:
        places: Field of a document -> name of the table's column; `text` is there.
        order: In which order its dates are written, where any of them shows it.
    """

    places: Mapping[str, str]
    order: Order | None = None

    @property
    def names(self) -> list[str]:
        """The table's columns that are read."""
        return list(self.places.values())

    def document(self, row: Mapping[str, object]) -> Document:
        """Make a document of a row.

        Raises:
            ArticleError: It has no text.
            PublishedError: Its date cannot be read.
        """
        found = {field: row.get(name) for field, name in self.places.items()}
        lead = without_markup(words_of(found.pop("lead", "")))
        text = _CUT.sub("", without_markup(words_of(found.pop("text"))))
        summary = without_markup(words_of(found.pop("summary", "")))
        if lead and not text.startswith(lead):
            text = f"{lead}\n\n{text}".rstrip()
        text = text or summary
        if not text:
            message = f"The column {self.places['text']!r} is empty here."
            raise ArticleError(message)
        day = day_of(found.pop("published", None), self.order)
        words = {field: words_of(cell) for field, cell in found.items()}
        return Document(
            text,
            title=words.get("title", ""),
            source=words.get("source", ""),
            url=words.get("url", ""),
            published=day,
            basis=PublishedBasis.TABLE,
            id=words.get("id", ""),
        )


def find_columns(names: Sequence[str], table: str) -> Columns:
    """Tell the columns of a table of articles.

    Args:
        names: The table's columns.
        table: What to call it in messages.

    Raises:
        ArticleError: It has no text, or is a table of events.
    """
    is_read = has_text(names) or has_summary(names)
    check_no_events(names, table)
    plain = {letters_of(name): name for name in reversed(names)}
    places = {
        field: next(plain[one] for one in known if one in plain)
        for field, known in _names_for(plain).items()
        if any(one in plain for one in known)
    }
    if is_read and "text" not in places:
        places["text"] = places.pop("lead" if "lead" in places else "summary")
    if not is_read:
        there = ", ".join(repr(name[:40]) for name in names[:12]) or "none"
        message = (
            f"{table} has no column with the articles' text. Name it 'text'; the others"
            f" are 'published', 'title', 'source', 'url' and 'id'. A table of events"
            f" needs 'title' and 'start'. It has: {there}.{_if_events(places)}"
        )
        raise ArticleError(message)
    return Columns(places)


def _if_events(places: Mapping[str, str]) -> str:
    """Say what titles and dates need to be events: they may be those of articles."""
    if not {"title", "published"} <= set(places):
        return ""
    title, day = places["title"], places["published"]
    named = "" if letters_of(title) == "title" else f"{title[:40]!r} 'title' and "
    return f" If its rows are events, call {named}{day[:40]!r} 'start'."


def check_no_events(names: Sequence[str], table: str) -> None:
    """Refuse a table of events, told from the columns' names, where articles are read.

    Raises:
        ArticleError: It is one; the message says where it can be opened.
    """
    named = {name.casefold().strip() for name in names}
    if named >= EVENTS_COLUMNS or (named >= LEAST_COLUMNS and not is_of_texts(names)):
        message = (
            f"{table} is a table of events already, not of articles. Open it on the"
            " page by itself, or read it with: python -m timeline select"
        )
        raise ArticleError(message)


def has_text(names: Sequence[str]) -> bool:
    """Whether a column holds the articles' text, told from the columns' names."""
    plain = {letters_of(name) for name in names}
    known = _names_for(plain)
    return not plain.isdisjoint((*known["text"], *known["lead"]))


def has_summary(names: Sequence[str]) -> bool:
    """Whether a column holds summaries of articles, and one their titles.

    Beside titles, for programs describe much that is no article.
    """
    plain, known = {letters_of(name) for name in names}, column_names()
    return all(not plain.isdisjoint(known[field]) for field in ("summary", "title"))


def is_of_texts(names: Sequence[str]) -> bool:
    """Whether a column can hold nothing but texts: events may have a message too."""
    return has_text([one for one in names if letters_of(one) not in answer_names()])


def _names_for(plain: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Give the known names of each field; a press archive's codes where it has them."""
    codes = _listed()["codes"]
    if not set(codes["needed"]) <= set(plain):
        return column_names()
    return {
        field: (*codes.get(field, ()), *names)
        for field, names in column_names().items()
    }


@cache
def column_names() -> Mapping[str, tuple[str, ...]]:
    """Give the known names of each field, as they are compared."""
    return {
        field: tuple(letters_of(name) for name in names)
        for field, names in _listed()["columns"].items()
    }


@cache
def header_names() -> Mapping[str, str]:
    """Give the fields of a text's header by their other names."""
    return {
        letters_of(name): field
        for field, names in _listed()["header"].items()
        for name in names
    }


def mail_words(kind: str) -> Sequence[str]:
    """Give what mail programs write: above a mail sent on, or before its subject."""
    return _listed()["mail"][kind]


@cache
def holder_names() -> frozenset[str]:
    """Give the names of objects that hold an article or what is known of it."""
    return frozenset(_listed()["objects"]["names"])


@cache
def line_names(kind: str) -> frozenset[str]:
    """Give the names of the seconds at which a line was said, or which it lasts."""
    return frozenset(map(letters_of, _listed()["lines"][kind]))


@cache
def answer_names() -> frozenset[str]:
    """Give the names under which an answer says how it went, as they are compared."""
    return frozenset(map(letters_of, _listed()["answers"]["names"]))


@cache
def _listed() -> Mapping[str, Mapping[str, Sequence[str]]]:
    text = files("timeline.sources").joinpath("en/columns.toml").read_text("utf-8")
    return tomllib.loads(text)


def letters_of(name: str) -> str:
    """Give what tells the name of a column from another: letters, digits, no case."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())
