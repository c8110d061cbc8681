"""Which rows of a table to draw: worked out before, so that large ones redraw fast."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.figure.lanes import Lanes

Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]
ShortNumbers = npt.NDArray[np.int32]

UNDATED, EPOCH = 0, date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """The rows of a table to draw.

    Attributes:
        rows: Which rows.
        lanes: The lane of each row of the whole table, as `Lanes.lanes_of` gives it.
        starts: The first day of each row of the whole table, as `first_days` gives it.
    """

    rows: Mask
    lanes: Numbers
    starts: ShortNumbers

    @property
    def dated(self) -> Mask:
        """Which of the rows have a date."""
        has_date: Mask = self.starts != UNDATED
        return self.rows & has_date


def whole_part(table: pd.DataFrame, lanes: Lanes) -> Part:
    """Draw every row."""
    every = np.ones(len(table), dtype=bool)
    return Part(every, lanes.lanes_of(table), first_days(table))


def first_days(table: pd.DataFrame) -> ShortNumbers:
    """Give the first day of each row as `date.toordinal` does; 0 where undated."""
    starts = table["start"].to_numpy()
    days = starts.astype("datetime64[D]").astype(np.int64) + EPOCH
    return np.where(np.isnat(starts), UNDATED, days).astype(np.int32)
