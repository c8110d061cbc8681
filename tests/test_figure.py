"""The figure as a whole: what is drawn, what it says, and that text stays text."""

import io
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from tests.made_events import dating, event, made_table
from timeline import timeline_figure
from timeline.errors import TableError
from timeline.events import Event, Status
from timeline.figure import Period, Theme, View, find_lanes
from timeline.figure.dates import Span
from timeline.figure.needed import NEEDED
from timeline.figure.palette import palette
from timeline.figure.shapes import Filling, Form, Shape, shape_of
from timeline.table import SCHEMA, csv_text, events_table

NASTY = '<a href="javascript:x">click</a> %{x} $\\alpha$ {y} & <script>'


def trace(figure: go.Figure, kind: str) -> Any:
    return next(one for one in figure.data if one.meta == kind)


def symbols(table: pd.DataFrame) -> list[str]:
    return list(trace(timeline_figure(table), "marks").marker.symbol)


@pytest.mark.parametrize(
    ("first", "last", "edtf", "extent", "form"),
    [
        ("2024-05-01", "2024-05-01", "2024-05-01", "within", Form.DOT),
        ("2024-05-01", "2024-05-01", "2024-05-01", "throughout", Form.DOT),
        ("2024-05-01", "2024-05-09", "", "throughout", Form.BAR),
        ("2024-05-01", "2024-05-09", "", "within", Form.BAND),
        ("2024-05-01", "2024-05-09", "2024-05-01/..", "throughout", Form.SINCE),
        ("2024-05-01", "2024-05-09", "../2024-05-09", "within", Form.UNTIL),
    ],
)
def test_dates_choose_the_form(
    first: str, last: str, edtf: str, extent: str, form: Form
) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last)
    span = Span(*days, throughout=extent == "throughout", edtf=edtf)
    assert shape_of(span, "happened").form is form


@pytest.mark.parametrize(
    ("status", "filling"),
    [
        (Status.HAPPENED, Filling.FULL),
        (Status.ONGOING, Filling.FULL),
        (Status.PLANNED, Filling.HOLLOW),
        (Status.HYPOTHETICAL, Filling.POINTED),
        (Status.NEGATED, Filling.CROSSED),
    ],
)
def test_status_chooses_the_filling(status: Status, filling: Filling) -> None:
    day = date(2024, 5, 1)
    assert shape_of(Span(day, day), status).filling is filling


def test_no_two_kinds_of_shape_share_a_symbol() -> None:
    shapes = [Shape(form, filling) for form in Form for filling in Filling]
    drawn = [(one.form, one.symbol) for one in shapes]
    closed = [pair for pair in drawn if pair[0] in {Form.DOT, Form.BAR, Form.BAND}]
    assert len(set(closed)) == len(closed)


def test_a_month_is_never_a_bare_dot() -> None:
    table = events_table([event("It happens", dating("2024-05-01", "2024-05-31"))])
    assert symbols(table) == ["diamond"]
    assert len(trace(timeline_figure(table), "bars").x) == 1


def test_a_day_stays_visible_on_a_scale_of_centuries() -> None:
    table = events_table(
        [
            event("Long ago", dating("1701-01-01", "1800-12-31")),
            event("One day", dating("2024-05-01", throughout=True)),
        ]
    )
    assert min(trace(timeline_figure(table), "marks").marker.size) >= 7


def test_a_short_bar_stays_visible_on_a_scale_of_centuries() -> None:
    table = events_table(
        [
            event("Long ago", dating("1701-01-01")),
            event("A week", dating("2024-05-01", "2024-05-07", throughout=True)),
        ]
    )
    assert min(trace(timeline_figure(table), "marks").marker.size) >= 7


def test_every_dated_event_is_drawn_once_and_carries_its_id() -> None:
    table = made_table()
    dated = table[table["start"].notna()]
    ids = [custom[0] for custom in trace(timeline_figure(table), "marks").customdata]
    assert sorted(ids) == sorted(dated["event_id"])


def test_there_are_few_traces_however_many_events() -> None:
    rows = [
        event(f"Event {n}", dating(f"2024-05-{n:02}"), f"A{n}") for n in range(1, 29)
    ]
    assert len(timeline_figure(events_table(rows)).data) <= 12


