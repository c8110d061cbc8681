"""What the page remembers between reruns, under names that no widget uses."""

from datetime import UTC, date, datetime
from typing import cast
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import streamlit as st

from timeline.figure import Period, clamped, focus_period, reaching
from timeline.page.choice import Choice, Detail, filters_of
from timeline.page.index import Mask
from timeline.page.memory import kept_index, kept_whole
from timeline.page.story import Story
from timeline.page.uncut import uncut

WIDTH, PHONE_WIDTH = 1020, 358  # in windows of 1,400 and 390 pixels


def story() -> Story | None:
    """Give the story that is shown; None before the first one is read."""
    return cast("Story | None", st.session_state.get("story"))


def is_new() -> bool:
    """Whether the page has just been opened: nothing is shown, read or wrong."""
    return story() is None and unread() is None and not _problem()[0]


def unread() -> Story | None:
    """Give the story whose articles are being read; None for none."""
    return cast("Story | None", st.session_state.get("unread"))


def read_on(new: Story) -> None:
    """Read what is still to be read of a story, in the next run."""
    st.session_state["unread"] = new
    set_problem("")


def forget_unread() -> None:
    """Go on with the story that is shown."""
    st.session_state["unread"] = None


@uncut
def show(new: Story, *, stays: bool = False) -> None:
    """Show another story, from its beginning, once its articles are read.

    Args:
        new: The story.
        stays: It is the one that is shown, read or saved anew: what is in view stays.
    """
    if new.unread and not new.sources:
        read_on(new)
        return
    forget_unread()
    if not stays:
        st.session_state["opened_number"] = opened_number() + 1
    st.session_state["story"] = new
    st.session_state["story_number"] = story_number() + 1
    st.session_state["event"] = ""
    set_problem("")
    main = filters_of(new.table, kept_index(new.table), Choice()).shown()
    st.session_state["first_detail"] = Detail.MAIN if main.any() else Detail.ALL
    st.session_state["first_period"] = _first_period(new.table, main)
    set_period(st.session_state["first_period"])


@uncut
def restore(event_id: str, days: Period | None) -> None:
    """Open an event and a period that the page's address names, where they exist."""
    shown = story()
    if shown is not None and row_of(shown.table, event_id) is not None:
        open_event(event_id)
    whole_days = whole()
    if days is not None and whole_days is not None:
        set_period(clamped(days.first, days.last, whole_days))


def whole() -> Period | None:
    """Give the first and last day of the story; None where nothing is dated."""
    shown = story()
    return None if shown is None else kept_whole(shown.table)


def first_detail() -> Detail:
    """Give how much of the story is shown at first: its main events, if it has any."""
    return Detail(st.session_state.get("first_detail", Detail.MAIN))


def _first_period(table: pd.DataFrame, main: Mask) -> Period | None:
    dated = kept_index(table).dated
    for rows in (main & dated, dated):
        if rows.any():
            return focus_period(table.loc[rows, ["start", "end"]])
    return None


def story_number() -> int:
    """Give how many stories were shown so far: widgets of one story end with it."""
    return int(st.session_state.get("story_number", 0))


def opened_number() -> int:
    """Give how many stories were opened so far: each begins at the top of the page."""
    return int(st.session_state.get("opened_number", 0))


def period() -> Period | None:
    """Give the days that are shown; None shows all."""
    return cast("Period | None", st.session_state.get("period"))


def moved_period() -> Period | None:
    """Give the days that are shown where the reader chose them; else None."""
    now = period()
    return None if now == st.session_state.get("first_period") else now or whole()


def set_period(new: Period | None) -> None:
    """Show other days."""
    st.session_state["period"] = new


def event() -> str:
    """Give the event_id of the event whose card is open; empty for none."""
    return str(st.session_state.get("event", ""))


def open_event(event_id: str) -> None:
    """Open an event's card; an empty id closes it."""
    st.session_state["event"] = event_id
    forget_picked()


def step_to(event_id: str) -> None:
    """Open an event's card, and move to its days where the timeline shows others."""
    open_event(event_id)
    shown, days, whole_days = story(), period(), whole()
    row = None if shown is None else row_of(shown.table, event_id)
    if row is None or days is None or whole_days is None or pd.isna(row["start"]):
        return
    set_period(reaching(days, row["start"].date(), row["end"].date(), whole_days))


def pick(article_id: str, first: int, last: int) -> None:
    """Remember words that were selected in an article, by their offsets."""
    st.session_state["picked"] = (story_number(), article_id, first, last)


def forget_picked() -> None:
    """Forget the words that were selected."""
    st.session_state["picked"] = None


def picked() -> tuple[str, int, int] | None:
    """Give the article and the offsets of words selected in it; None for none."""
    found = st.session_state.get("picked")
    return found[1:] if found and found[0] == story_number() else None


def row_of(table: pd.DataFrame, event_id: str) -> pd.Series | None:
    """Find an event in a table; None where it does not have it."""
    if not event_id:
        return None
    found = np.flatnonzero((table["event_id"] == event_id).to_numpy())
    return table.iloc[int(found[0])] if found.size else None


def problem(where: str) -> str:
    """Give what went wrong with the last source, if it is to be said there."""
    message, place = _problem()
    return message if place == where else ""


def set_problem(message: str, where: str = "") -> None:
    """Remember what went wrong, for the next run, and where the page is to say it.

    Args:
        message: What went wrong; empty for nothing.
        where: A place of the page; empty for the one where the last source was asked
            for.
    """
    st.session_state["problem"] = (message, where or _problem()[1])


def move_problem(where: str) -> None:
    """Say what went wrong, if anything, at another place of the page."""
    set_problem(_problem()[0], where)


def _problem() -> tuple[str, str]:
    return cast("tuple[str, str]", st.session_state.get("problem", ("", "")))


def today() -> date:
    """Give the day that it is where the reader is.

    The clock is read here alone, for the button that goes to today: no date of an event
    ever counts from it.
    """
    return datetime.now(zone() or UTC).date()


def zone() -> ZoneInfo | None:
    """Give the time zone where the reader is; None where the browser names none."""
    name = st.context.timezone
    return ZoneInfo(name) if name else None


def is_dark() -> bool:
    """Whether the reader's theme is a dark one."""
    return st.context.theme.type == "dark"


def width() -> int:
    """Give the width of the page's column, as last measured or, at first, guessed."""
    measured = st.session_state.get("measured_width")
    if measured:
        return int(measured)
    return PHONE_WIDTH if "Mobi" in st.context.headers.get("User-Agent", "") else WIDTH
