"""Projects and corrections in files: opened, shown, and where they are saved again."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import streamlit as st

from timeline.corrections import parse_log
from timeline.corrections.logfile import SUFFIX as LOG_SUFFIX
from timeline.errors import TimelineError
from timeline.figure.lanes import find_lanes
from timeline.page import state
from timeline.page.alerts import OPENING
from timeline.page.corrections import session as corrections
from timeline.page.story import Story
from timeline.project import (
    SUFFIX,
    Project,
    open_project,
    unpack,
)

HOME = "project_home"


@dataclass(frozen=True, slots=True)
class Home:
    """The file that a project was opened from, to save into.

    Attributes:
        path: The file.
        stamp: Fingerprint of the version that was opened or saved last.
        story: Key of the story that it is the project of.
        saved: How many entries of the log it holds.
        has_changed: Somebody else saved another version since.
    """

    path: Path
    stamp: str
    story: tuple[str, ...]
    saved: int
    has_changed: bool = False


def is_project(paths: Sequence[str]) -> bool:
    """Whether the command line, or an upload, names one project."""
    return len(paths) == 1 and Path(paths[0]).suffix.casefold() == SUFFIX


def open_path(path: Path) -> None:
    """Show a project of this machine, and remember where to save it."""
    try:
        opened = open_project(path)
    except TimelineError as error:
        state.set_problem(str(error), OPENING)
        return
    show(opened.project, path.stem, is_shared=True)
    if opened.problems:
        left = "The file is left as it is; download the project to save it anew."
        state.set_problem(" ".join([*opened.problems, left]), OPENING)
    else:
        remember(path, opened.stamp)


def open_uploaded(name: str, content: bytes, *, where: str) -> None:
    """Show a project that was uploaded where articles are.

    Args:
        name: Of the file.
        content: Its bytes.
        where: The place of the page that says why it cannot be opened.
    """
    try:
        opened = unpack(content, name=name)
    except TimelineError as error:
        state.set_problem(str(error), where)
        return
    show(opened.project, Path(name).stem)
    if opened.problems:
        words = " ".join([*opened.problems, "The rest was opened."])
        state.set_problem(words, OPENING)


def is_log(names: Sequence[str]) -> bool:
    """Whether an upload is corrections alone."""
    return bool(names) and all(name.casefold().endswith(LOG_SUFFIX) for name in names)


def add_uploaded(name: str, content: bytes, *, where: str) -> None:
    """Add corrections that were uploaded where articles are to what is shown.

    Args:
        name: Of the file.
        content: Its bytes.
        where: The place of the page that says what came of it.
    """
    if state.story() is None:
        state.set_problem(f"Open what {name} corrects first.", where)
        return
    with corrections.saying_why(where):
        problems = load_log(name, content)
        done = "The rest was" if problems else f"The corrections of {name} were"
        said = " ".join([*problems, f"{done} added."])
        corrections.say(said, where=where, is_wrong=bool(problems))


def load_log(name: str, content: bytes) -> Sequence[str]:
    """Add corrections to the story that is shown; say what could not be read."""
    loaded = parse_log(content, name=name)
    corrections.load(loaded.log)
    return loaded.problems


def show(
    project: Project, name: str, *, is_shared: bool = False, stays: bool = False
) -> None:
    """Show a project; corrections that this session has of the same articles stay."""
    lanes = find_lanes(project.table)
    story = Story(
        project.sources,
        project.table,
        lanes,
        project.name or name,
        is_shared=is_shared,
    )
    state.show(story, stays=stays)
    corrections.load(project.log)


def remember(path: Path, stamp: str) -> None:
    """Remember where to save what is shown."""
    key, saved = corrections.story_key(), len(corrections.log())
    st.session_state[HOME] = Home(path, stamp, key, saved)
    corrections.note_saved(saved)


def home_file() -> Home | None:
    """Give the file to save into, if what is shown is still its project."""
    home = cast("Home | None", st.session_state.get(HOME))
    return home if home and home.story == corrections.story_key() else None
