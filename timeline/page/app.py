"""The whole page, from top to bottom."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st

from timeline.figure import Grouping, Lanes
from timeline.page import filters, sources, state
from timeline.page.address import Place, parameters, place_of
from timeline.page.card import article_html, card_html
from timeline.page.chart import timeline_chart
from timeline.page.choice import Choice, chosen
from timeline.page.downloads import downloads
from timeline.page.listing import event_tables
from timeline.page.look import styles
from timeline.page.story import Story

TITLE, ICON = "Event timeline", "\N{SPIRAL CALENDAR PAD}"
NO_DATES = (
    "None of these events has a date, so there is no timeline to draw; they are listed"
    " below. A date needs words such as '3 May', 'in 2019' or, with a publication date,"
    " 'last week'."
)


def run(paths: Sequence[str] = ()) -> None:
    """Draw the page.

    Args:
        paths: Article files, or one table, to open at first; none opens the first
            shipped example.
    """
    st.set_page_config(TITLE, page_icon=ICON, layout="wide")
    st.html(styles(dark=state.is_dark()))
    place = place_of(_query())
    is_first = state.story() is None and not state.problem()
    if is_first and place.example in sources.examples():
        st.session_state["example"] = place.example
    with st.sidebar:
        sources.source_tabs()
        problem = st.empty()
    if is_first:
        _open_first(paths, place)
    if state.problem():
        problem.error(state.problem(), icon=":material/error:")
    story = state.story()
    if story is None:
        st.title(TITLE)
        st.info("Choose an example, paste an article or upload one in the sidebar.")
        return
    with st.sidebar:
        st.divider()
        choice = filters.filter_controls(story)
        lanes = filters.lanes_control(story)
        st.button("Clear filters", on_click=filters.clear, type="tertiary")
    _story(story, chosen(story.table, choice), lanes)
    _keep_address(story, choice, lanes)


def _open_first(paths: Sequence[str], place: Place) -> None:
    """Open what the address names, else the command line, else the first example."""
    waiting = st.empty()
    waiting.html(f'<div class="story"><h1>{TITLE}</h1><p>Getting ready.</p></div>')
    names = list(sources.examples())
    if place.example in names:
        sources.open_example(place.example)
    elif paths:
        sources.open_paths([Path(path) for path in paths])
    elif names:
        sources.open_example(names[0])
    story = state.story()
    if story is not None:
        filters.restore(story, place)
        state.restore(place.event, place.period)
    waiting.empty()


def _query() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _keep_address(story: Story, choice: Choice, lanes: Lanes) -> None:
    """Write what is shown into the address, if a link can open it again."""
    found: dict[str, list[str]] = {}
    if story.is_shared:
        place = Place(
            example=story.example,
            lesser=choice.lesser,
            actors=choice.actors,
            needs_all=choice.needs_all,
            words=choice.words,
            statuses=choice.statuses,
            event=state.event(),
            period=state.moved_period(),
            lanes="" if lanes.by is Grouping.ACTOR else lanes.by.value,
        )
        found = parameters(place)
    if _query() != found:
        st.query_params.from_dict(found)


def _story(story: Story, shown: pd.DataFrame, lanes: Lanes) -> None:
    _heading(story, shown)
    if shown.empty and len(story.table):
        st.info("No event matches these filters.", icon=":material/filter_alt_off:")
        st.button("Show all events again", on_click=filters.clear)
    elif shown.empty:
        st.info("No event was found in this text.", icon=":material/event_busy:")
    else:
        if shown["start"].notna().any():
            timeline_chart(shown, lanes)
        else:
            st.info(NO_DATES, icon=":material/event_busy:")
        _card(story, shown)
        event_tables(shown)
    downloads(story, shown)


def _heading(story: Story, shown: pd.DataFrame) -> None:
    undated = int(shown["start"].isna().sum())
    counted = f"{len(shown):,} of {len(story.table):,} events shown"
    if undated:
        counted += f", {undated:,} of them without a date (listed below)"
    st.html(
        f'<div class="story"><h1>{escape(story.headline)}</h1>'
        f"<p>{escape(story.provenance)}</p><p>{escape(counted)}</p></div>"
    )
    if story.undated_sources:
        sources.ask_published(story)


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
