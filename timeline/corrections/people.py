"""Actors of a row as text and back, and their renaming."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import pandas as pd

from timeline.errors import CorrectionError
from timeline.events import Role
from timeline.table import SEPARATOR

Cells: TypeAlias = "Mapping[str, Any] | pd.Series[Any]"
"""A row of the table: its cells by their columns' names."""

LISTS = ("actors", "roles", "actor_types", "affiliations")


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


def write_parts(parts: Iterable[Part]) -> str:
    """Write actors for a log: "Ukraine (agent); Russia (target)"."""
    return SEPARATOR.join(f"{part.name} ({part.role})" for part in parts)


def read_parts(text: str) -> tuple[Part, ...]:
    """Read actors as they stand in a log; who stands there twice counts once.

    >>> [part.role for part in read_parts("Ukraine (agent); Russia (target)")]
    ['agent', 'target']

    Raises:
        CorrectionError: A name is empty, or a role is not known.
    """
    found: dict[str, Part] = {}
    for piece in _split(text):
        name, _, role = piece.removesuffix(")").rpartition(" (")
        if role not in set(Role) or not piece.endswith(")"):
            message = (
                f"{piece!r} is no actor with a role, such as 'Ukraine (agent)'. Roles"
                f" are {', '.join(Role)}."
            )
            raise CorrectionError(message)
        found.setdefault(name, Part(clean_name(name), role))
    return tuple(found.values())


def clean_name(name: str) -> str:
    """Write a name on one line, without what separates names.

    Raises:
        CorrectionError: Nothing is left.
    """
    cleaned = " ".join(name.replace(";", ",").split())
    if not cleaned:
        message = "An actor needs a name."
        raise CorrectionError(message)
    return cleaned


def known_parts(table: pd.DataFrame) -> dict[str, Part]:
    """Give what a table first says of each actor's kind and affiliation."""
    found: dict[str, Part] = {}
    unique = table[list(LISTS)].drop_duplicates()
    for row in unique.to_dict("records"):
        for part in parts_of({str(name): cell for name, cell in row.items()}):
            found.setdefault(part.name, part)
    return found


def renamed(parts: Sequence[Part], old: str, new: str) -> tuple[Part, ...]:
    """Give an actor another name; where that one takes part already, they are one.

    The first of the two keeps its place and role.
    """
    found: dict[str, Part] = {}
    for part in parts:
        name = new if part.name == old else part.name
        affiliation = new if part.affiliation == old else part.affiliation
        affiliation = "" if affiliation == name else affiliation
        found.setdefault(name, replace(part, name=name, affiliation=affiliation))
    return tuple(found.values())


def _split(cell: str) -> list[str]:
    return cell.split(SEPARATOR) if cell else []
