"""Lanes, packing, scale and periods: where events stand."""

from datetime import date
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made_events import dating, event, made_events, made_table
from timeline.figure.lanes import NO_ACTOR, OTHER_ACTORS, find_lanes
from timeline.figure.pack import pack
from timeline.figure.period import clamped, focus_period, moved, whole_period, zoomed
from timeline.figure.scale import Period, Scale
from timeline.table import events_table

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
STRETCHES = st.lists(
    st.tuples(st.integers(0, 900), st.integers(1, 300)).map(
        lambda pair: (float(pair[0]), float(pair[0] + pair[1]))
    ),
    max_size=60,
)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Period(first, last)


@given(STRETCHES)
def test_nothing_in_a_row_overlaps(stretches: list[tuple[float, float]]) -> None:
    rows = pack(stretches, gap=5)
    for number in set(rows):
        row = sorted(s for s, at in zip(stretches, rows, strict=True) if at == number)
        for (_, right), (left, _) in pairwise(row):
            assert right + 5 <= left


@given(STRETCHES)
def test_no_row_is_skipped(stretches: list[tuple[float, float]]) -> None:
    rows = pack(stretches)
    assert set(rows) == set(range(len(set(rows))))


def test_lanes_stand_in_order_of_importance_with_shared_ones_last() -> None:
    names = find_lanes(made_table()).names
    assert names[0] == "Mirov City Council"
    assert names[-1] == NO_ACTOR


def test_an_event_stands_in_the_lane_of_its_most_central_actor_that_has_one() -> None:
    lanes = find_lanes(made_table())
    assert lanes.names[lanes.lane_of("Port Authority; Dockers' Union")] == (
        "Port Authority"
    )
    assert lanes.names[lanes.lane_of("Somebody; Dockers' Union")] == "Dockers' Union"
    assert lanes.names[lanes.lane_of("")] == NO_ACTOR


def test_further_actors_share_a_lane() -> None:
    table = events_table(
        event(f"Actor {n} speaks", dating("2024-05-01"), f"Actor {n}")
        for n in range(12)
    )
    lanes = find_lanes(table, most=8)
    assert len(lanes.actors) == 8
    assert lanes.names[lanes.lane_of("Actor 11")] == OTHER_ACTORS


def test_an_actor_who_leads_nothing_gets_no_lane() -> None:
    table = events_table([event("A meets B", dating("2024-05-01"), "A", "B")])
    assert find_lanes(table).actors == ("A",)


@given(periods())
def test_the_days_of_a_period_lie_within_the_plot(period: Period) -> None:
    scale = Scale(period, 1000)
    left, right = scale.x(period.first), scale.x(period.last, hours=24)
    assert 0 < left < right < scale.plot_width


@given(periods())
def test_days_and_pixels_convert_back(period: Period) -> None:
    scale = Scale(period, 1000)
    days = scale.day_at(scale.x(period.last))
    assert days == pytest.approx((period.last - period.first).days, abs=1e-3)


@pytest.mark.parametrize("day", [date.min, date(79, 8, 24), date.max])
def test_the_first_and_the_last_days_of_the_calendar_can_be_drawn(day: date) -> None:
    assert Scale(Period(day, day), 1000).time(0)


@given(periods(), st.floats(min_value=0.01, max_value=8))
def test_zooming_stays_within_the_whole_and_never_below_a_day(
    whole: Period, by: float
) -> None:
    period = zoomed(zoomed(whole, whole, by=0.3), whole, by=by)
    assert whole.first <= period.first <= period.last <= whole.last


@given(periods(), st.floats(min_value=-3, max_value=3))
def test_moving_keeps_the_length_and_stays_within_the_whole(
    whole: Period, by: float
) -> None:
    period = zoomed(whole, whole, by=0.25)
    other = moved(period, whole, by=by)
    assert other.days == period.days
    assert whole.first <= other.first <= other.last <= whole.last


@given(periods(), DAYS, DAYS)
def test_a_dragged_period_is_cut_to_the_whole_and_has_a_day(
    whole: Period, first: date, last: date
) -> None:
    period = clamped(first, last, whole)
    assert whole.first <= period.first <= period.last <= whole.last


def test_an_event_of_long_ago_does_not_squeeze_the_story() -> None:
    long_ago = event("The harbour opened", dating("1921-01-01"), "Port Authority")
    table = events_table([*made_events(), long_ago])
    dated = table[table["start"].notna()]
    assert whole_period(dated).first.year == 1921
    assert focus_period(dated).first.year == 2024


def test_a_story_of_even_pace_is_shown_whole() -> None:
    dated = made_table().dropna(subset=["start"])
    assert focus_period(dated) == whole_period(dated)


def test_one_event_is_shown_whole() -> None:
    table = events_table([event("It happens", dating("2024-05-01"))])
    assert focus_period(table) == Period(date(2024, 5, 1), date(2024, 5, 1))


def test_equal_days_do_not_confuse_the_focus() -> None:
    one = events_table([event("It happens", dating("2024-05-01"))])
    table = pd.concat([one] * 6, ignore_index=True)
    assert focus_period(table).days == 1
