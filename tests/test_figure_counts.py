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


def test_a_long_name_has_two_lines_above_its_count_and_room_for_them() -> None:
    short = timeline_figure(TABLE, view=View(period=WHOLE))
    name = "Committee of the Harbour Museum"
    first = find_lanes(TABLE).names[0]
    actors = TABLE["actors"].str.replace(first, name, regex=False)
    table = TABLE.assign(actors=actors)
    long = timeline_figure(table, view=View(period=WHOLE))
    texts = [one.text for one in long.layout.annotations]
    told = next(text for text in texts if text.startswith("<b>Committee"))
    assert "Museum" in told
    assert told.count("<br>") == 2
    heights = [figure.data[0].y[1] - figure.data[0].y[0] for figure in (short, long)]
    assert heights[1] > heights[0]
    phone = timeline_figure(table, view=View(period=WHOLE, width=390))
    assert phone.data[0].y[1] - phone.data[0].y[0] == heights[0]
