"""What went wrong, said where the reader asked for it."""

import streamlit as st

from timeline.page import state
from timeline.page.words import plain

OPENING = "opening"  # below the heading: the sidebar may be out of sight


def wrong(words: str) -> None:
    """Say what went wrong, as plain words."""
    st.error(plain(words), icon=":material/error:")


def show_problem(where: str) -> None:
    """Say what went wrong with a source that was asked for at a place of the page."""
    if words := state.problem(where):
        wrong(words)
