"""Corrections and whole projects in files: saved, downloaded, loaded."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import streamlit as st

from timeline.corrections import log_text
from timeline.corrections.logfile import SUFFIX as LOG_SUFFIX
from timeline.errors import ProjectChangedError, TimelineError
from timeline.page.corrections import session as corrections
from timeline.page.corrections.card import label
from timeline.page.corrections.opened import (
    HOME,
    Home,
    home_file,
    load_log,
    remember,
    show,
)
from timeline.page.file_names import file_name
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


def save_and_load() -> None:
    """Draw the ways to save and to load."""
    corrections.show_said(PLACE)
    if home := home_file():
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
    home = home_file()
    if home is None:
        return
    try:
        stamp = save_project(_project(), home.path, expected=home.stamp)
    except ProjectChangedError:
        st.session_state[HOME] = replace(home, has_changed=True)
    except TimelineError as error:
        corrections.say(str(error), where=PLACE, is_wrong=True)
    else:
        remember(home.path, stamp)


def _unite() -> None:
    """Take in what somebody else saved in the file, and save both."""
    home = home_file()
    if home is None:
        return
    with corrections.saying_why(PLACE):
        theirs = open_project(home.path)
        if theirs.problems:
            _warn(theirs.problems, "Nothing was saved.")
            return
        united = merge_projects(_project(), theirs.project)
        stamp = save_project(united, home.path, expected=theirs.stamp)
        show(united, home.path.stem, is_shared=True, stays=True)
        remember(home.path, stamp)
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
            show(read.project, Path(file.name).stem)
            problems: Sequence[str] = read.problems
        else:
            problems = load_log(file.name, content)
        if problems:
            _warn(problems, "The rest was opened.")
        else:
            corrections.say(f"{file.name} was opened.", where=PLACE)


def _read_again() -> None:
    project = _project()
    with corrections.saying_why(PLACE):
        again = read_articles(project.sources, log=project.log, name=project.name)
        is_shared = corrections.read_story().is_shared
        show(again, project.name, is_shared=is_shared, stays=True)
        corrections.say("Read again; your corrections are on top.", where=PLACE)


def _project() -> Project:
    story = corrections.read_story()
    return Project(story.sources, story.table, corrections.log(), story.name)


def _warn(problems: Sequence[str], then: str) -> None:
    corrections.say(" ".join([*problems, then]), where=PLACE, is_wrong=True)
