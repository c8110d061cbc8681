"""Events in, the table out: one row an event, sorted, undated rows last."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from timeline.errors import TableError
from timeline.events import Event
from timeline.table.schema import SCHEMA, SEPARATOR

ORDER = ("start", "end", "char_start")
"""What rows are sorted by."""

Cell = str | int | float | date | None


def events_table(events: Iterable[Event]) -> pd.DataFrame:
    """Put events into a table with the declared schema.

    Rows are sorted by `start`, then `end`, then `char_start`, undated ones last. No
    events give an empty table with every column.

    Raises:
        TableError: They are no events.
    """
    if not isinstance(events, Iterable) or isinstance(events, pd.DataFrame):
        raise TableError(_no_events(events))
    rows = [_row(event) for event in events]
    return in_order(table_of({name: [row[name] for row in rows] for name in SCHEMA}))


def table_of(
    cells: Mapping[str, Sequence[object]], dtypes: Mapping[str, Any] = SCHEMA
) -> pd.DataFrame:
    """Make a table of columns in the order given, each of its dtype.

    Raises:
        ValueError: A cell does not fit its column's dtype.
    """
    # Of arrays, as Series would each be aligned and copied: twice the time.
    columns = {name: pd.array(cells[name], dtype=dtypes[name]) for name in cells}
    return pd.DataFrame(columns, copy=False)


def in_order(table: pd.DataFrame) -> pd.DataFrame:
    """Sort rows by `start`, then `end`, then `char_start`, undated ones last."""
    return table.sort_values(list(ORDER), kind="stable", ignore_index=True)


def _no_events(given: object) -> str:
    return (
        f"A table is made of events, not of {type(given).__name__}. Give the list that"
        " extract_events(article) gives; of several articles, all their events in one."
    )


def _row(event: Event) -> dict[str, Cell]:
    if not isinstance(event, Event):
        raise TableError(_no_events(event))
    row: dict[str, Cell] = {
        "actors": _joined(event.actors),
        "roles": _joined(event.roles),
        "actor_types": _joined(who.type for who in event.participants),
        "affiliations": _joined(who.affiliation for who in event.participants),
        "mentions": _joined(f"{first}-{last}" for first, last in event.mentions),
        "edited": "",
    }
    for name, dtype in SCHEMA.items():
        if name not in row:
            value = getattr(event, name)
            row[name] = str(value) if dtype == "str" else value
    return row


def _joined(parts: Iterable[str]) -> str:
    return SEPARATOR.join(str(part).replace(";", ",") for part in parts)
