"""What is selected in a table of events: the open card's row, and clicks on others."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from timeline.page import state


def mark_open(key: str, event_ids: list[str], column: str) -> None:
    """Put the table's cell on the row of the open event; free the row of another.

    The arrow keys go on from that cell. The browser tells of a click only where it
    chooses something new, so what is no longer open must be free for another click.

    Args:
        key: The table's.
        event_ids: Of its rows.
        column: The cell's, where none was chosen yet.
    """
    rows, cells = _selected(st.session_state.get(key, {}).get("selection", {}))
    open_ones = [n for n, name in enumerate(event_ids) if name == state.event()]
    kept_rows = [row for row in rows if row in open_ones]
    columns = [named for _, named in cells[:1]] or [column]
    kept_cells = [] if kept_rows else [(row, columns[0]) for row in open_ones]
    if (kept_rows, kept_cells) != (rows, cells):
        st.session_state[key] = {"selection": {"rows": kept_rows, "cells": kept_cells}}
        st.session_state[_marked(key)] = kept_rows, kept_cells


def opener(key: str, event_ids: list[str]) -> Callable[[], None]:
    """Open the event whose row was marked, or a cell of it clicked: what is new.

    The browser also tells, some time later, of what was marked for it: that is no
    choice.
    """
    marked = _marked(key)

    def opened() -> None:
        rows_before, cells_before = st.session_state.get(marked, ([], []))
        rows, cells = _selected(st.session_state[key]["selection"])
        st.session_state[marked] = rows, cells
        if rows == rows_before:
            rows = [] if cells == cells_before else [row for row, _ in cells]
        if rows:
            state.open_event(event_ids[rows[0]])

    return opened


def _selected(selection: Mapping[str, Any]) -> tuple[list[int], list[tuple[int, str]]]:
    """Give the rows and the cells (row, column) that are selected in a table."""
    cells = [(row, column) for row, column in selection.get("cells", [])]
    return list(selection.get("rows", [])), cells


def _marked(key: str) -> str:
    return f"{key}_marked"
