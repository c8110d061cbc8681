"""The timeline on the page: measured, drawn, clicked and zoomed."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from timeline.figure import (
    Period,
    Theme,
    View,
    clamped,
    moved,
    timeline_figure,
    whole_period,
    zoomed,
)
from timeline.figure.dates import Span, short_words
from timeline.page import state
from timeline.page.story import Story
from timeline.page.watch import days_of, watch, zoom_wish

STEP, ZOOM = 0.5, 0.5
CONFIG = {
    "displaylogo": False,
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
    "toImageButtonOptions": {"format": "svg", "filename": "timeline"},
}


def timeline_chart(story: Story, shown: pd.DataFrame) -> None:
    """Draw the chosen events, with the buttons that move along and zoom."""
    dated = shown[shown["start"].notna()]
    whole = whole_period(story.table) if story.table["start"].notna().any() else None
    if whole is not None:
        _grant(zoom_wish(), whole)
    if whole is not None and not dated.empty:
        _zoom_bar(state.period() or whole, whole)
    view = View(
        width=state.width(),
        theme=Theme.DARK if state.is_dark() else Theme.LIGHT,
        period=state.period(),
        selected=state.event(),
    )
    figure = timeline_figure(shown, lanes=story.lanes, view=view)
    key = f"chart_{state.story_number()}_{st.session_state.get('chart_number', 0)}"
    with st.container(key="timeline"):
        st.plotly_chart(
            figure,
            theme=None,
            key=key,
            on_select=_picker(key),
            selection_mode="points",
            config=CONFIG,
            alt=_spoken(shown, dated),
        )
    watch(state.width())


def _grant(wish: Sequence[str], whole: Period) -> None:
    """Show the days that the reader zoomed to in the browser."""
    if tuple(wish) == ("all",):
        _go(None)
    elif wish:
        days = days_of(wish)
        _go(None if days is None else clamped(*days, whole))


def _picker(key: str) -> Callable[[], None]:
    def picked() -> None:
        points = st.session_state[key]["selection"]["points"]
        if points:
            state.open_event(points[0]["customdata"][0])

    return picked


def _zoom_bar(period: Period, whole: Period) -> None:
    is_whole = period == whole
    with st.container(
        horizontal=True, vertical_alignment="center", key="zoom_bar", gap="small"
    ):
        words = short_words(Span(period.first, period.last))
        st.html(f'<p class="note">Shown: <b>{words}</b></p>', width="stretch")
        _button("chevron_left", "Earlier", moved(period, whole, by=-STEP), is_whole)
        _button("chevron_right", "Later", moved(period, whole, by=STEP), is_whole)
        one_day = period.days == 1
        _button("zoom_in", "Zoom in", zoomed(period, whole, by=ZOOM), one_day)
        _button("zoom_out", "Zoom out", zoomed(period, whole, by=1 / ZOOM), is_whole)
        st.button(
            "All",
            help="Whole period",
            disabled=is_whole,
            on_click=_go,
            args=(None,),
            type="tertiary",
        )


def _button(icon: str, words: str, target: Period, disabled: bool) -> None:  # noqa: FBT001 - a button's state
    st.button(
        "",
        icon=f":material/{icon}:",
        help=words,
        key=f"zoom_{icon}",
        disabled=disabled,
        on_click=_go,
        args=(target,),
        type="tertiary",
    )


def _go(period: Period | None) -> None:
    """Show other days, on a fresh chart without the selection that led there."""
    state.set_period(period)
    st.session_state["chart_number"] = st.session_state.get("chart_number", 0) + 1


def _spoken(shown: pd.DataFrame, dated: pd.DataFrame) -> str:
    """Say what the chart shows to who cannot see it."""
    if dated.empty:
        return "Timeline without dated events."
    whole = whole_period(dated)
    words = short_words(Span(whole.first, whole.last))
    return (
        f"Timeline of {len(dated)} of {len(shown)} events, {words}, in lanes by actor."
        " The table below lists the same events."
    )
