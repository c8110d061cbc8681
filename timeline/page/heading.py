"""The head of a story: its headline, what is shown of it, and what is unsure."""

import numpy as np
import streamlit as st

from timeline.figure import MOST_SINGLE
from timeline.figure.text import many
from timeline.page import articles, history, published, reading, sources, state
from timeline.page.alerts import OPENING
from timeline.page.chips import chips
from timeline.page.memory import kept_index
from timeline.page.shown import Shown
from timeline.page.story import Story
from timeline.page.words import as_html, plain, with_capital

NONE = "<b>No events</b>"
HINT = '<span class="hint"> · Click one to see the words that it comes from.</span>'
HINT_OF_TABLE = '<span class="hint"> · Click one to see all that is said of it.</span>'
# What the sidebar holds may be out of sight: `watch.js` shows it.
OWN = '<button type="button" class="own" data-action="own">{words}</button>'


def heading(shown: Shown) -> None:
    """Draw the headline, what it was read from, what is shown, and what is unsure."""
    story = shown.story
    chip = '<span class="chip first">Example</span> ' if story.example else ""
    words = f"{chip}{as_html(with_capital(story.provenance))}"
    headline = as_html(story.headline)
    st.html(f'<div class="story"><h1>{headline}</h1><p>{words}</p></div>')
    with st.container(horizontal=True, vertical_alignment="center", key="story_bar"):
        st.html(f'<p class="counted">{_counted(shown)}</p>', width="stretch")
        with st.container(horizontal=True, width="content", gap="small"):
            articles.about(story)
            words = "Read your own article" if story.example else "Read another article"
            st.html(OWN.format(words=words), width="content")
    sources.say_problem_of(OPENING)
    if missing := history.missing_words(shown):
        st.info(plain(missing), icon=":material/link_off:")
    if story.guessed:
        st.warning(plain(story.guessed), icon=":material/info:")
    if story.contradicted:
        st.warning(plain(story.contradicted), icon=":material/event:")
    articles.one_or_several(story)
    articles.failures(story)
    reading.rest(story)
    if _needs_published(story):
        published.ask_published(story)


def _needs_published(story: Story) -> bool:
    """Whether a publication day could date more: some event has no date, or is unread.

    A text whose events all name their days is not asked about.
    """
    is_dated = kept_index(story.table).dated
    return bool(story.undated_sources) and (bool(story.unread) or not is_dated.all())


def _counted(shown: Shown) -> str:
    """Say how many events are shown, by which filters, and what to do with them."""
    undated, every = int(np.count_nonzero(shown.undated)), len(shown.story.table)
    said = f"<b>{shown.count:,} of {many(every, 'event')}</b>" if every else NONE
    reports = int(np.count_nonzero(shown.filters.shown()))
    if reports != shown.count:  # several tell one event
        told = many(shown.count, "event")
        said = f"<b>{told}</b> in {reports:,} of {many(every, 'report')}"
    if undated:
        said += f", {undated:,} without a date (listed below)"
    named = "".join(
        f' <span class="chip">{as_html(words)}</span>'
        for words in chips(shown.filters.choice)
    )
    hint = HINT if shown.story.sources else HINT_OF_TABLE
    is_hinted = 0 < shown.count <= MOST_SINGLE and not state.event()
    return f"{said}{named}{hint if is_hinted else ''}"
