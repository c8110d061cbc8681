"""Lanes, packing, scale and periods: where events stand."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made_events import dating, event, made_events, made_table
from timeline.figure.axis import named_ticks, time_axis
from timeline.figure.lanes import Grouping, find_lanes
from timeline.figure.pack import pack
from timeline.figure.palette import Theme, palette
from timeline.figure.period import clamped, focus_period, moved, whole_period, zoomed
from timeline.figure.scale import Period, Scale
from timeline.table import events_table

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)) | st.dates()
PLOTLY_TIME = re.compile(r"-?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
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
    assert names[-1] == "No named actor"


def test_an_event_stands_in_the_lane_of_its_most_central_actor_that_has_one() -> None:
    lanes = find_lanes(made_table())
    assert lanes.names[lanes.lane_of("Port Authority; Dockers' Union")] == (
        "Port Authority"
    )
    assert lanes.names[lanes.lane_of("Somebody; Dockers' Union")] == "Dockers' Union"
    assert lanes.names[lanes.lane_of("")] == "No named actor"


def test_further_actors_share_a_lane() -> None:
    table = events_table(
        event(f"Actor {n} speaks", dating("2024-05-01"), f"Actor {n}")
        for n in range(12)
    )
    lanes = find_lanes(table, most=8)
    assert len(lanes.own) == 8
    assert lanes.names[lanes.lane_of("Actor 11")] == "Other actors"


def test_an_actor_who_leads_nothing_gets_no_lane() -> None:
    table = events_table([event("A meets B", dating("2024-05-01"), "A", "B")])
    assert find_lanes(table).own == ("A",)


def test_a_lane_that_would_stay_empty_goes_to_the_next_actor() -> None:
    followers = [
        event(f"Lead and {n} act", dating("2024-05-01"), "Lead", f"Follower {n}")
        for n in range(9)
    ]
    late = event("Late acts", dating("2024-05-02"), "Late", salience=0.1)
    assert find_lanes(events_table([*followers, late])).own == ("Lead", "Late")


@pytest.mark.parametrize(
    ("by", "names"),
    [
        (Grouping.NONE, ("All events",)),
        (Grouping.ARTICLE, ("The harbour of Mirov in four months", "Untitled")),
        (
            Grouping.STATUS,
            ("happened", "planned", "hypothetical", "negated", "No status"),
        ),
    ],
)
def test_lanes_can_stand_for_something_else(
    by: Grouping, names: tuple[str, ...]
) -> None:
    lanes = find_lanes(made_table(), by=by)
    assert set(lanes.names) == set(names)
    assert len(lanes.lanes_of(made_table())) == len(made_table())


@given(periods())
def test_the_days_of_a_period_lie_within_the_plot(period: Period) -> None:
    scale = Scale(period, 1000)
    left, right = scale.x(period.first), scale.x(period.last, hours=24)
    assert 0 < left < right
    if period.last < date(9000, 1, 1):  # else there is less room, or none, behind it
        assert right < scale.plot_width
    assert right <= scale.plot_width * 1.000001


@given(periods())
def test_days_and_pixels_convert_back(period: Period) -> None:
    scale = Scale(period, 1000)
    days = scale.day_at(scale.x(period.last))
    assert days == pytest.approx((period.last - period.first).days, abs=1e-3)


@given(periods())
def test_the_ends_of_the_plot_are_times_that_plotly_reads(period: Period) -> None:
    scale = Scale(period, 1000)
    ends = scale.time(0), scale.time(scale.plot_width)
    assert all(PLOTLY_TIME.fullmatch(end) for end in ends), ends


@pytest.mark.parametrize(
    ("first", "last", "left", "right"),
    [
        (date(14, 8, 19), date(476, 9, 4), "0000-", "0490-"),
        (date(1, 1, 1), date(2025, 1, 1), "-0060-", "2085-"),
        (date(2025, 1, 1), date.max, "1785-", "9999-12-31T23:59:59"),
        (date.max, date.max, "9999-12-30", "9999-12-31T23:59:59"),
    ],
)
def test_plots_reach_beyond_the_year_1_but_not_beyond_9999(
    first: date, last: date, left: str, right: str
) -> None:
    scale = Scale(Period(first, last), 1000)
    assert scale.time(0).startswith(left)
    assert scale.time(scale.plot_width).startswith(right)


@given(periods(), st.floats(min_value=0.01, max_value=8))
def test_zooming_stays_within_the_whole_and_never_below_a_day(
    whole: Period, by: float
) -> None:
    period = zoomed(zoomed(whole, whole, by=0.3), whole, by=by)
    assert whole.first <= period.first <= period.last <= whole.last


def test_zooming_out_of_the_first_centuries_stops_at_their_beginning() -> None:
    whole = Period(date(14, 8, 19), date(476, 9, 4))
    assert zoomed(Period(date(20, 1, 1), date(400, 1, 1)), whole, by=2) == whole


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


@pytest.mark.parametrize("width", [358, 700, 1000, 1900])
def test_the_whole_calendar_has_ticks_of_whole_thousands_of_years(width: int) -> None:
    every = Period(date.min, date.max)
    ticks = named_ticks(Scale(every, width))["ticktext"]
    assert len(ticks) >= 2
    assert all(year.endswith("000") for year in ticks if year != "1")


def test_early_years_are_told_without_zeros_and_there_is_no_year_0() -> None:
    scale = Scale(Period(date(43, 1, 1), date(2024, 5, 3)), 1000)
    assert time_axis(scale, palette(Theme.LIGHT))["ticktext"][:2] == ["500", "1000"]
    later = Scale(Period(date(1043, 1, 1), date(2024, 5, 3)), 1000)
    assert "ticktext" not in time_axis(later, palette(Theme.LIGHT))


@given(periods(), st.integers(min_value=300, max_value=1400))
def test_named_ticks_are_few_and_lie_in_the_period(period: Period, width: int) -> None:
    ticks = named_ticks(Scale(period, width))
    days = [date.fromisoformat(text) for text in ticks["tickvals"]]
    assert all(period.first <= day <= period.last for day in days)
    assert len(days) <= Scale(period, width).plot_width / 90 + 2
    assert len(days) == len(ticks["ticktext"])


@pytest.mark.parametrize(
    ("first", "last"),
    [(date.min, date.max), (date.min, date(1, 3, 1)), (date(9999, 1, 1), date.max)],
)
def test_ticks_are_named_at_the_ends_of_the_calendar(first: date, last: date) -> None:
    assert named_ticks(Scale(Period(first, last), 1000))["ticktext"]


@pytest.mark.parametrize("days", range(2, 43))
def test_a_phone_has_two_ticks_at_least_to_measure_days_by(days: int) -> None:
    for first in (date(2024, 3, 25) + timedelta(days=n) for n in range(7)):
        period = Period(first, first + timedelta(days=days - 1))
        assert len(named_ticks(Scale(period, 358))["tickvals"]) >= 2


@pytest.mark.parametrize("first", [date(2024, 5, 1), date(2024, 1, 1)])
def test_a_day_alone_is_named_by_its_day_though_a_month_begins_with_it(
    first: date,
) -> None:
    ticks = named_ticks(Scale(Period(first, first), 1000), low=True)
    assert ticks["ticktext"] == [f"1 {first:%b} 2024"]


def test_ticks_of_months_name_each_year_once_and_stay_level() -> None:
    scale = Scale(Period(date(2024, 11, 1), date(2025, 4, 30)), 1000)
    named = [text.split("<br>") for text in named_ticks(scale)["ticktext"]]
    years = [year.strip("\N{NO-BREAK SPACE}") for _, year in named]
    assert [month for month, _ in named] == ["Nov", "Dec", "Jan", "Feb", "Mar", "Apr"]
    assert years == ["2024", "", "2025", "", "", ""]
    low = named_ticks(scale, low=True)["ticktext"]
    assert low[:2] == ["Nov 2024", "Dec 2024"]
