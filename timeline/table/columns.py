"""Columns as people name them in, the schema's names out: of tables made by hand."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from timeline.sources.columns import (
    column_names,
    has_text,
    is_of_texts,
    letters_of,
)
from timeline.table.schema import SCHEMA

PARTS = ("year", "month", "day")


def schema_names(cells: Sequence[str]) -> list[str]:
    """Name columns as the schema does, where they hold what it has.

    Hands write names in capitals or with blanks, and call an event an event. What the
    schema does not know keeps its name, as do all but the schema's own where a column
    holds the text of articles.

    >>> schema_names(["Event", " Start date ", "My notes"])
    ['title', 'start', 'My notes']
    >>> schema_names(["title", "date"])
    ['title', 'date']
    >>> schema_names(["title", "date", "who"])
    ['title', 'start', 'actors']
    >>> schema_names(["Year", "Month", "Event"])
    ['start', 'start month', 'title']
    """
    names, called = [_own(cell) for cell in cells], dict(_known("columns"))
    more = ""
    if are_slides(names):
        more = "columns_of_slides"
    elif is_of_texts(names):
        return names
    elif "title" in names:
        is_told = _tell_events(names, called)
        more = "columns_beside_events" if is_told else "columns_beside_titles"
    elif _first(names, called["title"]) is not None:
        more = "columns_beside_events"
    for field, known in _known(more).items() if more else ():
        called[field] = (*called.get(field, ()), *known)
    names = _with_parts(names, called["start"])
    for field, known in called.items():
        at = _first(names, known)
        if at is not None and field not in names:
            names[at] = field
    return names


def are_slides(names: Sequence[str]) -> bool:
    """Whether columns are those of a sheet of TimelineJS, or its least ones.

    >>> are_slides(["Year", "Month", "Headline", "Text"])
    False
    >>> are_slides(["Year", "Month", "Display Date", "Headline", "Text"])
    True
    """
    has = {
        part: _first(names, known) is not None
        for part, known in _known("slides").items()
    }
    return (
        has["headline"] and has["days"] and (has["told_by"] or not is_of_texts(names))
    )


def _tell_events(names: Sequence[str], called: Mapping[str, Sequence[str]]) -> bool:
    """Whether columns beside titles are those of events, whose days are then theirs.

    Articles have neither actors nor last days, and what describes one stands beside
    where it was read.
    """

    def has(field: str) -> bool:
        return field in names or _first(names, called[field]) is not None

    plain = {letters_of(name) for name in names}
    read = (column_names()[field] for field in ("source", "url"))
    may_be_read = has_text(names) or any(map(plain.intersection, read))
    return has("actors") or has("end") or (has("sentence") and not may_be_read)


def part_of(field: str, part: str) -> str:
    """Name the column of the months, or the days, of `start` or `end`."""
    return f"{field} {part}"


def _with_parts(names: Sequence[str], known_starts: Sequence[str]) -> list[str]:
    """Name the columns of years after the days that they are parts of.

    >>> _with_parts(["Year", "Month", "Event", "End Year"], [])
    ['start', 'start month', 'Event', 'end']

    Args:
        names: The columns.
        known_starts: What a column is called that has the first days whole.
    """
    named, parts = list(names), _known("parts_of_start")
    whole = {
        name for name in known_starts if name not in {*parts["year"], *parts["day"]}
    }
    has_start = "start" in names or _first(names, list(whole)) is not None
    for field, is_whole in (("start", has_start), ("end", "end" in names)):
        parts = _known(f"parts_of_{field}")
        year, month, day = (_first(names, parts[part]) for part in PARTS)
        is_alone = field == "start" and month is day is None
        if year is None or is_whole or is_alone:
            continue
        named[year] = field
        for part, at in ((PARTS[1], month), (PARTS[2], day)):
            if at is not None:
                named[at] = part_of(field, part)
    return named


def _own(cell: str) -> str:
    plain = "_".join(cell.casefold().split())
    return plain if plain in SCHEMA else cell


def _first(names: Sequence[str], known: Sequence[str]) -> int | None:
    """Give the place of the column that is called by the first of some names."""
    plain = [letters_of(name) for name in names]
    return next((plain.index(one) for one in known if one in plain), None)


@cache
def _known(part: str) -> Mapping[str, tuple[str, ...]]:
    text = files("timeline.table").joinpath("en/columns.toml").read_text("utf-8")
    return {
        field: tuple(map(letters_of, names))
        for field, names in tomllib.loads(text)[part].items()
    }
