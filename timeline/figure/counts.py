"""Too many events to name in, counts by lane and stretch of time out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import plotly.graph_objects as go
from plotly.basedatatypes import BaseTraceType

from timeline.figure.dates import Span, short_words
from timeline.figure.frame import Ground, is_long
from timeline.figure.items import Sides
from timeline.figure.palette import with_alpha
from timeline.figure.part import Numbers, Part
from timeline.figure.place import LanePlace
from timeline.figure.scale import Scale
from timeline.figure.text import LINE_BREAK, escaped, many

BIN_WIDTH = 6
DAY_SIGNS = len("2024-10-28")
LANE_HEIGHT, LANE_GAP, NAME_HEIGHT = 40, 6, 20
LONG_NAME = 12  # pixels more, for the second line of a name beside the plot
FAINTEST, STRONGEST = 0.14, 0.95


@dataclass(frozen=True, slots=True)
class Opened:
    """The event whose card is open.

    Attributes:
        event_id: Its id.
        row: The number of its row in the table.
    """

    event_id: str
    row: int


def counts(
    sides: Sides, part: Part, ground: Ground, opened: Opened | None = None
) -> tuple[list[BaseTraceType], list[LanePlace]]:
    """Count the events of a period by lane and stretch of time, by their first day.

    Those that began before the period are told beside the lane's name. The stretch in
    which the opened event begins has a ring.
    """
    numbers = part.lanes[sides.inside]
    edges = _edges(ground.scale)
    days = part.starts[sides.inside] - np.int32(ground.scale.period.first.toordinal())
    bins = days // np.int32(edges[1])  # all stretches but the last are as long
    width, most = len(edges) - 1, len(ground.lanes.names)
    flat = np.bincount(numbers * width + bins, minlength=most * width)
    found = flat.reshape(most, width)
    underway = np.bincount(part.lanes[sides.underway], minlength=most)
    places = list(_places(found.sum(axis=1), underway, ground))
    own = found[[place.lane for place in places]]
    traces: list[BaseTraceType] = list(_heatmaps(own, places, edges, ground))
    if opened is not None and sides.inside[opened.row]:
        traces.append(_ring(opened, part, places, (edges, ground)))
    return traces, places


def _ring(
    opened: Opened,
    part: Part,
    places: list[LanePlace],
    drawn: tuple[Numbers, Ground],
) -> go.Scatter:
    """Go round the stretch of its lane in which the opened event begins."""
    edges, ground = drawn
    first = ground.scale.period.first.toordinal()
    place = next(one for one in places if one.lane == part.lanes[opened.row])
    at = int(np.searchsorted(edges, part.starts[opened.row] - first, side="right"))
    left, right = (
        ground.scale.moment(int(edge))[:DAY_SIGNS] for edge in edges[at - 1 : at + 1]
    )
    top, bottom = place.first_row, place.bottom
    return go.Scatter(
        meta="ring",
        name=opened.event_id,
        mode="lines",
        x=[left, right, right, left, left],
        y=[top, top, bottom, bottom, top],
        line={"color": ground.colours.text, "width": 2},
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )


def _places(found: Numbers, underway: Numbers, ground: Ground) -> Iterator[LanePlace]:
    """Stack the lanes that hold events, all of one height."""
    is_narrow, top = ground.scale.is_narrow, 0.0
    held = np.flatnonzero(found + underway).tolist()
    has_long = any(is_long(ground.lanes.names[lane]) for lane in held)
    name = NAME_HEIGHT if is_narrow else 0
    height = LANE_HEIGHT + (LONG_NAME if has_long and not is_narrow else 0)
    for lane in held:
        note = many(int(found[lane]), "event")
        if underway[lane]:
            note = f"{found[lane]:,} · {underway[lane]:,} ongoing"
        bottom = top + name + height
        yield LanePlace(lane, top, bottom, top + name, note)
        top = bottom + LANE_GAP


def _heatmaps(
    found: Numbers, places: list[LanePlace], edges: Numbers, ground: Ground
) -> Iterator[go.Heatmap]:
    """Draw each lane's counts in its own hue, all by one measure."""
    ends = [ground.scale.moment(after)[:DAY_SIGNS] for after in edges.tolist()]
    stretches = [_stretch(*days, ground.scale) for days in pairwise(edges.tolist())]
    most = float(np.log1p(found.max()))
    for place, row in zip(places, found, strict=True):
        hue = ground.lanes.colour(place.lane, ground.colours)
        yield go.Heatmap(
            meta="counts",
            x=np.array(ends),
            y=[place.first_row, place.bottom],
            z=[np.where(row > 0, np.log1p(row), np.nan)],
            zmin=0,
            zmax=most,
            text=np.array([_cards(row, place, ground, stretches)]),
            hoverinfo="text",
            hoverongaps=False,
            colorscale=[
                [0, with_alpha(hue, FAINTEST)],
                [1, with_alpha(hue, STRONGEST)],
            ],
            showscale=False,
        )


def _cards(
    row: Numbers, place: LanePlace, ground: Ground, stretches: list[str]
) -> list[str]:
    name = escaped(ground.lanes.names[place.lane])
    is_day = ground.scale.period.days == 1  # nothing is closer than a day
    hint = "" if is_day else f"{LINE_BREAK}Click to look closer."
    return [
        f"<b>{name}</b>{LINE_BREAK}{stretch}: {many(count, 'event')}{hint}"
        for count, stretch in zip(row.tolist(), stretches, strict=True)
    ]


def _stretch(first: int, last: int, scale: Scale) -> str:
    start = scale.period.first
    return short_words(Span(_plus(start, first), _plus(start, last - 1)))


def _edges(scale: Scale) -> Numbers:
    """Cut the period into stretches of whole days, some pixels wide."""
    step = max(1, round(scale.period.days * BIN_WIDTH / scale.plot_width))
    edges = np.arange(0, scale.period.days, step, dtype=np.int64)
    return np.append(edges, scale.period.days)


def _plus(day: date, days: int) -> date:
    return day + timedelta(days=days)
