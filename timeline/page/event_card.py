"""The open event's card on the page: its facts beside the article that tells it."""

import pandas as pd
import streamlit as st

from timeline.page import state
from timeline.page.article import article_html, stretch_around
from timeline.page.card import card_html, quote_html
from timeline.page.corrections.add import picked_form
from timeline.page.corrections.card import edit_button, edit_form, is_edited
from timeline.page.corrections.picked import picked_words
from timeline.page.reports import edit_note, reports_section
from timeline.page.shown import Shown
from timeline.page.uncut import uncut

FIRST_REACH = 5_000  # characters before the sentence, and after it
PART = (
    "The article is long: these are {:,} of its {:,} characters, around the quoted"
    " sentence."
)
_REACH = "reach_in_article"
READING = "Underlined words tell other events: click one. Select words to add an event."


def event_card(shown: Shown) -> None:
    """Draw the card of the open event, if one is open and events are shown."""
    story = shown.story
    row = state.row_of(story.table, state.event())
    if row is None or not shown.rows.any():
        st.empty()  # keeps the card's place, so that nothing below moves
        return
    text = story.text_of(row["article_id"])
    with st.container(key="card"):
        if not picked_words():  # its form has a button of its own to leave it
            with st.container(horizontal=True, gap="small", key="card_steps"):
                _steps(shown)
        facts, source = st.columns([5, 6], gap="medium")
        with facts:
            if picked_words():
                picked_form()
            elif is_edited():
                edit_form(row, note=edit_note(story, row))
            else:
                st.html(card_html(row, has_article=bool(text)))
                reports_section(story, row)
        with source:
            if text:
                _article(text, story.table, row)
            else:
                st.html(quote_html(row))


def _article(text: str, table: pd.DataFrame, row: pd.Series) -> None:
    """Draw the article; of a book what stands around the event, and a way to more."""
    event_id = str(row["event_id"])
    known, reach = st.session_state.get(_REACH, ("", 0))
    reach = reach if known == event_id else FIRST_REACH
    start, end = stretch_around(text, row, reach)
    own = table[table["article_id"] == row["article_id"]]
    st.html(article_html(text, own, row, (start, end)))
    st.html(f'<p class="note">{READING}</p>')
    if end - start < len(text):
        st.html(f'<p class="note">{PART.format(end - start, len(text))}</p>')
        st.button(
            "Show more of it",
            key="more",
            on_click=uncut(_reach),
            args=(event_id, reach),
        )


def _reach(event_id: str, reach: int) -> None:
    st.session_state[_REACH] = (event_id, 3 * reach)


def _steps(shown: Shown) -> None:
    edit_button()
    if is_edited():  # a step would lose what is typed and not saved
        return
    before, after = shown.neighbours(state.event())
    for words, target in (("Previous", before), ("Next", after)):
        st.button(
            words,
            disabled=not target,
            on_click=uncut(state.step_to),
            args=(target,),
            type="tertiary",
        )
    st.button("Close", on_click=uncut(state.open_event), args=("",), type="tertiary")
