"""A user's own table in, nothing out: whether it can be drawn."""

import pandas as pd

from timeline.errors import TableError
from timeline.table import SCHEMA
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
KINDS = {DAY: "M", SHARE: "fiu"}
"""Kinds of numpy's dtypes that will do; text of any kind does."""
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
    for name in NEEDED:
        dtype, wanted = table[name].dtype, SCHEMA[name]
        is_zoned = isinstance(dtype, pd.DatetimeTZDtype)
        if is_zoned or dtype.kind not in KINDS.get(wanted, dtype.kind):
            return f"The column {name} of the table holds {dtype}, not {wanted}."
        if wanted == TEXT and table[name].hasnans:
            return f"The column {name} of the table has cells without text (NaN)."
    return ""
