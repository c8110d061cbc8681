"""A table in, a Plotly figure out: the figure room's one way in."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from plotly.basedatatypes import BaseTraceType

from timeline.figure.axis import named_ticks
from timeline.figure.counts import Opened, counts
from timeline.figure.frame import Ground, empty, layout
from timeline.figure.items import MOST_SINGLE, items_of, split
from timeline.figure.lanes import Lanes, find_lanes
from timeline.figure.legend import legend
from timeline.figure.needed import check_drawable
from timeline.figure.palette import palette
from timeline.figure.part import Part, whole_part
from timeline.figure.period import focus_period
from timeline.figure.place import LanePlace, Placed, place, stack
from timeline.figure.scale import Scale
from timeline.figure.traces import Drawn, bars, labels, marks, ring
from timeline.figure.view import View

TALL, UPPER_AXIS = 560, 34


def timeline_figure(
    table: pd.DataFrame,
    *,
    lanes: Lanes | None = None,
    view: View | None = None,
    part: Part | None = None,
) -> go.Figure:
    """Draw a table of events as a timeline, in lanes by actor unless told otherwise.

    Undated events are not drawn. A table without dated events gives a figure that
    says so. Where the period holds more than 200 events, they are drawn as counts.

    Args:
        table: Events by the table's schema, filtered or not.
        lanes: From `find_lanes(whole_table)`, so that order and colours stay the same
            under every filter; None computes them from `table`.
        view: How to draw it; None draws it 1000 pixels wide on white.
        part: Which rows to draw; None draws all.

    Raises:
        TableError: `table` lacks a column, or its days are no days.
    """
    check_drawable(table)
    view = view or View()
    lanes = lanes or find_lanes(table)
    part = part or whole_part(table, lanes)
    colours = palette(view.theme)
    dated = part.dated
    if not dated.any():
        return empty(colours)
    scale = Scale(view.period or focus_period(table[dated]), view.width)
    ground = Ground(lanes, scale, colours)
    traces, stacked = _content(table, part, ground, view.selected)
    entries = sum(1 for trace in traces if trace.showlegend)
    settings = layout(stacked, ground, entries)
    if stacked[-1].bottom > TALL:
        settings = _with_axis_on_top(settings, scale)
        traces.append(go.Scatter(x=[None], y=[None], xaxis="x2", showlegend=False))
    return go.Figure(traces, settings)


def _content(
    table: pd.DataFrame, part: Part, ground: Ground, selected: str
) -> tuple[list[BaseTraceType], Sequence[LanePlace]]:
    """Draw single events, or counts of too many; give the lanes that hold them too."""
    scale = ground.scale
    sides = split(table, scale, part.dated)
    if np.count_nonzero(sides.inside) > MOST_SINGLE:
        return counts(sides, part, ground, _opened(table, selected))
    placed = place(items_of(table, part, scale, sides), scale)
    stacked = stack(placed, scale)
    drawn = list(_drawn(placed, stacked, ground))
    return _traces(drawn, ground, selected), stacked


def _opened(table: pd.DataFrame, selected: str) -> Opened | None:
    """Find the row of the event whose card is open; None where there is none."""
    if not selected:
        return None
    found = np.flatnonzero((table["event_id"] == selected).to_numpy())
    return Opened(selected, int(found[0])) if found.size else None


def _with_axis_on_top(settings: dict[str, Any], scale: Scale) -> dict[str, Any]:
    """Name the times above the lanes too, where the axis below may be out of view."""
    own, margin = settings["xaxis"] | named_ticks(scale), settings["margin"]
    upper = {"side": "top", "overlaying": "x", "matches": "x", "showgrid": False}
    return settings | {
        "xaxis": own,
        "xaxis2": own | upper,
        "margin": margin | {"t": margin["t"] + UPPER_AXIS},
        "height": settings["height"] + UPPER_AXIS,
    }


def _traces(
    drawn: Sequence[Drawn], ground: Ground, selected: str
) -> list[BaseTraceType]:
    scale, colours = ground.scale, ground.colours
    shown = (one.placed.item for one in drawn)
    return [
        bars(drawn, scale),
        *ring(drawn, scale, colours, selected),
        marks(drawn, scale, colours),
        labels(drawn, scale, colours, selected),
        *legend((item.shape for item in shown if not item.outside), colours),
    ]


def _drawn(
    placed: Sequence[Placed], stacked: Sequence[LanePlace], ground: Ground
) -> Iterator[Drawn]:
    places = {one.lane: one for one in stacked}
    for one in placed:
        lane = one.item.lane
        hue = ground.lanes.colour(lane, ground.colours)
        yield Drawn(one, places[lane].y(one.line), hue)
