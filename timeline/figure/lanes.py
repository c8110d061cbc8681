"""A whole table in, its lanes out: which actors get one, in which order and colour.

Lanes are computed once from all events, so that order and colours stay the same under
every filter. An event is drawn once: in the lane of the first of its actors that has
a lane. Drawing it again for each actor would fill the chart with copies, and the
titles name the others.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from timeline.figure.palette import Palette
from timeline.table import SEPARATOR

MAX_LANES = 8
LED, SHARED = 1.0, 0.25

OTHER_ACTORS = "Other actors"
NO_ACTOR = "No named actor"


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes of a timeline, from top to bottom.

    Attributes:
        actors: Names of the actors with a lane of their own, in order.
        has_rest: Further actors share a lane after those.
    """

    actors: tuple[str, ...]
    has_rest: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all lanes from top to bottom, the shared ones last."""
        rest = (OTHER_ACTORS,) if self.has_rest else ()
        return (*self.actors, *rest, NO_ACTOR)

    def lane_of(self, actors: str) -> int:
        """Give the lane of an event by its `actors` cell, as an index into `names`."""
        if not actors:
            return len(self.names) - 1
        for actor in actors.split(SEPARATOR):
            if actor in self.actors:
                return self.actors.index(actor)
        return len(self.actors) if self.has_rest else len(self.names) - 1

    def lanes_of(
        self, actors: "pd.Series[str]"
    ) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        """Give the lanes of many events at once."""
        codes, cells = pd.factorize(actors)
        lanes = np.array([self.lane_of(cell) for cell in cells], dtype=np.int64)
        return lanes[codes] if len(cells) else np.empty(0, dtype=np.int64)

    def colour(self, lane: int, colours: Palette) -> str:
        """Give a lane's hue."""
        if lane < len(self.actors):
            return colours.lanes[lane % len(colours.lanes)]
        return colours.other


def find_lanes(table: pd.DataFrame, *, most: int = MAX_LANES) -> Lanes:
    """Choose the lanes of a table: its most important actors, most important first.

    An actor's weight is the salience of the events that it leads, and a part of the
    salience of those that it takes part in.
    """
    weights = _weights(table)
    ranked = sorted(weights, key=lambda name: -weights[name])
    lanes = Lanes(tuple(ranked[:most]), has_rest=len(ranked) > most)
    used = set(lanes.lanes_of(table["actors"]).tolist())
    kept = tuple(name for at, name in enumerate(lanes.actors) if at in used)
    return Lanes(kept, has_rest=len(lanes.actors) in used and lanes.has_rest)


def _weights(table: pd.DataFrame) -> Counter[str]:
    """Weigh every actor, in order of first appearance."""
    codes, cells = pd.factorize(table["actors"])
    saliences = np.bincount(
        codes, weights=table["salience"].to_numpy(), minlength=len(cells)
    )
    weights: Counter[str] = Counter()
    for cell, salience in zip(cells, saliences.tolist(), strict=True):
        for at, name in enumerate(_split(cell)):
            weights[name] += salience * (SHARED if at else LED)
    return weights


def _split(cell: str) -> Sequence[str]:
    return cell.split(SEPARATOR) if cell else ()
