"""The page's address: a view written there opens the same view."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.figure import Period
from timeline.page.address import Place, parameters, place_of
from timeline.page.choice import Choice, Detail

WORDS = st.text(min_size=1, max_size=20)
NAMES = st.lists(WORDS, max_size=3, unique=True).map(tuple)
PERIODS = st.tuples(st.dates(), st.dates()).map(lambda days: Period(*sorted(days)))
DAYS = st.none() | st.dates()
CHOICES = st.builds(
    Choice,
    detail=st.sampled_from(Detail),
    actors=NAMES,
    needs_all=st.booleans(),
    people=st.booleans(),
    words=WORDS,
    since=DAYS,
    until=DAYS,
    statuses=NAMES,
    precisions=NAMES,
    articles=NAMES,
    sources=NAMES,
    confidence=st.sampled_from([0.0, 0.25, 0.5, 1.0]),
)
PLACES = st.builds(
    Place,
    example=WORDS,
    choice=CHOICES,
    event=WORDS,
    period=st.none() | PERIODS,
    lanes=WORDS,
    reading=st.booleans(),
)
NAMED = (
    *("example", "events", "actor", "match", "people", "words", "since", "until"),
    *("status", "precision", "article", "source", "confidence"),
    *("event", "from", "to", "lanes", "view"),
)
CELLS = (
    st.text(max_size=20)
    | st.dates().map(str)
    | st.integers().map(str)
    | st.from_regex(r"\A[0-9]{1,4}\Z")
    | st.sampled_from(["all", "alone", "reading", "main", "most", "../../x", "<b>"])
)
PARAMETERS = st.dictionaries(
    st.sampled_from(NAMED) | st.text(max_size=8),
    st.lists(CELLS, max_size=3),
    max_size=12,
)


@given(PLACES)
def test_an_address_opens_the_view_that_wrote_it(place: Place) -> None:
    assert place_of(parameters(place)) == place


@given(PARAMETERS)
def test_any_parameters_open_a_view_that_can_be_written(
    found: dict[str, list[str]],
) -> None:
    place = place_of(found)
    assert place_of(parameters(place)) == place


@pytest.mark.parametrize("least", ["9" * 5_000, "101", "\u0665", "-1", "1e1", ""])
def test_a_confidence_that_is_no_percentage_is_left_out(least: str) -> None:
    assert place_of({"confidence": [least]}).choice.confidence == 0.0


def test_the_first_view_has_an_empty_address() -> None:
    assert parameters(Place()) == {}


def test_what_cannot_be_read_is_left_out() -> None:
    found = {
        "from": ["2024-13-01"],
        "to": ["2024-10-28"],
        "events": ["some"],
        "confidence": ["1e3"],
        "since": ["May"],
        "x": [],
    }
    assert place_of(found) == Place()


def test_a_period_that_ends_before_it_begins_is_left_out() -> None:
    found = {"from": ["2024-10-28"], "to": ["2024-10-01"]}
    assert place_of(found).period is None


def test_a_day_is_a_period() -> None:
    found = {"from": ["2024-10-28"], "to": ["2024-10-28"]}
    assert place_of(found).period == Period(date(2024, 10, 28), date(2024, 10, 28))
