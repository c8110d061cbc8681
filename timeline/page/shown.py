"""A story and its filters in, what is shown of it out."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from timeline.figure import Lanes, Part
from timeline.page.choice import Filters
from timeline.page.index import Mask, Numbers
from timeline.page.story import Story


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """The events of a story that the filters show.

    Attributes:
        story: The whole story.
        filters: What was chosen.
        rows: Which rows of the story's table are shown.
        lanes: The lanes of the whole table.
        numbers: The lane of each row of the whole table.
    """

    story: Story
    filters: Filters
    rows: Mask
    lanes: Lanes
    numbers: Numbers

    @property
    def count(self) -> int:
        """How many events are shown."""
        return int(np.count_nonzero(self.rows))

    @property
    def dated(self) -> Mask:
        """Which rows are shown and have a date."""
        return self.rows & self.filters.index.dated

    @property
    def undated(self) -> Mask:
        """Which rows are shown and have no date."""
        return self.rows & ~self.filters.index.dated

    @property
    def part(self) -> Part:
        """What the figure draws."""
        return Part(self.rows, self.numbers, self.filters.index.days)

    def table(self) -> pd.DataFrame:
        """Give the shown rows as a table of their own; slow for very many."""
        return self.story.table[self.rows].reset_index(drop=True)

    def neighbours(self, event_id: str, first: date = date.min) -> tuple[str, str]:
        """Give the ids of the shown events before and after one; empty for none.

        Args:
            event_id: The event; without one it is asked about a day.
            first: That day: what begins on it or later is after it.
        """
        ids, places = self.story.table["event_id"], np.flatnonzero(self.rows)
        found = np.flatnonzero((ids == event_id).to_numpy()) if event_id else places[:0]
        if found.size:
            before, after = places[places < found[0]], places[places > found[0]]
        else:
            is_before = self.filters.index.starts[places] < np.datetime64(first)
            before, after = places[is_before], places[~is_before]
        return (
            str(ids.iloc[int(before[-1])]) if before.size else "",
            str(ids.iloc[int(after[0])]) if after.size else "",
        )
