"""Corrections and whole projects in files: saved, downloaded, loaded, opened."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import streamlit as st

from timeline.corrections import log_text, parse_log
from timeline.corrections.logfile import SUFFIX as LOG_SUFFIX
from timeline.errors import ProjectChangedError, TimelineError
from timeline.figure.lanes import find_lanes
from timeline.page import state
from timeline.page.alerts import OPENING
from timeline.page.corrections import session as corrections
from timeline.page.corrections.card import label
from timeline.page.file_names import file_name
from timeline.page.story import Story
from timeline.page.uncut import uncut
from timeline.page.words import plain
from timeline.project import (
    SUFFIX,
    Project,
    merge_projects,
    open_project,
    pack,
    read_articles,
    save_project,
    unpack,
)

PLACE = "files"
TYPES = [SUFFIX.removeprefix("."), "jsonl"]
_HOME = "project_home"


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
    _show(opened.project, path.stem, is_shared=True)
    if opened.problems:
        left = "The file is left as it is; download the project to save it anew."
        state.set_problem(" ".join([*opened.problems, left]), OPENING)
    else:
        _remember(path, opened.stamp)


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
    _show(opened.project, Path(name).stem)
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
        problems = _load_log(name, content)
        done = "The rest was" if problems else f"The corrections of {name} were"
        said = " ".join([*problems, f"{done} added."])
        corrections.say(said, where=where, is_wrong=bool(problems))


def _load_log(name: str, content: bytes) -> Sequence[str]:
    """Add corrections to the story that is shown; say what could not be read."""
    loaded = parse_log(content, name=name)
    corrections.load(loaded.log)
    return loaded.problems


def save_and_load() -> None:
    """Draw the ways to save and to load."""
    corrections.show_said(PLACE)
    if home := _home():
        _save_at_home(home)
    st.html(
        '<p class="note">A project is one file with the articles, their events and the'
        " corrections. To go on with it, open it here, or start with"
        " <code>streamlit run dashboard.py -- FILE</code>.</p>"
    )
    project = _project()
    _downloads(project)
    if project.sources:
        st.button(
            "Read the articles again",
            icon=":material/refresh:",
            on_click=uncut(_read_again),
            help="Finds the events anew, as this version of the program does. Your"
            " corrections stay.",
        )
    with st.form("load", border=False, clear_on_submit=True):
        st.file_uploader(
            f"Open a project ({SUFFIX}), or add saved corrections ({LOG_SUFFIX})",
            type=TYPES,
            key="load_file",
        )
        st.form_submit_button("Open this file", on_click=uncut(_on_load))


def _downloads(project: Project) -> None:
    # Writing begins where the session is out of reach, so the log is looked up here.
    log = corrections.log()
    headline = corrections.read_story().headline
    with st.container(horizontal=True, gap="small"):
        st.download_button(
            "Download the project",
            lambda: pack(project),
            file_name=file_name(headline, SUFFIX),
            mime="application/zip",
            icon=":material/download:",
            on_click="ignore",
            key="download_project",
        )
        st.download_button(
            "Download the corrections alone",
            lambda: log_text(log).encode(),
            file_name=file_name(headline, LOG_SUFFIX),
            mime="application/jsonl",
            icon=":material/download:",
            on_click="ignore",
            disabled=not len(log),
            key="download_log",
        )


def _save_at_home(home: Home) -> None:
    unsaved = len(corrections.log()) - home.saved
    if home.has_changed:
        st.warning(
            f"{plain(home.path.name)} was saved in another window, or by somebody"
            " else, since it was opened here. Nothing was overwritten.",
            icon=":material/call_merge:",
        )
        st.button(
            "Take in what they saved, then save mine too",
            on_click=uncut(_unite),
            type="primary",
        )
        return
    st.button(
        f"Save to {label(home.path.name)}",
        icon=":material/save:",
        on_click=uncut(_save),
        type="primary",
        key="save_project",
    )
    words = (
        "There are changes that are not saved yet" if unsaved else "Everything is saved"
    )
    st.html(f'<p class="note" role="status">{words}.</p>')


def _save() -> None:
    home = _home()
    if home is None:
        return
    try:
        stamp = save_project(_project(), home.path, expected=home.stamp)
    except ProjectChangedError:
        st.session_state[_HOME] = replace(home, has_changed=True)
    except TimelineError as error:
        corrections.say(str(error), where=PLACE, is_wrong=True)
    else:
        _remember(home.path, stamp)


def _unite() -> None:
    """Take in what somebody else saved in the file, and save both."""
    home = _home()
    if home is None:
        return
    with corrections.saying_why(PLACE):
        theirs = open_project(home.path)
        if theirs.problems:
            _warn(theirs.problems, "Nothing was saved.")
            return
        united = merge_projects(_project(), theirs.project)
        stamp = save_project(united, home.path, expected=theirs.stamp)
        _show(united, home.path.stem, is_shared=True, stays=True)
        _remember(home.path, stamp)
        corrections.say("Saved, with what they saved too.", where=PLACE)


def _on_load() -> None:
    file = st.session_state["load_file"]
    if file is None:
        corrections.say("Choose a file first.", where=PLACE, is_wrong=True)
        return
    content: bytes = file.getvalue()
    with corrections.saying_why(PLACE):
        if Path(file.name).suffix.casefold() == SUFFIX:
            read = unpack(content, name=file.name)
            _show(read.project, Path(file.name).stem)
            problems: Sequence[str] = read.problems
        else:
            problems = _load_log(file.name, content)
        if problems:
            _warn(problems, "The rest was opened.")
        else:
            corrections.say(f"{file.name} was opened.", where=PLACE)


def _read_again() -> None:
    project = _project()
    with corrections.saying_why(PLACE):
        again = read_articles(project.sources, log=project.log, name=project.name)
        is_shared = corrections.read_story().is_shared
        _show(again, project.name, is_shared=is_shared, stays=True)
        corrections.say("Read again; your corrections are on top.", where=PLACE)


def _show(
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


def _project() -> Project:
    story = corrections.read_story()
    return Project(story.sources, story.table, corrections.log(), story.name)


def _remember(path: Path, stamp: str) -> None:
    key, saved = corrections.story_key(), len(corrections.log())
    st.session_state[_HOME] = Home(path, stamp, key, saved)
    corrections.note_saved(saved)


def _home() -> Home | None:
    """Give the file to save into, if what is shown is still its project."""
    home = cast("Home | None", st.session_state.get(_HOME))
    return home if home and home.story == corrections.story_key() else None


def _warn(problems: Sequence[str], then: str) -> None:
    corrections.say(" ".join([*problems, then]), where=PLACE, is_wrong=True)
