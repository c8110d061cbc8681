"""A scale in, the settings of the time axis out: readable from a day to centuries."""

from datetime import date, timedelta
from typing import Any

from timeline.figure.dates import SHORT_MONTHS
from timeline.figure.palette import Palette
from timeline.figure.scale import LATEST, Period, Scale
from timeline.figure.text import LINE_BREAK

TICK_ROOM = 90
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
DAY_MILLISECONDS = 86_400_000
FEW_DAYS = 14
FOUR_DIGITS = 1000
DAY_STEPS, YEAR = (1, 2, 3, 5, 7, 10, 14), 12
MONTH_STEPS = (
    *(1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200),
    *(2400, 6000, 12_000, 24_000, 48_000, 60_000),
)
MONDAY = "2000-01-03"
DAYS, MONTHS, YEARS = "%-d %b\n%Y", "%b\n%Y", "%Y"
FORMATS = (
    {"dtickrange": [None, "M1"], "value": DAYS},
    {"dtickrange": ["M1", "M12"], "value": MONTHS},
    {"dtickrange": ["M12", None], "value": YEARS},
)


def time_axis(scale: Scale, colours: Palette) -> dict[str, Any]:
    """Set up the time axis: whole days at least, as many ticks as there is room for."""
    most = max(2, scale.plot_width // TICK_ROOM)
    left, right = scale.time(0), scale.time(scale.plot_width)
    return _ticks(scale, most) | {
        "type": "date",
        "range": [left, right],
        # What lies outside is listed at the edges, so there is nothing to zoom out to.
        "minallowed": left,
        "maxallowed": right,
        "tickformatstops": FORMATS,
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": colours.edge,
        "tickfont": {"color": colours.quiet, "size": 12},
        "showgrid": True,
        "gridcolor": colours.grid,
        "zeroline": False,
        "showline": True,
        "linecolor": colours.edge,
    }


def named_ticks(scale: Scale, *, low: bool = False) -> dict[str, Any]:
    """Set ticks one by one: two axes that Plotly ticks by itself may differ by a day.

    They fall on whole days, months or years, in the smallest step that has room.

    Args:
        scale: What the axis shows.
        low: In one line rather than two.
    """
    most = max(2, scale.plot_width // TICK_ROOM)
    days = _tick_days(scale.period, most)
    are_days = scale.period.days <= DAY_STEPS[-1] * most
    return {
        "tickmode": "array",
        "tickvals": [day.isoformat() for day in days],
        "ticktext": _names(days, low=low, are_days=are_days),
    }


def _names(days: list[date], *, low: bool, are_days: bool) -> list[str]:
    """Name days by no more than tells them apart; a year once where it has a line.

    Args:
        days: What the ticks stand at.
        low: In one line rather than two.
        are_days: They are days, of which a single one may be the first of a month.
    """
    if not are_days and all((day.month, day.day) == (1, 1) for day in days):
        return [str(day.year) for day in days]
    is_monthly = not are_days and all(day.day == 1 for day in days)
    names, year = [], 0
    for day in days:
        month = SHORT_MONTHS[day.month - 1]
        first = month if is_monthly else f"{day.day} {month}"
        # An empty second line keeps the first lines level on the axis above.
        second = str(day.year) if low or day.year != year else NO_BREAK_SPACE
        names.append(f"{first}{' ' if low else LINE_BREAK}{second}")
        year = day.year
    return names


def _tick_days(period: Period, most: int) -> list[date]:
    for step in DAY_STEPS:
        if period.days <= step * most:
            first = -period.first.toordinal() % step
            offsets = range(first, period.days, step)
            return [period.first + timedelta(days=offset) for offset in offsets]
    for step in MONTH_STEPS:
        first, last = _months(period.first), _months(period.last)
        if last - first <= step * most:
            numbers = range(-(-first // step) * step, last + 1, step)
            days = [date(n // YEAR, n % YEAR + 1, 1) for n in numbers if n >= YEAR]
            return [day for day in days if day >= period.first] or [period.first]
    return [period.first, period.last]


def _months(day: date) -> int:
    """Count the months since the year 0."""
    return day.year * YEAR + day.month - 1


def _ticks(scale: Scale, most: int) -> dict[str, Any]:
    """Choose ticks by whole days where Plotly would go on to hours.

    It writes early years as 0500 and puts ticks at years 0 and 10000, which there are
    not.
    """
    if scale.period.first.year < FOUR_DIGITS or scale.time(scale.plot_width) == LATEST:
        return named_ticks(scale)
    if scale.period.days > FEW_DAYS:
        return {"nticks": most}
    step = -(-scale.period.days // most)
    return {"tick0": MONDAY, "dtick": step * DAY_MILLISECONDS}