def test_the_hover_card_says_title_date_quote_reason_and_source() -> None:
    figure = timeline_figure(made_table())
    cards = trace(figure, "marks").hovertext
    card = next(card for card in cards if "warning strike" in card)
    assert "<b>Dockers hold a warning strike at both terminals</b>" in card
    assert "Sometime in April 2024" in card
    assert "It is reported here that" in card
    assert "'then' names" in card
    assert "Daily Courier" in card


def test_article_text_cannot_become_markup() -> None:
    table = events_table([event(NASTY, dating("2024-05-01"), NASTY)])
    drawn = timeline_figure(table).to_plotly_json()
    texts = [
        *drawn["data"][1]["hovertext"],
        *drawn["data"][2]["text"],
        *(note["text"] for note in drawn["layout"]["annotations"]),
    ]
    for text in texts:
        bare = text
        for own in ("<b>", "</b>", "<i>", "</i>", "<br>"):
            bare = bare.replace(own, "")
        assert not set("<>${").intersection(bare)


def test_an_event_outside_the_period_is_listed_at_the_edge_with_its_date() -> None:
    period = Period(date(2024, 6, 1), date(2024, 6, 30))
    figure = timeline_figure(made_table(), view=View(period=period))
    labels = list(trace(figure, "labels").text)
    assert any(text.startswith("5 Feb 2024: Council votes") for text in labels)
    assert "triangle-left" in list(trace(figure, "marks").marker.symbol)


def test_lanes_keep_order_and_colour_under_a_filter() -> None:
    table = made_table()
    lanes = find_lanes(table)
    part = table[table["actors"].str.contains("Union")]
    whole_figure, fewer_figure = (
        timeline_figure(rows, lanes=lanes) for rows in (table, part)
    )
    names = [note.text for note in whole_figure.layout.annotations]
    fewer = [note.text for note in fewer_figure.layout.annotations]
    assert fewer == [name for name in names if name in fewer]
    colour = palette(Theme.LIGHT).lanes[lanes.own.index("Dockers' Union")]
    assert set(trace(fewer_figure, "marks").marker.color) == {colour}


@pytest.mark.parametrize("width", [1040, 700, 358])
@pytest.mark.parametrize("theme", list(Theme))
def test_every_label_stays_within_the_plot(width: int, theme: Theme) -> None:
    figure = timeline_figure(made_table(), view=View(width=width, theme=theme))
    assert figure.layout.width == width
    assert all(trace(figure, "labels").text)


def test_the_legend_explains_the_shapes_in_use_and_no_others() -> None:
    table = events_table([event("It happens", dating("2024-05-01"))])
    names = [one.name for one in timeline_figure(table).data if one.showlegend]
    assert names == ["on that day"]


def test_the_selected_event_is_ringed_and_bold() -> None:
    table = made_table()
    chosen = table["event_id"].iloc[0]
    figure = timeline_figure(table, view=View(selected=chosen))
    assert trace(figure, "ring").x
    (bold,) = [text for text in trace(figure, "labels").text if "<b>" in text]
    assert bold.strip("\N{NO-BREAK SPACE}") != bold  # room for the ring


def test_a_selected_bar_without_a_mark_is_framed_whole() -> None:
    table = made_table()
    bar = table[(table["extent"] == "throughout") & (table["status"] == "happened")]
    figure = timeline_figure(table, view=View(selected=bar["event_id"].iloc[0]))
    frame = trace(figure, "ring")
    assert frame.mode == "lines"
    assert len(set(frame.x)) == len(set(frame.y)) == 2


@pytest.mark.parametrize("events", [[], [event("It happens", dating(""))]])
def test_a_table_without_dated_events_gives_a_figure_that_says_so(
    events: list[Event],
) -> None:
    (note,) = timeline_figure(events_table(events)).layout.annotations
    assert note.text == "No dated events to draw."


