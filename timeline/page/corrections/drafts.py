"""What was typed into a form: kept until it is saved, or given up.

A form ends in the browser with the run that no longer draws it: because another event
is opened, or another article. What differs in it from what stood there is therefore
noted at each change of a field, and the form begins with it when it is drawn again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import streamlit as st

from timeline.corrections import Place
from timeline.page import state
from timeline.page.corrections import session as corrections

NAMES = "rename"  # stands for an event in the form that renames actors
OWN = "own"  # stands for an event to be added that no article tells
_DRAFTS, _ENDED, _DRAWN = "drafts", "forms_ended", "forms_drawn"

Held = Mapping[str, str]  # what fields hold, by their names


@dataclass(frozen=True, slots=True)
class Draft:
    """What a form holds that is not saved.

    Attributes:
        event: The event_id that it is about.
        title: The title that the form holds.
        typed: The fields that differ from what stood there, by their names.
        place: The words of an event to be added; None for one of the table.
        visit: How many stories had been shown when it was typed.
    """

    event: str
    title: str
    typed: Held
    place: Place | None = None
    visit: int = 0


Drafts = Mapping[tuple[tuple[str, ...], str], Draft]
"""Drafts by their story, as `corrections.story_key` names it, and their event."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it is drawn.

    Attributes:
        event: The event_id that it is about.
        place: The words of an event to be added; None for one of the table.
        story: Of which story it is, as `corrections.story_key` names it.
        key: What its fields' keys begin with. It follows the log's length: after a
            correction, an undo or a redo the fields begin anew.
    """

    event: str
    place: Place | None
    story: tuple[str, ...]
    key: str


def begin() -> None:
    """Note that no form is drawn yet in this run."""
    st.session_state[_DRAWN] = set()


def form_of(event_id: str, place: Place | None = None) -> Form:
    """Give the form of an event, which is then drawn."""
    st.session_state[_DRAWN].add(event_id)
    kind = "edit" if place is None and event_id != OWN else "add"
    number, steps = state.story_number(), len(corrections.log())
    key = f"{kind}_{number}_{event_id}_{steps}_{_ended()}"
    return Form(event_id, place, corrections.story_key(), key)


def form_of_names() -> Form:
    """Give the form that renames actors, which is drawn in every run."""
    st.session_state[_DRAWN].add(NAMES)
    key = f"{NAMES}_{state.story_number()}_{_ended()}"
    return Form(NAMES, None, corrections.story_key(), key)


def names_left() -> bool:
    """Whether actors were being renamed before something else was opened."""
    draft = draft_of(NAMES)
    return draft is not None and draft.visit != state.story_number()


def is_drawn(event_id: str) -> bool:
    """Whether the form of an event is drawn already in this run."""
    return event_id in st.session_state[_DRAWN]


def draft_of(event_id: str) -> Draft | None:
    """Give what was typed about an event of the story; None for nothing."""
    return _drafts().get((corrections.story_key(), event_id))


def typed_of(event_id: str) -> Held:
    """Give the fields of a form that were typed over, by their names."""
    draft = draft_of(event_id)
    return draft.typed if draft else {}


def keep(form: Form, title: str, typed: Held) -> None:
    """Note what a form holds, unless it was saved or given up in the meantime."""
    named = (form.story, form.event)
    if not form.key.endswith(f"_{_ended()}"):
        return
    if typed:
        visit = state.story_number()
        _drafts()[named] = Draft(form.event, title, typed, form.place, visit)
    else:
        _drafts().pop(named, None)


def drop(event_id: str) -> None:
    """Forget what was typed about an event: it was saved, or given up."""
    _drafts().pop((corrections.story_key(), event_id), None)
    st.session_state[_ENDED] = _ended() + 1


def out_of_sight() -> list[Draft]:
    """Give what was typed about events of the story whose forms are not drawn."""
    now, drawn = corrections.story_key(), st.session_state[_DRAWN]
    return [
        draft
        for (story, event_id), draft in _drafts().items()
        if story == now and event_id not in drawn
    ]


def of_other_stories() -> int:
    """Count what was typed about events of other stories."""
    now = corrections.story_key()
    return sum(story != now for story, _ in _drafts())


def count() -> int:
    """Count all that was typed and not saved."""
    return len(_drafts())


def _ended() -> int:
    """Give how many forms were saved or given up, so that a late change is told."""
    return int(st.session_state.get(_ENDED, 0))


def in_hand() -> Drafts:
    """Give all that was typed and not saved."""
    return dict(_drafts())


def take_in(held: Drafts) -> None:
    """Take in what was typed in an earlier visit of the same reader."""
    _drafts().update(held)


def _drafts() -> dict[tuple[tuple[str, ...], str], Draft]:
    found = st.session_state.setdefault(_DRAFTS, {})
    return cast("dict[tuple[tuple[str, ...], str], Draft]", found)
