"""The downloads: what is shown or everything, both with their counts."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from timeline.figure.text import many
from timeline.page.chips import chips
from timeline.page.choice import Choice
from timeline.page.exports import EXPORTS, Export
from timeline.page.file_names import file_name
from timeline.page.offline import web_page
from timeline.page.reports import kept_reports
from timeline.page.shown import Shown
from timeline.table.csv import csv_text
from timeline.table.directions import settled_texts

SHOWN, ALL = "shown", "all"
MOST_WRITTEN_AHEAD, MOST_ELSEWHERE = 1_000, 20_000
ANY_SIZE = "Parquet"
PICTURES = "The camera buttons above the timeline save it as an SVG or PNG picture."
TO_SHARE = (
    "The address of this page leads nobody else to what you opened: to pass it on, send"
    " a download, such as the web page."
)

Table = Callable[[], pd.DataFrame]


def downloads(shown: Shown) -> None:
    """Offer the table as CSV, and in other formats a step away."""
    st.header("Download", anchor=False)
    story = shown.story
    counts = _counts(shown)
    tables: dict[str, Table] = {SHOWN: shown.table, ALL: lambda: story.table}
    # Where several reports tell an event, all of them are more than the events.
    nouns = {SHOWN: "event", ALL: "report" if kept_reports(story).told else "event"}
    with st.container(horizontal=True):
        for which, count in counts.items():
            st.download_button(
                f"{which.capitalize()}: {many(count, nouns[which])} (CSV)",
                _data(tables[which], count),
                file_name=file_name(story.headline, ".csv", which),
                mime="text/csv",
                icon=":material/download:",
                on_click="ignore",
                key=f"download_{which}",
                disabled=not count,
            )
        with st.popover("Other formats"):
            _others(shown, nouns, tables)
    notes = [PICTURES] if shown.dated.any() else []
    notes += [] if story.is_shared else [TO_SHARE]
    if notes:
        st.html(f'<p class="note">{" ".join(notes)}</p>')


def _others(shown: Shown, nouns: dict[str, str], tables: dict[str, Table]) -> None:
    counts, headline = _counts(shown), shown.story.headline
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
            name = file_name(headline, export.suffix, which)
            _offer(export, table, name, headline)
    if is_large:
        st.html(
            f'<p class="note">For more than {MOST_ELSEWHERE:,} events, CSV and Parquet'
            " are written; filter for fewer for the other formats.</p>"
        )
        return
    is_part = which == SHOWN and counts[SHOWN] < counts[ALL]
    every, choice = many(counts[ALL], nouns[ALL]), shown.filters.choice
    chosen = chosen_words(counts[SHOWN], every, choice) if is_part else ""
    st.download_button(
        "Web page",
        # A function, since the page holds the 4 MB of Plotly itself and works offline.
        lambda: web_page(shown.story, table(), chosen),
        file_name=file_name(headline, ".html", which),
        mime="text/html",
        help="The interactive timeline and a list of the events in one file that works"
        " offline; opens here again.",
        on_click="ignore",
        key="download_html",
        width="stretch",
    )


def _offer(export: Export, table: Table, name: str, headline: str) -> None:
    st.download_button(
        export.name,
        # On demand: writing every format would hold up every rerun.
        lambda: export.content(table(), headline),
        file_name=name,
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
    return csv_text(settled_texts(table())).encode("utf-8")


def _counts(shown: Shown) -> dict[str, int]:
    return {SHOWN: shown.count, ALL: len(shown.story.table)}


def chosen_words(count: int, every: str, choice: Choice) -> str:
    """Say which events of a story are shown, by which filters.

    >>> chosen_words(3, "28 events", Choice(actors=("Ukraine",)))
    '3 of 28 events \N{MIDDLE DOT} Ukraine'
    """
    return " \N{MIDDLE DOT} ".join([f"{count:,} of {every}", *chips(choice)])
