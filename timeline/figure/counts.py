"""Too many events to name in, counts by lane and stretch of time out."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import plotly.graph_objects as go

from timeline.figure.dates import Span, short_words
from timeline.figure.items import Mask
from timeline.figure.lanes import Lanes
from timeline.figure.palette import Palette, with_alpha
from timeline.figure.place import LanePlace
from timeline.figure.scale import Scale
from timeline.figure.text import LINE_BREAK, escaped

BIN_WIDTH = 6
LANE_HEIGHT, LANE_STEP, NAME_HEIGHT = 30, 36, 20
FAINTEST = 0.12


def count_lanes(numbers: npt.NDArray[np.int64], scale: Scale) -> list[LanePlace]:
    """Stack the lanes that hold events, all of one height."""
    name = NAME_HEIGHT if scale.is_narrow else 0
    return [
        LanePlace(lane, top, top + name + LANE_HEIGHT, top + name)
        for at, lane in enumerate(np.unique(numbers).tolist())
        for top in [float(at * (LANE_STEP + name))]
    ]


def counts(
    table: pd.DataFrame, inside: Mask, lanes: Lanes, look: tuple[Scale, Palette]
) -> tuple[go.Heatmap, list[LanePlace]]:
    """Count the events of a period by lane and stretch of time, by their first day.

    An event that began before the period is counted in its first stretch.
    """
    scale, colours = look
    numbers = lanes.lanes_of(table["actors"])[inside]
    edges = _edges(scale)
    days = _days(table["start"].to_numpy()[inside]) - _days(
        np.array([np.datetime64(scale.period.first)])
    )
    bins = np.searchsorted(edges, np.maximum(days, 0), side="right") - 1
    places = count_lanes(numbers, scale)
    width = len(edges) - 1
    flat = np.bincount(numbers * width + bins, minlength=len(lanes.names) * width)
    found = flat.reshape(-1, width)[[place.lane for place in places]]
    return _heatmap(found, places, edges, (lanes, scale, colours)), places


def _heatmap(
    found: npt.NDArray[np.int64],
    places: list[LanePlace],
    edges: npt.NDArray[np.int64],
    look: tuple[Lanes, Scale, Palette],
) -> go.Heatmap:
    lanes, scale, colours = look
    rows, cells = [], []
    y: list[float] = []
    for place, row in zip(places, found, strict=True):
        rows += [np.where(row > 0, np.log1p(row), np.nan), np.full(len(row), np.nan)]
        cells += [_cards(row, lanes.names[place.lane], edges, scale), [""] * len(row)]
        y += [place.first_row, place.bottom]
    y.append(places[-1].bottom + LANE_STEP - LANE_HEIGHT)
    first = np.datetime64(scale.period.first)
    return go.Heatmap(
        meta="counts",
        x=[str(first + day) for day in edges.tolist()],
        y=y,
        z=np.array(rows),
        text=cells,
        hoverinfo="text",
        hoverongaps=False,
        colorscale=_colours(colours),
        showscale=False,
    )


def _cards(
    row: npt.NDArray[np.int64], lane: str, edges: npt.NDArray[np.int64], scale: Scale
) -> list[str]:
    name = escaped(lane)
    return [
        f"<b>{name}</b>{LINE_BREAK}{_stretch(first, last, scale)}: {count:,} events"
        for count, first, last in zip(
            row.tolist(), edges[:-1].tolist(), edges[1:].tolist(), strict=True
        )
    ]


def _stretch(first: int, last: int, scale: Scale) -> str:
    start = scale.period.first
    return short_words(Span(_plus(start, first), _plus(start, last - 1)))


def _edges(scale: Scale) -> npt.NDArray[np.int64]:
    """Cut the period into stretches of whole days, some pixels wide."""
    step = max(1, round(scale.period.days * BIN_WIDTH / scale.plot_width))
    edges = np.arange(0, scale.period.days, step, dtype=np.int64)
    return np.append(edges, scale.period.days)


def _colours(colours: Palette) -> list[Any]:
    hue = colours.lanes[0]
    return [[0, with_alpha(hue, FAINTEST)], [1, with_alpha(hue, 1)]]


def _days(moments: npt.NDArray[Any]) -> npt.NDArray[np.int64]:
    return moments.astype("datetime64[D]").astype(np.int64)


def _plus(day: date, days: int) -> date:
    return day + timedelta(days=days)
