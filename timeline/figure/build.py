"""A table in, a Plotly figure out: the figure room's one way in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from plotly.basedatatypes import BaseTraceType

from timeline.figure.axis import time_axis
from timeline.figure.counts import counts
from timeline.figure.items import items_of, split
from timeline.figure.lanes import Lanes, find_lanes
from timeline.figure.legend import legend
from timeline.figure.palette import Palette, Theme, palette, with_alpha
from timeline.figure.period import whole_period
from timeline.figure.place import FONT, LanePlace, Placed, place, stack
from timeline.figure.scale import Period, Scale
from timeline.figure.text import escaped, shortened
from timeline.figure.traces import Drawn, bars, labels, marks, ring

FONT_FAMILY = '"Source Sans", "Source Sans 3", "Segoe UI", Arial, sans-serif'
TOP, BOTTOM, LEGEND_ROW = 30, 46, 24
LEGEND_ENTRY, LEGEND_TEXT = 182, 132
NAME_ROOM = 126
LEFT_PAD = 4
EMPTY_HEIGHT = 160
MOST_SINGLE = 200


@dataclass(frozen=True, slots=True)
class View:
    """How to draw a timeline.

    Attributes:
        width: Width of the figure in pixels.
        theme: What it is drawn on.
        period: First and last day to show; None shows all. Events outside are
            listed at the edges, with their dates.
        selected: The event_id to mark; empty for none.
    """

    width: int = 1000
    theme: Theme = Theme.LIGHT
    period: Period | None = None
    selected: str = ""


def timeline_figure(
    table: pd.DataFrame, *, lanes: Lanes | None = None, view: View | None = None
) -> go.Figure:
    """Draw a table of events as a timeline, one lane an actor.

    Undated events are not drawn. A table without dated events gives a figure that
    says so. Where the period holds more than 200 events, they are drawn as counts.

    Args:
        table: Events by the table's schema, filtered or not.
        lanes: From `find_lanes(whole_table)`, so that order and colours stay the same
            under every filter; None computes them from `table`.
        view: How to draw it; None draws it 1000 pixels wide on white.
    """
    view = view or View()
    lanes = lanes or find_lanes(table)
    colours = palette(view.theme)
    if not table["start"].notna().any():
        return _empty(colours)
    scale = Scale(view.period or whole_period(table), view.width)
    sides = split(table, scale)
    if np.count_nonzero(sides.inside) > MOST_SINGLE:
        heatmap, stacked = counts(table, sides.inside, lanes, (scale, colours))
        traces: list[BaseTraceType] = [heatmap]
    else:
        placed = place(items_of(table, lanes, scale, sides), scale)
        stacked = stack(placed, scale)
        drawn = list(_drawn(placed, stacked, lanes, colours))
        traces = _traces(drawn, scale, colours, view.selected)
    figure = go.Figure(traces)
    entries = sum(1 for trace in figure.data if trace.showlegend)
    figure.update_layout(_layout(scale, colours, stacked[-1].bottom, entries))
    figure.update_layout(
        shapes=[_band(one, lanes, colours) for one in stacked],
        annotations=[_name(one, lanes, scale, colours) for one in stacked],
    )
    return figure


def _traces(
    drawn: Sequence[Drawn], scale: Scale, colours: Palette, selected: str
) -> list[BaseTraceType]:
    shown = (one.placed.item for one in drawn)
    return [
        bars(drawn, scale),
        *ring(drawn, scale, colours, selected),
        marks(drawn, scale, colours),
        labels(drawn, scale, colours, selected),
        *legend((item.shape for item in shown if not item.outside), colours),
    ]


def _drawn(
    placed: Sequence[Placed],
    stacked: Sequence[LanePlace],
    lanes: Lanes,
    colours: Palette,
) -> Iterator[Drawn]:
    places = {one.lane: one for one in stacked}
    for one in placed:
        lane = one.item.lane
        yield Drawn(one, places[lane].y(one.line), lanes.colour(lane, colours))


def _layout(
    scale: Scale, colours: Palette, height: float, entries: int
) -> dict[str, Any]:
    across = max(1, scale.plot_width // LEGEND_ENTRY)
    legend_height = LEGEND_ROW * -(-entries // across)
    return {
        "height": TOP + height + BOTTOM + legend_height,
        "width": scale.width,
        "margin": {
            "l": scale.left_margin,
            "r": scale.width - scale.left_margin - scale.plot_width,
            "t": TOP,
            "b": BOTTOM + legend_height,
        },
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT_FAMILY, "color": colours.text, "size": FONT},
        "xaxis": time_axis(scale, colours),
        "yaxis": {"range": [height, 0], "fixedrange": True, "visible": False},
        "modebar": {
            "bgcolor": "rgba(0,0,0,0)",
            "color": colours.quiet,
            "activecolor": colours.text,
        },
        "barmode": "overlay",
        "bargap": 0,
        "hovermode": "closest",
        "clickmode": "event+select",
        "hoverlabel": {
            "bgcolor": colours.card,
            "bordercolor": colours.edge,
            "font": {"color": colours.text, "size": FONT, "family": FONT_FAMILY},
            "align": "left",
        },
        "legend": {
            "orientation": "h",
            "yref": "container",
            "y": 0,
            "yanchor": "bottom",
            "x": 0,
            "xanchor": "left",
            "font": {"color": colours.quiet, "size": 12},
            "itemclick": False,
            "itemdoubleclick": False,
            "itemwidth": 30,
            "entrywidth": LEGEND_TEXT,
            "entrywidthmode": "pixels",
        },
        "dragmode": False if scale.is_narrow else "zoom",
    }


def _band(one: LanePlace, lanes: Lanes, colours: Palette) -> dict[str, Any]:
    return {
        "type": "rect",
        "layer": "below",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": one.top,
        "y1": one.bottom,
        "line": {"width": 0},
        "fillcolor": with_alpha(lanes.colour(one.lane, colours), colours.tint),
    }


def _name(
    one: LanePlace, lanes: Lanes, scale: Scale, colours: Palette
) -> dict[str, Any]:
    room = scale.plot_width - 2 * LEFT_PAD if scale.is_narrow else NAME_ROOM
    name = escaped(shortened(lanes.names[one.lane], size=FONT, room=room))
    common = {
        "text": f"<b>{name}</b>",
        "xref": "paper",
        "showarrow": False,
        "hovertext": escaped(lanes.names[one.lane]),
        "font": {"color": colours.quiet, "size": FONT},
    }
    if scale.is_narrow:
        return common | {
            "x": 0,
            "xanchor": "left",
            "xshift": LEFT_PAD,
            "y": one.top + 2,
            "yanchor": "top",
        }
    middle = (one.top + one.bottom) / 2
    return common | {"x": 0, "xanchor": "right", "xshift": -10, "y": middle}


def _empty(colours: Palette) -> go.Figure:
    figure = go.Figure()
    figure.update_layout(
        height=EMPTY_HEIGHT,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        xaxis={"visible": False},
        yaxis={"visible": False},
        annotations=[
            {
                "text": "No dated events to draw.",
                "showarrow": False,
                "font": {"color": colours.quiet, "size": 16, "family": FONT_FAMILY},
            }
        ],
    )
    return figure
