"""Correcting the open event, and going back: what the page offers at its card."""

import re

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

PLACE = "edit"
LONGEST_LABEL = 70
_MARKS = re.compile(r"([!-/:-@\[-`{-~])")


def edit_event(row: pd.Series) -> None:
    """Offer to correct the event or to delete it.

    The fields' keys follow the log's length: after a correction, an undo or a redo,
    they begin anew with what then stands in the table.
    """
    event_id = str(row["event_id"])
    key = f"edit_{state.story_number()}_{event_id}_{len(corrections.log())}"
    corrections.show_said(PLACE)
    with st.expander("Edit this event", icon=":material/edit:"):
        with st.form(f"{key}_form", border=False):
            draw_fields(now_of(row), key)
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
            )
        if history.undone:
            st.button(
                f"Redo: {label(corrections.words_of(history.undone[-1]))}",
                icon=":material/redo:",
                on_click=corrections.redo_step,
                key="redo",
            )


def label(words: str) -> str:
    """Write words so that a button shows them as they are: its label is Markdown."""
    if len(words) > LONGEST_LABEL:
        words = words[: LONGEST_LABEL - 1].rstrip() + "\N{HORIZONTAL ELLIPSIS}"
    return _MARKS.sub(r"\\\1", words)


def _save(event_id: str, key: str) -> None:
    row = _row(event_id)
    if row is None:
        return
    with corrections.saying_why(PLACE):
        drafts = set_fields(row, read_fields(key))
        corrections.make(drafts, note=read_note(key))
        if drafts:
            corrections.say("Saved. The timeline shows it now.", where=PLACE)
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
