"""The fields of an event as a form: what stands there in, what is wished for out."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from timeline.corrections import Days, Field, read_days
from timeline.corrections.dates import period_of
from timeline.corrections.fields import LONGEST_TITLE, days_of
from timeline.corrections.people import write_parts
from timeline.corrections.words import ROLE_WORDS, VALUE_WORDS
from timeline.events import Extent, Role, Status
from timeline.page.corrections import drafts
from timeline.page.corrections.drafts import Form, Held
from timeline.page.corrections.fields import Fields
from timeline.page.uncut import uncut
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
TAKE_OUT = "Actors: empty a name to take it out; the last lines are for new ones."
NO_ACTORS_YET = "Actors: a line for each who takes part, if any."
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
_EXTENTS: Mapping[str, str] = {name: VALUE_WORDS[name] for name in Extent}


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


@contextmanager
def event_form(
    now: Now, form: Form, *, save: str, on_save: Callable[[], None]
) -> Iterator[None]:
    """Draw a form: its fields, what is said of them within the context, its button.

    It is no form of Streamlit's, which tells what was typed only once it is saved. Its
    text fields save at Enter as such a form would: `watch.js` sees to it.

    Args:
        now: What stands in the fields, unless something was typed and not saved.
        form: Which form it is.
        save: What the button says.
        on_save: What it does.
    """
    with st.container(key=f"event_form_{form.key}"):
        _fields(now, form)
        yield
        key = f"save_event_{form.key}"
        st.button(save, type="primary", on_click=uncut(on_save), key=key)


def _fields(now: Now, form: Form) -> None:
    typed = drafts.typed_of(form.event)
    fields = Fields(form, _standing(now, typed), typed, together=_is_of_actor)
    # One of a table made by hand may be longer: it stays whole while it stays.
    fields.text("Title", "title", max_chars=max(LONGEST_TITLE, len(now.title)))
    with st.container(horizontal=True, gap="small"):
        example = "2024-10-28 or 2024-10"
        fields.text("First day", "first", help=DATE_HELP, placeholder=example)
        fields.text("Last day", "last", placeholder="if it is another one")
    fields.choice("It happened", "extent", _EXTENTS)
    with st.container(horizontal=True, gap="small"):
        fields.choice("How exact the date is", "precision", _EXACTNESS)
        fields.choice("Status", "status", STATUS_NAMES)
    _actors(fields)
    example = "for example: police report"
    fields.text("Why? (optional)", "note", help=NOTE_HELP, placeholder=example)


def _standing(now: Now, typed: Held) -> Held:
    """Give what stands in each field; as many actors as were typed have theirs."""
    spare = [Part("", Role.AGENT)] * max(SPARE, _count_actors(typed) - len(now.parts))
    stands = {
        "title": now.title,
        "first": now.first,
        "last": now.last,
        "extent": _known(now.extent, _EXTENTS),
        "precision": FOLLOWS,
        "status": _known(now.status, STATUS_NAMES),
        "note": "",
    }
    for number, part in enumerate([*now.parts, *spare], start=1):
        stands[f"actor_{number}"] = part.name
        stands[f"role_{number}"] = _known(part.role, ROLE_WORDS)
    return stands


def _known(name: str, words: Mapping[str, str]) -> str:
    """Give a value that can be chosen: the first one for an unknown one."""
    names = [str(one) for one in words]
    return str(name) if name in names else names[0]


def _is_of_actor(name: str) -> bool:
    return name.startswith(("actor_", "role_"))


def _count_actors(names: Iterable[str]) -> int:
    return sum(name.startswith("actor_") for name in names)


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


def _actors(fields: Fields) -> None:
    words = TAKE_OUT if fields.stands["actor_1"] else NO_ACTORS_YET
    st.html(f'<p class="note">{words}</p>')
    for number in range(1, _count_actors(fields.stands) + 1):
        with st.container(horizontal=True, gap="small"):
            fields.text(
                f"Actor {number}",
                f"actor_{number}",
                label_visibility="collapsed",
                placeholder="name",
            )
            fields.choice(
                f"What actor {number} does",
                f"role_{number}",
                ROLE_WORDS,
                label_visibility="collapsed",
            )


def _read_actors(key: str) -> list[Part]:
    """Read who takes part; a line may name several, as a cell of the table does."""
    found: list[Part] = []
    number = 1
    while f"{key}_actor_{number}" in st.session_state:
        role = str(st.session_state[f"{key}_role_{number}"])
        names = str(st.session_state[f"{key}_actor_{number}"]).split(";")
        found += [Part(" ".join(name.split()), role) for name in names if name.strip()]
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
