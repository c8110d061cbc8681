"""A table of any origin in, the same table out if every row can be an event.

Tables are made by hand, by spreadsheets and by other programs, and what no event can
be would end in a figure that cannot be drawn, or in a file that cannot be opened again.
Only what others rely on is looked at.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.errors import RowsError, TableError
from timeline.events import Extent, Status
from timeline.table.schema import ADDED_LATER, DAY, OFFSET, SCHEMA, SHARE, TEXT
from timeline.timexes import Precision

CLOSED: Mapping[str, type[StrEnum]] = MappingProxyType(
    {"precision": Precision, "extent": Extent, "status": Status}
)
"""Columns whose cells are one of a few words."""
FIRST_DAY, LAST_DAY = np.datetime64(date.min), np.datetime64(date.max)
NUMBERS, DATES = "iufb", "M"
"""Kinds of numpy's dtypes."""
MOST_DETAIL, MOST_CELL = 120, 80
HOW = "Give a table made by events_table or a CSV written from one."
Mask = npt.NDArray[np.bool_]


def sound(table: pd.DataFrame, name: str = "The table") -> pd.DataFrame:
    """Give a table in which every row can be an event, as `declared` and `checked` do.

    Raises:
        TableError: It is no such table; the message says where and why.
    """
    return checked(declared(table, name), name)


def declared(table: pd.DataFrame, name: str = "The table") -> pd.DataFrame:
    """Give a table with every declared column in its dtype; others stay as they are.

    Text that is missing (NaN, None) is empty, as are the columns that earlier versions
    lack. Rows are not looked at; a table that is as declared is given back itself.

    Args:
        table: The table.
        name: What to call it in messages.

    Raises:
        TableError: It is no table, lacks a column, has one twice, or one that holds
            something else.
    """
    if not isinstance(table, pd.DataFrame):
        message = f"{name} must be a DataFrame, not {type(table).__name__}. {HOW}"
        raise TableError(message)
    check_columns(list(table.columns), name)
    twice = set(table.columns[table.columns.duplicated()])
    doubled = [column for column in SCHEMA if column in twice]
    if doubled:
        message = f"{name} has {', '.join(doubled)} twice. Remove one column of each."
        raise TableError(message)
    later = {
        column: pd.Series("", index=table.index, dtype=SCHEMA[column])
        for column in ADDED_LATER
        if column not in table
    }
    other = {
        column: in_dtype(table[column], column, name)
        for column in SCHEMA
        if column in table and not _is_as_declared(table[column], column)
    }
    return table.assign(**later, **other) if later or other else table


def _is_as_declared(cells: "pd.Series[Any]", column: str) -> bool:
    dtype = SCHEMA[column]
    return cells.dtype == dtype and not (dtype == TEXT and cells.hasnans)


def in_dtype(cells: "pd.Series[Any]", column: str, name: str) -> "pd.Series[Any]":
    """Give the cells of a declared column in its dtype; missing text is empty.

    Args:
        cells: The column.
        column: Its name.
        name: What to call its table in messages.

    Raises:
        TableError: A cell cannot be of it.
    """
    if _is_as_declared(cells, column):
        return cells
    try:
        return _cast(cells, SCHEMA[column])
    except (ValueError, TypeError, OverflowError) as error:
        held = f"{name}, column {column}: {cells.dtype} is no {SCHEMA[column]}"
        message = f"{held} ({' '.join(str(error)[:MOST_DETAIL].split())}). {HOW}"
        raise TableError(message) from error


def _check_days(cells: "pd.Series[Any]") -> None:
    """Refuse what names no whole day: of a year pandas would make its first."""
    if cells.dtype.kind in NUMBERS and cells.notna().any():
        message = "numbers are no days"
        raise TypeError(message)
    if cells.dtype.kind == DATES:
        return
    for cell in cells:
        if isinstance(cell, str) and 0 < len(cell) < len("2024-10-28"):
            message = f"{cell!r} is no day"
            raise ValueError(message)


def _check_texts(cells: "pd.Series[Any]") -> None:
    """Refuse what only looks like text once it is written: "['Mali', 'Togo']"."""
    if any(map(pd.api.types.is_list_like, cells)):
        message = "lists are no text: join what is in them by '; '"
        raise TypeError(message)
    if any(isinstance(cell, bytes) for cell in cells):
        message = "bytes are no text: decode them"
        raise TypeError(message)


def _cast(cells: "pd.Series[Any]", dtype: str) -> "pd.Series[Any]":
    kept: pd.Series[Any] = cells
    if dtype == TEXT:
        kept = cells.astype(object)
        _check_texts(kept)
        kept = kept.where(cells.notna(), "")
    elif dtype == OFFSET:
        kept = pd.to_numeric(cells)
    elif dtype == DAY:
        _check_days(cells)
    cast: pd.Series[Any] = kept.to_frame("cells").astype({"cells": dtype})["cells"]
    if dtype == OFFSET and not (cast == kept).all():
        message = "not all are whole numbers"
        raise ValueError(message)
    return cast.dt.normalize() if dtype == DAY else cast


def check_columns(columns: Sequence[str], name: str) -> None:
    """Refuse a table that lacks a declared column, save those added later.

    Raises:
        TableError: The missing columns are named.
    """
    needed = [column for column in SCHEMA if column not in ADDED_LATER]
    missing = [column for column in needed if column not in columns]
    if missing:
        message = f"{name} lacks the columns {', '.join(missing)}. {HOW}"
        raise TableError(message)


def checked(
    table: pd.DataFrame, name: str, *, numbers: Sequence[int] = ()
) -> pd.DataFrame:
    """Give a table back in which every row can be an event.

    Args:
        table: The table, with the declared columns and dtypes.
        name: Where it was read, for the message.
        numbers: What number each row has there; none count them from 1.

    Raises:
        RowsError: Some cannot; the message names the first one and the cell.
    """
    for column, wrong, wish in _faults(table):
        if wrong.any():
            cells = table[column].iloc[np.flatnonzero(wrong)]
            faults = {
                numbers[at] if numbers else at + 1: f"column {column}: {_named(cell)}"
                f" is {wish}. Correct it, or remove the row."
                for at, cell in zip(np.flatnonzero(wrong).tolist(), cells, strict=True)
            }
            number, why = next(iter(faults.items()))
            message = f"{name}, row {number}, {why}"
            raise RowsError(message, faults)
    return table


def _named(cell: object) -> str:
    """Name what a cell holds; a day is written as the table writes it."""
    if cell is pd.NaT:
        return "an empty cell"
    return repr(str(cell).removesuffix(" 00:00:00")[:MOST_CELL])


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
    yield "end", np.isnat(end) & ~np.isnat(start), "no day beside the start"
    yield "start", np.isnat(start) & ~np.isnat(end), "no day beside the end"
    yield "end", end < start, "before the start"
