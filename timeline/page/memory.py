"""What costs time to work out from a table, kept while that table is shown."""

from collections.abc import Callable
from typing import TypeVar, cast

import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from timeline.figure import Grouping, Lanes, Period, find_lanes, whole_period
from timeline.page.index import Index, index_of

Kept = TypeVar("Kept")


def kept_index(table: pd.DataFrame) -> Index:
    """Give a table's small columns."""
    return _kept("index", table, lambda: index_of(table))


def kept_actors(table: pd.DataFrame) -> list[str]:
    """Give a table's actors, most frequent first, then by name: under every filter."""
    every = np.ones(len(table), dtype=bool)
    return _kept(
        "actors",
        table,
        lambda: list(kept_index(table).cast.counts(every, people=True)),
    )


def kept_whole(table: pd.DataFrame) -> Period | None:
    """Give the first and last day of a table; None where nothing is dated."""
    has_dates = kept_index(table).dated.any()
    return _kept("whole", table, lambda: whole_period(table) if has_dates else None)


def kept_lanes(
    table: pd.DataFrame, by: Grouping
) -> tuple[Lanes, npt.NDArray[np.int64]]:
    """Give a table's lanes, and the lane of each row."""

    def found() -> tuple[Lanes, npt.NDArray[np.int64]]:
        lanes = find_lanes(table, by=by)
        return lanes, lanes.lanes_of(table)

    return _kept(f"lanes {by}", table, found)


def _kept(name: str, table: pd.DataFrame, make: Callable[[], Kept]) -> Kept:
    """Give what was made of this very table; make it anew for another one."""
    known = st.session_state.get(f"kept {name}")
    if known is None or known[0] is not table:
        known = (table, make())
        st.session_state[f"kept {name}"] = known
    return cast("Kept", known[1])
