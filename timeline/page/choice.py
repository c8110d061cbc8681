"""Which events of a table to show: filters as values, masks and counts out.

Masks are computed on few columns with numpy, so that they stay quick on large tables.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.extract import SALIENCE_THRESHOLD
from timeline.table import SEPARATOR

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader wants to see.

    Attributes:
        actors: Names; none shows events of every actor and of none.
        needs_all: Every chosen actor takes part, rather than any of them.
        lesser: The lesser events too, not only the main ones.
        words: Words that the title or the quoted sentence must hold, in any case.
        statuses: Statuses to show; none shows all.
    """

    actors: tuple[str, ...] = ()
    needs_all: bool = False
    lesser: bool = False
    words: str = ""
    statuses: tuple[str, ...] = ()


def chosen(table: pd.DataFrame, choice: Choice) -> pd.DataFrame:
    """Give the rows that a choice shows, in their order."""
    return table[mask(table, choice)].reset_index(drop=True)


def mask(table: pd.DataFrame, choice: Choice) -> Mask:
    """Tell for each row whether a choice shows it."""
    shown = np.ones(len(table), dtype=bool)
    if not choice.lesser:
        shown &= table["salience"].to_numpy() >= SALIENCE_THRESHOLD
    if choice.statuses:
        shown &= table["status"].isin(choice.statuses).to_numpy()
    if choice.actors:
        shown &= _with_actors(
            table["actors"], choice.actors, needs_all=choice.needs_all
        )
    for word in choice.words.casefold().split():
        shown &= _holds(table, word)
    return shown


def actor_counts(table: pd.DataFrame) -> dict[str, int]:
    """Count the events of each actor, most frequent first, then by name."""
    counts: Counter[str] = Counter()
    for cell, events in table["actors"].value_counts(sort=False).items():
        for name in set(_names(str(cell))):
            counts[name] += int(events)
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def status_counts(table: pd.DataFrame) -> dict[str, int]:
    """Count the events of each status, most frequent first."""
    return {str(name): int(n) for name, n in table["status"].value_counts().items()}


def _with_actors(
    cells: "pd.Series[str]", actors: Sequence[str], *, needs_all: bool
) -> Mask:
    codes, unique = pd.factorize(cells)
    wanted = set(actors)
    least = len(wanted) if needs_all else 1
    found = [len(wanted.intersection(_names(cell))) for cell in unique]
    passes = np.array(found, dtype=np.int64) >= least
    return passes[codes] if len(unique) else np.zeros(len(cells), dtype=bool)


def _holds(table: pd.DataFrame, word: str) -> Mask:
    text = table["title"].str.cat(table["sentence"], sep="\n").str.casefold()
    return text.str.contains(word, regex=False).to_numpy(dtype=bool)


def _names(cell: str) -> list[str]:
    return cell.split(SEPARATOR) if cell else []
