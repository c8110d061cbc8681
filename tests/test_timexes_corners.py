"""Corners of the calendar that changed code would otherwise get past unnoticed."""

from datetime import date
from pathlib import Path

import pytest
from dateutil.easter import easter

from tests.test_timexes_gold import COLUMNS, gold_rows, read, slug, written
from timeline.timexes import (
    Direction,
    Timex,
    TimexType,
    find_timexes,
    join_ranges,
)
from timeline.timexes.reading.holidays import easter_sunday

GOLD = Path(__file__).parent / "gold" / "timexes_corners.tsv"
ROWS = gold_rows(GOLD)
PUBLISHED = date(2024, 10, 28)


@pytest.mark.parametrize("row", ROWS, ids=[slug(row) for row in ROWS])
def test_a_corner_is_read_exactly_and_written_as_edtf(row: dict[str, str]) -> None:
    _, marked, (timex,) = read(row)
    assert [timex.text] == marked
    assert written(timex) == tuple(row[name] for name in COLUMNS)
    assert timex.edtf == row["edtf"]


def test_easter_falls_where_an_independent_calendar_has_it() -> None:
    years = range(1583, 2400)
    assert [easter_sunday(year) for year in years] == [easter(year) for year in years]


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("Sept. 28", "2024-Q3"),
        ("Sept. 20", "2024-Q3"),
        ("Oct. 3, 2021", "2021-Q3"),
        ("Oct. 10", "2024-Q3"),
        ("July 31", "XXXX-QX"),
    ],
)
def test_a_quarter_that_ended_near_one_of_the_calendar_is_that_one(
    day: str, value: str
) -> None:
    quarter, _ = find_timexes(f"Profit rose in the quarter ended {day}.", PUBLISHED)
    assert (quarter.text, quarter.value) == ("the quarter", value)


def test_a_day_within_a_month_is_no_end_of_a_range_with_it() -> None:
    text = "It was in July 2024 - July 27, 2024, to be exact."
    assert len(join_ranges(text, find_timexes(text, PUBLISHED))) == 2
    text = "It was held July 2, 2024 - July 27, 2024."
    assert len(join_ranges(text, find_timexes(text, PUBLISHED))) == 1


def test_from_opens_no_end_where_amounts_are_compared() -> None:
    [compared] = find_timexes("Exports are up from a year ago.", PUBLISHED)
    assert compared.direction is None
    [opened] = find_timexes("It has risen since a year ago.", PUBLISHED)
    assert opened.direction is Direction.SINCE


def test_a_year_of_two_digits_lies_in_the_century_that_is_told_of() -> None:
    _, short = find_timexes("They quit in 1863. Others came in '98.", PUBLISHED)
    assert short.value == "1898"


@pytest.mark.parametrize(
    ("end", "days", "says"),
    [
        (4, (PUBLISHED, PUBLISHED), "is not 'today'"),
        (5, (PUBLISHED, None), "only one of start and end"),
        (5, (PUBLISHED, date(2024, 10, 27)), "before it starts"),
    ],
)
def test_an_expression_whose_span_or_days_contradict_each_other_is_refused(
    end: int, days: tuple[date, date | None], says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        Timex(
            char_start=0,
            char_end=end,
            text="today",
            type=TimexType.DATE,
            value="2024-10-28",
            start=days[0],
            end=days[1],
        )
