"""The whole page, from top to bottom."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st

from timeline.page import filters, sources, state
from timeline.page.card import article_html, card_html
from timeline.page.chart import timeline_chart
from timeline.page.choice import chosen
from timeline.page.listing import event_tables
from timeline.page.look import styles
from timeline.page.story import Story
from timeline.table.csv import csv_text

TITLE, ICON = "Event timeline", "\N{SPIRAL CALENDAR PAD}"


def run(paths: Sequence[str] = ()) -> None:
    """Draw the page.

    Args:
        paths: Article files, or one table, to open at first; none opens the first
            shipped example.
    """
    st.set_page_config(TITLE, page_icon=ICON, layout="wide")
    st.html(styles(dark=state.is_dark()))
    if state.story() is None and not state.problem():
        _open_first(paths)
    with st.sidebar:
        sources.source_tabs()
    story = state.story()
    if story is None:
        st.title(TITLE)
        st.info("Choose an example, paste an article or upload one in the sidebar.")
        return
    with st.sidebar:
        st.divider()
        choice = filters.filter_controls(story)
        st.button("Clear filters", on_click=filters.clear, type="tertiary")
    _story(story, chosen(story.table, choice))


def _open_first(paths: Sequence[str]) -> None:
    if paths:
        sources.open_paths([Path(path) for path in paths])
        return
    names = list(sources.examples())
    if names:
        sources.open_example(names[0])


def _story(story: Story, shown: pd.DataFrame) -> None:
    _heading(story, shown)
    timeline_chart(story, shown)
    _card(story, shown)
    event_tables(shown)
    _downloads(story, shown)


def _heading(story: Story, shown: pd.DataFrame) -> None:
    undated = int(shown["start"].isna().sum())
    counted = f"{len(shown)} of {len(story.table)} events shown"
    if undated:
        counted += f", {undated} of them without a date (listed below)"
    st.html(
        f'<div class="story"><h1>{escape(story.headline)}</h1>'
        f"<p>{escape(story.provenance)}</p><p>{escape(counted)}</p></div>"
    )
    if story.undated_sources:
        st.warning(
            "The publication date is not known. Words that count from it, such as"
            " 'last week' or 'on Monday', stay without a date. Enter it in the sidebar"
            " and read the article again.",
            icon=":material/event_busy:",
        )


def _card(story: Story, shown: pd.DataFrame) -> None:
    row = state.row_of(story.table, state.event())
    if row is None:
        st.html(
            '<p class="note">Click an event, or a row of the table, to see its source.'
            " Drag across the timeline to zoom.</p>"
        )
        return
    text = story.text_of(row["article_id"])
    with st.container(key="card"):
        with st.container(horizontal=True, gap="small", key="card_steps"):
            _step_buttons(shown, row["event_id"])
        st.html(card_html(row, text))
        if text:
            with st.expander("The whole article, its events underlined"):
                own = story.table[story.table["article_id"] == row["article_id"]]
                st.html(article_html(text, own, row))


def _step_buttons(shown: pd.DataFrame, event_id: str) -> None:
    ids = shown["event_id"].tolist()
    at = ids.index(event_id) if event_id in ids else -1
    before = ids[at - 1] if at > 0 else ""
    after = ids[at + 1] if 0 <= at < len(ids) - 1 else ""
    for words, target in (("Previous", before), ("Next", after)):
        st.button(
            words,
            disabled=not target,
            on_click=state.open_event,
            args=(target,),
            type="tertiary",
        )
    st.button("Close", on_click=state.open_event, args=("",), type="tertiary")


def _downloads(story: Story, shown: pd.DataFrame) -> None:
    st.subheader("Download")
    with st.container(horizontal=True):
        for words, table in (("shown", shown), ("all", story.table)):
            st.download_button(
                f"{words.capitalize()}: {len(table)} events (CSV)",
                csv_text(table).encode("utf-8"),
                file_name=f"timeline-{words}.csv",
                mime="text/csv",
                icon=":material/download:",
                on_click="ignore",
                key=f"download_{words}",
            )
