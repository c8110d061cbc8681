"""The sidebar's first part: which article to read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import streamlit as st

from timeline.errors import TimelineError
from timeline.language import load_model
from timeline.page import state
from timeline.page.alerts import show_problem
from timeline.page.corrections_files import is_project, open_uploaded
from timeline.page.opening import open_address, open_sources
from timeline.page.story import EXAMPLES, Story, dated, finished, paste, read_story
from timeline.sources import (
    ARTICLE_SUFFIXES,
    Source,
    SourceArticle,
    parse_published,
    read_file,
)

ASKED = "asked_published"  # where the page says what is wrong with that date
DATE_HELP = (
    "Words such as 'last week' count from the day of publication. Where the text"
    " states it under its headline or in a header, you can leave this empty."
)
ADDRESS_NOTE = (
    "This page alone is fetched, once and now, if its site allows it. Nothing is sent"
    " anywhere but to that site."
)
KINDS = (
    f"Articles ({ARTICLE_SUFFIXES}), .zip files of them, tables of articles or of"
    " events (.csv, .jsonl, .parquet), or a project (.timeline)."
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


@st.cache_data(scope="session", max_entries=8, show_spinner="Reading the article…")
def opened(files: tuple[tuple[str, bytes], ...], published: str) -> Story:
    """Open files; the same ones again within a session cost nothing."""
    return open_sources(files, published=_day(published))


@st.cache_data(scope="session", max_entries=8, show_spinner="Reading the article…")
def pasted(text: str, published: str) -> Story:
    """Read a pasted article; the same one again within a session costs nothing."""
    return paste(text, published=_day(published))


def fetched(address: str, published: str) -> Story:
    """Fetch a page and read its article; a page may change, so none is kept."""
    with st.spinner("Fetching the page…"):
        return open_address(address, published=_day(published))


@cache
def examples() -> Mapping[str, str]:
    """Give the shipped examples: file or folder -> headline, in order; read once.

    A folder holds several reports on one story.
    """
    articles = [*EXAMPLES.glob("*.md"), *EXAMPLES.glob("*/*.md")]
    names = {path.relative_to(EXAMPLES).parts[0] for path in articles}
    return {name: _example_title(name) for name in sorted(names)}


def example_files(name: str) -> list[Path]:
    """Give the articles of a shipped example, in order."""
    place = EXAMPLES / name
    return sorted(place.glob("*.md")) if place.is_dir() else [place]


def _example_title(name: str) -> str:
    first, *others = example_files(name)
    title = read_file(first).article.title
    return f"{len(others) + 1} reports: {title}" if others else title


def open_example(name: str) -> None:
    """Show a shipped example."""
    try_to_show(lambda: shipped(name))


def open_paths(paths: Sequence[Source]) -> None:
    """Show what is named on the command line: files, folders, addresses."""
    try_to_show(lambda: replace(open_sources(paths), is_shared=True))


def source_tabs() -> None:
    """Draw the choice of sources."""
    with st.container(key="source_head"):
        st.html('<h2 class="side">Read an article</h2>')
    example, box, upload, web = st.tabs(["Examples", "Paste", "Upload", "Address"])
    with example:
        _example_tab()
    with box:
        _paste_tab()
    with upload:
        _upload_tab()
    with web:
        _address_tab()


def ask_published(story: Story) -> None:
    """Ask for the publication day of articles that state none."""
    st.warning(
        f"{whose_date(story)} is not known, so words that count from it, such as"
        " 'last week' or 'on Monday', are left without a date.",
        icon=":material/event_busy:",
    )
    form = st.form("ask_published", border=False)
    with form, st.container(horizontal=True, vertical_alignment="bottom"):
        many = len(story.undated_sources)
        st.text_input(
            f"Publication date of {'the article' if many == 1 else 'these articles'}",
            key="late_published",
            placeholder="2024-10-28",
            width=220,
        )
        st.form_submit_button("Use this date", on_click=_on_published, args=(story,))
    show_problem(ASKED)


def whose_date(story: Story) -> str:
    """Say whose publication date is asked for."""
    count, every = len(story.undated_sources), len(story.sources)
    some = "" if count == every else f"{count:,} of "
    of = "" if every == 1 else f" of {some}the {every:,} articles"
    return f"The publication date{of}"


def _on_published(story: Story) -> None:
    show_redated(
        story,
        st.session_state["late_published"],
        lambda day: [dated(source, day) for source in story.articles],
        where=ASKED,
    )


def show_redated(
    story: Story,
    words: str,
    redate: Callable[[date], list[SourceArticle]],
    *,
    where: str,
) -> None:
    """Show a story read again under another publication day, or say what is wrong.

    Args:
        story: The story as it is.
        words: The day as it was typed.
        redate: Gives the articles under that day.
        where: The place of the page that asked for it.
    """
    if not words.strip():
        missing = "No publication date is entered yet, such as 2024-10-28."
        state.set_problem(missing, where)
        return

    def again() -> Story:
        read = read_story(redate(parse_published(words)), story.name)
        return replace(read, failures=story.failures)

    try_to_show(again, where)


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
        on_change=_on_example,
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
            placeholder="Paste the article with its headline.",
        )
        _published_field("Publication date, for words such as 'last week'", "paste")
        st.form_submit_button("Read this article", type="primary", on_click=_on_paste)


def _on_paste() -> None:
    text, published = (
        st.session_state["paste_text"],
        st.session_state["paste_published"],
    )
    try_to_show(lambda: pasted(text, published))


def _upload_tab() -> None:
    with st.form("upload", border=False):
        st.file_uploader(
            "Articles, or a table of events",
            accept_multiple_files=True,
            key="upload_files",
        )
        st.html(f'<p class="note">{KINDS}</p>')
        _published_field("Publication date, if a file states none", "upload")
        st.form_submit_button("Read these files", type="primary", on_click=_on_upload)


def _on_upload() -> None:
    files = st.session_state["upload_files"]
    if not files:
        state.set_problem("No file is chosen yet. Drop or browse for one first.")
        return
    contents = tuple((file.name, file.getvalue()) for file in files)
    if is_project([name for name, _ in contents]):
        open_uploaded(*contents[0])
        return
    published = st.session_state["upload_published"]
    try_to_show(lambda: opened(contents, published))


def _address_tab() -> None:
    with st.form("address", border=False):
        st.text_input(
            "Address of the article",
            key="address_words",
            placeholder="https://",
            help=ADDRESS_NOTE,
        )
        _published_field("Publication date, if the page states none", "address")
        st.form_submit_button("Fetch this page", type="primary", on_click=_on_address)


def _on_address() -> None:
    words = st.session_state["address_words"]
    if not words.strip():
        state.set_problem(
            "No address is entered yet, such as https://example.org/news."
        )
        return
    published = st.session_state["address_published"]
    try_to_show(lambda: fetched(words, published))


def _published_field(label: str, form: str) -> None:
    st.text_input(
        label, key=f"{form}_published", placeholder="2024-10-28", help=DATE_HELP
    )


def try_to_show(read: Callable[[], Story], where: str = "") -> None:
    """Read a source and show it; keep what is shown where that fails.

    Args:
        read: Gives the story of the source.
        where: The place of the page that says why it fails; empty for the sidebar.
    """
    try:
        with st.spinner("Getting ready to read: a few seconds, once…"):
            model_ready()
        state.show(read())
    except TimelineError as error:
        state.set_problem(str(error), where)


def _day(words: str) -> date | None:
    return parse_published(words) if words.strip() else None
