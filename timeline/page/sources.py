"""The sidebar's first part: which article to read."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from timeline.errors import TimelineError
from timeline.language import load_model
from timeline.page import state
from timeline.page.alerts import OPENING, show_problem
from timeline.page.corrections.opened import (
    add_uploaded,
    is_log,
    is_project,
    open_uploaded,
)
from timeline.page.corrections.session import show_said
from timeline.page.day_order import InOrder, ask_order, asking, entered_day
from timeline.page.examples import example_files, examples
from timeline.page.opening import open_address, open_pasted, open_sources
from timeline.page.story import Story, finished
from timeline.page.uncut import uncut
from timeline.sources import (
    ARTICLE_SUFFIXES,
    Source,
)
from timeline.sources.published import Order

EXAMPLE, PASTE, UPLOAD, ADDRESS = "example", "paste", "upload", "address"  # its tabs
_UPLOADS = "uploads"  # how many were read
DATE_HELP = (
    "Words such as 'last week' count from the day of publication. Where the text"
    " states it under its headline or in a header, you can leave this empty."
)
ADDRESS_NOTE = (
    "This page alone is fetched, once and now, if its site allows it. Nothing is sent"
    " anywhere but to that site."
)
KINDS = (
    f"Articles ({ARTICLE_SUFFIXES}), .zip files of them, chats (as messengers export"
    " them), feeds (.xml), tables of"
    " articles or of events (.xlsx, .csv, .tsv, .json, .jsonl, .parquet), calendars"
    " (.ics), or a project (.timeline) and saved corrections."
)


@st.cache_resource(show_spinner=False)
def model_ready() -> bool:
    """Load the language model once for all visitors; who comes meanwhile waits."""
    load_model()
    return True


@st.cache_resource(show_spinner=False)
def shipped(name: str) -> Story:
    """Read a shipped example once for all visitors."""
    model_ready()
    files = [(path.name, path.read_bytes()) for path in example_files(name)]
    story = finished(open_sources(files))
    return replace(story, example=name, is_shared=True)


@st.cache_data(scope="session", max_entries=8, show_spinner="Reading the files…")
def opened(
    files: tuple[tuple[str, bytes], ...], published: str, order: Order | None
) -> Story:
    """Open files; the same ones again within a session cost nothing."""
    return open_sources(files, published=_day(published, order), order=order)


@st.cache_data(scope="session", max_entries=8, show_spinner="Reading the article…")
def pasted(text: str, published: str, order: Order | None) -> Story:
    """Read what was pasted; the same again within a session costs nothing."""
    return open_pasted(text, published=_day(published, order), order=order)


def fetched(address: str, published: str, order: Order | None) -> Story:
    """Fetch a page and read its article; a page may change, so none is kept."""
    with st.spinner("Fetching the page…"):
        return open_address(address, published=_day(published, order))


def open_example(name: str) -> None:
    """Show a shipped example."""
    try_to_show(lambda: shipped(name), EXAMPLE)


def open_paths(paths: Sequence[Source]) -> None:
    """Show what is named on the command line: files, folders, addresses."""

    def read(order: Order | None) -> Story:
        return replace(open_sources(paths, order=order), is_shared=True)

    try_order(read, OPENING)


def source_tabs() -> Callable[[], None]:
    """Draw the choice of sources.

    Returns:
        Says in its tab what went wrong with the source that was asked for there, once
        that is known.
    """
    with st.container(key="source_head"):
        st.html('<h2 class="side">Read an article</h2>')
    drawn = {
        EXAMPLE: _example_tab,
        PASTE: _paste_tab,
        UPLOAD: _upload_tab,
        ADDRESS: _address_tab,
    }
    tabs = st.tabs(["Examples", "Paste", "Upload", "Address"])
    places = {}
    for (name, draw), tab in zip(drawn.items(), tabs, strict=True):
        with tab:
            draw()
            places[name] = st.empty()

    def say_problem() -> None:
        for name, place in places.items():
            with place.container():
                say_problem_of(name)
                show_said(name)

    return say_problem


def say_problem_of(where: str) -> None:
    """Say what went wrong with a source, and ask for what would let it be read."""
    show_problem(where)
    ask_order(where, try_order)


def _example_tab() -> None:
    titles = examples()
    if not titles:
        st.info("No examples are installed. Paste or upload an article.")
        return
    st.selectbox(
        "Example article",
        list(titles),
        format_func=lambda name: titles.get(name, name),
        index=0 if st.session_state.get("example") else None,
        placeholder="Choose an example",
        key="example",
        on_change=uncut(_on_example),
    )


def _on_example() -> None:
    if st.session_state["example"]:  # clearing the choice leaves what is shown
        open_example(st.session_state["example"])


def _paste_tab() -> None:
    with st.form("paste", border=False):
        st.text_area(
            "Article text",
            key="paste_text",
            height=180,
            placeholder="Paste the article with its headline, or the rows of a table of"
            " events or articles with their head.",
        )
        _published_field("Publication date, for words such as 'last week'", "paste")
        st.form_submit_button(
            "Read this article", type="primary", on_click=uncut(_on_paste)
        )


def _on_paste() -> None:
    text, published = (
        st.session_state["paste_text"],
        st.session_state["paste_published"],
    )
    try_order(lambda order: pasted(text, published, order), PASTE)


def _upload_tab() -> None:
    with st.form("upload", border=False):
        st.file_uploader(
            "Articles, or tables of events",
            accept_multiple_files=True,
            key=f"{_upload_form()}_files",
        )
        st.html(f'<p class="note">{KINDS}</p>')
        _published_field("Publication date, if a file states none", _upload_form())
        st.form_submit_button(
            "Read these files", type="primary", on_click=uncut(_on_upload)
        )


def _upload_form() -> str:
    """Name the form for files: what was read of it is no longer listed as to be read.

    The browser empties a list of files only where it is a new one.
    """
    return f"upload_{st.session_state.get(_UPLOADS, 0)}"


def _on_upload() -> None:
    form = _upload_form()
    files = st.session_state[f"{form}_files"]
    if not files:
        most = st.get_option("server.maxUploadSize")
        missing = (
            "No file is chosen yet that can be read. Drop or browse for one first;"
            f" those above {most} MB are not taken."
        )
        state.set_problem(missing, UPLOAD)
        return
    contents = tuple((file.name, file.getvalue()) for file in files)
    names = [name for name, _ in contents]
    state.set_problem("", UPLOAD)
    if is_project(names):
        open_uploaded(*contents[0], where=UPLOAD)
    elif is_log(names):
        for content in contents:
            add_uploaded(*content, where=UPLOAD)
    else:
        published = st.session_state[f"{form}_published"]
        try_order(lambda order: opened(contents, published, order), UPLOAD)
    _empty_list()


def _empty_list() -> None:
    """Leave files out of the list of those to be read that were."""
    if not state.problem(UPLOAD):
        st.session_state[_UPLOADS] = st.session_state.get(_UPLOADS, 0) + 1


def _address_tab() -> None:
    with st.form("address", border=False):
        st.text_input(
            "Address of the article",
            key="address_words",
            placeholder="https://",
            help=ADDRESS_NOTE,
        )
        _published_field("Publication date, if the page states none", "address")
        st.form_submit_button(
            "Fetch this page", type="primary", on_click=uncut(_on_address)
        )


def _on_address() -> None:
    words = st.session_state["address_words"]
    if not words.strip():
        missing = "No address is entered yet, such as https://example.org/news."
        state.set_problem(missing, ADDRESS)
        return
    published = st.session_state["address_published"]
    try_order(lambda order: fetched(words, published, order), ADDRESS)


def _published_field(label: str, form: str) -> None:
    st.text_input(
        label, key=f"{form}_published", placeholder="2024-10-28", help=DATE_HELP
    )


def try_order(read: InOrder, where: str, order: Order | None = None) -> None:
    """Show a source whose days may be written in an order that only its reader knows.

    Args:
        read: Gives the story of the source in that order.
        where: The place of the page that says why it fails.
        order: The order; None where the reader has not said it.
    """
    try_to_show(lambda: asking(read, order), where)
    if where == UPLOAD and order is not None:
        _empty_list()


def try_to_show(read: Callable[[], Story], where: str) -> None:
    """Read a source and show it; keep what is shown where that fails.

    Args:
        read: Gives the story of the source.
        where: The place of the page that says why it fails.
    """
    state.set_problem("", where)
    try:
        with st.spinner("Getting ready to read: a few seconds, once…"):
            model_ready()
        state.show(read())
    except TimelineError as error:
        state.set_problem(str(error))


def _day(words: str, order: Order | None) -> date | None:
    return entered_day(words, order) if words.strip() else None
