"""The shipped examples: what a new user sees first keeps its titles and days."""

from functools import cache
from pathlib import Path

import pytest

from tests.marked import gold_cases
from timeline import Event, extract_events
from timeline.sources import read_file

pytestmark = pytest.mark.slow
DATA = Path(__file__).parents[1] / "data"


@cache
def told(name: str) -> dict[str, Event]:
    """Give the events of an example by their titles."""
    (path,) = DATA.rglob(f"{name}.md")
    return {event.title: event for event in extract_events(read_file(path).article)}


@pytest.mark.parametrize("row", [case.values for case in gold_cases("examples", 5)])
def test_an_event_of_an_example_keeps_its_title_and_days(row: list[str]) -> None:
    name, title, start, end, edtf = row
    event = told(name)[title]
    assert (str(event.start), str(event.end), event.date_edtf) == (start, end, edtf)
