"""A table in, its small columns out: what filters and counts need, worked out once.

A table of a million rows is slow to slice and to compare as text. Filters therefore
work on numbers: each distinct text of a column has one, and a row is told by it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.figure import article_names, first_days
from timeline.table import SEPARATOR

Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
ShortNumbers = npt.NDArray[np.int32]
Days = npt.NDArray[np.datetime64]

ARTICLE = "article_title"
CODED = ("status", "precision", ARTICLE, "source")


@dataclass(frozen=True, slots=True, eq=False)
class Codes:
    """A text column: its distinct texts, and the number of each row's text.

    Attributes:
        texts: The distinct texts, in order of first appearance.
        numbers: For each row, the place of its text in `texts`.
    """

    texts: tuple[str, ...]
    numbers: Numbers

    def counts(self, shown: Mask) -> dict[str, int]:
        """Count the shown rows of each text, those without any too."""
        found = np.bincount(self.numbers[shown], minlength=len(self.texts))
        return dict(zip(self.texts, found.tolist(), strict=True))

    def among(self, wanted: Iterable[str]) -> Mask:
        """Tell which rows hold one of the wanted texts."""
        chosen = set(wanted)
        passes = np.array([text in chosen for text in self.texts], dtype=bool)
        return _each(passes, self.numbers)


@dataclass(frozen=True, slots=True, eq=False)
class Cast:
    """Who takes part in the events of a table.

    An actor takes part by itself, or through its people and bodies: what a minister
    does counts for the ministry's country too, where the reader wants that.

    Attributes:
        cells: The column of actors, as codes.
        names: Every name with its number, in order of first appearance.
        own: Two rows: a cell's number and the number of a name in it.
        through: The same for names that a cell's actors belong to.
    """

    cells: Codes
    names: Mapping[str, int]
    own: Numbers
    through: Numbers

    def counts(self, shown: Mask, *, people: bool) -> dict[str, int]:
        """Count the shown events of each actor, most frequent first, then by name."""
        events = np.bincount(self.cells.numbers[shown], minlength=len(self.cells.texts))
        cells, names = self._pairs(people=people)
        found = np.bincount(names, weights=events[cells], minlength=len(self.names))
        counts = dict(zip(self.names, found.astype(int).tolist(), strict=True))
        return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))

    def among(self, wanted: Sequence[str], *, people: bool, needs_all: bool) -> Mask:
        """Tell in which rows any, or all, of the wanted names take part."""
        cells, names = self._pairs(people=people)
        hits = np.zeros(len(self.cells.texts), dtype=np.int64)
        for name in dict.fromkeys(wanted):
            hits[cells[names == self.names.get(name, -1)]] += 1
        least = len(set(wanted)) if needs_all else 1
        return _each(hits >= least, self.cells.numbers)

    def _pairs(self, *, people: bool) -> tuple[Numbers, Numbers]:
        pairs = self.own
        if people and self.through.size:
            pairs = np.unique(np.concatenate([self.own, self.through], axis=1), axis=1)
        return pairs[0], pairs[1]


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The small columns of a table.

    Attributes:
        starts: First days; NaT where undated.
        ends: Last days, included; NaT where undated.
        dated: Which rows have a date.
        days: First days as the figure counts them.
        salience: 0..1.
        confidence: 0..1.
        codes: The columns of few distinct texts, by name.
        cast: Who takes part.
    """

    starts: Days
    ends: Days
    dated: Mask
    days: ShortNumbers
    salience: npt.NDArray[np.float64]
    confidence: npt.NDArray[np.float64]
    codes: dict[str, Codes]
    cast: Cast

    def __len__(self) -> int:
        return len(self.dated)


def index_of(table: pd.DataFrame) -> Index:
    """Work out the small columns of a table."""
    starts, ends = table["start"].to_numpy(), table["end"].to_numpy()
    return Index(
        starts,
        ends,
        ~np.isnat(starts) & ~np.isnat(ends),
        first_days(table),
        table["salience"].to_numpy(),
        table["confidence"].to_numpy(),
        {
            name: _codes(article_names(table) if name == ARTICLE else table[name])
            for name in CODED
        },
        _cast(table),
    )


def _codes(column: "pd.Series[str]") -> Codes:
    numbers, texts = pd.factorize(column)
    return Codes(tuple(map(str, texts)), numbers.astype(np.int64, copy=False))


def _cast(table: pd.DataFrame) -> Cast:
    cells = _codes(table["actors"])
    names: dict[str, int] = {}
    own = _pairs(enumerate(cells.texts), names)
    has_any = table["affiliations"].str.strip("; ") != ""
    linked = table.loc[has_any.to_numpy(), ["actors", "affiliations"]]
    places = {cell: place for place, cell in enumerate(cells.texts)}
    through = _pairs(
        ((places[cell], homes) for cell, homes in set(linked.itertuples(index=False))),
        names,
    )
    return Cast(cells, names, own, through)


def _pairs(cells: Iterable[tuple[int, str]], names: dict[str, int]) -> Numbers:
    """Pair the numbers of cells with those of the names in them; new ones are added."""
    pairs = {
        (place, names.setdefault(name, len(names)))
        for place, cell in cells
        for name in cell.split(SEPARATOR)
        if name
    }
    return np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2).T


def _each(passes: Mask, numbers: Numbers) -> Mask:
    return passes[numbers] if len(passes) else np.zeros(len(numbers), dtype=bool)
