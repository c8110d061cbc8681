"""Below the heading: where each article comes from, its date, and what was not read."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from timeline.figure.text import isolated
from timeline.page.published import about_words, show_redated
from timeline.page.sources import say_problem_of
from timeline.page.story import (
    UNTITLED,
    Story,
    labels,
    published_words,
    redated,
)
from timeline.page.uncut import uncut
from timeline.page.unread import by_reason, in_html
from timeline.page.words import as_html, linked
from timeline.sources import SourceArticle

MOST_LISTED, MOST_OPEN = 100, 6
CORRECTED = "corrected_published"  # where the page says what is wrong with that date


def about(story: Story) -> None:
    """Offer where the articles come from, with a way to correct their dates."""
    if not story.sources:
        return
    with st.popover(
        about_words(story), help="Where it was read, and when it was published"
    ):
        st.html(list_html(story.sources))
        _correct(story)


def list_html(sources: Sequence[SourceArticle]) -> str:
    """Write articles as a list: title, publisher, publication date and its basis.

    Those that have no date come first, for they may be few among many.
    """
    ordered = sorted(sources, key=lambda one: one.article.published is not None)
    items = "".join(f"<li>{_item(one)}</li>" for one in ordered[:MOST_LISTED])
    more = len(sources) - MOST_LISTED
    rest = f'<p class="note">And {more:,} more.</p>' if more > 0 else ""
    return f'<ul class="sources">{items}</ul>{rest}'


def _item(one: SourceArticle) -> str:
    article = one.article
    title = linked(as_html(article.title or UNTITLED), article.url)
    name = one.name if one.name != article.url else ""
    made = [f"file made on {words}" for note, words in one.notes if note == "file made"]
    based = [f"facts from {words}" for note, words in one.notes if note == "facts"]
    facts = [
        isolated(article.source),
        published_words(one),
        *based,
        *made,
        isolated(name),
    ]
    return f"{title}<br>{as_html(' · '.join(fact for fact in facts if fact))}"


def failures(story: Story) -> None:
    """Say what was not read, and why; many reasons wait until they are asked for."""
    found = story.failures
    if not found:
        return
    count = len(found)
    words = "1 item was" if count == 1 else f"{count:,} items were"
    alike = by_reason(found)
    with st.expander(
        f"{words} not read",
        icon=":material/report:",
        expanded=len(alike) <= MOST_OPEN,
    ):
        items = "".join(map(in_html, alike[:MOST_LISTED]))
        more = sum(len(one.items) for one in alike[MOST_LISTED:])
        rest = f'<p class="note">And {more:,} more.</p>' if more > 0 else ""
        st.html(f'<ul class="sources">{items}</ul>{rest}')


def one_or_several(story: Story) -> None:
    """Say which names with commas are taken for one actor, and how to part them."""
    if not story.listed:
        return
    first, *others = map(quoted, story.listed)
    taken = {0: "is", 1: f"and {others[0]} are each" if others else ""}
    more = taken.get(len(others), f"and {len(others):,} others with commas are each")
    words = f"{first} {more} taken for one actor. Semicolons between names part them."
    st.html(f'<p class="note">{as_html(words)}</p>')


def quoted(name: str) -> str:
    """Write a name in quotation marks, turning nothing beside it.

    >>> quoted("Vale, Ann")
    '\N{LEFT DOUBLE QUOTATION MARK}Vale, Ann\N{RIGHT DOUBLE QUOTATION MARK}'
    """
    left, right = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
    return f"{left}{isolated(name)}{right}"


def _correct(story: Story) -> None:
    form = st.form("correct_published", border=False)
    with form, st.container(horizontal=True, vertical_alignment="bottom"):
        if len(story.sources) > 1:
            st.selectbox(
                "Article",
                range(len(story.sources)),
                format_func=labels(story.sources).__getitem__,
                key="correct_article",
                width=320,
            )
        st.text_input(
            "Its right publication date",
            key="correct_day",
            placeholder="2024-10-28",
            width=220,
        )
        st.form_submit_button("Correct it", on_click=uncut(_on_correct), args=(story,))
    say_problem_of(CORRECTED)


def _on_correct(story: Story) -> None:
    at = st.session_state.get("correct_article") or 0

    def corrected(day: date) -> list[SourceArticle]:
        every = list(story.sources)
        every[at] = redated(every[at], day)
        return [*every, *story.unread]

    show_redated(story, st.session_state["correct_day"], corrected, where=CORRECTED)
