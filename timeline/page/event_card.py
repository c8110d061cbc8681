"""The open event's card on the page: its facts beside the article that tells it."""

import streamlit as st

from timeline.page import state
from timeline.page.article import article_html
from timeline.page.card import card_html, quote_html
from timeline.page.corrections_add import picked_form
from timeline.page.corrections_card import edit_button, edit_form, is_edited
from timeline.page.picked import picked_words
from timeline.page.reports import edit_note, reports_section
from timeline.page.shown import Shown

READING = "Underlined words tell other events: click one. Select words to add an event."


def event_card(shown: Shown) -> None:
    """Draw the card of the open event, if one is open."""
    story = shown.story
    row = state.row_of(story.table, state.event())
    if row is None:
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
                own = story.table[story.table["article_id"] == row["article_id"]]
                st.html(article_html(text, own, row))
                st.html(f'<p class="note">{READING}</p>')
            else:
                st.html(quote_html(row))


def _steps(shown: Shown) -> None:
    edit_button()
    if is_edited():  # a step would lose what is typed and not saved
        return
    before, after = shown.neighbours(state.event())
    for words, target in (("Previous", before), ("Next", after)):
        st.button(
            words,
            disabled=not target,
            on_click=state.step_to,
            args=(target,),
            type="tertiary",
        )
    st.button("Close", on_click=state.open_event, args=("",), type="tertiary")
