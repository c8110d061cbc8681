"""A user's own table in, nothing out: whether it can be drawn."""

from typing import Any

import numpy as np
import pandas as pd

from timeline.errors import TableError
from timeline.table import CLOSED, SCHEMA
from timeline.table.check import FIRST_DAY, LAST_DAY
from timeline.table.schema import DAY, SHARE, TEXT

NEEDED = (
    "event_id",
    "start",
    "end",
    "extent",
    "title",
    "actors",
    "status",
    "salience",
    "date_edtf",
    "date_reason",
    "sentence",
    "article_title",
    "source",
    "published",
)
"""The columns that a figure is drawn from."""
KINDS = {DAY: "M", SHARE: "fiu", TEXT: "O"}
"""Kinds of numpy's dtypes that will do; O is text of any kind."""
HOW = "Take a table from events_table(events), or timeline.read_csv(path) for a CSV."


def check_drawable(table: pd.DataFrame) -> None:
    """Check that a table has the columns of a figure, with days and texts in them.

    Raises:
        TableError: It has not; or it is no table.
    """
    fault = _fault(table)
    if fault:
        message = f"{fault} {HOW}"
        raise TableError(message)


def _fault(table: pd.DataFrame) -> str:
    """Say what is wrong with a table; empty for nothing."""
    if not isinstance(table, pd.DataFrame):
        return f"A timeline is drawn of a table, not of a {type(table).__name__}."
    lacking = [name for name in NEEDED if name not in table]
    if lacking:
        names = ", ".join(lacking)
        return f"The table has no column {names}, which a timeline is drawn from."
    if table.columns.has_duplicates:
        return "The table has a column twice."
    faults = (_fault_of_column(table[name], name) for name in NEEDED)
    return next(filter(None, faults), "") or _fault_of_days(table)


def _fault_of_column(cells: "pd.Series[Any]", name: str) -> str:
    dtype, wanted = cells.dtype, SCHEMA[name]
    is_zoned = isinstance(dtype, pd.DatetimeTZDtype)
    if is_zoned or dtype.kind not in KINDS[wanted]:
        return f"The column {name} of the table holds {dtype}, not {wanted}."
    if wanted == TEXT and cells.hasnans:
        return f"The column {name} of the table has cells without text (NaN)."
    if wanted == TEXT and not _is_text(cells):
        return f"The column {name} of the table holds other things than text."
    return ""


def _is_text(cells: "pd.Series[Any]") -> bool:
    """Whether all cells are text; those of a column of objects may be anything."""
    is_open = cells.dtype == object
    return not is_open or pd.api.types.infer_dtype(cells) in {"string", "empty"}


def _fault_of_days(table: pd.DataFrame) -> str:
    # In days, as nanoseconds have no year 9999 to compare with.
    starts, ends = (table[name].to_numpy("datetime64[D]") for name in ("start", "end"))
    if (starts < FIRST_DAY).any() or (ends > LAST_DAY).any():
        return "The table has a day beyond the years 1 to 9999."
    if (np.isnat(starts) != np.isnat(ends)).any():
        return "The table has a row with only one of start and end."
    if (ends < starts).any():
        return "The table has a row whose end is before its start."
    return ""


def check_words(rows: pd.DataFrame) -> None:
    """Check the columns of few words in the rows that are to be drawn.

    In a million rows that would take as long as drawing does.

    Raises:
        TableError: A cell has another word.
    """
    for name in set(NEEDED).intersection(CLOSED):
        unknown = sorted(set(map(str, rows[name])).difference(CLOSED[name]))
        if unknown:
            known = ", ".join(CLOSED[name])
            message = (
                f"The column {name} of the table holds {unknown[0][:80]!r}, which"
                f" is none of {known}. {HOW}"
            )
            raise TableError(message)
