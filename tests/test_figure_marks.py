"""Marks beside bars and labels: what is drawn narrow stays apart."""

from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from tests.made_events import dating, event
from timeline import timeline_figure
from timeline.events import Event, Status
from timeline.figure import Period, View
from timeline.figure.place import DIAMOND, MARK
from timeline.table import events_table

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))
BRIEF, LONG = dating("2024-06-10", "2024-06-12"), dating("2024-04-01", "2024-08-31")


def drawn(*events: Event) -> go.Figure:
    return timeline_figure(events_table(events), view=View(period=YEAR, width=390))


def trace(figure: go.Figure, kind: str) -> Any:
    return next(one for one in figure.data if one.meta == kind)


def pixels_apart(figure: go.Figure) -> float:
    """Give how far from the middle of the only mark its label begins or ends."""
    first, last = map(pd.Timestamp, figure.layout.xaxis.range)
    margin = figure.layout.margin
    width = 390 - margin.l - margin.r
    label, mark = (pd.Timestamp(trace(figure, one).x[0]) for one in ("labels", "marks"))
    return abs(float((label - mark) / (last - first))) * float(width)


def test_a_label_keeps_clear_of_a_diamond_that_is_wider_than_its_band() -> None:
    figure = drawn(event("Board meets", BRIEF, "Board"))
    assert trace(figure, "marks").marker.symbol == ("diamond",)
    assert pixels_apart(figure) > MARK / 2 * DIAMOND + 4


@pytest.mark.parametrize("status", [Status.PLANNED, Status.NEGATED])
def test_a_hollow_band_no_wider_than_its_diamond_is_not_drawn_across_it(
    status: Status,
) -> None:
    assert not trace(drawn(event("Board meets", BRIEF, status=status)), "bars").x
    assert len(trace(drawn(event("Board meets", LONG, status=status)), "bars").x) == 1
    assert len(trace(drawn(event("Board meets", BRIEF)), "bars").x) == 1
