"""The fields of an event as a form: what stands there in, what is wished for out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from timeline.corrections import Days, Field, read_days
from timeline.corrections.dates import period_of
from timeline.corrections.fields import days_of
from timeline.corrections.people import write_parts
from timeline.corrections.words import ROLE_WORDS, VALUE_WORDS
from timeline.events import Extent, Role, Status
from timeline.page.words import PRECISION_WORDS, STATUS_NAMES
from timeline.table.parts import Part, parts_of
from timeline.timexes import Direction, Precision
from timeline.timexes.calendar import Unit

FOLLOWS = ""
DATE_HELP = (
    "A day, a month or a year: 2024-10-28, 28 October 2024, October 2024 or 2024. Leave"
    " both days empty for an event without a date."
)
NOTE_HELP = "Kept with the correction, for you and for whoever checks it."
SPARE = 2
_SHORT = {Unit.MONTH: 7, Unit.YEAR: 4}
_EXACTNESS: Mapping[str, str] = {
    FOLLOWS: "as the days say",
    **{
        name: words
        for name, words in PRECISION_WORDS.items()
        if name not in {Precision.OPEN, Precision.UNKNOWN}
    },
    **{name: VALUE_WORDS[name] for name in Direction},
}


@dataclass(frozen=True, slots=True)
class Now:
    """What stands in a form at first.

    Attributes:
        title: The title.
        first: First day, as people write it.
        last: Last day; empty where the first says it all.
        status: The status.
        extent: Once within the days, or throughout them.
        parts: Who takes part.
    """

    title: str = ""
    first: str = ""
    last: str = ""
    status: str = Status.HAPPENED
    extent: str = Extent.WITHIN
    parts: Sequence[Part] = ()


def now_of(row: pd.Series) -> Now:
    """Give what stands in a form for an event of the table."""
    first, last = written_days(days_of(row))
    parts = parts_of(row)
    return Now(row["title"], first, last, row["status"], row["extent"], parts)


def draw_fields(now: Now, key: str) -> None:
    """Draw the fields, within a form."""
    st.text_input("Title", now.title, key=f"{key}_title", max_chars=90)
    with st.container(horizontal=True, gap="small"):
        st.text_input(
            "First day",
            now.first,
            key=f"{key}_first",
            help=DATE_HELP,
            placeholder="2024-10-28, or October 2024",
        )
        st.text_input(
            "Last day",
            now.last,
            key=f"{key}_last",
            placeholder="if it is another one",
        )
    extents = {str(name): VALUE_WORDS[name] for name in Extent}
    _choose("It happened", extents, now.extent, f"{key}_extent")
    with st.container(horizontal=True, gap="small"):
        _choose("How exact the date is", _EXACTNESS, FOLLOWS, f"{key}_precision")
        _choose("Status", STATUS_NAMES, now.status, f"{key}_status")
    _actors(now.parts, key)
    st.text_input(
        "Why? (optional)",
        key=f"{key}_note",
        help=NOTE_HELP,
        placeholder="for example: police report",
    )


def read_fields(key: str) -> dict[Field, str]:
    """Read what the form holds.

    Raises:
        CorrectionError: A day is none, or the days are not in order.
    """
    held = {
        name: str(st.session_state[f"{key}_{name}"])
        for name in ("title", "first", "last", "precision", "extent", "status")
    }
    days = read_days(held["first"], held["last"])
    wishes = {
        Field.TITLE: held["title"],
        Field.DATES: str(days) if days else "",
        Field.EXTENT: held["extent"],
        Field.ACTORS: write_parts(_read_actors(key)),
        Field.STATUS: held["status"],
    }
    if held["precision"] != FOLLOWS:
        wishes[Field.PRECISION] = held["precision"]
    return wishes


def read_note(key: str) -> str:
    """Read the note of the form."""
    return str(st.session_state[f"{key}_note"])


def _choose(label: str, words: Mapping[str, str], now: str, key: str) -> None:
    names = [str(name) for name in words]
    at = names.index(now) if now in names else 0
    by_name = {str(name): said for name, said in words.items()}
    st.selectbox(label, names, at, format_func=by_name.__getitem__, key=key)


def _actors(parts: Sequence[Part], key: str) -> None:
    st.html(
        '<p class="note">Actors: empty a name to take it out; the last lines are for'
        " new ones.</p>"
    )
    roles = {str(role): words for role, words in ROLE_WORDS.items()}
    lines = [*parts, *[Part("", Role.AGENT)] * SPARE]
    for number, part in enumerate(lines, start=1):
        with st.container(horizontal=True, gap="small"):
            st.text_input(
                f"Actor {number}",
                part.name,
                key=f"{key}_actor_{number}",
                label_visibility="collapsed",
                placeholder="name",
            )
            st.selectbox(
                f"What actor {number} does",
                list(roles),
                list(roles).index(part.role) if part.role in roles else 0,
                format_func=roles.__getitem__,
                key=f"{key}_role_{number}",
                label_visibility="collapsed",
            )


def _read_actors(key: str) -> list[Part]:
    found: list[Part] = []
    number = 1
    while f"{key}_actor_{number}" in st.session_state:
        name = " ".join(str(st.session_state[f"{key}_actor_{number}"]).split())
        if name:
            role = str(st.session_state[f"{key}_role_{number}"])
            found.append(Part(name.replace(";", ","), role))
        number += 1
    return found


def written_days(days: Days | None) -> tuple[str, str]:
    """Write days as shortly as they can be: a whole month is "2024-10"."""
    if days is None:
        return "", ""
    period = period_of(days)
    first, last = days.first.isoformat(), days.last.isoformat()
    if period is not None and period.unit in _SHORT:
        return first[: _SHORT[period.unit]], ""
    return first, "" if first == last else last
