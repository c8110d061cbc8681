"""Days in, pixels out: the visible period and how it maps to the figure's width."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

DAY = timedelta(days=1)
PAD = 0.03
NARROW_WIDTH = 640
WIDE_MARGIN, NARROW_MARGIN, RIGHT_MARGIN = 148, 10, 14
MIN_WIDTH = 280


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day shown, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Scale:
    """How the days of a period map to pixels.

    Attributes:
        period: What is shown.
        width: Width of the whole figure in pixels.
    """

    period: Period
    width: int

    @property
    def is_narrow(self) -> bool:
        """A phone: lane names stand above the lanes rather than beside them."""
        return self.width < NARROW_WIDTH

    @property
    def left_margin(self) -> int:
        """Pixels left of the plot."""
        return NARROW_MARGIN if self.is_narrow else WIDE_MARGIN

    @property
    def plot_width(self) -> int:
        """Pixels of the plot itself."""
        return max(self.width, MIN_WIDTH) - self.left_margin - RIGHT_MARGIN

    def x(self, day: date, *, hours: float = 0) -> float:
        """Give the pixel, from the plot's left edge, of a time of a day."""
        days = (day - self.period.first).days + hours / 24
        return (days / self.period.days + PAD) / (1 + 2 * PAD) * self.plot_width

    def day_at(self, x: float) -> float:
        """Give the days since the period's first midnight at a pixel."""
        return (x / self.plot_width * (1 + 2 * PAD) - PAD) * self.period.days

    def time(self, x: float) -> str:
        """Give the time at a pixel as Plotly reads it: "2024-10-28T12:00:00"."""
        seconds = round(self.day_at(x) * DAY.total_seconds())
        return str(np.datetime64(self.period.first, "s") + np.timedelta64(seconds, "s"))
