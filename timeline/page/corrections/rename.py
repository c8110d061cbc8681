"""Renaming actors, and merging several into one: a form below the timeline."""

import streamlit as st

from timeline.corrections import rename
from timeline.page import state
from timeline.page.corrections import drafts
from timeline.page.corrections import session as corrections
from timeline.page.corrections.drafts import NAMES, Form
from timeline.page.corrections.fields import Fields
from timeline.page.memory import kept_actors
from timeline.page.uncut import uncut

PLACE = "rename"
MOST_ACTORS = 1_000


def rename_actors() -> None:
    """Let the reader give actors another name."""
    story = state.story()
    if story is None:
        return
    corrections.show_said(PLACE)
    names = kept_actors(story.table)[:MOST_ACTORS]
    if not names:
        st.html('<p class="note">No actor is named in these events.</p>')
        return
    form = drafts.form_of_names()
    stands = {"names": "", "new": "", "note": ""}
    fields = Fields(form, stands, drafts.typed_of(NAMES), title="new")
    with st.container(key=f"event_form_{form.key}"):  # it saves at Enter too
        fields.several(
            "Who is to be renamed",
            "names",
            names,
            placeholder="Choose one to rename, or several that are the same",
            filter_mode="contains",
        )
        help_words = "A name that is there already takes them in."
        fields.text("The one name for them", "new", help=help_words)
        fields.text("Why? (optional)", "note")
        key = f"save_event_{form.key}"
        st.button("Rename", on_click=uncut(_rename), args=(form,), key=key)


def _rename(form: Form) -> None:
    story = state.story()
    if story is None:
        return
    names, new, note = (
        st.session_state[f"{form.key}_{name}"] for name in ("names", "new", "note")
    )
    with corrections.saying_why(PLACE):
        corrections.make(rename(names, new, kept_actors(story.table)), note=note)
        drafts.drop(NAMES)
        corrections.say("Renamed in every event.", where=PLACE)
