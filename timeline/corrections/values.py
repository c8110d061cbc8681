"""What a correction is: one entry of an append-only log.

Nothing is ever taken out of a log. Undoing and redoing are entries too, so that the log
tells who wants to check it everything that was done, in order.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from enum import StrEnum

from timeline.article import without_halves
from timeline.errors import CorrectionError

ID_LENGTH = 12
ADDED = "added by hand"
"""What the column `edited` says of an event that a person added."""


class Kind(StrEnum):
    """What an entry does."""

    SET = "set"
    DELETE = "delete"
    ADD = "add"
    RENAME = "rename"
    TOGETHER = "together"
    APART = "apart"
    UNDO = "undo"
    REDO = "redo"


class Field(StrEnum):
    """What of an event can be set, in the order in which people read it."""

    TITLE = "title"
    DATES = "dates"
    PRECISION = "precision"
    EXTENT = "extent"
    ACTORS = "actors"
    STATUS = "status"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One correction.

    Attributes:
        id: Names the entry; the same in every copy of a log.
        step: Id of the first entry of those that were made together and are undone
            together.
        kind: What it does.
        event: The event_id that it is about; empty for a rename, undo and redo.
        field: For `set`, which field; else empty.
        old: What stood there: the field's value, the deleted event's title, the
            actor's former name.
        new: What is to stand there: the field's value, the added event's words, the
            actor's new name, the other event_id of `together` and `apart`, the step
            that is undone or redone.
        when: When it was made, ISO 8601, as the caller states it; may be empty.
        note: Why, in the words of who made it.
            In all texts half a character (a lone surrogate, which no file can hold)
            becomes U+FFFD.

    Raises:
        CorrectionError: The kind is none, another value no text, or `when` no moment.
    """

    kind: Kind
    event: str = ""
    field: str = ""
    old: str = ""
    new: str = ""
    when: str = ""
    note: str = ""
    id: str = ""
    step: str = ""

    def __post_init__(self) -> None:
        """Refuse what a log could not be written with and read back."""
        if not isinstance(self.kind, str) or self.kind not in set(Kind):
            message = f"{self.kind!r} is no kind of correction."
            raise CorrectionError(message)
        for one in fields(self):
            if one.name != "kind":
                text = checked_text(getattr(self, one.name), one.name)
                object.__setattr__(self, one.name, text)
        object.__setattr__(self, "kind", Kind(self.kind))
        _check_moment(self.when)


def checked_text(given: object, name: str) -> str:
    """Give a text as a log can hold it: half characters become U+FFFD.

    Raises:
        CorrectionError: It is no text; the message calls it by the name.
    """
    if not isinstance(given, str):
        message = f"{name!r} is no text, but {type(given).__name__}."
        raise CorrectionError(message)
    return without_halves(given)


def _check_moment(when: str) -> None:
    try:
        if when:
            datetime.fromisoformat(when)
    except ValueError as error:
        message = f"{when!r} is no moment such as 2024-10-28T09:30:00+00:00."
        raise CorrectionError(message) from error


@dataclass(frozen=True, slots=True)
class Log:
    """Corrections in the order in which they were made.

    Raises:
        CorrectionError: Two entries have the same id, or one has none.
    """

    entries: tuple[Entry, ...] = ()
    by_id: dict[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Check that every entry has an id of its own."""
        by_id = {entry.id: entry for entry in self.entries}
        if len(by_id) < len(self.entries) or "" in by_id:
            message = "Every correction in a log needs an id of its own."
            raise CorrectionError(message)
        object.__setattr__(self, "by_id", by_id)

    def __len__(self) -> int:
        """Count the entries, undone ones and undoing ones included."""
        return len(self.entries)

    def add(self, drafts: Sequence[Entry], *, when: str, note: str = "") -> "Log":
        """Append one step: entries that are made, and later undone, together.

        Args:
            drafts: The entries, without id and step; no entries give the same log.
            when: The moment, ISO 8601; may be empty. The package reads no clock.
            note: Why.

        Raises:
            CorrectionError: `when` is no moment, or `note` no text.
        """
        last = self.entries[-1].id if self.entries else ""
        made: list[Entry] = []
        step = ""
        for draft in drafts:
            entry = replace(draft, when=when, note=note)
            last = derived_id(entry, last)
            step = step or last
            made.append(replace(entry, id=last, step=step))
        return Log((*self.entries, *made))


def derived_id(entry: Entry, last: str) -> str:
    """Derive an id from what the entry says and the entry before it.

    Two people who go on from one log independently get different ids, and the same
    log gets the same ids on every machine.
    """
    parts = (
        last,
        entry.kind,
        entry.event,
        entry.field,
        entry.old,
        entry.new,
        entry.when,
        entry.note,
    )
    said = "\x1f".join(parts)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]
