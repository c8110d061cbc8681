"""Adding an event: words of the article selected or found, then its fields."""

import re
from functools import partial

import streamlit as st

from timeline.article import Article
from timeline.corrections import Place, add, find_words
from timeline.page import state
from timeline.page.article import parts_of, plain_article_html
from timeline.page.corrections import drafts
from timeline.page.corrections import session as corrections
from timeline.page.corrections.add_own import PLACE, is_own_wanted, own_form
from timeline.page.corrections.drafts import Form
from timeline.page.corrections.form import (
    event_form,
    read_fields,
    read_note,
)
from timeline.page.corrections.picked import LONGEST, picked_words, suggested
from timeline.page.story import UNTITLED
from timeline.page.uncut import uncut
from timeline.page.words import as_html
from timeline.table.directions import settled

FORM = "add_form"
AROUND, NEAR = 160, 40
PART = "Part {:,} of {:,} of the article, which has {:,} characters"
SELECT = "Select the words that tell the event in the article, or type them below it."
_FIRST_PIECE, _LAST_PIECE = re.compile(r"^\S*\s+"), re.compile(r"\s+\S*$")
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
ABOVE = "The form of these words is open beside the article above."


def add_event() -> None:
    """Let the reader put words of the article, or what none tells, on the timeline."""
    corrections.show_said(PLACE)
    if picked_words() and not state.event():
        picked_form()
        return
    articles = [one.article for one in corrections.read_story().sources]
    if is_own_wanted(len(articles)):
        own_form()
        return
    key = _key()
    article = _article(articles, key)
    _show(article, key)
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
    _fields(article, Place(article.id, first, last))


def picked_form() -> None:
    """Let the reader put the selected words on the timeline."""
    found = picked_words()
    if found is None:
        return
    article, place = found
    st.html('<h2 class="form">Add an event</h2>')
    _quote(article.text, place.first, place.last)
    _fields(article, place)
    st.button("Cancel", on_click=uncut(_give_up), args=(place,), key="forget_picked")


def _key() -> str:
    return f"add_{state.story_number()}_{corrections.done_by(PLACE)}"


def _show(article: Article, key: str) -> None:
    """Show an article to select words in it; a book in parts."""
    story = state.story()
    if story is None:
        return
    own = story.table[story.table["article_id"] == article.id]
    st.html(f'<p class="note">{SELECT}</p>')
    parts, at = parts_of(article.text), 0
    if len(parts) > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            at = st.pagination(len(parts), key=f"{key}_part_{article.id}") - 1
            words = PART.format(at + 1, len(parts), len(article.text))
            st.html(f'<p class="note">{words}</p>', width="content")
    st.html(plain_article_html(article.text, own, article.id, parts[at]))


def _article(articles: list[Article], key: str) -> Article:
    if len(articles) == 1:
        return articles[0]
    at = st.selectbox(
        "Article",
        range(len(articles)),
        format_func=lambda at: f"{at + 1}. {settled(articles[at].title or UNTITLED)}",
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
    _quote(text, *places[at])
    return places[at]


def around(text: str, first: int, last: int, reach: int) -> tuple[str, str]:
    """Give what stands before words and after them, cut between words.

    >>> around("The dockers of Salvik struck on Monday.", 22, 28, 10)
    ('…Salvik ', ' on…')

    Args:
        text: The article's.
        first: Where the words begin.
        last: Where they end.
        reach: How many characters there are at most on either side.
    """
    before, after = text[max(0, first - reach) : first], text[last : last + reach]
    if first > reach:
        before = ELLIPSIS + _FIRST_PIECE.sub("", before)
    if last + reach < len(text):
        after = _LAST_PIECE.sub("", after) + ELLIPSIS
    return before, after


def _quote(text: str, first: int, last: int) -> None:
    """Show words with what stands around them."""
    before, after = around(text, first, last, AROUND)
    st.html(
        f'<blockquote class="found">{as_html(before)}'
        f"<mark>{as_html(text[first:last])}</mark>{as_html(after)}</blockquote>"
    )


def _fields(article: Article, place: Place) -> None:
    story = state.story()
    known = None if story is None else state.row_of(story.table, place.event_id)
    if known is not None:
        st.info("These words are an event already.", icon=":material/event_available:")
        st.button("Open it", on_click=uncut(_open), args=(place.event_id,))
        return
    if drafts.is_drawn(place.event_id):
        st.html(f'<p class="note">{ABOVE}</p>')
        return
    form = drafts.form_of(place.event_id, place)
    now, on_save = suggested(article, place), partial(_add, article, place, form)
    with event_form(now, form, save="Add this event", on_save=on_save):
        corrections.show_said(FORM)


def _add(article: Article, place: Place, form: Form) -> None:
    with corrections.saying_why(FORM):
        wishes = add(article.text, place, read_fields(form.key))
        corrections.make(wishes, note=read_note(form.key))
        drafts.drop(place.event_id)
        corrections.note_done(PLACE)
        corrections.say("Added. Its card is open.", where=PLACE)
        _open(place.event_id)


def _give_up(place: Place) -> None:
    drafts.drop(place.event_id)
    state.forget_picked()


def _open(event_id: str) -> None:
    state.forget_picked()
    state.step_to(event_id)


def _snippet(text: str, place: tuple[int, int]) -> str:
    before, after = around(text, *place, NEAR)
    return " ".join(settled(f"{before}{text[slice(*place)]}{after}").split())
