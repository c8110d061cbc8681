"""Cells that people write actors in, the actors of each out.

Semicolons, lines and upright strokes part actors, as no name has them. Commas stand
within names too ("Washington, D.C.", "Vale, Ann"), so they part only where the column
shows that it lists: somewhere each name of a cell comes without the others, one of them
alone. A column that has other signs between names needs none.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

_PARTS = re.compile(r"[;|\r\n]")
_COMMA = re.compile(r",(?!\d{3}\b)")


def actor_lists(cells: Sequence[str]) -> list[list[str]]:
    """Give the actors of each cell of a column.

    >>> actor_lists(["Ann Vale, Dockers", "Dockers", "Ann Vale", "Oslo, Jr."])
    [['Ann Vale', 'Dockers'], ['Dockers'], ['Ann Vale'], ['Oslo, Jr.']]
    >>> actor_lists(["Ann Vale, Dockers", "Dockers"])
    [['Ann Vale, Dockers'], ['Dockers']]
    """
    lists = [_named(_PARTS.split(cell)) for cell in cells]
    if any(len(names) > 1 for names in lists):
        return lists
    by_comma = {cell: _by_comma(cell) for cell in set(cells)}
    return [by_comma[cell] for cell in cells] if _lists(by_comma) else lists


def doubtful(cells: Iterable[str]) -> list[str]:
    """Give the names that may be several, parted by commas; each once, in order.

    >>> doubtful(["Ann Vale, Dockers", "Washington, D.C.", "Ann Vale, Dockers"])
    ['Ann Vale, Dockers']
    """
    return [cell for cell in dict.fromkeys(cells) if len(_by_comma(cell)) > 1]


def _named(parts: Iterable[str]) -> list[str]:
    return [part for part in map(str.strip, parts) if part]


def _by_comma(cell: str) -> list[str]:
    """Part a cell at its commas, save those within a name."""
    names: list[str] = []
    for part in _named(_COMMA.split(cell)):
        plain = part.casefold().replace(".", "").strip()
        if names and plain in _known("belongs_before"):
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    if len(names) > 1:
        for word in _known("before_last"):
            names[-1] = names[-1].removeprefix(word)
    return names


def _lists(cells: Mapping[str, Sequence[str]]) -> bool:
    """Whether a column shows that its commas part names."""
    alone = {names[0] for names in cells.values() if len(names) == 1}
    having: dict[str, set[str]] = defaultdict(set)
    for cell, names in cells.items():
        for name in names:
            having[name].add(cell)
    return any(
        not alone.isdisjoint(names)
        and all(
            not having[one] <= having[other]
            for one in names
            for other in names
            if one != other
        )
        for names in cells.values()
        if len(names) > 1
    )


@cache
def _known(name: str) -> tuple[str, ...]:
    text = files("timeline.table").joinpath("en/actor_lists.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)[name])
