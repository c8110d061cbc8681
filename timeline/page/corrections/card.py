"""Correcting the open event, and going back: what the page offers at its card."""

from functools import partial

import pandas as pd
import streamlit as st

from timeline.corrections import delete, set_fields
from timeline.page import state
from timeline.page.corrections import drafts
from timeline.page.corrections import session as corrections
from timeline.page.corrections.drafts import Draft, Form
from timeline.page.corrections.form import (
    event_form,
    now_of,
    read_fields,
    read_note,
)
from timeline.page.uncut import uncut
from timeline.page.words import plain

PLACE = "edit"
LONGEST_LABEL = 110
ELSEWHERE = (
    "What you typed into forms of other articles ({:,}) is not saved. Open those"
    " articles again to go on."
)
NAMES_LEFT = (
    "Not saved yet: what you chose under <b>Rename or merge actors</b>, in the"
    " corrections below."
)
_EDITED = "edited_event"


def is_edited() -> bool:
    """Whether the reader is editing the open event, or left what was typed about it."""
    event_id = state.event()
    if not event_id:
        return False
    is_begun = drafts.draft_of(event_id) is not None
    return is_begun or st.session_state.get(_EDITED) == event_id


def edit_button() -> None:
    """Offer to edit the open event, or to leave it as it is."""
    if is_edited():
        st.button(
            "Cancel", on_click=uncut(_give_up), args=(state.event(),), type="tertiary"
        )
    else:
        st.button(
            "Edit",
            icon=":material/edit:",
            on_click=uncut(_edit),
            args=(state.event(),),
            type="tertiary",
            key="edit_event",
        )


def edit_form(row: pd.Series, *, note: str) -> None:
    """Let the reader correct the event or delete it.

    Args:
        row: The event.
        note: HTML to be shown above the fields; empty for none.
    """
    event_id = str(row["event_id"])
    form = drafts.form_of(event_id)
    st.html(f'<h2 class="form">Edit this event</h2>{note}')
    on_save = partial(_save, form)
    with event_form(now_of(row), form, save="Save changes", on_save=on_save):
        corrections.show_said(PLACE)
    st.button(
        "Delete this event",
        icon=":material/delete:",
        on_click=uncut(_delete),
        args=(event_id,),
        help="You can undo it.",
    )


def undo_bar() -> None:
    """Offer to undo and to redo, saying what; nothing where nothing was corrected."""
    history = corrections.history()
    if not history.done and not history.undone:
        return
    with st.container(horizontal=True, gap="small", key="undo_bar"):
        if history.done:
            st.button(
                f"Undo: {label(corrections.words_of(history.done[-1]))}",
                icon=":material/undo:",
                on_click=uncut(corrections.undo_step),
                key="undo",
                type="tertiary",
            )
        if history.undone:
            st.button(
                f"Redo: {label(corrections.words_of(history.undone[-1]))}",
                icon=":material/redo:",
                on_click=uncut(corrections.redo_step),
                key="redo",
                type="tertiary",
            )


def label(words: str) -> str:
    """Write words so that a button shows them as they are: its label is Markdown."""
    if len(words) > LONGEST_LABEL:
        words = words[: LONGEST_LABEL - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
    return plain(words)


def drafts_bar() -> None:
    """Offer to go on with what was typed, not saved, and is out of sight.

    To be called once the forms of the page are drawn.
    """
    found = [
        draft
        for draft in drafts.out_of_sight()
        if draft.event == drafts.OWN
        or draft.place is not None
        or _row(draft.event) is not None
    ]
    notes = [NAMES_LEFT] if drafts.names_left() else []
    if elsewhere := drafts.of_other_stories():
        notes.append(ELSEWHERE.format(elsewhere))
    if not found and not notes:
        return
    with st.container(horizontal=True, gap="small", key="drafts_bar"):
        for draft in found:
            st.button(
                f"Not saved yet: {label(draft.title)}",
                icon=":material/edit_note:",
                on_click=uncut(_go_on),
                args=(draft,),
                key=f"draft_{draft.event}",
                type="tertiary",
            )
        for note in notes:
            st.html(f'<p class="note">{note}</p>')


def _go_on(draft: Draft) -> None:
    """Show a form again that was left."""
    corrections.forget_said(PLACE)
    place = draft.place
    if draft.event == drafts.OWN:  # it shows where no words are selected
        state.open_event("")
        return
    if place is None:
        _edit(draft.event)
        state.step_to(draft.event)
        return
    story = state.story()
    if story is not None and not state.event():  # its form needs a card to stand in
        table = story.table
        own = table.loc[table["article_id"] == place.article, "event_id"]
        state.open_event(str(own.iloc[0]) if len(own) else "")
    state.pick(place.article, place.first, place.last)


def _edit(event_id: str) -> None:
    corrections.forget_said(PLACE)
    state.forget_picked()
    st.session_state[_EDITED] = event_id


def _give_up(event_id: str) -> None:
    drafts.drop(event_id)
    _edit("")


def _save(form: Form) -> None:
    event_id = form.event
    row = _row(event_id)
    if row is None:
        return
    with corrections.saying_why(PLACE):
        wishes = set_fields(row, read_fields(form.key))
        corrections.make(wishes, note=read_note(form.key))
        if wishes:
            drafts.drop(event_id)
            _edit("")
            state.step_to(event_id)
        else:
            corrections.say("Nothing was changed, so nothing was saved.", where=PLACE)


def _delete(event_id: str) -> None:
    row = _row(event_id)
    if row is not None:
        corrections.make(delete(row))
        state.open_event("")


def _row(event_id: str) -> pd.Series | None:
    story = state.story()
    return None if story is None else state.row_of(story.table, event_id)
