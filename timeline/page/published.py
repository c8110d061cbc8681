"""The publication day of articles that state none: asked for, and read under it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import streamlit as st

from timeline.page import state
from timeline.page.day_order import entered_day
from timeline.page.sources import say_problem_of, try_order
from timeline.page.story import Story, dated, labels, read_story
from timeline.page.uncut import uncut
from timeline.page.words import plain
from timeline.sources import SourceArticle
from timeline.sources.published import Order

ASKED = "asked_published"  # where the page says what is wrong with that date


def ask_published(story: Story) -> None:
    """Ask for the publication day of articles that state none."""
    st.warning(
        f"{whose_date(story)} is not known, so words that count from it, such as"
        f" 'last week' or 'on Monday', are left without a date.{_where_each(story)}",
        icon=":material/event_busy:",
    )
    form = st.form("ask_published", border=False)
    with form, st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            f"Publication date of {_which(story)}",
            key="late_published",
            placeholder="2024-10-28",
            width=220,
        )
        st.form_submit_button(
            "Use this date", on_click=uncut(_on_published), args=(story,)
        )
    say_problem_of(ASKED)


def whose_date(story: Story) -> str:
    """Say whose publication date is asked for."""
    count, every = len(story.undated_sources), len(story.sources)
    some = "" if count == every else f"{count:,} of "
    of = "" if every == 1 else f" of {some}the {every:,} articles"
    return f"The publication date{of}"


def about_words(story: Story) -> str:
    """Name what lists the articles of a story."""
    count = len(story.sources)
    return f"The {count:,} articles" if count > 1 else "About the article"


def _where_each(story: Story) -> str:
    """Say where several articles can be given a date of their own each."""
    if len(story.undated_sources) <= 1:
        return ""
    return (
        f" They come first under *{about_words(story)}*, where each can have its own."
    )


def _which(story: Story) -> str:
    """Name the article whose date is asked for, where it is one of several."""
    if len(story.undated_sources) > 1:
        return "these articles"
    if len(story.sources) == 1:
        return "the article"
    names = labels(story.sources)
    name = names[story.sources.index(story.undated_sources[0])]
    return f"\N{LEFT DOUBLE QUOTATION MARK}{plain(name)}\N{RIGHT DOUBLE QUOTATION MARK}"


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

    def again(order: Order | None) -> Story:
        read = read_story(redate(entered_day(words, order)), story.name)
        return replace(read, failures=story.failures)

    try_order(again, where)
