"""What the page remembers between reruns, under names that no widget uses."""

from typing import cast

import pandas as pd
import streamlit as st

from timeline.figure import Period, focus_period
from timeline.page.choice import Choice, chosen
from timeline.page.story import Story

WIDTH, PHONE_WIDTH = 1040, 358


def story() -> Story | None:
    """Give the story that is shown; None before the first one is read."""
    return cast("Story | None", st.session_state.get("story"))


def show(new: Story) -> None:
    """Show another story, from its beginning."""
    st.session_state["story"] = new
    st.session_state["story_number"] = story_number() + 1
    st.session_state["event"] = ""
    st.session_state["problem"] = ""
    set_period(_first_period(new.table))


def _first_period(table: pd.DataFrame) -> Period | None:
    main = chosen(table, Choice())
    for rows in (main, table):
        dated = rows[rows["start"].notna()]
        if not dated.empty:
            return focus_period(dated)
    return None


def story_number() -> int:
    """Give how many stories were shown so far: widgets of one story end with it."""
    return int(st.session_state.get("story_number", 0))


def period() -> Period | None:
    """Give the days that are shown; None shows all."""
    return cast("Period | None", st.session_state.get("period"))


def set_period(new: Period | None) -> None:
    """Show other days."""
    st.session_state["period"] = new


def event() -> str:
    """Give the event_id of the event whose card is open; empty for none."""
    return str(st.session_state.get("event", ""))


def open_event(event_id: str) -> None:
    """Open an event's card; an empty id closes it."""
    st.session_state["event"] = event_id


def row_of(table: pd.DataFrame, event_id: str) -> pd.Series | None:
    """Find an event in a table."""
    rows = table[table["event_id"] == event_id]
    return None if rows.empty else rows.iloc[0]


def problem() -> str:
    """Give what went wrong with the last source; empty for nothing."""
    return str(st.session_state.get("problem", ""))


def set_problem(message: str) -> None:
    """Remember what went wrong, for the next run of the page."""
    st.session_state["problem"] = message


def is_dark() -> bool:
    """Whether the reader's theme is a dark one."""
    return st.context.theme.type == "dark"


def width() -> int:
    """Give the width of the page's column, as last measured or, at first, guessed."""
    measured = st.session_state.get("measured_width")
    if measured:
        return int(measured)
    return PHONE_WIDTH if "Mobi" in st.context.headers.get("User-Agent", "") else WIDTH
