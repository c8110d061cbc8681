"""A scale in, the settings of the time axis out: readable from a day to centuries."""

from typing import Any

from timeline.figure.palette import Palette
from timeline.figure.scale import Scale

TICK_ROOM = 90
DAY_MILLISECONDS = 86_400_000
FEW_DAYS = 14
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


def _ticks(scale: Scale, most: int) -> dict[str, Any]:
    """Choose ticks by whole days where Plotly would go on to hours."""
    if scale.period.days > FEW_DAYS:
        return {"nticks": most}
    step = -(-scale.period.days // most)
    return {"tick0": MONDAY, "dtick": step * DAY_MILLISECONDS}
