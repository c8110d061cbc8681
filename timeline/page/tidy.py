"""What lives as long as the server, kept out of the way of collecting garbage.

Streamlit collects garbage after every run of the page. It would look at every object of
the libraries and the language model each time, which takes longer than all of the
page's own work. These objects are therefore set aside once they are there.
"""

import gc
from dataclasses import dataclass
from threading import Lock

import streamlit as st

from timeline.page import state
from timeline.page.story import Story

MOST_ROWS = 50_000
_COUNTED = "counted_story"


@dataclass(slots=True)
class _Aside:
    """Rows of the stories shown since objects were last set aside."""

    rows: int = MOST_ROWS


_lock = Lock()


@st.cache_resource
def _aside() -> _Aside:
    return _Aside()


def set_aside(story: Story) -> None:
    """Set aside what is there, at the first story and then after so many rows.

    What is set aside is not looked at until the next time: stories of visitors who left
    meanwhile may stay in memory till then, which the number of rows limits.

    Args:
        story: What is shown; counted once a session.
    """
    if st.session_state.get(_COUNTED) == state.story_number():
        return
    st.session_state[_COUNTED] = state.story_number()
    with _lock:
        aside = _aside()
        aside.rows += len(story.table)
        if aside.rows < MOST_ROWS:
            return
        aside.rows = 0
        gc.unfreeze()
        gc.collect()
        gc.freeze()
