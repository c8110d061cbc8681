"""Which rows of a table to draw: worked out before, so that large ones redraw fast."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.figure.lanes import Lanes

Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """The rows of a table to draw.

    Attributes:
        rows: Which rows.
        lanes: The lane of each row of the whole table, as `Lanes.lanes_of` gives it.
    """

    rows: Mask
    lanes: Numbers


def whole_part(table: pd.DataFrame, lanes: Lanes) -> Part:
    """Draw every row."""
    return Part(np.ones(len(table), dtype=bool), lanes.lanes_of(table))
