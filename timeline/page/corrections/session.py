"""The corrections of this session: kept by story, applied to what the page shows.

`state.story()` always gives the story with its corrections; what was read is kept here.
A log belongs to the articles of a story, so that reading them again, with another
publication date or after something else was shown, finds it again.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

import pandas as pd
import streamlit as st

from timeline.corrections import (
    Entry,
    History,
    Kind,
    Log,
    Outcome,
    merge,
    read_history,
    redo,
    review,
    steps,
    undo,
)
from timeline.corrections.words import step_words
from timeline.errors import TimelineError
from timeline.figure.lanes import find_lanes
from timeline.page import filter_state, state
from timeline.page.alerts import wrong
from timeline.page.filter_state import COLUMNS
from timeline.page.memory import kept_index
from timeline.page.story import UNTITLED, Story
from timeline.page.uncut import uncut
from timeline.page.words import plain

_READ, _LOGS, _SAID, _IN_FILES = "read_story", "logs", "said", "entries_in_files"
_OUTCOME, _TITLES = "correction_outcome", "correction_titles"
_HEADLINES, _DONE = "headlines_of_logs", "done_by_forms"

Key = tuple[str, ...]
InHand = tuple[Mapping[Key, Log], Mapping[Key, str], Mapping[Key, int]]
"""Logs by their stories, the stories' headlines, and how many entries files hold."""


@uncut
def settle() -> None:
    """Apply the corrections to a story that was shown since the last run."""
    story = state.story()
    if story is None or _read_number() == state.story_number():
        return
    st.session_state[_READ] = (state.story_number(), story)
    st.session_state[_OUTCOME] = Outcome(story.table)
    st.session_state[_TITLES] = {}
    if len(log()):
        _apply()


def read_story() -> Story:
    """Give the story as it was read, without the corrections."""
    settle()
    return cast("Story", st.session_state[_READ][1])


def log() -> Log:
    """Give the corrections of the story."""
    return _logs().get(story_key(), Log())


def story_key() -> Key:
    """Name the story by its articles, or a table by its name and its first event."""
    story = read_story()
    if story.sources:
        return tuple(sorted(one.article.id for one in story.sources))
    ids = story.table["event_id"]
    return (story.name, str(len(ids)), str(ids.iloc[0]) if len(ids) else "")


def outcome() -> Outcome:
    """Give what applying the corrections last gave."""
    return cast("Outcome", st.session_state[_OUTCOME])


def make(drafts: Sequence[Entry], *, note: str = "") -> None:
    """Make corrections as one step."""
    if drafts:
        keep(log().add(drafts, when=moment(), note=" ".join(note.split())))


def undo_step(step: str = "") -> None:
    """Undo the last step, or a certain one."""
    keep(undo(log(), when=moment(), step=step))


def redo_step(step: str = "") -> None:
    """Redo the step that was undone last, or a certain one."""
    keep(redo(log(), when=moment(), step=step))


def load(loaded: Log) -> None:
    """Add the corrections of another log, which a file holds."""
    keep(merge(log(), loaded))
    note_saved(len(loaded))


def note_saved(count: int) -> None:
    """Remember how many of the story's corrections a file holds."""
    _in_files()[story_key()] = count


def unsaved() -> int:
    """Count the corrections of this session that no file is known to hold."""
    in_files = _in_files()
    return sum(len(kept) - in_files.get(key, 0) for key, kept in _logs().items())


def keep(new: Log) -> None:
    """Take a log for the story's, and show what it makes of it."""
    _logs()[story_key()] = new
    _headlines()[story_key()] = read_story().headline
    _apply()


def in_hand() -> InHand:
    """Give the corrections of all stories, with what else is known of them."""
    return dict(_logs()), dict(_headlines()), dict(_in_files())


def take_in(held: InHand) -> None:
    """Take in the corrections that an earlier visit of the same reader had in hand."""
    logs, headlines, in_files = held
    for key, kept in logs.items():
        _logs()[key] = merge(_logs().get(key, Log()), kept)
        _in_files()[key] = max(in_files.get(key, 0), _in_files().get(key, 0))
    _headlines().update(headlines)
    if state.story() is not None and len(log()):
        _apply()


