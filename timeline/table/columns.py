"""Columns as people name them in, the schema's names out: of tables made by hand."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from timeline.sources.columns import has_text
from timeline.table.schema import SCHEMA


def schema_names(cells: Sequence[str]) -> list[str]:
    """Name columns as the schema does, where they hold what it has.

    Hands write names in capitals or with blanks, and call an event an event. What the
    schema does not know keeps its name, as do all but the schema's own where a column
    holds the text of articles.

    >>> schema_names(["Event", " Start date ", "My notes"])
    ['title', 'start', 'My notes']
    >>> schema_names(["title", "date"])
    ['title', 'date']
    """
    names = [_own(cell) for cell in cells]
    if has_text(names):
        return names
    called = dict(_known("columns"))
    if _first(names, called["title"]) is not None and "title" not in names:
        for field, known in _known("columns_beside_events").items():
            called[field] = (*called[field], *known)
    for field, known in called.items():
        at = _first(names, known)
        if at is not None and field not in names:
            names[at] = field
    return names


def _own(cell: str) -> str:
    plain = "_".join(cell.casefold().split())
    return plain if plain in SCHEMA else cell


def _first(names: Sequence[str], known: Sequence[str]) -> int | None:
    """Give the place of the column that is called by the first of some names."""
    plain = [_plain(name) for name in names]
    return next((plain.index(one) for one in known if one in plain), None)


@cache
def _known(part: str) -> Mapping[str, tuple[str, ...]]:
    text = files("timeline.table").joinpath("en/columns.toml").read_text("utf-8")
    return {
        field: tuple(map(_plain, names))
        for field, names in tomllib.loads(text)[part].items()
    }


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
