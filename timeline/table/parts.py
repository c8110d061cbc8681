"""Actors of a row of the table as values and back, and their renaming."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import pandas as pd

from timeline.events import Role
from timeline.table.schema import SEPARATOR

Cells: TypeAlias = "Mapping[str, Any] | pd.Series[Any]"
"""A row of the table: its cells by their columns' names."""

LISTS = ("actors", "roles", "actor_types", "affiliations")
"""Parallel lists of a row; the first has the names."""


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's part in an event.

    Attributes:
        name: The actor.
        role: What it does.
        type: What kind of actor it is; empty where nobody said.
        affiliation: Whom it belongs to; empty where nobody said.
    """

    name: str
    role: str
    type: str = ""
    affiliation: str = ""


def parts_of(row: Cells) -> tuple[Part, ...]:
    """Read the actors of a row; what is missing in the parallel lists is empty."""
    names, *others = (_split(str(row[name])) for name in LISTS)
    padded = [[*cells, *[""] * (len(names) - len(cells))] for cells in others]
    return tuple(
        Part(name, role or Role.OTHER, kind, affiliation)
        for name, role, kind, affiliation in zip(names, *padded, strict=False)
    )


def cells_of(parts: Sequence[Part]) -> dict[str, str]:
    """Write actors as the cells of a row."""
    return {
        "actors": SEPARATOR.join(part.name for part in parts),
        "roles": SEPARATOR.join(part.role for part in parts),
        "actor_types": SEPARATOR.join(part.type for part in parts),
        "affiliations": SEPARATOR.join(part.affiliation for part in parts),
    }


def known_parts(table: pd.DataFrame) -> dict[str, Part]:
    """Give what a table first says of each actor's kind and affiliation."""
    found: dict[str, Part] = {}
    unique = table[list(LISTS)].drop_duplicates()
    for row in unique.to_dict("records"):
        for part in parts_of({str(name): cell for name, cell in row.items()}):
            found.setdefault(part.name, part)
    return found


def renamed(
    parts: Sequence[Part], old: str, new: str, kind: str = ""
) -> tuple[Part, ...]:
    """Give an actor another name; where that one takes part already, they are one.

    The first of the two keeps its place and role.

    Args:
        parts: The actors of a row.
        old: Whose name changes.
        new: The name that replaces it.
        kind: What kind of actor the new name is; empty leaves that as it was.
    """
    found: dict[str, Part] = {}
    for part in parts:
        name = new if part.name == old else part.name
        affiliation = new if part.affiliation == old else part.affiliation
        affiliation = "" if affiliation == name else affiliation
        own = (kind or part.type) if part.name == old else part.type
        found.setdefault(name, Part(name, part.role, own, affiliation))
    return tuple(found.values())


def _split(cell: str) -> list[str]:
    return cell.split(SEPARATOR) if cell else []