def test_the_first_and_last_years_of_the_calendar_are_drawn() -> None:
    table = events_table(
        [
            event("The beginning", dating("0001-01-01", "0001-12-31")),
            event("The end", dating("9999-12-31")),
        ]
    )
    assert len(trace(timeline_figure(table), "marks").x) == 2


@pytest.mark.parametrize("day", ["9999-12-31", "9999-06-01"])
def test_the_last_days_of_the_calendar_are_drawn_whole_and_no_year_after_is_named(
    day: str,
) -> None:
    table = events_table(
        [event("Old", dating("1950-05-01")), event("Last", dating(day))]
    )
    period = Period(date(1950, 5, 1), date.fromisoformat(day))
    figure = timeline_figure(table, view=View(period=period, selected=""))
    left, right, last = np.array(
        [*figure.layout.xaxis.range, trace(figure, "marks").x[-1]], "datetime64[s]"
    )
    margin = figure.layout.margin
    plot = figure.layout.width - margin.l - margin.r
    room = float((right - last) / (right - left)) * plot
    assert room >= max(trace(figure, "marks").marker.size) / 2
    assert figure.layout.xaxis.ticktext[-1] == "9000"


def test_a_tall_figure_names_the_times_above_too() -> None:
    days = [f"2024-05-{number:02}" for number in range(1, 31)]
    table = events_table(event(f"On {day} it happens", dating(day)) for day in days)
    period = Period(date(2024, 5, 1), date(2024, 12, 31))
    figure = timeline_figure(table, view=View(period=period))
    assert figure.layout.xaxis2.side == "top"
    assert "xaxis2" not in timeline_figure(made_table()).to_plotly_json()["layout"]


def test_the_same_table_gives_the_same_figure() -> None:
    assert timeline_figure(made_table()) == timeline_figure(made_table())


def test_a_figure_is_drawn_from_the_columns_that_it_names() -> None:
    table = made_table()
    assert timeline_figure(table[list(NEEDED)]) == timeline_figure(table)
    for name in NEEDED:
        with pytest.raises(TableError, match=f"no column {name}, which"):
            timeline_figure(table.drop(columns=name))


def test_a_table_that_cannot_be_drawn_is_refused_with_advice() -> None:
    table = made_table()
    read = pd.read_csv(io.StringIO(csv_text(table).removeprefix("\ufeff")))
    with pytest.raises(TableError, match=r"start .* holds str, .*read_csv\(path\)"):
        timeline_figure(read)
    with pytest.raises(TableError, match=r"salience .* holds object"):
        timeline_figure(table.astype({"salience": object}))
    with pytest.raises(TableError, match=r"actors .* holds other things than text"):
        timeline_figure(table.assign(actors=pd.Series([["Mali"]] * len(table))))
    with pytest.raises(TableError, match="not of a list"):
        timeline_figure([])  # type: ignore[arg-type]  # the mistake under test
    days = [name for name, dtype in SCHEMA.items() if dtype.startswith("datetime")]
    dated = read.astype(dict.fromkeys(days, "datetime64[s]"))
    with pytest.raises(TableError, match=r"cells without text \(NaN\)"):
        timeline_figure(dated)
    zoned = table.assign(start=table["start"].dt.tz_localize("Asia/Tokyo"))
    with pytest.raises(TableError, match=r"start .* holds datetime64.*Tokyo"):
        timeline_figure(zoned)
    timeline_figure(dated.fillna({name: "" for name in NEEDED if name not in days}))


@pytest.mark.parametrize(
    ("column", "day"), [("start", "0000-12-31"), ("end", "10000-01-01")]
)
def test_days_that_no_calendar_of_pythons_has_are_refused(
    column: str, day: str
) -> None:
    table = made_table()
    beyond = np.full(len(table), np.datetime64(day, "s"))
    with pytest.raises(TableError, match="beyond the years 1 to 9999"):
        timeline_figure(table.assign(**{column: beyond}))


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_days_of_any_unit_are_drawn(unit: str) -> None:
    table = made_table()
    days = [name for name, dtype in SCHEMA.items() if dtype.startswith("datetime")]
    other = table.astype(dict.fromkeys(days, np.dtype(f"datetime64[{unit}]")))
    assert timeline_figure(other) == timeline_figure(table)
