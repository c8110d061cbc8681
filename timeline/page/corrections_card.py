"""Correcting the open event, and going back: what the page offers at its card."""

import pandas as pd
import streamlit as st

from timeline.corrections import delete, set_fields
from timeline.page import corrections, state
from timeline.page.corrections_form import (
    draw_fields,
    now_of,
    read_fields,
    read_note,
)
from timeline.page.words import plain

PLACE = "edit"
LONGEST_LABEL = 110
_EDITED = "edited_event"


def is_edited() -> bool:
    """Whether the reader is editing the open event."""
    return bool(state.event()) and st.session_state.get(_EDITED) == state.event()


def edit_button() -> None:
    """Offer to edit the open event, or to leave it as it is."""
    if is_edited():
        st.button("Cancel", on_click=_edit, args=("",), type="tertiary")
    else:
        st.button(
            "Edit",
            icon=":material/edit:",
            on_click=_edit,
            args=(state.event(),),
            type="tertiary",
            key="edit_event",
        )


def edit_form(row: pd.Series, *, note: str) -> None:
    """Let the reader correct the event or delete it.

    The fields' keys follow the log's length: after a correction, an undo or a redo,
    they begin anew with what then stands in the table.

    Args:
        row: The event.
        note: HTML to be shown above the fields; empty for none.
    """
    event_id = str(row["event_id"])
    key = f"edit_{state.story_number()}_{event_id}_{len(corrections.log())}"
    st.html(f'<h3 class="form">Edit this event</h3>{note}')
    with st.form(f"{key}_form", border=False):
        draw_fields(now_of(row), key)
        corrections.show_said(PLACE)
        st.form_submit_button(
            "Save changes", type="primary", on_click=_save, args=(event_id, key)
        )
    st.button(
        "Delete this event",
        icon=":material/delete:",
        on_click=_delete,
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
                on_click=corrections.undo_step,
                key="undo",
                type="tertiary",
            )
        if history.undone:
            st.button(
                f"Redo: {label(corrections.words_of(history.undone[-1]))}",
                icon=":material/redo:",
                on_click=corrections.redo_step,
                key="redo",
                type="tertiary",
            )


def label(words: str) -> str:
    """Write words so that a button shows them as they are: its label is Markdown."""
    if len(words) > LONGEST_LABEL:
        words = words[: LONGEST_LABEL - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
    return plain(words)


def _edit(event_id: str) -> None:
    corrections.forget_said(PLACE)
    state.forget_picked()
    st.session_state[_EDITED] = event_id


def _save(event_id: str, key: str) -> None:
    row = _row(event_id)
    if row is None:
        return
    with corrections.saying_why(PLACE):
        drafts = set_fields(row, read_fields(key))
        corrections.make(drafts, note=read_note(key))
        if drafts:
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
