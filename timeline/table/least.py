"""A table made by hand in, every declared column out: what follows from what it has.

The least table of events has a title and a first day in each row. What it does not
say is filled in with what that means: a day alone, once, as something that happened;
what has a last day too lasted until then.
"""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import pandas as pd

from timeline.errors import TableError
from timeline.events import DateBasis, Extent, Status
from timeline.sources.columns import is_of_texts
from timeline.table.actor_lists import actor_lists
from timeline.table.open_days import period_of
from timeline.table.schema import DAY, HAND, OFFSET, SCHEMA, SEPARATOR, SHARE
from timeline.timexes import Precision
from timeline.timexes.calendar import Period, Unit
from timeline.timexes.counting.edtf import OPEN, write_edtf

LEAST = ("title", "start")
REASON, NO_REASON = "The table gives the date.", "The table gives no date."
_SURE = 1.0  # as what a person puts on the timeline
_EMPTY = {DAY: pd.NaT, OFFSET: 0, SHARE: _SURE}
_ID = ("title", "start", "end", "actors", "source", "url")
_WORDS = ("date_edtf", "date_reason")
"""Columns that words for a date may have filled in part."""
_DIGITS = 16
_UNITS = {Unit.MONTH: Precision.MONTH, Unit.YEAR: Precision.YEAR}


def are_of_events(columns: Sequence[str]) -> bool:
    """Whether columns are those of a table of events, and not of articles."""
    is_least = set(LEAST) <= set(columns) and not is_of_texts(columns)
    return "event_id" in columns or is_least


def check_least(columns: Sequence[str], name: str) -> None:
    """Refuse a table that lacks what no event is without.

    The last days may be left out where days are all that is meant; where the table
    says how exact its dates are, they cannot be made up.

    Raises:
        TableError: The missing columns are named.
    """
    needed = [*LEAST, "end"] if "precision" in columns else LEAST
    missing = [column for column in needed if column not in columns]
    if missing:
        noun = "column" if len(missing) == 1 else "columns"
        found = ", ".join(repr(column) for column in columns[:12]) or "none"
        message = (
            f"{name} lacks the {noun} {', '.join(missing)}. A table of events needs"
            " 'title' and 'start' (YYYY-MM-DD, YYYY-MM or YYYY) at the least, and 'end'"
            f" beside a 'precision'. It has: {found}."
        )
        raise TableError(message)


def filled(table: pd.DataFrame) -> pd.DataFrame:
    """Give a table every declared column, in order; what is there stays.

    A last day that is left out is the first one, where no precision says else.

    Args:
        table: Columns of the schema in their dtypes, those of `LEAST` at the least.
    """
    if all(name in table for name in SCHEMA):
        return table
    days = table.assign(end=_last_days(table), **_actors(table))
    has_ends = "end" in table and "precision" not in table
    made = days.assign(
        **{
            name: _where_none(days, name, column)
            for name, column in _made(days, has_ends=has_ends).items()
        }
    )
    for name, dtype in SCHEMA.items():
        if name not in made:
            made[name] = pd.Series(_EMPTY.get(dtype, ""), made.index, dtype=dtype)
    return made[list(SCHEMA)]


def _where_none(
    table: pd.DataFrame, name: str, made: "pd.Series[Any]"
) -> "pd.Series[Any]":
    """Give a column as it is; what is made stands where there is none, or no words."""
    if name not in table:
        return made
    cells = table[name]
    is_partial = name in _WORDS and "precision" not in table
    return cells.where(cells != "", made) if is_partial else cells


def _actors(table: pd.DataFrame) -> "dict[str, pd.Series[Any]]":
    """Part the actors of a cell as the table does: hands write other lists."""
    if "actors" not in table or "roles" in table:
        return {}
    cells = [SEPARATOR.join(names) for names in actor_lists(table["actors"].tolist())]
    return {"actors": pd.Series(cells, table.index, dtype=SCHEMA["actors"])}


def _last_days(table: pd.DataFrame) -> "pd.Series[Any]":
    if "end" not in table:
        return table["start"]
    if "precision" in table:
        return table["end"]
    return table["end"].fillna(table["start"])


def _made(table: pd.DataFrame, *, has_ends: bool) -> dict[str, "pd.Series[Any]"]:
    """Make the columns that follow from others.

    Args:
        table: The table, with its last days.
        has_ends: The last days are its own: what has another one than the first lasted.
    """
    spans = list(zip(table["start"], table["end"], strict=True))
    edtf = table["date_edtf"] if "date_edtf" in table else [""] * len(spans)
    cells: dict[str, list[str]] = {
        "event_id": row_ids(table),
        "precision": list(map(_precision, spans, edtf)),
        "date_edtf": [_edtf(*span) for span in spans],
        "date_basis": [_when(span[0], HAND, str(DateBasis.NONE)) for span in spans],
        "date_reason": [_when(span[0], REASON, NO_REASON) for span in spans],
        "extent": [
            str(Extent.THROUGHOUT if has_ends and first < last else Extent.WITHIN)
            for first, last in spans
        ],
        "status": [str(Status.HAPPENED)] * len(spans),
    }
    return {
        name: pd.Series(words, table.index, dtype=SCHEMA[name])
        for name, words in cells.items()
    }


def row_ids(table: pd.DataFrame) -> list[str]:
    """Name each row by what it says, so that the same row has the same id anywhere."""
    rows = table[[name for name in _ID if name in table]]
    return [
        hashlib.sha256("\0".join(map(str, cells)).encode()).hexdigest()[:_DIGITS]
        for cells in rows.itertuples(index=False, name=None)
    ]


def _precision(span: tuple[pd.Timestamp, pd.Timestamp], edtf: str) -> str:
    """Tell how exactly two days place an event: as the unit that they fill."""
    start, end = span
    if OPEN in str(edtf).split("/"):
        return str(Precision.OPEN)
    if start == end:
        return str(Precision.DAY)
    period = _period(start, end)
    exact = _UNITS[period.unit] if period else Precision.RANGE
    return _when(start, str(exact), str(Precision.UNKNOWN))


def _edtf(start: pd.Timestamp, end: pd.Timestamp) -> str:
    if pd.isna(start) or pd.isna(end):
        return ""
    return write_edtf(_period(start, end), (start.date(), end.date()))


@lru_cache(maxsize=4_096)
def _period(start: pd.Timestamp, end: pd.Timestamp) -> Period | None:
    """Find the month or year that two days fill; None for other spans."""
    if pd.isna(start) or pd.isna(end):
        return None
    return period_of(start.date(), end.date())


def _when(start: pd.Timestamp, dated: str, undated: str) -> str:
    return undated if pd.isna(start) else dated
