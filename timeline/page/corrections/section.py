"""The section of corrections below the timeline: what was corrected, and more to do."""

import streamlit as st

from timeline.corrections import Entry, steps
from timeline.corrections.words import entry_words, notice_words
from timeline.page import state
from timeline.page.corrections import session as corrections
from timeline.page.corrections.add import add_event
from timeline.page.corrections.card import label
from timeline.page.corrections.files import save_and_load
from timeline.page.corrections.rename import rename_actors
from timeline.page.uncut import uncut
from timeline.page.words import as_html, moment_words, with_capital

MOST_LISTED = 30
NONE_YET = (
    "Nothing is corrected yet. Open an event and choose <b>Edit</b> at its top."
    " What was read is always kept, and everything can be undone."
)
OTHER_TEXT = (
    "Corrections of another text under this headline ({:,}) stay with that text, for"
    " they belong to its words. Open it again to see or download them."
)


def corrections_section() -> None:
    """Draw the section."""
    done = len(corrections.history().done)
    st.header(f"Corrections ({done:,})", anchor=False)
    made, add, actors, files = st.tabs(
        ["Made so far", "Add an event", "Rename or merge actors", "Save and load"]
    )
    with made:
        _list()
    with add:
        add_event()
    with actors:
        rename_actors()
    with files:
        save_and_load()


def _list() -> None:
    log = corrections.log()
    if others := corrections.of_other_texts():
        st.html(f'<p class="notice">{OTHER_TEXT.format(others)}</p>')
    if not len(log):
        st.html(f'<p class="note">{NONE_YET}</p>')
        return
    _notices()
    found = list(steps(log).items())
    done = set(corrections.history().done)
    for step, entries in reversed(found[-MOST_LISTED:]):
        _step(step, entries, is_done=step in done)
    if len(found) > MOST_LISTED:
        st.html(
            f'<p class="note">The latest {MOST_LISTED} of {len(found):,} are listed;'
            " the saved log has them all.</p>"
        )


def _notices() -> None:
    """Say what came of corrections that no longer fit, of many the first ones."""
    titles, found = corrections.titles(), corrections.outcome().notices
    said = [as_html(notice_words(notice, titles)) for notice in found[:MOST_LISTED]]
    if len(found) > MOST_LISTED:
        said.append(f"And {len(found) - MOST_LISTED:,} more like these.")
    for words in said:
        st.html(f'<p class="notice">{words}</p>')


def _step(step: str, entries: tuple[Entry, ...], *, is_done: bool) -> None:
    words = corrections.words_of(step)
    first = entries[0]
    told = [said for said in map(entry_words, entries) if said]
    if len(told) > MOST_LISTED:
        told[MOST_LISTED:] = [f"and {len(told) - MOST_LISTED:,} more; the log has them"]
    changes = "".join(f"<li>{as_html(said)}</li>" for said in told)
    note = f"Note: {first.note}" if first.note else ""
    facts = " · ".join(filter(None, (moment_words(first.when, state.zone()), note)))
    state_words = "" if is_done else ' <span class="chip">undone</span>'
    with st.container(horizontal=True, gap="small", key=f"correction_{step}"):
        st.html(
            f'<div class="correction"><b>{as_html(with_capital(words))}</b>'
            f"{state_words}<ul>{changes}</ul><p>{as_html(facts)}</p></div>",
            width="stretch",
        )
        act = corrections.undo_step if is_done else corrections.redo_step
        st.button(
            _of("Undo" if is_done else "Redo", words),
            key=f"turn_{step}",
            on_click=uncut(act),
            args=(step,),
            type="tertiary",
            help=None,
        )
        story = state.story()
        if story is not None and state.row_of(story.table, first.event) is not None:
            st.button(
                _of("Open", words),
                key=f"open_{step}",
                on_click=uncut(state.step_to),
                args=(first.event,),
                type="tertiary",
            )


def _of(act: str, words: str) -> str:
    """Label a button; what it acts on is read aloud alone, for it stands beside it."""
    return f"{act} **{label(words)}**"
