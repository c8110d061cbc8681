"""The sidebar's first part: which article to read."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import streamlit as st

from timeline.errors import TimelineError
from timeline.language import load_model
from timeline.page import state
from timeline.page.story import EXAMPLES, Story, open_files, paste
from timeline.sources import parse_published, read_file
from timeline.sources.files import SUFFIXES

UPLOAD_TYPES = [*(suffix.removeprefix(".") for suffix in SUFFIXES), "csv"]
DATE_HELP = (
    "Words such as 'last week' count from the day of publication. Where the text"
    " states it under its headline or in a header, you can leave this empty."
)


@st.cache_resource(show_spinner="Loading the language model: a few seconds, once…")
def model_ready() -> bool:
    """Load the language model once for all visitors."""
    load_model()
    return True


@st.cache_data(scope="session", max_entries=8, show_spinner="Reading the article…")
def opened(files: tuple[tuple[str, bytes], ...], published: str) -> Story:
    """Open files; the same ones again within a session cost nothing."""
    return open_files(files, published=_day(published))


@st.cache_data(scope="session", max_entries=8, show_spinner="Reading the article…")
def pasted(text: str, published: str) -> Story:
    """Read a pasted article; the same one again within a session costs nothing."""
    return paste(text, published=_day(published))


def examples() -> dict[str, str]:
    """Give the shipped examples: file name -> headline, in order."""
    paths = sorted(EXAMPLES.glob("*.md")) if EXAMPLES.is_dir() else []
    return {path.name: read_file(path).article.title for path in paths}


def open_example(name: str) -> None:
    """Show a shipped example."""
    _show(((name, (EXAMPLES / name).read_bytes()),))


def open_paths(paths: Sequence[Path]) -> None:
    """Show files named on the command line."""
    files = []
    for path in paths:
        try:
            files.append((path.name, path.read_bytes()))
        except OSError as error:
            state.set_problem(f"{path} cannot be opened: {error.strerror or error}.")
            return
    _show(tuple(files))


def source_tabs() -> None:
    """Draw the choice of sources; a message stands where something went wrong."""
    example, box, upload = st.tabs(["Examples", "Paste", "Upload"])
    with example:
        _example_tab()
    with box:
        _paste_tab()
    with upload:
        _upload_tab()
    if state.problem():
        st.error(state.problem(), icon=":material/error:")


def _example_tab() -> None:
    titles = examples()
    if not titles:
        st.info("No examples are installed. Paste or upload an article.")
        return
    st.selectbox(
        "Example article",
        list(titles),
        format_func=lambda name: titles.get(name, name),
        key="example",
        on_change=_on_example,
    )


def _on_example() -> None:
    open_example(st.session_state["example"])


def _paste_tab() -> None:
    with st.form("paste", border=False):
        st.text_area(
            "Article text",
            key="paste_text",
            height=180,
            placeholder="Paste the article with its headline.",
        )
        st.text_input(
            "Publication date",
            key="paste_published",
            placeholder="2024-10-28",
            help=DATE_HELP,
        )
        st.form_submit_button("Read this article", type="primary", on_click=_on_paste)


def _on_paste() -> None:
    text, published = (
        st.session_state["paste_text"],
        st.session_state["paste_published"],
    )
    _try(lambda: pasted(text, published))


def _upload_tab() -> None:
    with st.form("upload", border=False):
        st.file_uploader(
            "Article files (.txt, .md), or a table (.csv)",
            type=UPLOAD_TYPES,
            accept_multiple_files=True,
            key="upload_files",
        )
        st.text_input(
            "Publication date, if a file states none",
            key="upload_published",
            placeholder="2024-10-28",
            help=DATE_HELP,
        )
        st.form_submit_button("Read these files", type="primary", on_click=_on_upload)


def _on_upload() -> None:
    files = st.session_state["upload_files"]
    if not files:
        state.set_problem("No file is chosen yet. Drop or browse for one first.")
        return
    contents = tuple((file.name, file.getvalue()) for file in files)
    _show(contents, st.session_state["upload_published"])


def _show(files: tuple[tuple[str, bytes], ...], published: str = "") -> None:
    _try(lambda: opened(files, published))


def _try(read: Callable[[], Story]) -> None:
    """Read a source and show it; keep what is shown where that fails."""
    try:
        model_ready()
        state.show(read())
    except TimelineError as error:
        state.set_problem(str(error))


def _day(words: str) -> date | None:
    return parse_published(words) if words.strip() else None
