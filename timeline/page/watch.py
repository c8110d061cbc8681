"""What only the browser knows: how wide the column is, and how the chart was zoomed.

Streamlit tells the server of clicks on a chart, but neither of its width nor of
zooming. A small component does. Where it should fail, the chart still zooms in the
browser; only its labels are then not laid out anew.
"""

from collections.abc import Sequence
from datetime import date
from typing import cast

import streamlit as st

_SCRIPT = """
export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
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

  const zoomed = (change) => {
    const first = change["xaxis.range[0]"] ?? change["xaxis.range"]?.[0];
    const last = change["xaxis.range[1]"] ?? change["xaxis.range"]?.[1];
    if (first && last) setTriggerValue("zoom", [String(first), String(last)]);
  };
  const all = () => setTriggerValue("zoom", ["all"]);
  let chart = null;
  const leave = () => {
    chart?.removeListener?.("plotly_relayout", zoomed);
    chart?.removeListener?.("plotly_doubleclick", all);
  };
  const find = () => {
    const found = document.querySelector(".st-key-timeline .js-plotly-plot");
    if (!found?.on || found === chart) return;
    leave();
    chart = found;
    chart.on("plotly_relayout", zoomed);
    chart.on("plotly_doubleclick", all);
  };
  const finder = setInterval(find, 200);
  return () => {
    clearTimeout(timer);
    clearInterval(finder);
    observer.disconnect();
    leave();
  };
}
"""
_KEY = "watch"
_watch = st.components.v2.component(
    "timeline.watch", html="<div style='width:100%;height:1px'></div>", js=_SCRIPT
)


def watch(width: int) -> None:
    """Watch the column and the chart; changes rerun the page.

    Args:
        width: The width in pixels that the page is laid out for.
    """
    with st.container(key="probe"):
        _watch(
            key=_KEY,
            data={"width": width},
            on_width_change=_widened,
            on_zoom_change=_zoomed,
        )


def zoom_wish() -> Sequence[str]:
    """Give the ends of the period that the reader zoomed to, or "all"; else nothing."""
    return cast("Sequence[str]", st.session_state.pop("zoom_wish", ()))


def days_of(ends: Sequence[str]) -> tuple[date, date] | None:
    """Read the days in which a period begins and ends; None outside years 1..9999."""
    try:
        first, last = (date.fromisoformat(end[:10]) for end in ends)
    except ValueError:
        return None
    return first, last


def _widened() -> None:
    width = st.session_state[_KEY].get("width")
    if width:
        st.session_state["measured_width"] = width


def _zoomed() -> None:
    ends = st.session_state[_KEY].get("zoom")
    if ends:
        st.session_state["zoom_wish"] = ends
