"""The timeline on the page: measured, drawn, clicked and zoomed."""

from collections.abc import Callable
from datetime import date

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

STEP, ZOOM = 0.5, 0.5
CONFIG = {
    "displaylogo": False,
    "scrollZoom": False,
    "doubleClick": False,
    "modeBarButtonsToRemove": [
        "select2d", "lasso2d", "zoom2d", "pan2d", "zoomIn2d", "zoomOut2d",
        "autoScale2d", "resetScale2d",
    ],
    "toImageButtonOptions": {"format": "svg", "filename": "timeline"},
}

_PROBE = """
export default function ({ parentElement, data, setStateValue }) {
  const box = parentElement.querySelector("div");
  let timer = 0;
  const measure = () => {
    const width = Math.floor(box.getBoundingClientRect().width / 10) * 10;
    if (width > 0 && Math.abs(width - data.width) >= 10) setStateValue("width", width);
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(measure, 120);
  });
  observer.observe(box);
  return () => { clearTimeout(timer); observer.disconnect(); };
}
"""
_probe = st.components.v2.component(
    "timeline.width_probe", html="<div style='width:100%;height:1px'></div>", js=_PROBE
)


def measure() -> None:
    """Measure the column that the timeline will fill; labels are laid out for it."""
    with st.container(key="probe"):
        _probe(key="probe_state", data={"width": state.width()}, on_width_change=_widen)


def _widen() -> None:
    measured = st.session_state["probe_state"].get("width")
    if measured:
        st.session_state["measured_width"] = measured


def timeline_chart(story: Story, shown: pd.DataFrame) -> None:
    """Draw the chosen events, with the buttons that move along and zoom."""
    dated = shown[shown["start"].notna()]
    whole = whole_period(story.table) if story.table["start"].notna().any() else None
    if whole is not None and not dated.empty:
        _zoom_bar(state.period() or whole, whole)
    view = View(
        width=state.width(),
        theme=Theme.DARK if state.is_dark() else Theme.LIGHT,
        period=state.period(),
        selected=state.event(),
    )
    figure = timeline_figure(shown, lanes=story.lanes, view=view)
    figure.update_layout(dragmode="select" if view.width > 640 else False)
    figure.update_xaxes(fixedrange=True)
    key = f"chart_{state.story_number()}_{st.session_state.get('chart_number', 0)}"
    st.plotly_chart(
        figure,
        theme=None,
        key=key,
        on_select=_picker(key, whole),
        selection_mode=("points", "box"),
        config=CONFIG,
        alt=_spoken(shown, dated),
    )


def _picker(key: str, whole: Period | None) -> Callable[[], None]:
    def picked() -> None:
        selection = st.session_state[key]["selection"]
        if selection["box"] and whole is not None:
            first, last = sorted(str(end)[:10] for end in selection["box"][0]["x"])
            days = date.fromisoformat(first), date.fromisoformat(last)
            _go(clamped(*days, whole))
        elif selection["points"]:
            custom = selection["points"][0].get("customdata")
            if custom:
                state.open_event(custom[0])

    return picked


def _zoom_bar(period: Period, whole: Period) -> None:
    is_whole = period == whole
    with st.container(horizontal=True, vertical_alignment="center", key="zoom_bar", gap="small"):
        words = short_words(Span(period.first, period.last))
        st.html(f'<p class="note">Shown: <b>{words}</b></p>', width="stretch")
        _button("chevron_left", "Earlier", moved(period, whole, by=-STEP), is_whole)
        _button("chevron_right", "Later", moved(period, whole, by=STEP), is_whole)
        one_day = period.days == 1
        _button("zoom_in", "Zoom in", zoomed(period, whole, by=ZOOM), one_day)
        _button("zoom_out", "Zoom out", zoomed(period, whole, by=1 / ZOOM), is_whole)
        st.button(
            "All", help="Whole period", disabled=is_whole, on_click=_go, args=(None,), type="tertiary"
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
