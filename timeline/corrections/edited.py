"""The `edited` column: what was corrected by hand, and what stood there before."""

import re

from timeline.corrections.added import ADDED
from timeline.corrections.dates import parse_days
from timeline.corrections.fields import read_field
from timeline.corrections.people import Cells
from timeline.corrections.values import Field
from timeline.errors import CorrectionError
from timeline.table import SEPARATOR

SAID_BY = "attributed_to"
NOTHING = "nothing"

_NAMES = (*map(str, Field), SAID_BY)
_PART = re.compile(rf"; (?=(?:{'|'.join(_NAMES)}): was )")


def edited_cell(before: Cells, after: Cells) -> str:
    """Say what of a row differs from what was read, with what stood there.

    What an earlier correction in a table opened anew said stays said.
    """
    was = was_of(str(before["edited"]))
    for name in _NAMES:
        old, new = _text(before, name), _text(after, name)
        if old != new:
            was.setdefault(name, old)
    if before["precision"] != after["precision"] and Field.DATES in was:
        was.pop(Field.PRECISION, None)
    parts = [
        f"{name}: was {was[name].replace(';', ',') or NOTHING}"
        for name in _NAMES
        if name in was
    ]
    return SEPARATOR.join([ADDED] if is_added(after) else parts)


def is_added(row: Cells) -> bool:
    """Whether a person added the event."""
    return str(row["edited"]) == ADDED


def was_of(cell: str) -> dict[str, str]:
    """Read an `edited` cell: field -> what stood there; empty where nothing did.

    >>> was_of("title: was Strike; dates: was nothing")
    {'title': 'Strike', 'dates': ''}
    """
    found = {}
    for part in _PART.split(cell):
        name, said, was = part.partition(": was ")
        if said and name in _NAMES:
            found[name] = "" if was == NOTHING else was
    return found


def was_words(cell: str) -> dict[str, str]:
    """Read an `edited` cell for people: days in words.

    >>> was_words("dates: was 2024-08-01/2024-08-10")
    {'dates': '1 to 10 August 2024'}
    """
    return {name: in_words(name, was) for name, was in was_of(cell).items()}


def in_words(name: str, text: str) -> str:
    """Write a field's text for people; what is empty as "nothing" or "no date"."""
    if name != Field.DATES:
        return text or NOTHING
    try:
        days = parse_days(text)
    except CorrectionError:
        return text
    return days.words if days else "no date"


def _text(row: Cells, name: str) -> str:
    return str(row[SAID_BY]) if name == SAID_BY else read_field(row, Field(name))
