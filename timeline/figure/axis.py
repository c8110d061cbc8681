"""A scale in, the settings of the time axis out: readable from a day to centuries."""

from typing import Any

from timeline.figure.palette import Palette
from timeline.figure.scale import Scale

TICK_ROOM = 84
DAY_MILLISECONDS = 86_400_000
DAYS_A_MONTH = 30.4
DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)
YEAR = 12
MONDAY = "2000-01-03"


def time_axis(scale: Scale, colours: Palette) -> dict[str, Any]:
    """Set up the time axis: whole days at least, as many ticks as there is room for."""
    step, words = _step(scale)
    return {
        "type": "date",
        "range": [scale.time(0), scale.time(scale.plot_width)],
        "tick0": MONDAY if isinstance(step, int) else "2000-01-01",
        "dtick": step,
        "tickformat": words,
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": colours.edge,
        "tickfont": {"color": colours.quiet, "size": 12},
        "ticklabelmode": "instant",
        "showgrid": True,
        "gridcolor": colours.grid,
        "zeroline": False,
        "showline": True,
        "linecolor": colours.edge,
        "side": "bottom",
    }


def _step(scale: Scale) -> tuple[int | str, str]:
    least = scale.padded_days * TICK_ROOM / scale.plot_width
    for days in DAY_STEPS:
        if days >= least:
            return days * DAY_MILLISECONDS, "%-d %b\n%Y"
    for months in MONTH_STEPS:
        if months * DAYS_A_MONTH >= least:
            return f"M{months}", "%Y" if months >= YEAR else "%b\n%Y"
    return f"M{MONTH_STEPS[-1]}", "%Y"
