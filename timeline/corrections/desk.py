"""The rows that a log touches, while its corrections are made to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

import pandas as pd

from timeline.article import Article
from timeline.corrections.added import added_row, article_cells, is_own, own_row
from timeline.corrections.edited import SAID_BY, edited_cell
from timeline.corrections.fields import Row, read_field, set_field
from timeline.corrections.people import clean_name
from timeline.corrections.values import Entry, Field, Kind, Log
from timeline.errors import CorrectionError
from timeline.table.parts import Part, cells_of, known_parts, parts_of, renamed

_ARTICLE = ("article_id", "article_title", "source", "url", "published")


class NoticeKind(StrEnum):
    """What a correction met."""

    GONE = "gone"
    DIFFERS = "differs"
    CLASH = "clash"
    FOUND = "found"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Notice:
    """A correction that a person should look at.

    Attributes:
        entry: The correction.
        kind: `gone`: its event or actor is not in the table, so it changed nothing.
            `differs`: the article is read otherwise now than when the correction was
            made; the correction holds. `clash`: two corrections made apart set the
            same field; the later one holds. `found`: the added event is now found by
            the extraction itself. `unreadable`: the value cannot be read, so it
            changed nothing.
        found: What stands there instead, or what is wrong.
    """

    entry: Entry
    kind: NoticeKind
    found: str = ""


class Around:
    """What corrections may need to know of the whole table, found when asked for."""

    def __init__(self, table: pd.DataFrame, articles: Iterable[Article]) -> None:
        """Keep the table and the articles."""
        self._table = table
        self._articles = {article.id: article_cells(article) for article in articles}

    @cached_property
    def known(self) -> Mapping[str, Part]:
        """What the table says of each actor's kind."""
        return known_parts(self._table)

    def article(self, article_id: str) -> Mapping[str, Any]:
        """Give the article's cells, from the articles or else from another event."""
        if article_id not in self._articles:
            rows = self._table[self._table["article_id"] == article_id].head(1)
            cells = rows[list(_ARTICLE)].to_dict("records")
            self._articles[article_id] = _named(cells[0]) if cells else {}
        return self._articles[article_id]


class Desk:
    """The touched rows: corrections are made to copies, in the order of the log.

    Attributes:
        notices: What the corrections met so far.
    """

    def __init__(self, rows: pd.DataFrame, log: Log, around: Around) -> None:
        """Lay out copies of the rows."""
        self.notices: list[Notice] = []
        self._around = around
        self._read: list[Row] = [_named(row) for row in rows.to_dict("records")]
        self._rows: list[Row | None] = [row.copy() for row in self._read]
        self._at: dict[str, list[int]] = {}
        self._holders: dict[str, dict[int, None]] = {}
        self._setters: dict[tuple[str, str], Entry] = {}
        self._olds: set[tuple[str, str, str]] = {
            (entry.event, entry.field, entry.old) for entry in log.entries
        }
        self._has_renames = any(entry.kind is Kind.RENAME for entry in log.entries)
        for at, row in enumerate(self._read):
            self._at.setdefault(row["event_id"], []).append(at)
            self._hold(at, row)

    def take(self, entry: Entry) -> None:
        """Make one correction, or note why it cannot be made."""
        actions = {
            Kind.SET: self._set,
            Kind.DELETE: self._delete,
            Kind.ADD: self._add,
            Kind.RENAME: self._rename,
        }
        try:
            is_made = actions[entry.kind](entry)
        except CorrectionError as error:
            self._note(entry, NoticeKind.UNREADABLE, str(error))
            return
        if not is_made:
            self._note(entry, NoticeKind.GONE)

    def finished(self) -> list[tuple[int, Row]]:
        """Give the rows with their place; added ones come last, deleted ones not."""
        done = []
        for at, row in enumerate(self._rows):
            if row is not None:
                row["edited"] = edited_cell(self._read[at], row)
                done.append((at, row))
        return done

    def _set(self, entry: Entry) -> bool:
        at_hand = self._live(entry.event)
        for at, row in at_hand:
            self._compare(entry, row, self._read[at])
            set_field(row, entry, self._read[at], self._around)
            self._hold(at, row)
        if at_hand:
            self._setters[entry.event, entry.field] = entry
        return bool(at_hand)

    def _delete(self, entry: Entry) -> bool:
        at_hand = self._live(entry.event)
        for at, _ in at_hand:
            self._rows[at] = None
        return bool(at_hand)

    def _add(self, entry: Entry) -> bool:
        at_hand = self._live(entry.event)
        if at_hand:
            self._note(entry, NoticeKind.FOUND, str(at_hand[0][1]["title"]))
            return True
        if is_own(entry.event):
            row = own_row(entry.event, entry.new)
        else:
            article = self._around.article(entry.event.rsplit("-", 2)[0])
            row = added_row(entry.event, entry.new, article)
        self._at.setdefault(entry.event, []).append(len(self._rows))
        self._read.append(row.copy())
        self._rows.append(row)
        return True

    def _rename(self, entry: Entry) -> bool:
        new = clean_name(entry.new)
        places = self._holders.pop(entry.old, {})
        is_made = False
        for at in places:
            row = self._rows[at]
            if row is not None:
                row.update(cells_of(renamed(parts_of(row), entry.old, new)))
                row[SAID_BY] = new if row[SAID_BY] == entry.old else row[SAID_BY]
                is_made = True
        self._holders.setdefault(new, {}).update(places)
        return is_made

    def _compare(self, entry: Entry, row: Row, read: Row) -> None:
        """Note where a correction was made to another value than stands there."""
        now = read_field(row, Field(entry.field))
        if now in {entry.old, entry.new}:
            return
        if (entry.event, entry.field) in self._setters:
            self._note(entry, NoticeKind.CLASH, now)
            return
        if entry.field == Field.ACTORS and self._has_renames:
            return  # a rename that was undone since leaves other names, rightly
        was = read_field(read, Field(entry.field))
        if (entry.event, entry.field, was) not in self._olds:
            self._note(entry, NoticeKind.DIFFERS, now)

    def _live(self, event_id: str) -> list[tuple[int, Row]]:
        found = []
        for at in self._at.get(event_id, ()):
            row = self._rows[at]
            if row is not None:
                found.append((at, row))
        return found

    def _hold(self, at: int, row: Row) -> None:
        """Remember where names stand, so that renaming need not look everywhere."""
        names = [row[SAID_BY]]
        for part in parts_of(row):
            names += [part.name, part.affiliation]
        for name in names:
            self._holders.setdefault(str(name), {})[at] = None

    def _note(self, entry: Entry, kind: NoticeKind, found: str = "") -> None:
        self.notices.append(Notice(entry, kind, found))


def _named(row: Mapping[Any, Any]) -> Row:
    """Give a row of pandas' own making its columns' names as text."""
    return {str(name): cell for name, cell in row.items()}
