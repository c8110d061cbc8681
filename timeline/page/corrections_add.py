"""Adding an event: words of the article found and shown, then its fields."""

from html import escape

import streamlit as st

from timeline.article import Article
from timeline.corrections import Place, add, find_words
from timeline.corrections.added import shortened
from timeline.page import corrections, state
from timeline.page.corrections_form import (
    Now,
    draw_fields,
    read_fields,
    read_note,
)
from timeline.page.story import UNTITLED

PLACE = "add"
AROUND, LONGEST = 160, 2_000
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
NO_ARTICLE = (
    "Only a table was opened. An event is added by its words in an article, so open the"
    " article, or a project that holds it."
)


def add_event() -> None:
    """Let the reader put words of the article on the timeline."""
    corrections.show_said(PLACE)
    articles = [one.article for one in corrections.read_story().sources]
    if not articles:
        st.html(f'<p class="note">{NO_ARTICLE}</p>')
        return
    key = f"add_{state.story_number()}_{len(corrections.log())}"
    article = _article(articles, key)
    words = st.text_area(
        "Words of the article that tell the event",
        key=f"{key}_words",
        placeholder="Copy them from the article, or type them.",
        height=80,
        max_chars=LONGEST,
    )
    st.button("Find these words", key=f"{key}_find", icon=":material/search:")
    if not words.strip():
        return
    places = find_words(article.text, words)
    if not places:
        st.warning(
            "These words are not in the article. Copy them from it; line breaks,"
            " capitals and quotation marks need not be the same.",
            icon=":material/search_off:",
        )
        return
    first, last = _hit(article.text, places, key)
    _fields(article, Place(article.id, first, last), key)


def _article(articles: list[Article], key: str) -> Article:
    if len(articles) == 1:
        return articles[0]
    at = st.selectbox(
        "Article",
        range(len(articles)),
        format_func=lambda at: f"{at + 1}. {articles[at].title or UNTITLED}",
        key=f"{key}_article",
    )
    return articles[at]


def _hit(text: str, places: list[tuple[int, int]], key: str) -> tuple[int, int]:
    """Show where the words stand, and let the reader choose among several places."""
    at = 0
    if len(places) > 1:
        at = st.selectbox(
            f"The words stand in {len(places)} places. Which one?",
            range(len(places)),
            format_func=lambda at: _snippet(text, places[at]),
            key=f"{key}_place",
        )
    first, last = places[at]
    before, after = text[max(0, first - AROUND) : first], text[last : last + AROUND]
    start = ELLIPSIS if first > AROUND else ""
    end = ELLIPSIS if last + AROUND < len(text) else ""
    st.html(
        f'<blockquote class="found">{start}{escape(before)}'
        f"<mark>{escape(text[first:last])}</mark>{escape(after)}{end}</blockquote>"
    )
    return first, last


def _fields(article: Article, place: Place, key: str) -> None:
    story = state.story()
    known = None if story is None else state.row_of(story.table, place.event_id)
    if known is not None:
        st.info("These words are an event already.", icon=":material/event_available:")
        st.button("Open it", on_click=state.step_to, args=(place.event_id,))
        return
    words = article.text[place.first : place.last]
    key = f"{key}_{place.event_id}"
    with st.form(f"{key}_form", border=False):
        draw_fields(Now(title=shortened(words)), key)
        st.form_submit_button(
            "Add this event", type="primary", on_click=_add, args=(article, place, key)
        )


def _add(article: Article, place: Place, key: str) -> None:
    with corrections.saying_why(PLACE):
        drafts = add(article.text, place, read_fields(key))
        corrections.make(drafts, note=read_note(key))
        corrections.say("Added. Its card is open.", where=PLACE)
        state.step_to(place.event_id)


def _snippet(text: str, place: tuple[int, int]) -> str:
    first, last = place
    around = text[max(0, first - 40) : last + 40]
    return f"{ELLIPSIS}{' '.join(around.split())}{ELLIPSIS}"
