"""A table and a log in, the corrected table out, with what could not be applied."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.article import Article
from timeline.corrections.desk import Around, Desk, Notice
from timeline.corrections.history import in_force
from timeline.corrections.values import Entry, Kind, Log
from timeline.errors import CorrectionError
from timeline.table import SEPARATOR
from timeline.table.build import ORDER, table_of
from timeline.table.check import declared

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

_ON_EVENTS = frozenset({Kind.SET, Kind.DELETE, Kind.ADD})
_ON_TABLE = _ON_EVENTS | {Kind.RENAME}
_NAMED_IN = ("actors", "affiliations", "attributed_to")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A corrected table.

    Attributes:
        table: The table, every row of it in order; `edited` says what was corrected.
        notices: What the corrections met that a person should look at.
    """

    table: pd.DataFrame
    notices: tuple[Notice, ...] = ()


def apply(
    table: pd.DataFrame, log: Log, articles: Iterable[Article] = ()
) -> pd.DataFrame:
    """Give a table with the corrections of a log; see `review`."""
    return review(table, log, articles).table


def review(table: pd.DataFrame, log: Log, articles: Iterable[Article] = ()) -> Outcome:
    """Apply a log to a table and say what a person should look at.

    The table is not changed. The same table and log give the same result, and an
    entry whose event is gone changes nothing and is reported.

    Args:
        table: Events as extracted, with the declared columns.
        log: The corrections.
        articles: The articles, so that an event added to one without any other event
            knows its source.

    Raises:
        TableError: It is no table of events.
        CorrectionError: The log is none.
    """
    table = declared(table)
    if not isinstance(log, Log):
        message = (
            f"Corrections come as a Log, not as {type(log).__name__}. A log in a file"
            " is read_log(path).log."
        )
        raise CorrectionError(message)
    entries = [entry for entry in in_force(log) if entry.kind in _ON_TABLE]
    if not entries:
        return Outcome(table)
    touched = _touched(table, entries)
    desk = Desk(table[touched], log, Around(table, articles))
    for entry in entries:
        desk.take(entry)
    return Outcome(_with(table, touched, desk), tuple(desk.notices))


def _touched(table: pd.DataFrame, entries: Sequence[Entry]) -> Mask:
    """Tell which rows the entries can change."""
    ids = {entry.event for entry in entries if entry.kind in _ON_EVENTS}
    touched = table["event_id"].isin(ids).to_numpy(dtype=bool)
    names = {entry.old for entry in entries if entry.kind is Kind.RENAME}
    if names:
        for column in _NAMED_IN:
            touched = touched | _holding(table[column], names)
    return touched


def _holding(cells: "pd.Series[str]", names: set[str]) -> Mask:
    codes, unique = pd.factorize(cells)
    holds = [not names.isdisjoint(cell.split(SEPARATOR)) for cell in unique]
    if not holds:
        return np.zeros(len(cells), dtype=bool)
    found: Mask = np.array(holds, dtype=bool)[codes]
    return found


def _with(table: pd.DataFrame, touched: Mask, desk: Desk) -> pd.DataFrame:
    """Put the rows from the desk in the place of those that were touched.

    Taking rows of a million out of every column costs seconds, so it is done once, and
    not at all where no row moves.
    """
    places, rows = np.flatnonzero(touched), desk.finished()
    dtypes = {str(name): dtype for name, dtype in table.dtypes.items()}
    changed = table_of(
        {name: [row[name] for _, row in rows] for name in dtypes}, dtypes
    )
    if len(changed) == len(places) and _keys(table.iloc[places]).equals(_keys(changed)):
        return _replaced(table, places, changed)
    every = pd.concat([table, changed], ignore_index=True)
    # Rows that were added come after those of the table, also where some went again.
    last = max((at for at, _ in rows), default=0)
    own = np.concatenate([places, len(table) + np.arange(last + 1)])
    place = np.concatenate([np.arange(len(table)), own[[at for at, _ in rows]]])
    stays = np.concatenate([~touched, np.ones(len(changed), dtype=bool)])
    order = every.loc[stays, list(ORDER)].assign(place=place[stays])
    order = order.sort_values([*ORDER, "place"], kind="stable")
    return every.iloc[order.index].reset_index(drop=True)


def _keys(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[["event_id", *ORDER]].reset_index(drop=True)


def _replaced(
    table: pd.DataFrame, places: Places, changed: pd.DataFrame
) -> pd.DataFrame:
    """Replace cells of rows that stay where they are, in the columns that differ."""
    columns = {}
    for name, column in table.items():
        before = column.iloc[places].reset_index(drop=True)
        if not before.equals(changed[name]):
            columns[str(name)] = column.copy()
            columns[str(name)].iloc[places] = changed[name].to_numpy()
    return table.assign(**columns)
