"""Actors as they stand in a log of corrections, and back."""

from collections.abc import Iterable

from timeline.errors import CorrectionError
from timeline.events import Role
from timeline.table import SEPARATOR
from timeline.table.parts import Part


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
    for piece in text.split(SEPARATOR) if text else []:
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
