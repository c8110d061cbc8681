"""The sidebar's second part: which events of the story to show."""

from collections.abc import Mapping

import streamlit as st

from timeline.figure import Grouping
from timeline.page import state
from timeline.page.choice import Choice, Detail, Filters, filters_of
from timeline.page.filter_state import (
    ANY,
    COLUMNS,
    CONFIDENCE_WORDS,
    DETAIL_WORDS,
    EVERY,
    UNNAMED,
    clear,
    current_choice,
    groupings,
    key,
    labelled,
    only_days,
)
from timeline.page.memory import kept_actors, kept_index
from timeline.page.story import Story
from timeline.page.uncut import uncut
from timeline.page.words import PRECISION_WORDS, STATUS_NAMES

MOST_ACTORS = 1_000


def filter_controls(story: Story) -> Filters:
    """Draw the filters with the number of events beside each choice.

    A choice that was made in this run is already known to the session, so the numbers
    are those of the page that is being drawn. Without events nothing is drawn.
    """
    index = kept_index(story.table)
    filters = filters_of(story.table, index, current_choice(index))
    if not len(index):
        return filters
    with st.container(horizontal=True, vertical_alignment="center", key="filter_head"):
        st.html('<h2 class="side">Filters</h2>', width="stretch")
        st.button(
            "Clear filters",
            on_click=uncut(clear),
            type="tertiary",
            disabled=filters.choice == Choice(detail=state.first_detail()),
        )
    _detail(filters)
    _actors(story, filters)
    st.text_input(
        "Words in title or quote", key=key("words"), placeholder="for example: bridge"
    )
    with st.expander("More filters"):
        _days()
        _pills("Status", "statuses", filters, STATUS_NAMES)
        _pills("How exact the date is", "precisions", filters, PRECISION_WORDS)
        _confidence(filters)
        _texts("Articles", "articles", filters)
        _texts("Sources", "sources", filters)
    return filters


def grouping_control(story: Story) -> Grouping:
    """Let the reader choose what the lanes stand for; actors without events."""
    if not len(story.table):
        return Grouping.ACTOR
    words = groupings(story)
    picked = st.selectbox("Lanes by", list(words.values()), key=key("lanes"))
    return next(by for by in words if words[by] == picked)


def _detail(filters: Filters) -> None:
    counts = filters.detail_counts()
    st.segmented_control(
        "Events",
        list(Detail),
        required=True,
        format_func=lambda detail: labelled(DETAIL_WORDS[detail], counts[detail]),
        key=key("detail"),
        help="How much of the story to show: only its key events, what its timeline"
        " needs, or every event that the text tells of.",
    )


def _actors(story: Story, filters: Filters) -> None:
    counts = filters.actor_counts()
    every = kept_actors(story.table)
    picked = filters.choice.actors
    listed = list(dict.fromkeys([*every[:MOST_ACTORS], *picked]))
    st.multiselect(
        "Actors",
        listed,
        format_func=lambda name: labelled(name, counts.get(name, 0)),
        key=key("actors"),
        placeholder="Everyone",
        filter_mode="contains",
        help=None
        if len(every) <= MOST_ACTORS
        else f"The {MOST_ACTORS:,} most frequent of {len(every):,} actors.",
    )
    if len(picked) > 1:
        st.session_state.setdefault(key("needs_all"), ANY)
        st.segmented_control(
            "Events with", [ANY, EVERY], required=True, key=key("needs_all")
        )
    if filters.index.cast.through.size:
        st.checkbox(
            "With their people and bodies",
            key=key("people"),
            help="Count for a country or an organisation what its people and its"
            " bodies do.",
        )


def _days() -> None:
    whole = state.whole()
    if whole is None:
        return
    for name in ("since", "until"):
        day = st.session_state.get(key(name))
        # A day that a link names may lie outside the story.
        inside = day and min(max(day, whole.first), whole.last)
        st.session_state[key(name)] = inside
    with st.container(horizontal=True, gap="small"):
        for name, label in (("since", "From"), ("until", "To")):
            st.date_input(
                label,
                key=key(name),
                min_value=whole.first,
                max_value=whole.last,
                format="YYYY-MM-DD",
            )
    shown = state.period()
    if shown is not None and shown != whole:
        st.button(
            "Only the days on the timeline",
            on_click=uncut(only_days),
            args=(shown.first, shown.last),
            type="tertiary",
            icon=":material/filter_center_focus:",
        )


def _pills(label: str, name: str, filters: Filters, words: Mapping[str, str]) -> None:
    """Let the reader choose among a few texts of a column; none chosen shows all."""
    counts = filters.column_counts(name, COLUMNS[name])
    if len(counts) < 2:  # noqa: PLR2004 - one leaves nothing to choose
        return
    st.pills(
        label,
        [text for text in words if text in counts],
        selection_mode="multi",
        format_func=lambda text: labelled(words[text], counts[text]),
        key=key(name),
    )


def _texts(label: str, name: str, filters: Filters) -> None:
    """Let the reader choose among many texts of a column; none chosen shows all."""
    counts = filters.column_counts(name, COLUMNS[name])
    if len(counts) < 2:  # noqa: PLR2004 - one leaves nothing to choose
        return
    st.multiselect(
        label,
        list(counts),
        format_func=lambda text: labelled(text or UNNAMED[name], counts.get(text, 0)),
        key=key(name),
        placeholder="All",
    )


def _confidence(filters: Filters) -> None:
    counts = filters.confidence_counts(CONFIDENCE_WORDS)
    st.selectbox(
        "Confidence",
        list(CONFIDENCE_WORDS),
        format_func=lambda least: labelled(CONFIDENCE_WORDS[least], counts[least]),
        key=key("confidence"),
        help="How likely an event and its date are right, as measured on articles"
        " that were read by hand.",
    )
