"""The sidebar's second part: which events of the story to show."""

import streamlit as st

from timeline.figure import Grouping, Lanes, find_lanes
from timeline.page import state
from timeline.page.address import Place
from timeline.page.choice import (
    Choice,
    actor_counts,
    article_counts,
    chosen,
    status_counts,
)
from timeline.page.story import UNTITLED, Story

MAIN, ALL = "Main", "All"
ANY, EVERY = "any of them", "all of them"
_GROUPING_WORDS: dict[str, str] = {
    Grouping.ACTOR: "Actor",
    Grouping.ARTICLE: "Article",
    Grouping.STATUS: "Status",
    Grouping.NONE: "One lane for all",
}
NAMES = ("detail", "actors", "match", "words", "statuses", "articles")


def filter_controls(story: Story) -> Choice:
    """Draw the filters and give what they say."""
    table = story.table
    main = len(chosen(table, Choice()))
    st.session_state.setdefault(_key("detail"), MAIN if main else ALL)
    detail = st.segmented_control(
        "Events",
        [MAIN, ALL],
        required=True,
        format_func=lambda name: f"{name} ({main if name == MAIN else len(table):,})",
        key=_key("detail"),
        help="How much of the story to show: what its timeline needs, or every event.",
    )
    lesser = detail == ALL
    counts = actor_counts(chosen(table, Choice(lesser=lesser)))
    every_actor = list(actor_counts(table))
    actors = st.multiselect(
        "Actors",
        every_actor,
        format_func=lambda name: f"{name} ({counts.get(name, 0):,})",
        key=_key("actors"),
        placeholder="Everyone",
        filter_mode="contains",
    )
    needs_all = len(actors) > 1 and _match() == EVERY
    words = st.text_input(
        "Words in title or quote", key=_key("words"), placeholder="for example: bridge"
    )
    statuses = _statuses(story, lesser=lesser)
    articles = _articles(story)
    return Choice(tuple(actors), needs_all, lesser, words, statuses, articles)


def _articles(story: Story) -> tuple[str, ...]:
    """Let the reader choose among several articles; none chosen shows all."""
    if not story.has_several:
        return ()
    counts = article_counts(story.table)
    picked = st.multiselect(
        "Articles",
        list(counts),
        format_func=lambda title: f"{title or UNTITLED} ({counts.get(title, 0):,})",
        key=_key("articles"),
        placeholder="All articles",
    )
    return tuple(picked)


def _match() -> str | None:
    st.session_state.setdefault(_key("match"), ANY)
    return st.segmented_control(
        "Events with", [ANY, EVERY], required=True, key=_key("match")
    )


def _statuses(story: Story, *, lesser: bool) -> tuple[str, ...]:
    counts = status_counts(chosen(story.table, Choice(lesser=lesser)))
    if len(counts) < 2:  # noqa: PLR2004 - one status leaves nothing to choose
        return ()
    picked = st.pills(
        "Status",
        list(counts),
        selection_mode="multi",
        format_func=lambda name: f"{name} ({counts.get(name, 0):,})",
        key=_key("statuses"),
    )
    return tuple(picked)


def lanes_control(story: Story) -> Lanes:
    """Let the reader choose what the lanes stand for, and give them."""
    words = _groupings(story)
    chosen_words = st.selectbox("Lanes by", list(words.values()), key=_key("lanes"))
    by = next(by for by in words if words[by] == chosen_words)
    if by is Grouping.ACTOR:
        return story.lanes
    return find_lanes(story.table, by=Grouping(by))


def _groupings(story: Story) -> dict[str, str]:
    """Give what the lanes of a story can stand for, with its words."""
    return {
        by: words
        for by, words in _GROUPING_WORDS.items()
        if by != Grouping.ARTICLE or story.has_several
    }


def restore(story: Story, place: Place) -> None:
    """Set the filters to a place, as far as the story has what it names."""
    known = set(actor_counts(story.table))
    statuses = set(status_counts(story.table))
    wanted = {
        "detail": ALL if place.lesser else None,
        "actors": [name for name in place.actors if name in known],
        "match": EVERY if place.needs_all else None,
        "words": place.words,
        "statuses": [name for name in place.statuses if name in statuses],
        "lanes": _groupings(story).get(place.lanes),
    }
    for name, value in wanted.items():
        if value:
            st.session_state[_key(name)] = value


def clear() -> None:
    """Forget all filters of the story."""
    for name in NAMES:
        st.session_state.pop(_key(name), None)


def _key(name: str) -> str:
    return f"{name}_{state.story_number()}"
