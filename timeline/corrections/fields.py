"""The fields of an event as text: how a log states them, how a row takes them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Protocol

import pandas as pd

from timeline.corrections.dates import (
    BY_HAND,
    Days,
    check_precision,
    edtf_of,
    parse_days,
    precision_of,
    value_of,
)
from timeline.corrections.people import read_parts, write_parts
from timeline.corrections.values import ADDED, Entry, Field, checked_text
from timeline.errors import CorrectionError
from timeline.events import DateBasis, Extent, Status
from timeline.table.parts import Cells, Part, cells_of, parts_of
from timeline.table.schema import HAND
from timeline.timexes import Direction, Precision

Row = dict[str, Any]  # one row of the table under work: its cells differ in type


class Knowing(Protocol):
    """Who knows what the whole table says of actors."""

    @property
    def known(self) -> Mapping[str, Part]:
        """What is known of each actor, by name."""


_DATE_COLUMNS = (
    "start",
    "end",
    "precision",
    "date_text",
    "date_value",
    "date_edtf",
    "date_basis",
    "date_reason",
)

LONGEST_TITLE = 90


def read_field(row: Cells, field: Field) -> str:
    """Write a row's field as a log states it.

    Dates are "2024-08-01/2024-08-10" and empty for an undated event; an open
    precision is "since" or "until"; actors are "Ukraine (agent); Russia (target)".
    """
    if field is Field.DATES:
        days = days_of(row)
        return str(days) if days else ""
    if field is Field.PRECISION and row["precision"] == Precision.OPEN:
        opens_left = str(row["date_edtf"]).startswith("..")
        return Direction.UNTIL if opens_left else Direction.SINCE
    if field is Field.ACTORS:
        return write_parts(parts_of(row))
    return str(row[field])


def check_field(field: Field, text: str) -> str:
    """Read a field's new value and write it as a log states it.

    Raises:
        CorrectionError: The field cannot have this value.
    """
    return _CHECKS[field](checked_text(text, str(field)))


def set_field(row: Row, entry: Entry, read: Row, around: Knowing) -> None:
    """Set a field of a row, and what follows from it.

    Days set back to those that were read bring back all that was said of them.

    Args:
        row: Is changed.
        entry: Field, new value and note.
        read: The row as it was read.
        around: Knows the actors of the whole table.

    Raises:
        CorrectionError: The row cannot have this value.
    """
    field = Field(entry.field)
    new = check_field(field, entry.new)
    if field is Field.DATES:
        _set_days(row, read, parse_days(new), entry.note)
    elif field is Field.PRECISION:
        _set_precision(row, new)
    elif field is Field.ACTORS:
        parts = [_completed(part, row, around) for part in read_parts(new)]
        row.update(cells_of(parts))
    else:
        row[field] = new


def days_of(row: Cells) -> Days | None:
    """Give a row's days; None where it is undated."""
    if pd.isna(row["start"]) or pd.isna(row["end"]):
        return None
    return Days(_day(row["start"]), _day(row["end"]))


def _set_days(row: Row, read: Row, days: Days | None, note: str) -> None:
    before = days_of(read)
    if days == before:
        row.update({name: read[name] for name in _DATE_COLUMNS})
        return
    row["start"] = pd.Timestamp(days.first).as_unit("s") if days else pd.NaT
    row["end"] = pd.Timestamp(days.last).as_unit("s") if days else pd.NaT
    row["precision"] = str(precision_of(days))
    row["date_text"] = BY_HAND
    row["date_value"] = value_of(days)
    row["date_edtf"] = edtf_of(days)
    row["date_basis"] = HAND if days else str(DateBasis.NONE)
    reason = _reason(before, days, read)
    note = " ".join(note.split())
    row["date_reason"] = f"{reason} Note: {note}" if note else reason


def _reason(before: Days | None, after: Days | None, read: Cells) -> str:
    """Say what a date was changed to, and what the article, or the table, gave."""
    now = after.words if after else "no date"
    was = before.words if before else "no date"
    if read["edited"] == ADDED and before is None:
        return f"Given by hand as {now}."
    gave = "the article was read as" if read["article_id"] else "the table gave"
    return f"Corrected by hand to {now}; {gave} {was}."


def _set_precision(row: Row, name: str) -> None:
    days = days_of(row)
    direction = Direction(name) if name in set(Direction) else None
    precision = Precision.OPEN if direction else Precision(name)
    check_precision(precision, days)
    row["precision"] = str(precision)
    row["date_edtf"] = edtf_of(days, direction)
    said = " How exact it is was set by hand."
    if not str(row["date_reason"]).endswith(said):
        row["date_reason"] = f"{row['date_reason']}{said}".strip()


def _completed(part: Part, row: Row, around: Knowing) -> Part:
    """Add what the row, or else the table, says of an actor's kind."""
    own = {other.name: other for other in parts_of(row)}
    like = own.get(part.name) or around.known.get(part.name)
    if like is None:
        return part
    return Part(part.name, part.role, like.type, like.affiliation)


def _title(text: str) -> str:
    title = " ".join(text.split())
    if not title:
        message = "An event needs a title. Write in a few words what happened."
        raise CorrectionError(message)
    if len(title) > LONGEST_TITLE:
        message = (
            f"The title has {len(title)} characters; at most {LONGEST_TITLE} fit on"
            " the timeline. Shorten it."
        )
        raise CorrectionError(message)
    return title


def _dates(text: str) -> str:
    days = parse_days(text)
    return str(days) if days else ""


def _one_of(names: tuple[str, ...]) -> Callable[[str], str]:
    def check(text: str) -> str:
        if text not in names:
            message = f"{text!r} is none of {', '.join(names)}."
            raise CorrectionError(message)
        return text

    return check


def _actors(text: str) -> str:
    return write_parts(read_parts(text))


def _day(moment: Any) -> date:  # noqa: ANN401 - a cell is a Timestamp or a date
    found: date = pd.Timestamp(moment).date()
    return found


PRECISIONS = (
    *(str(name) for name in Precision if name is not Precision.OPEN),
    *map(str, Direction),
)

_CHECKS: Mapping[Field, Callable[[str], str]] = {
    Field.TITLE: _title,
    Field.DATES: _dates,
    Field.PRECISION: _one_of(PRECISIONS),
    Field.EXTENT: _one_of(tuple(map(str, Extent))),
    Field.ACTORS: _actors,
    Field.STATUS: _one_of(tuple(map(str, Status))),
}
