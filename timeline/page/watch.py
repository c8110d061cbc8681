"""What only the browser knows: the column's width, zooming, words clicked or selected.

It also says aloud what has changed on the page. Streamlit tells the server of a chart
neither its width nor its zoom, and of clicks only what was under the pointer before
them. A small component does. Where it should fail, the chart still zooms in the
browser; only its labels are then not laid out anew, and rows of the table open cards.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from importlib.resources import files
from typing import cast

import streamlit as st

from timeline.page import state
from timeline.page.uncut import uncut

_KEY, _MOVED = "watch", "moved_in_history"
_EARLY = re.compile(r"-\d{4}-|0000-")
SCRIPT = "".join(
    files("timeline.page").joinpath(name).read_text("utf-8")
    for name in (
        "speak.js",
        "picture.js",
        "keys.js",
        "labels.js",
        "leave.js",
        "watch.js",
    )  # a component is one file
)
_watch = st.components.v2.component(
    "timeline.watch", html="<div style='width:100%;height:1px'></div>", js=SCRIPT
)


@dataclass(frozen=True, slots=True)
class Visit:
    """This visit to the page, for a browser that loads it anew.

    Attributes:
        name: Its name, which the browser's tab is to remember.
        asked: Whether the tab has told the name of the visit before.
        awaited: Whether nothing is shown until it has.
        own: Whether it holds what the page's address does not lead to.
        come_back: Shows what the visit of that name held.
    """

    name: str
    asked: bool
    come_back: Callable[[str], None]
    awaited: bool = False
    own: bool = False


def watch(width: int, *, unsaved: int, typed: int, visit: Visit) -> None:
    """Watch the column, the charts and the marked words; changes rerun the page.

    Args:
        width: The width in pixels that the page is laid out for.
        unsaved: How many corrections are lost when the page is left.
        typed: How many forms hold what was typed and not saved.
        visit: This visit.
    """
    with st.container(key="probe"):
        _watch(
            key=_KEY,
            data={
                "width": width,
                "dark": state.is_dark(),
                "unsaved": unsaved,
                "typed": typed,
                "story": state.opened_number(),
                "visit": visit.name,
                "asked": visit.asked,
                "awaited": visit.awaited,
                "own": visit.own,
            },
            on_width_change=uncut(_widened),
            on_theme_change=uncut(_drawn_anew),
            on_zoom_change=uncut(_zoomed),
            on_event_change=uncut(_opened),
            on_words_change=uncut(_picked),
            on_back_change=uncut(_moved_in_history),
            on_before_change=uncut(partial(_came_back, visit)),
        )


def zoom_wish() -> Sequence[str]:
    """Give the ends of the period that the reader zoomed to, or "all"; else nothing."""
    return cast("Sequence[str]", st.session_state.pop("zoom_wish", ()))


def has_moved_in_history() -> bool:
    """Tell whether Back or Forward was pressed, until the page is where it led."""
    return bool(st.session_state.get(_MOVED))


def forget_move() -> None:
    """Note that the page has gone where Back or Forward led."""
    st.session_state[_MOVED] = False


def days_of(ends: Sequence[str]) -> tuple[date, date] | None:
    """Read the days in which a period begins and ends; None where they are none.

    A period of early years is drawn with some room before the year 1, where a reader
    may begin to drag.
    """
    try:
        first, last = (
            date.min if _EARLY.match(end) else date.fromisoformat(end[:10])
            for end in ends
        )
    except ValueError:
        return None
    return first, last


def _widened() -> None:
    width = st.session_state[_KEY].get("width")
    if width:
        st.session_state["measured_width"] = width


def _drawn_anew() -> None:
    """Do nothing else: the run that follows takes the reader's theme."""


def _zoomed() -> None:
    ends = st.session_state[_KEY].get("zoom")
    if ends:
        st.session_state["zoom_wish"] = ends


def _moved_in_history() -> None:
    if st.session_state[_KEY].get("back"):  # gone in a run that cuts another short
        st.session_state[_MOVED] = True


def _came_back(visit: Visit) -> None:
    name = st.session_state[_KEY].get("before")
    if name:
        visit.come_back(str(name))


def _picked() -> None:
    match st.session_state[_KEY].get("words"):
        case [str(article_id), int(first), int(last)]:
            state.pick(article_id, first, last)


def _opened() -> None:
    event_id = st.session_state[_KEY].get("event")
    if event_id:
        state.open_event(str(event_id))
