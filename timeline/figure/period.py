"""Which days to show at first, and how zooming and moving change them.

One event of long ago would squeeze the weeks that a story is about into a few pixels.
The first view is therefore the shortest period that holds most of the events, when
it is much shorter than the whole; the others are listed at the figure's edges.
"""

from datetime import date, timedelta

import numpy as np
import numpy.typing as npt
import pandas as pd

from timeline.figure.scale import Period

Days = npt.NDArray[np.int64]

MOST_EVENTS, MUCH_SHORTER, STRETCH = 0.65, 4, 2
FEW_EVENTS, SHORTEST_FOCUS = 4, 14
SAMPLE = 512  # so many events, evenly taken, tell where a large table is dense


def whole_period(table: pd.DataFrame) -> Period:
    """Give the first and last day of a table with dated events."""
    return Period(table["start"].min().date(), table["end"].max().date())


def focus_period(table: pd.DataFrame) -> Period:
    """Give the days that most of a table's dated events fall into.

    Where these are at least a fourth of the whole period, it is the whole period.
    """
    whole = whole_period(table)
    starts, ends = _days(table["start"]), _days(table["end"])
    if len(starts) < FEW_EVENTS:
        return whole
    order = np.lexsort((ends, starts))
    sample = order[:: -(-len(order) // SAMPLE)]
    first, last = _densest(starts[sample], ends[sample])
    longest = max((last - first + 1) * STRETCH, SHORTEST_FOCUS)
    first, last = _stretched(starts, ends, (first, last), longest)
    if (last - first + 1) * MUCH_SHORTER > whole.days:
        return whole
    return Period(_date(first), _date(last))


def moved(period: Period, whole: Period, *, by: float) -> Period:
    """Move a period earlier or later by a part of its length, within the whole one."""
    days = max(1, round(period.days * abs(by)))
    days = days if by > 0 else -days
    days = max(days, (whole.first - period.first).days)
    days = min(days, (whole.last - period.last).days)
    return Period(_plus(period.first, days), _plus(period.last, days))


def zoomed(period: Period, whole: Period, *, by: float) -> Period:
    """Make a period longer or shorter around its middle: from a day to the whole."""
    days = min(max(1, round(period.days * by)), whole.days)
    return _within(period.first.toordinal() + (period.days - days) // 2, days, whole)


def reaching(period: Period, first: date, last: date, whole: Period) -> Period:
    """Move a period, as long as it is, to days that it does not reach."""
    if first <= period.last and last >= period.first:
        return period
    before = (period.days - (last - first).days - 1) // 2
    return _within(first.toordinal() - max(before, 0), period.days, whole)


def clamped(first: date, last: date, whole: Period) -> Period:
    """Give the period between two days, cut to the whole one, of one day at least."""
    first = min(max(first, whole.first), whole.last)
    return Period(first, min(max(first, last), whole.last))


def _within(start: int, days: int, whole: Period) -> Period:
    """Give so many days from a start, moved to lie within the whole period."""
    start = max(start, whole.first.toordinal())
    start = min(start, whole.last.toordinal() + 1 - days)
    first = date.fromordinal(start)
    return Period(first, _plus(first, days - 1))


def _densest(starts: Days, ends: Days) -> tuple[int, int]:
    """Find the shortest run of days that holds the required share of the events."""
    needed = int(np.ceil(len(starts) * MOST_EVENTS))
    best = (int(starts[0]), int(ends.max()))
    for at in range(len(starts) - needed + 1):
        first = int(starts[at])
        last = int(np.partition(ends[at:], needed - 1)[needed - 1])
        if last - first < best[1] - best[0]:
            best = (first, last)
    return best


def _stretched(
    starts: Days, ends: Days, focus: tuple[int, int], longest: int
) -> tuple[int, int]:
    """Take in the neighbouring events while the period stays short enough."""
    first, last = focus
    order = np.argsort(np.maximum(first - starts, ends - last), kind="stable")
    firsts = np.minimum(np.minimum.accumulate(starts[order]), first)
    lasts = np.maximum(np.maximum.accumulate(ends[order]), last)
    fitting = np.flatnonzero(lasts - firsts + 1 <= longest)
    if not len(fitting):
        return first, last
    return int(firsts[fitting[-1]]), int(lasts[fitting[-1]])


def _days(column: "pd.Series[pd.Timestamp]") -> Days:
    return column.dropna().to_numpy().astype("datetime64[D]").astype(np.int64)


def _date(days: int) -> date:
    return date(1970, 1, 1) + timedelta(days=days)


def _plus(day: date, days: int) -> date:
    return day + timedelta(days=days)
