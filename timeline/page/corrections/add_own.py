"""Adding an event that no article tells: its fields alone, without words to find."""

from functools import partial

import streamlit as st

from timeline.corrections import add_own
from timeline.page import state
from timeline.page.corrections import drafts
from timeline.page.corrections import session as corrections
from timeline.page.corrections.drafts import OWN, Form
from timeline.page.corrections.form import Now, event_form, read_fields, read_note
from timeline.page.uncut import uncut

PLACE, FORM = "add", "add_own_form"
UNTOLD = "None of the articles tells it"
UNTOLD_BY_ONE = "The article does not tell it"
WITHOUT_QUOTE = (
    "The event stands on the timeline without a quote. Say under <b>Why?</b> how it is"
    " known."
)


def is_own_wanted(articles: int) -> bool:
    """Ask whether an article tells the event; of a table alone none does."""
    if not articles:
        return True
    key = f"own_{state.story_number()}_{corrections.done_by(PLACE)}"
    if drafts.draft_of(OWN) is not None:  # what was typed shows again
        st.session_state[key] = True
    return st.checkbox(UNTOLD if articles > 1 else UNTOLD_BY_ONE, key=key)


def own_form() -> None:
    """Let the reader put an event on the timeline that no article tells."""
    form = drafts.form_of(OWN)
    st.html(f'<p class="note">{WITHOUT_QUOTE}</p>')
    with event_form(Now(), form, save="Add this event", on_save=partial(_add, form)):
        corrections.show_said(FORM)
    if drafts.draft_of(OWN) is not None:
        st.button("Cancel", on_click=uncut(drafts.drop), args=(OWN,), key="forget_own")


def _add(form: Form) -> None:
    with corrections.saying_why(FORM):
        made = add_own(read_fields(form.key))
        event_id, story = made[0].event, state.story()
        is_there = story is not None and state.row_of(story.table, event_id) is not None
        if not is_there:
            corrections.make(made, note=read_note(form.key))
        drafts.drop(OWN)
        corrections.note_done(PLACE)
        said = "This event is there already" if is_there else "Added"
        corrections.say(f"{said}. Its card is open.", where=PLACE)
        state.step_to(event_id)
