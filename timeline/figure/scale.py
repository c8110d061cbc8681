"""Days in, pixels out: the visible period and how it maps to the figure's width."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

DAY = timedelta(days=1)
PAD = 0.03
LATEST = "9999-12-31T23:59:59"  # Plotly knows years from -9999
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

    @property
    def _room(self) -> tuple[float, float]:
        """Give the days left free before and after the period."""
        pad = PAD * self.period.days
        return pad, min(pad, (date.max - self.period.last).days)

    def x(self, day: date, *, hours: float = 0) -> float:
        """Give the pixel, from the plot's left edge, of a time of a day."""
        before, after = self._room
        days = (day - self.period.first).days + hours / 24
        return (days + before) / (before + self.period.days + after) * self.plot_width

    def day_at(self, x: float) -> float:
        """Give the days since the period's first midnight at a pixel."""
        before, after = self._room
        return x / self.plot_width * (before + self.period.days + after) - before

    def time(self, x: float) -> str:
        """Give the time at a pixel as Plotly reads it: "2024-10-28T12:00:00"."""
        return self.moment(self.day_at(x))

    def moment(self, days: float) -> str:
        """Give the time some days after the period's first midnight, for Plotly.

        >>> Scale(Period(date(14, 8, 19), date(476, 9, 4)), 1000).moment(-10_000)
        '-0013-04-03T00:00:00'
        """
        seconds = np.timedelta64(round(days * DAY.total_seconds()), "s")
        time = np.datetime64(self.period.first, "s") + seconds
        if time > np.datetime64(LATEST):
            return LATEST
        words = str(time)  # "-046-...": the sign is one of the year's four
        return f"-0{words[1:]}" if words.startswith("-") else words