def of_other_texts() -> int:
    """Count the corrections of other texts under the headline of the story.

    They belong to the words of a text, so another version of it does not have them.
    """
    headline = read_story().headline
    if headline == UNTITLED:
        return 0
    return sum(
        len(read_history(kept).done)
        for key, kept in _logs().items()
        if key != story_key() and _headlines().get(key) == headline
    )


def history() -> History:
    """Give what is done and what is undone."""
    return read_history(log())


def words_of(step: str) -> str:
    """Say what a step did."""
    return step_words(steps(log())[step], titles())


def titles() -> Mapping[str, str]:
    """Give the titles, as they were read, of the events that the log names."""
    return cast("Mapping[str, str]", st.session_state.get(_TITLES, {}))


def moment() -> str:
    """Give the moment for the log: the only thing that the clock is read for here."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def say(words: str, *, where: str = "", is_wrong: bool = False) -> None:
    """Leave a message for the next run: a brief one, or one at a place of the page."""
    st.session_state[_SAID] = (words, where, is_wrong)


def show_said(where: str = "") -> None:
    """Show the message that was left for a place, once."""
    words, place, is_wrong = st.session_state.get(_SAID, ("", "", False))
    if not words or place != where:
        return
    del st.session_state[_SAID]
    if is_wrong:
        wrong(words)
    else:
        st.success(plain(words), icon=":material/check:")


def forget_said(where: str) -> None:
    """Drop the message that was left for a place, where it no longer fits."""
    if st.session_state.get(_SAID, ("", "", False))[1] == where:
        del st.session_state[_SAID]


def done_by(where: str) -> int:
    """Count what the form at a place has done, after which its fields begin anew."""
    return int(st.session_state.get(_DONE, {}).get(where, 0))


def note_done(where: str) -> None:
    """Note that the form at a place has done what it was filled in for."""
    st.session_state.setdefault(_DONE, {})[where] = done_by(where) + 1


@contextmanager
def saying_why(where: str) -> Iterator[None]:
    """Say at a place of the page why what was asked for cannot be done."""
    try:
        yield
    except TimelineError as error:
        say(str(error), where=where, is_wrong=True)


def _apply() -> None:
    """Show the story with its corrections, and forget choices of what is gone."""
    read = read_story()
    found = review(read.table, log(), [one.article for one in read.sources])
    lanes = find_lanes(found.table)
    st.session_state[_OUTCOME] = found
    st.session_state[_TITLES] = _titles(log(), read.table)
    st.session_state["story"] = replace(read, table=found.table, lanes=lanes)
    _forget_choices_of_what_is_gone()


def _titles(known: Log, table: pd.DataFrame) -> dict[str, str]:
    """Look titles up once a correction: a table may have a million rows."""
    ids = {entry.event for entry in known.entries}
    rows = table[table["event_id"].isin(ids)]
    added = {one.event: one.new for one in known.entries if one.kind is Kind.ADD}
    return added | dict(zip(rows["event_id"], rows["title"], strict=True))


def _forget_choices_of_what_is_gone() -> None:
    """Take out of the filters what no event has any more."""
    found = state.story()
    if found is None:
        return
    index = kept_index(found.table)
    filter_state.current_choice(index)
    there = {name: index.codes[column].texts for name, column in COLUMNS.items()}
    there["actors"] = tuple(index.cast.names)
    for name, texts in there.items():
        chosen = st.session_state.get(filter_state.key(name))
        if chosen:
            kept = [text for text in chosen if text in texts]
            st.session_state[filter_state.key(name)] = kept


def _read_number() -> int:
    return int(st.session_state.get(_READ, (-1, None))[0])


def _headlines() -> dict[Key, str]:
    found = st.session_state.setdefault(_HEADLINES, {})
    return cast("dict[Key, str]", found)


def _in_files() -> dict[Key, int]:
    found = st.session_state.setdefault(_IN_FILES, {})
    return cast("dict[Key, int]", found)


def _logs() -> dict[Key, Log]:
    return cast("dict[Key, Log]", st.session_state.setdefault(_LOGS, {}))
