"""A table of several articles in, the same with one name for each actor out."""

from collections import defaultdict
from collections.abc import Mapping

import pandas as pd

from timeline.story.cast import Cast, SameActor
from timeline.story.names import same_actors
from timeline.table.check import sound
from timeline.table.parts import LISTS, cells_of, known_parts, parts_of, renamed

Full = Mapping[str, str]
"""A name in an article -> the one name in all reports."""


def one_name_each(table: pd.DataFrame) -> tuple[pd.DataFrame, tuple[SameActor, ...]]:
    """Give everyone one name in all articles of a story, and say whom that changed.

    Headlines and quotes stay as their articles have them; `actors` with its parallel
    lists, and `attributed_to`, take the one name. Who would stand in a row twice stands
    there once, with the first role.

    Args:
        table: Events with the declared columns; it is left as it is.

    Raises:
        TableError: It is no table of events.
    """
    table = sound(table)
    found = tuple(same_actors(_cast(table)))
    full: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for one in found:
        full[one.article_id][one.name] = one.full
    return (_renamed(table, full) if found else table), found


def _cast(table: pd.DataFrame) -> Cast:
    articles: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in table[["article_id", *LISTS]].to_dict("records"):
        for part in parts_of({str(name): cell for name, cell in row.items()}):
            articles[part.name, part.type].add(str(row["article_id"]))
    return Cast({key: frozenset(value) for key, value in sorted(articles.items())})


def _renamed(table: pd.DataFrame, full: Mapping[str, Full]) -> pd.DataFrame:
    kinds = {name: part.type for name, part in known_parts(table).items()}
    columns = ["article_id", "attributed_to", *LISTS]
    rows = [
        _row({str(name): str(cell) for name, cell in row.items()}, full, kinds)
        for row in table[columns].to_dict("records")
    ]
    changed = {
        name: pd.Series(
            [row[name] for row in rows], dtype=table[name].dtype, index=table.index
        )
        for name in columns
    }
    return table.assign(**changed)


def _row(
    row: dict[str, str], full: Mapping[str, Full], kinds: Mapping[str, str]
) -> dict[str, str]:
    """Write a row's cells for the names of all reports."""
    names = full.get(row["article_id"], {})
    parts = parts_of(row)
    speaker = names.get(row["attributed_to"], row["attributed_to"])
    for old in [part.name for part in parts if part.name in names]:
        kind = kinds.get(names[old], "")
        parts = renamed(parts, old, names[old], kind)
    return {**row, **cells_of(parts), "attributed_to": speaker}
