"""A whole table in, its lanes out: which there are, in which order and colour.

Lanes are computed once from all events, so that order and colours stay the same under
every filter. An event is drawn once. In lanes by actor that is in the lane of the first
of its actors that has one: drawing it again for each actor would fill the chart with
copies, and the titles name the others.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.figure.article_names import article_names
from timeline.figure.palette import Palette
from timeline.table import SEPARATOR

MAX_LANES, TRIES = 8, 4
LED, SHARED = 1.0, 0.25


class Grouping(StrEnum):
    """What the events of a lane have in common."""

    ACTOR = "actor"
    ARTICLE = "article"
    STATUS = "status"
    NONE = "none"

    @property
    def words(self) -> str:
        """What readers choose it by."""
        return KINDS[self].words


@dataclass(frozen=True, slots=True)
class Kind:
    """What a grouping reads and how it is told.

    Attributes:
        column: Of the table: whose cells give the lanes.
        words: What readers choose it by.
        rest: Name of the lane that further ones share.
        last: Name of the lane of events without any.
    """

    column: str
    words: str
    rest: str
    last: str


KINDS: Mapping[Grouping, Kind] = {
    Grouping.ACTOR: Kind("actors", "Actor", "Other actors", "No named actor"),
    Grouping.ARTICLE: Kind("article_title", "Article", "Other articles", "Untitled"),
    Grouping.STATUS: Kind("status", "Status", "Other statuses", "No status"),
    Grouping.NONE: Kind("actors", "One lane for all", "", "All events"),
}


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes of a timeline, from top to bottom.

    Attributes:
        own: Names of the actors, articles or statuses with a lane of their own.
        has_rest: Further ones share a lane after those.
        by: What the events of a lane have in common.
    """

    own: tuple[str, ...]
    has_rest: bool = False
    by: Grouping = Grouping.ACTOR

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all lanes from top to bottom, the shared ones last."""
        rest = (KINDS[self.by].rest,) if self.has_rest else ()
        return (*self.own, *rest, KINDS[self.by].last)

    def lane_of(self, cell: str) -> int:
        """Give the lane of an event by its cell, as an index into `names`."""
        if not cell or self.by is Grouping.NONE:
            return len(self.names) - 1
        for name in _split(cell, self.by):
            if name in self.own:
                return self.own.index(name)
        return len(self.own) if self.has_rest else len(self.names) - 1

    def lanes_of(self, table: pd.DataFrame) -> npt.NDArray[np.int64]:
        """Give the lanes of many events at once."""
        codes, cells = pd.factorize(_cells(table, self.by))
        lanes = np.array([self.lane_of(cell) for cell in cells], dtype=np.int64)
        return lanes[codes] if len(cells) else np.empty(0, dtype=np.int64)

    def colour(self, lane: int, colours: Palette) -> str:
        """Give a lane's hue."""
        if lane < len(self.own):
            return colours.lanes[lane % len(colours.lanes)]
        return colours.other


def find_lanes(
    table: pd.DataFrame, *, by: Grouping = Grouping.ACTOR, most: int = MAX_LANES
) -> Lanes:
    """Choose the lanes of a table: the weightiest actors (or articles) come first.

    An actor's weight is the salience of the events that it leads, and a part of the
    salience of those that it takes part in. Who would get no event gets no lane.
    """
    if by is Grouping.NONE:
        return Lanes((), by=by)
    weights = _weights(table, by)
    ranked = sorted(weights, key=lambda name: -weights[name])
    reach = most
    lanes = _used(ranked[:reach], table, by)
    for _ in range(TRIES):
        if len(lanes.own) >= most or reach >= len(ranked):
            break
        reach += most - len(lanes.own)
        lanes = _used(ranked[:reach], table, by)
    return lanes


def _used(names: Sequence[str], table: pd.DataFrame, by: Grouping) -> Lanes:
    """Give lanes to those of the names whose lane would hold events."""
    lanes = Lanes(tuple(names), has_rest=True, by=by)
    used = set(lanes.lanes_of(table).tolist())
    kept = tuple(name for at, name in enumerate(lanes.own) if at in used)
    return Lanes(kept, has_rest=len(lanes.own) in used, by=by)


def _weights(table: pd.DataFrame, by: Grouping) -> Counter[str]:
    """Weigh every name, in order of first appearance."""
    codes, cells = pd.factorize(_cells(table, by))
    saliences = np.bincount(
        codes, weights=table["salience"].to_numpy(), minlength=len(cells)
    )
    weights: Counter[str] = Counter()
    for cell, salience in zip(cells, saliences.tolist(), strict=True):
        for at, name in enumerate(_split(cell, by)):
            weights[name] += salience * (SHARED if at else LED)
    return weights


def _cells(table: pd.DataFrame, by: Grouping) -> "pd.Series[str]":
    """Give what tells the lane of each row."""
    return article_names(table) if by is Grouping.ARTICLE else table[KINDS[by].column]


def _split(cell: str, by: Grouping) -> Sequence[str]:
    if not cell:
        return ()
    return cell.split(SEPARATOR) if by is Grouping.ACTOR else (cell,)
