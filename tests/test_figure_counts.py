"""Counts of too many events: where the open one is among them."""

from datetime import date
from typing import Any

import plotly.graph_objects as go
import pytest

from tests.made_events import many_events
from timeline.figure import Period, View, find_lanes, timeline_figure

TABLE = many_events(900)
WHOLE = Period(date(2015, 1, 1), date(2025, 1, 31))


def rings(figure: go.Figure) -> list[Any]:
    return [trace for trace in figure.data if trace.meta == "ring"]


@pytest.mark.parametrize("row", [0, 250, 899])
def test_the_open_event_has_a_ring_round_its_stretch_of_its_lane(row: int) -> None:
    event = TABLE.iloc[row]
    lanes = find_lanes(TABLE)
    figure = timeline_figure(
        TABLE, lanes=lanes, view=View(period=WHOLE, selected=str(event["event_id"]))
    )
    (ring,) = rings(figure)
    assert ring.name == event["event_id"]
    assert min(ring.x) <= event["start"].date().isoformat() < max(ring.x)
    counted = [trace for trace in figure.data if trace.meta == "counts"]
    lane = [one for one in counted if one.y[0] == min(ring.y)]
    assert [one.y[1] for one in lane] == [max(ring.y)]
    column = list(lane[0].x).index(min(ring.x))
    assert lane[0].x[column + 1] == max(ring.x)
    assert lane[0].z[0][column] > 0


def test_no_ring_is_drawn_where_the_open_event_is_not_counted() -> None:
    last = str(TABLE["event_id"].iloc[int(TABLE["start"].argmax())])
    early = Period(date(2015, 1, 1), date(2020, 1, 1))
    for view in (View(), View(selected="none"), View(period=early, selected=last)):
        figure = timeline_figure(TABLE, view=view)
        assert figure.data[0].meta == "counts"
        assert not rings(figure)
