"""A table as read from a file in, the same table out if every row can be an event.

Files are written by hand, by spreadsheets and by other programs, and what no event can
be would end in a figure that cannot be drawn. Only what others rely on is looked at.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.errors import TableError
from timeline.events import Extent, Status
from timeline.table.schema import OFFSET, SCHEMA, SHARE, TEXT
from timeline.timexes import Precision

CLOSED: Mapping[str, type[StrEnum]] = MappingProxyType(
    {"precision": Precision, "extent": Extent, "status": Status}
)
"""Columns whose cells are one of a few words."""
FIRST_DAY, LAST_DAY = np.datetime64(date.min), np.datetime64(date.max)
Mask = npt.NDArray[np.bool_]


def checked(table: pd.DataFrame, name: str, *, first_row: int = 1) -> pd.DataFrame:
    """Give a table back in which every row can be an event.

    Args:
        table: The table, with the declared columns and dtypes.
        name: Where it was read, for the message.
        first_row: The number of its first row there.

    Raises:
        TableError: A row cannot; the message names the first one and the cell.
    """
    for column, wrong, wish in _faults(table):
        if wrong.any():
            at = int(wrong.argmax())
            message = (
                f"{name}, row {at + first_row}, column {column}:"
                f" {str(table[column].iloc[at])[:80]!r} is {wish}."
            )
            raise TableError(message)
    return table


def _faults(table: pd.DataFrame) -> Iterator[tuple[str, Mask, str]]:
    """Give columns, which of their cells are wrong, and what they are not."""
    for column, words in CLOSED.items():
        known = [str(word) for word in words]
        wrong = ~table[column].isin(known).to_numpy(dtype=bool)
        yield column, wrong, f"none of {', '.join(known)}"
    for column, dtype in SCHEMA.items():
        if dtype == TEXT:
            continue
        cells = table[column].to_numpy()
        if dtype == SHARE:
            yield column, ~((cells >= 0) & (cells <= 1)), "no share from 0 to 1"
        elif dtype == OFFSET:
            yield column, cells < 0, "no place in a text"
        else:
            beyond = (cells < FIRST_DAY) | (cells > LAST_DAY)
            yield column, beyond, "no day of the years 1 to 9999"
    start, end = table["start"].to_numpy(), table["end"].to_numpy()
    yield "end", np.isnat(start) != np.isnat(end), "no day beside the start"
    yield "end", end < start, "before the start"
