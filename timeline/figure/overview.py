"""All events of a table in, a strip over time out: where they are, and what is shown.

The strip spans the whole story under every filter, its plot as wide as the timeline's
and just above it. Bars count the events that begin in a stretch of days; those that the
filters leave out stay visible behind. A window marks the days that the timeline shows.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import numpy as np
import plotly.graph_objects as go

from timeline.figure.axis import named_ticks
from timeline.figure.dates import Span, short_words
from timeline.figure.frame import CLEAR, FONT_FAMILY
from timeline.figure.palette import Palette, palette, with_alpha
from timeline.figure.part import Numbers, Part
from timeline.figure.scale import Period, Scale
from timeline.figure.view import View

HEIGHT, TOP, BOTTOM = 78, 6, 24
BIN_WIDTH, LEAST_WINDOW = 5, 6
VEIL, BEHIND, FRAME = 0.62, 0.32, 1.5
DAY_MILLISECONDS = 86_400_000


@dataclass(frozen=True, slots=True, eq=False)
class Bins:
    """Stretches of whole days.

    Attributes:
        edges: Days since the first day; each stretch ends before the next edge.
        every: How many events begin in each.
        shown: How many of them the filters show.
    """

    edges: Numbers
    every: Numbers
    shown: Numbers


def overview_figure(part: Part, *, whole: Period, view: View) -> go.Figure:
    """Draw the strip.

    Args:
        part: The days of the whole story, and which rows the filters show.
        whole: First and last day of the story.
        view: How to draw it; its period is marked as the window.
    """
    scale, colours = Scale(whole, view.width), palette(view.theme)
    bins = count_bins(part, scale)
    window = view.period or whole
    layout = _frame(scale, colours) | {
        "xaxis": _axis(scale, colours),
        "yaxis": {"range": [0, 1.08], "visible": False, "fixedrange": True},
        "shapes": [] if window == whole else _window(window, scale, colours),
    }
    return go.Figure(_bars(bins, scale, colours), layout)


def count_bins(part: Part, scale: Scale) -> Bins:
    """Count the events by the stretch of days that they begin in."""
    step = max(1, round(scale.period.days * BIN_WIDTH / scale.plot_width))
    edges = np.arange(0, scale.period.days, step, dtype=np.int64)
    days = part.starts - np.int32(scale.period.first.toordinal())
    # One more bin, before the first, takes the undated events.
    places = np.clip(days // np.int32(step) + 1, 0, len(edges))
    every = np.bincount(places, minlength=len(edges) + 1)[1:]
    shown = np.bincount(places[part.rows], minlength=len(edges) + 1)[1:]
    return Bins(np.append(edges, scale.period.days), every, shown)


def _bars(bins: Bins, scale: Scale, colours: Palette) -> list[go.Bar]:
    used = np.flatnonzero(bins.every)
    starts = bins.edges[used]
    widths = bins.edges[used + 1] - starts
    # The root keeps a single event visible beside a day of hundreds.
    most = np.sqrt(bins.every.max())
    first = scale.period.first
    cards = [_card(bins, place, scale) for place in used.tolist()]
    return [
        go.Bar(
            meta=kind,
            x=[str(first + timedelta(after)) for after in starts.tolist()],
            y=np.sqrt(heights[used]) / most,
            width=widths * float(DAY_MILLISECONDS),
            offset=0,
            marker={"color": colour, "line": {"width": 0}},
            hovertext=cards,
            hoverinfo="text",
        )
        for kind, heights, colour in (
            ("every", bins.every, with_alpha(colours.other, BEHIND)),
            ("shown", bins.shown, colours.lanes[0]),
        )
    ]


def _card(bins: Bins, place: int, scale: Scale) -> str:
    first = scale.period.first
    span = Span(
        first + timedelta(int(bins.edges[place])),
        first + timedelta(int(bins.edges[place + 1]) - 1),
    )
    shown, every = int(bins.shown[place]), int(bins.every[place])
    counted = f"{every:,}" if shown == every else f"{shown:,} of {every:,}"
    return f"{short_words(span)}: {counted} event{'' if every == 1 else 's'}"


def _window(window: Period, scale: Scale, colours: Palette) -> list[dict[str, Any]]:
    """Veil the days that are not shown, and frame those that are."""
    left, right = scale.x(window.first), scale.x(window.last, hours=24)
    lacking = max(0.0, LEAST_WINDOW - (right - left)) / 2
    ends = [
        scale.time(pixel)
        for pixel in (0, left - lacking, right + lacking, scale.plot_width)
    ]
    common = {"type": "rect", "yref": "paper", "y0": 0, "y1": 1}
    veil = {
        "fillcolor": with_alpha(colours.background, VEIL),
        "line": {"width": 0},
        "layer": "above",
    }
    frame = {
        "fillcolor": with_alpha(colours.lanes[0], colours.tint),
        "line": {"width": FRAME, "color": colours.lanes[0]},
        "layer": "below",
    }
    return [
        common | veil | {"x0": ends[0], "x1": ends[1]},
        common | veil | {"x0": ends[2], "x1": ends[3]},
        common | frame | {"x0": ends[1], "x1": ends[2]},
    ]


def _axis(scale: Scale, colours: Palette) -> dict[str, Any]:
    return named_ticks(scale, low=True) | {
        "type": "date",
        "range": [scale.time(0), scale.time(scale.plot_width)],
        "fixedrange": True,
        "ticks": "outside",
        "ticklen": 3,
        "tickcolor": colours.edge,
        "tickfont": {"color": colours.quiet, "size": 11},
        "showgrid": False,
        "showline": True,
        "linecolor": colours.edge,
        "zeroline": False,
    }


def _frame(scale: Scale, colours: Palette) -> dict[str, Any]:
    return {
        "height": HEIGHT,
        "width": scale.width,
        "margin": {
            "l": scale.left_margin,
            "r": scale.width - scale.left_margin - scale.plot_width,
            "t": TOP,
            "b": BOTTOM,
        },
        "paper_bgcolor": colours.background,
        "plot_bgcolor": CLEAR,
        "font": {"family": FONT_FAMILY, "color": colours.text},
        "barmode": "overlay",
        "bargap": 0,
        "showlegend": False,
        "dragmode": "select",
        "selectdirection": "h",
        "hovermode": "closest",
        "newselection": {
            "line": {"color": colours.lanes[0], "width": 1, "dash": "solid"}
        },
        "hoverlabel": {
            "bgcolor": colours.card,
            "bordercolor": colours.edge,
            "font": {"color": colours.text, "size": 12, "family": FONT_FAMILY},
        },
    }
