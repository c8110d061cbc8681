"""The whole page, from top to bottom."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from timeline.figure import timeline_figure
from timeline.page import (
    filter_state,
    filters,
    history,
    reading,
    returning,
    sources,
    state,
)
from timeline.page.address import Place, place_of
from timeline.page.alerts import OPENING
from timeline.page.brief import reading_view
from timeline.page.chart import timeline_chart
from timeline.page.choice import Choice
from timeline.page.corrections import drafts
from timeline.page.corrections import session as corrections
from timeline.page.corrections.card import drafts_bar, undo_bar
from timeline.page.corrections.opened import is_project, open_path
from timeline.page.corrections.section import corrections_section
from timeline.page.downloads import downloads
from timeline.page.event_card import event_card
from timeline.page.examples import examples
from timeline.page.heading import heading
from timeline.page.history import READING, TABLE
from timeline.page.listing import columns_control, event_tables
from timeline.page.look import styles
from timeline.page.memory import kept_lanes
from timeline.page.reports import one_per_event
from timeline.page.shown import Shown
from timeline.page.story import Story
from timeline.page.uncut import uncut
from timeline.page.watch import Visit, watch

TITLE, ICON = "Event timeline", "\N{SPIRAL CALENDAR PAD}"
NO_DATES = (
    "None of these events has a date, so there is no timeline to draw; they are listed"
    " below. A date needs words such as '3 May', 'in 2019' or, with a publication date,"
    " 'last week'."
)
NO_DATES_IN_TABLE = (
    "None of these events has a date, so there is no timeline to draw; they are listed"
    " below. Open one and choose *Edit* to give it a day, a month or a year."
)
NO_EVENTS = (
    "No event was found in this text. If it tells one, add it below under"
    " *Add an event*."
)
NO_ROWS = (
    "The table has names of columns, and no event in the rows below them. Add one below"
    " under *Add an event*."
)
AGAIN = "What you had open is shown again."


def run(paths: Sequence[str] = ()) -> None:
    """Draw the page.

    Args:
        paths: Files, folders or addresses of articles, or tables of events, to
            open at first; none opens the first shipped example.
    """
    st.set_page_config(TITLE, page_icon=ICON, layout="wide")
    st.html(styles(dark=state.is_dark()))
    place = place_of(history.query())
    is_first = state.is_new()
    if is_first and returning.is_awaited():
        _await_visit()
        return
    if not is_first and history.has_gone_back():
        history.go_to(place, _first_example(paths))
    filter_state.say_again()
    st.session_state["example"] = _example(paths, place)
    with st.sidebar:
        say_problem = sources.source_tabs()
    waiting, progress = st.empty(), st.empty()
    if is_first:
        with waiting:
            st.html(f'<div class="story"><h1>{TITLE}</h1><p>Getting ready.</p></div>')
        _open_first(paths, place, progress)
        waiting.empty()
    if state.unread():
        returning.keep()
    reading.go_on(progress)
    history.restore_once(place)
    say_problem()
    corrections.settle()
    story = state.story()
    if story is None:
        st.title(TITLE)
        sources.say_problem_of(OPENING)
        st.info("Choose an example, paste an article or upload one in the sidebar.")
        return
    shown = _shown(story)
    _page(shown)
    history.keep_address(shown, _first_example(paths))
    returning.keep(shown)
    filter_state.all_said()


def warm_up() -> None:
    """Read and draw the first example, so that all is loaded which the page needs."""
    for name in list(examples())[:1]:
        story = sources.shipped(name)
        timeline_figure(story.table, lanes=story.lanes).to_json()


def _example(paths: Sequence[str], place: Place) -> str | None:
    """Name the example that is shown, or will be; None where it is none."""
    story = state.unread() or state.story()
    if story is not None:
        return story.example or None
    if place.example in examples():
        return place.example
    return _first_example(paths)


def _first_example(paths: Sequence[str]) -> str | None:
    """Name the example that a bare address opens; None where it opens files."""
    return None if paths else next(iter(examples()), None)


def _open_first(paths: Sequence[str], place: Place, progress: DeltaGenerator) -> None:
    """Open what the address names, else the command line, else the first example."""
    example = _example(paths, place)
    if example is not None:
        sources.open_example(example)
    elif is_project(paths):
        open_path(Path(paths[0]))
    elif paths:
        sources.open_paths(list(paths))
    reading.go_on(progress)
    state.move_problem(OPENING)


def _await_visit() -> None:
    """Draw nothing but what asks the browser for the visit that it has just left."""
    st.session_state["example"] = None
    with st.sidebar:
        sources.source_tabs()
    st.html(f'<div class="story"><h1>{TITLE}</h1><p>{AGAIN}</p></div>')
    visit = Visit(
        returning.name_of_visit(),
        asked=False,
        come_back=returning.come_back,
        awaited=True,
    )
    watch(state.width(), unsaved=0, typed=0, visit=visit)


def _shown(story: Story) -> Shown:
    """Draw the filters, and give what they show."""
    with st.sidebar:
        chosen = filters.filter_controls(story)
        by = filters.grouping_control(story)
        rows = one_per_event(story, chosen.shown())
    lanes, numbers = kept_lanes(story.table, by)
    return Shown(story, chosen, rows, lanes, numbers)


def _page(shown: Shown) -> None:
    """Draw the page in places whose number and order are always the same.

    What moves to another place is made anew by Streamlit where the parts of the page
    come one by one, and forgets which of its tabs is open.
    """
    with st.container():
        heading(shown)
        undo_bar()
        begun = st.empty()
    drafts.begin()
    with st.container():
        _chart(shown)
    event_card(shown)
    with st.container():
        if shown.rows.any():
            _list(shown)
    with st.container(key="afterwards"):  # what a printed page leaves out
        with st.container():
            if len(shown.story.table):
                downloads(shown)
        corrections_section()
    with begun:
        drafts_bar()
    visit = Visit(
        returning.name_of_visit(),
        returning.has_asked(),
        returning.come_back,
        own=returning.has_own(),
    )
    unsaved, typed = corrections.unsaved(), drafts.count()
    watch(state.width(), unsaved=unsaved, typed=typed, visit=visit)


def _chart(shown: Shown) -> None:
    """Draw the timeline, or say why there is none."""
    if not shown.rows.any():
        _nothing(shown)
    elif shown.dated.any():
        timeline_chart(shown)
    else:
        words = NO_DATES if shown.story.sources else NO_DATES_IN_TABLE
        st.info(words, icon=":material/event_busy:")


def _nothing(shown: Shown) -> None:
    if len(shown.story.table):
        st.info(_why_none(shown.filters.choice), icon=":material/filter_alt_off:")
        st.button("Show all events again", on_click=uncut(filter_state.clear))
    else:
        is_text = bool(shown.story.sources)
        st.info(NO_EVENTS if is_text else NO_ROWS, icon=":material/event_busy:")


def _why_none(choice: Choice) -> str:
    """Say why no event is shown; days in the wrong order are named."""
    since, until = choice.since, choice.until
    if since and until and since > until:
        return (
            f"No event can match: the days are to begin on {since}, after their end on"
            f" {until}."
        )
    return "No event matches these filters."


def _list(shown: Shown) -> None:
    """Draw the events below the timeline, as a table or to read."""
    st.session_state.setdefault("view", TABLE)
    with st.container(horizontal=True, vertical_alignment="center", key="list_head"):
        st.header(f"Events ({shown.count:,})", width="stretch", anchor=False)
        if st.session_state["view"] == TABLE:
            columns = columns_control(shown.story.table)
        view = st.segmented_control(
            "How to list the events",
            [TABLE, READING],
            required=True,
            key="view",
            label_visibility="collapsed",
        )
    if view == READING:
        reading_view(shown)
    else:
        event_tables(shown, columns)
