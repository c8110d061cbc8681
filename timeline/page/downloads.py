"""The downloads: what is shown or everything, both with their counts."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from timeline.figure import View, timeline_figure
from timeline.page.exports import EXPORTS
from timeline.page.story import Story
from timeline.table.csv import csv_text

SHOWN, ALL = "shown", "all"
MOST_WRITTEN_AHEAD, MOST_ELSEWHERE, PAGE_WIDTH = 2_000, 20_000, 1200


def downloads(story: Story, shown: pd.DataFrame) -> None:
    """Offer the table as CSV, and in other formats a step away."""
    st.subheader("Download")
    with st.container(horizontal=True):
        for which, table in ((SHOWN, shown), (ALL, story.table)):
            st.download_button(
                f"{which.capitalize()}: {len(table):,} events (CSV)",
                _data(table, csv_text),
                file_name=f"timeline-{which}.csv",
                mime="text/csv",
                icon=":material/download:",
                on_click="ignore",
                key=f"download_{which}",
            )
        with st.popover("Other formats"):
            _others(story, shown)


def _others(story: Story, shown: pd.DataFrame) -> None:
    counts = {SHOWN: len(shown), ALL: len(story.table)}
    which = st.segmented_control(
        "Which events",
        [SHOWN, ALL],
        default=SHOWN,
        required=True,
        format_func=lambda name: f"{name.capitalize()} ({counts[name]:,})",
        key="download_which",
    )
    table = story.table if which == ALL else shown
    if len(table) > MOST_ELSEWHERE:
        st.info(f"For more than {MOST_ELSEWHERE:,} events, download the CSV.")
        return
    for export in EXPORTS:
        st.download_button(
            export.name,
            _data(table, export.write, now=False),
            file_name=f"timeline-{which}{export.suffix}",
            mime=export.mime,
            help=export.help,
            on_click="ignore",
            key=f"download_{export.name}",
            width="stretch",
        )
    st.download_button(
        "Web page",
        # A function, since the page holds the 4 MB of Plotly itself and works offline.
        lambda: web_page(story, table),
        file_name=f"timeline-{which}.html",
        mime="text/html",
        help="The interactive timeline in one file that works offline.",
        on_click="ignore",
        key="download_html",
        width="stretch",
    )


def _data(
    table: pd.DataFrame, write: Callable[[pd.DataFrame], str], *, now: bool = True
) -> bytes | Callable[[], bytes]:
    """Give a file, or what writes it on demand where that would hold up every rerun."""
    if now and len(table) <= MOST_WRITTEN_AHEAD:
        return write(table).encode("utf-8")
    return lambda: write(table).encode("utf-8")


def web_page(story: Story, table: pd.DataFrame) -> bytes:
    """Draw a table as a page of its own."""
    view = View(width=PAGE_WIDTH)
    figure = timeline_figure(table, lanes=story.lanes, view=view)
    text: str = figure.to_html(include_plotlyjs=True, config={"displaylogo": False})
    return text.encode("utf-8")
