"""The filters between reruns: under which names the session keeps them, and back.

Streamlit knows an option by its label, and the labels here end with a number of events
that changes. A label of an earlier run is therefore read without its number.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

import streamlit as st

from timeline.figure import Grouping
from timeline.page import state
from timeline.page.address import Place
from timeline.page.choice import Choice, Detail
from timeline.page.index import Index
from timeline.page.memory import kept_index
from timeline.page.story import UNTITLED, Story
from timeline.page.words import PRECISION_WORDS, STATUS_NAMES
from timeline.table.directions import settled

ANY, EVERY = "any of them", "all of them"
DETAIL_WORDS = {Detail.KEY: "Key", Detail.MAIN: "Main", Detail.ALL: "All"}
CONFIDENCE_WORDS = {
    0.0: "Any",
    0.25: "25 % or more",
    0.5: "50 % or more",
    0.75: "75 % or more",
    0.9: "90 % or more",
}
UNNAMED = {"articles": UNTITLED, "sources": "No source named"}
COLUMNS = {
    "statuses": "status",
    "precisions": "precision",
    "articles": "article_title",
    "sources": "source",
}
LINKED = {
    "actors": "the actor",
    "statuses": "the status",
    "precisions": "the precision",
    "articles": "the article",
    "sources": "the source",
}
MOST_NAMED, LONGEST = 4, 60
_CHOSEN = "chosen_by_the_page"
THOUSAND = 1_000
_NUMBER = re.compile(r" \([\d,.]+[kM]?\)$")
_MEANT: Mapping[str, Mapping[str, object]] = {
    "detail": {words: detail for detail, words in DETAIL_WORDS.items()},
    "confidence": {words: least for least, words in CONFIDENCE_WORDS.items()},
    "statuses": {words: name for name, words in STATUS_NAMES.items()},
    "precisions": {words: name for name, words in PRECISION_WORDS.items()},
    **{name: {words: ""} for name, words in UNNAMED.items()},
}


def key(name: str) -> str:
    """Name a filter of the story that is shown: the next story begins without it."""
    return f"{name}_{state.story_number()}"


def current_choice(index: Index) -> Choice:
    """Read the choice from the session, which knows it before the controls do."""
    for name, first in (("detail", state.first_detail()), ("people", True)):
        if key(name) not in st.session_state:
            choose(key(name), first)
    known = _known(index)
    found: dict[str, Any] = {}
    for field in fields(Choice):
        value = st.session_state.get(key(field.name))
        meant = _meant(field.name, value, known.get(field.name, ()))
        if meant != value:
            st.session_state[key(field.name)] = meant
        if meant is not None:
            found[field.name] = tuple(meant) if isinstance(meant, list) else meant
    found["needs_all"] = found.get("needs_all") == EVERY and (
        len(found.get("actors", ())) > 1
    )
    return Choice(**found)


def labelled(words: str, events: int) -> str:
    """Write an option with the number of events that it would show."""
    return f"{settled(words)} ({briefly(events)})"


def briefly(number: int) -> str:
    """Write a number in few characters, for three choices stand in one line.

    >>> briefly(9_999), briefly(60_000), briefly(939_894), briefly(999_900)
    ('9,999', '60k', '940k', '1M')
    """
    if number < THOUSAND * 10:
        return f"{number:,}"
    if number < THOUSAND**2 - THOUSAND / 2:
        return f"{number / THOUSAND:.0f}k"
    return f"{number / THOUSAND**2:.3g}M"


def _meant(name: str, value: object, known: Collection[object]) -> object:
    """Read what may be the label of an option, from a run with other numbers."""
    if isinstance(value, list):
        return [_meant(name, one, known) for one in value]
    if not isinstance(value, str) or isinstance(value, Detail) or value in known:
        return value
    words = _NUMBER.sub("", value)
    if words in known:
        return words
    unsettled = (str(one) for one in known if settled(str(one)) == words)
    return _MEANT.get(name, {}).get(words, next(unsettled, words))


def _known(index: Index) -> dict[str, Collection[str]]:
    texts = {name: index.codes[column].texts for name, column in COLUMNS.items()}
    return {"actors": index.cast.names, **texts}


def _set(name: str, value: object) -> None:
    """Put a value of a choice where its control finds it."""
    if isinstance(value, tuple):
        value = list(value)
    if name == "needs_all":
        value = EVERY if value else ANY
    if name == "confidence":
        value = max(step for step in CONFIDENCE_WORDS if step <= float(str(value)))
    choose(key(name), value)


def choose(control: str, value: object) -> None:
    """Set a control of the page to what the reader did not choose by it."""
    st.session_state[control] = value
    st.session_state.setdefault(_CHOSEN, set()).add(control)


def say_again() -> None:
    """Tell the browser again what the page itself chose in a run that was cut short.

    A run tells it once. A browser that has not drawn it before the next run would begin
    with what a control shows at first, and send that as what the reader chose.
    """
    for control in st.session_state.get(_CHOSEN, ()):
        if control in st.session_state:
            st.session_state[control] = st.session_state[control]


def all_said() -> None:
    """Note that a run has told the browser all that the page chose."""
    st.session_state.pop(_CHOSEN, None)


def groupings(story: Story) -> dict[Grouping, str]:
    """Give what the lanes of a story can stand for, with its words."""
    has_several = len(kept_index(story.table).codes["article_title"].texts) > 1
    return {
        by: by.words for by in Grouping if by is not Grouping.ARTICLE or has_several
    }


def restore(story: Story, place: Place) -> None:
    """Set the filters to a place, as far as the story has what it names."""
    known, choice = _known(kept_index(story.table)), place.choice
    for field in fields(Choice):
        value = getattr(choice, field.name)
        if field.name in known:
            value = [text for text in value if text in known[field.name]]
        if value != Detail.MAIN:
            _set(field.name, value)
    words_of = {by.value: words for by, words in groupings(story).items()}
    if place.lanes in words_of:
        choose(key("lanes"), words_of[place.lanes])


def missing(story: Story, place: Place) -> str:
    """Say what a link names that a story does not have; empty where it has it all."""
    known = _known(kept_index(story.table))
    wanted = [
        (words, text)
        for name, words in LINKED.items()
        for text in getattr(place.choice, name)
        if text not in known[name]
    ]
    found = [f"{words} '{text[:LONGEST]}'" for words, text in wanted]
    if place.event and state.row_of(story.table, place.event) is None:
        found.append("the event whose card was open")
    if place.example and place.example != story.example:
        found.append(f"the example '{place.example[:LONGEST]}'")
    if not found:
        return ""
    more = len(found) - MOST_NAMED
    rest = f" and {more:,} more" if more > 0 else ""
    return f"What this link names is not here: {', '.join(found[:MOST_NAMED])}{rest}."


def clear() -> None:
    """Set all filters of the story to what they are at first.

    The browser would keep, and send again, what was only forgotten here.
    """
    for field in fields(Choice):
        _set(field.name, getattr(Choice(), field.name))
    _set("detail", state.first_detail())


def only_days(first: date, last: date) -> None:
    """Show only the events that may lie in some days."""
    _set("since", first)
    _set("until", last)
