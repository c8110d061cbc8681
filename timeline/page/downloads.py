"""The downloads: what is shown or everything, both with their counts."""

from collections.abc import Callable
from functools import partial
from html import escape
from importlib.resources import files

import pandas as pd
import streamlit as st

from timeline.figure import View, timeline_figure
from timeline.figure.text import many
from timeline.page.brief import brief_html
from timeline.page.exports import EXPORTS, Export
from timeline.page.reports import kept_reports
from timeline.page.shown import Shown
from timeline.page.story import Story
from timeline.table.csv import csv_text

SHOWN, ALL = "shown", "all"
MOST_WRITTEN_AHEAD, MOST_ELSEWHERE, PAGE_WIDTH = 1_000, 20_000, 1200
ANY_SIZE = "Parquet"

_COUNTED = (
    "Too many events to draw one by one: the colour says how many begin in a stretch of"
    " time. The list below has them all."
)
_PAGE_LOOK = files("timeline.page").joinpath("offline.css").read_text("utf-8")

Table = Callable[[], pd.DataFrame]


def downloads(shown: Shown) -> None:
    """Offer the table as CSV, and in other formats a step away."""
    st.header("Download", anchor=False)
    story = shown.story
    counts = {SHOWN: shown.count, ALL: len(story.table)}
    tables: dict[str, Table] = {SHOWN: shown.table, ALL: lambda: story.table}
    # Where several reports tell an event, all of them are more than the events.
    nouns = {SHOWN: "event", ALL: "report" if kept_reports(story).told else "event"}
    with st.container(horizontal=True):
        for which, count in counts.items():
            st.download_button(
                f"{which.capitalize()}: {many(count, nouns[which])} (CSV)",
                _data(tables[which], count),
                file_name=f"timeline-{which}.csv",
                mime="text/csv",
                icon=":material/download:",
                on_click="ignore",
                key=f"download_{which}",
            )
        with st.popover("Other formats"):
            _others(story, counts, tables)
    if shown.dated.any():
        st.html(
            '<p class="note">The camera buttons above the timeline save it as an SVG or'
            " PNG picture.</p>"
        )


def _others(story: Story, counts: dict[str, int], tables: dict[str, Table]) -> None:
    which = st.segmented_control(
        "Which events",
        [SHOWN, ALL],
        default=SHOWN,
        required=True,
        format_func=lambda name: f"{name.capitalize()} ({counts[name]:,})",
        key="download_which",
    )
    table, is_large = tables[which], counts[which] > MOST_ELSEWHERE
    for export in EXPORTS:
        if export.name == ANY_SIZE or not is_large:
            _offer(export, table, which)
    if is_large:
        st.html(
            f'<p class="note">For more than {MOST_ELSEWHERE:,} events, CSV and Parquet'
            " are written; filter for fewer for the other formats.</p>"
        )
        return
    st.download_button(
        "Web page",
        # A function, since the page holds the 4 MB of Plotly itself and works offline.
        lambda: web_page(story, table()),
        file_name=f"timeline-{which}.html",
        mime="text/html",
        help="The interactive timeline and a list of the events in one file that works"
        " offline.",
        on_click="ignore",
        key="download_html",
        width="stretch",
    )


def _offer(export: Export, table: Table, which: str) -> None:
    st.download_button(
        export.name,
        # On demand: writing every format would hold up every rerun.
        lambda: export.content(table()),
        file_name=f"timeline-{which}{export.suffix}",
        mime=export.mime,
        help=export.help,
        on_click="ignore",
        key=f"download_{export.name}",
        width="stretch",
    )


def _data(table: Table, count: int) -> bytes | Callable[[], bytes]:
    """Give a file, or what writes it on demand where that would hold up every rerun."""
    write = partial(_csv, table)
    return write() if count <= MOST_WRITTEN_AHEAD else write


def _csv(table: Table) -> bytes:
    return csv_text(table()).encode("utf-8")


def web_page(story: Story, table: pd.DataFrame) -> bytes:
    """Draw a table as a page of its own: the timeline, and below it every event.

    The list holds what the timeline cannot name: undated events, and single ones where
    so many are in view that it counts them.
    """
    view = View(width=PAGE_WIDTH)
    figure = timeline_figure(table, lanes=story.lanes, view=view)
    drawn: str = figure.to_html(
        include_plotlyjs=True, full_html=False, config={"displaylogo": False}
    )
    headline = escape(story.headline)
    is_counted = bool(figure.data) and figure.data[0].meta == "counts"
    note = f"<p>{_COUNTED}</p>" if is_counted else ""
    listed = f"<h2>{many(len(table), 'event').capitalize()}</h2>{brief_html(table)}"
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{headline}</title><style>{_PAGE_LOOK}</style></head><body>"
        f'<h1>{headline}</h1>{note}<div class="drawn">{drawn}</div>{listed}'
        "</body></html>\n"
    ).encode()
