"""The `edited` column: what was corrected by hand, and what stood there before."""

import re

from timeline.corrections.fields import read_field
from timeline.corrections.values import ADDED, Field
from timeline.table import SEPARATOR
from timeline.table.parts import Cells

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


def _text(row: Cells, name: str) -> str:
    return str(row[SAID_BY]) if name == SAID_BY else read_field(row, Field(name))
