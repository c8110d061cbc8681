"""The timeline on the page: the strip over all days, what moves along it, the chart."""

from collections.abc import Sequence

import numpy as np
import streamlit as st

from timeline.figure import (
    Period,
    Theme,
    View,
    clamped,
    moved,
    overview_figure,
    reaching,
    timeline_figure,
    zoomed,
)
from timeline.figure.dates import Span, short_words
from timeline.figure.scale import NARROW_WIDTH
from timeline.figure.text import many
from timeline.page import state
from timeline.page.file_names import file_name
from timeline.page.shown import Shown
from timeline.page.uncut import uncut
from timeline.page.watch import days_of, zoom_wish

STEP, ZOOM = 0.5, 0.5
COUNTED = (
    "Too many events to draw one by one: the colour says how many begin in a stretch of"
    " time. Click a stretch, or drag across some, for single events."
)
COUNTED_NARROW = (
    "Too many events to draw one by one: the colour says how many begin in a stretch of"
    " time. Tap a stretch, or zoom in, for single events."
)
ON_A_DAY = (
    "Too many events of one day to draw one by one; the colour says how many they are."
    " The table lists them all, and the filters choose among them."
)
STRIP_HINT = '<span class="hint"> · drag across the strip for other days</span>'
STRIP_CONFIG = {"displayModeBar": False, "showTips": False, "doubleClick": False}
CONFIG = {
    "displaylogo": False,
    "displayModeBar": True,
    "showTips": False,
    "scrollZoom": False,
    "doubleClick": "reset",
    "modeBarButtonsToRemove": [
        "select2d",
        "lasso2d",
        "zoom2d",
        "pan2d",
        "zoomIn2d",
        "zoomOut2d",
        "autoScale2d",
        "resetScale2d",
    ],
}
PICTURE = {"format": "svg", "scale": 2}


def timeline_chart(shown: Shown) -> None:
    """Draw the strip, the buttons that move along and zoom, and the chosen events."""
    whole = state.whole()
    if whole is None:
        return
    _grant(zoom_wish(), whole)
    view = View(
        width=state.width(),
        theme=Theme.DARK if state.is_dark() else Theme.LIGHT,
        period=state.period() or whole,
        selected=state.event(),
    )
    if whole.days > 1:
        _strip(shown, whole, view)
    _bar(shown, view.period or whole, whole)
    _chart(shown, view)


def _strip(shown: Shown, whole: Period, view: View) -> None:
    figure = overview_figure(shown.part, whole=whole, view=view)
    words = short_words(Span(whole.first, whole.last))
    with st.container(key="overview"):
        st.plotly_chart(
            figure,
            theme=None,
            key=f"strip_{state.story_number()}",
            config=STRIP_CONFIG,
            alt=f"All events of the story over time, {words}. Drag across to choose the"
            " days that the timeline below shows.",
        )


def _chart(shown: Shown, view: View) -> None:
    figure = timeline_figure(
        shown.story.table, lanes=shown.lanes, view=view, part=shown.part
    )
    if figure.data and figure.data[0].meta == "counts":
        is_day = view.period is not None and view.period.days == 1
        counted = COUNTED_NARROW if view.width < NARROW_WIDTH else COUNTED
        words = ON_A_DAY if is_day else counted
        st.html(f'<p class="note" role="status">{words}</p>')
    key = f"chart_{state.story_number()}_{st.session_state.get('chart_number', 0)}"
    picture = {**PICTURE, "filename": file_name(shown.story.headline, "")}
    with st.container(key="timeline"):
        st.plotly_chart(
            figure,
            theme=None,
            key=key,
            config={**CONFIG, "toImageButtonOptions": picture},
            alt=_spoken(shown, view),
        )


def _grant(wish: Sequence[str], whole: Period) -> None:
    """Show the days that the reader zoomed to in the browser."""
    if tuple(wish) == ("all",):
        _go(None)
    elif wish:
        days = days_of(wish)
        _go(None if days is None else clamped(*days, whole))


def _bar(shown: Shown, period: Period, whole: Period) -> None:
    is_whole = period == whole
    today = state.today()
    with st.container(
        horizontal=True, vertical_alignment="center", key="zoom_bar", gap="small"
    ):
        words = short_words(Span(period.first, period.last))
        hint = "" if whole.days == 1 else STRIP_HINT
        st.html(f'<p class="note">Shown: <b>{words}</b>{hint}</p>', width="stretch")
        with st.container(horizontal=True, gap=None, width="content", key="move"):
            earlier = moved(period, whole, by=-STEP)
            _button("chevron_left", "Earlier", earlier, off=earlier == period)
            later = moved(period, whole, by=STEP)
            _button("chevron_right", "Later", later, off=later == period)
            closer = zoomed(period, whole, by=ZOOM)
            _button("zoom_in", "Zoom in", closer, off=period.days == 1)
            farther = zoomed(period, whole, by=1 / ZOOM)
            _button("zoom_out", "Zoom out", farther, off=is_whole)
            _button("zoom_out_map", "All days", None, off=is_whole)
            _button(
                "today",
                "Today",
                reaching(period, today, today, whole),
                off=not whole.first <= today <= whole.last,
            )
        with st.container(horizontal=True, gap=None, width="content", key="steps"):
            before, after = shown.neighbours(state.event(), period.first)
            _step("skip_previous", "Previous event", before)
            _step("skip_next", "Next event", after)


def _button(icon: str, words: str, target: Period | None, *, off: bool) -> None:
    st.button(
        words,
        icon=f":material/{icon}:",
        key=f"zoom_{icon}",
        help=words,
        disabled=off,
        on_click=uncut(_go),
        args=(target,),
        type="tertiary",
    )


def _step(icon: str, words: str, event_id: str) -> None:
    st.button(
        words,
        icon=f":material/{icon}:",
        key=f"step_{icon}",
        help=words,
        disabled=not event_id,
        on_click=uncut(state.step_to),
        args=(event_id,),
        type="tertiary",
    )


def _go(period: Period | None) -> None:
    """Show other days, on a fresh chart without the zoom that led there."""
    state.set_period(period)
    st.session_state["chart_number"] = st.session_state.get("chart_number", 0) + 1


def _spoken(shown: Shown, view: View) -> str:
    """Say what the chart shows to who cannot see it."""
    dated = int(np.count_nonzero(shown.dated))
    if not dated or view.period is None:
        return "Timeline without dated events."
    words = short_words(Span(view.period.first, view.period.last))
    lanes = np.flatnonzero(np.bincount(shown.numbers[shown.dated])).tolist()
    named = ", ".join(shown.lanes.names[lane] for lane in lanes)
    return (
        f"Timeline of {many(dated, 'event')}, {words}, in lanes by {shown.lanes.by}:"
        f" {named}."
        " The table below lists the same events."
    )
