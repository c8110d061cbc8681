"""A length of time beside a date: the days that the two mean together."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.timexes import find_timexes
from timeline.timexes.calendar import Unit
from timeline.timexes.counting.up_to import days_up_to

PUBLISHED = date(2024, 10, 28)


def test_length_before_a_date_leads_to_the_day_that_it_counts_to() -> None:
    text = "The power was out two days after the January 7 quake."
    length, _ = find_timexes(text, date(2020, 1, 17))
    assert length.start is None
    assert length.window == (date(2020, 1, 9), date(2020, 1, 9))


def test_length_before_something_without_a_date_leads_nowhere() -> None:
    text = "The power was out two days after the quake, which came on January 7."
    length, _ = find_timexes(text, date(2020, 1, 17))
    assert length.window is None


def test_length_back_to_the_last_of_its_kind_does_not_lead_ahead() -> None:
    [back] = find_timexes("It is the worst storm in ten years.", date(2024, 10, 28))
    [ahead] = find_timexes("It will be built in ten years.", date(2024, 10, 28))
    assert back.window is None
    assert ahead.window == (date(2024, 10, 28), date(2034, 10, 28))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("first nine months of 1997", (date(1997, 1, 1), date(1997, 9, 30))),
        ("last two years of the 1990s", (date(1998, 1, 1), date(1999, 12, 31))),
        ("first two weeks of this year", (date(2024, 1, 1), date(2024, 1, 14))),
    ],
)
def test_first_units_of_a_time_are_days_of_it(
    words: str, days: tuple[date, date]
) -> None:
    length, _ = find_timexes(f"It grew in the {words}.", PUBLISHED)
    assert length.window == days


def test_more_units_than_a_time_has_are_no_days_of_it() -> None:
    length, _ = find_timexes("It grew in the first nine months of May.", PUBLISHED)
    assert length.window is None


def test_length_that_lasts_before_a_date_leads_nowhere() -> None:
    text = "He had taught for two years before the 2010 vote."
    length, _ = find_timexes(text, PUBLISHED)
    assert length.window is None


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("the six months to 30 June 2024", (date(2024, 1, 1), date(2024, 6, 30))),
        ("the year ended June 30", (date(2023, 7, 1), date(2024, 6, 30))),
        ("the fiscal year ending March 2025", (date(2024, 4, 1), date(2025, 3, 31))),
        ("the 52 weeks to 28 September", (date(2023, 10, 1), date(2024, 9, 28))),
        ("the 48 hours to Sunday", (date(2024, 10, 25), date(2024, 10, 27))),
        ("the two years through 2023", (date(2022, 1, 1), date(2023, 12, 31))),
        ("the year to September", (date(2023, 10, 1), date(2024, 9, 30))),
    ],
)
def test_length_up_to_a_date_is_the_days_that_end_with_it(
    words: str, days: tuple[date, date]
) -> None:
    length, _ = find_timexes(f"Sales rose in {words}.", PUBLISHED)
    assert length.start is None
    assert length.window == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("in the past 72 hours", (date(2024, 10, 25), date(2024, 10, 28))),
        ("over the last hour", (date(2024, 10, 28), date(2024, 10, 28))),
        ("within the next 48 hours", (date(2024, 10, 28), date(2024, 10, 30))),
        ("for 72 hours", None),
    ],
)
def test_hours_up_to_now_or_from_now_are_the_days_they_touch(
    words: str, days: tuple[date, date] | None
) -> None:
    length, *_ = find_timexes(f"Snow falls {words}.", PUBLISHED)
    assert length.window == days


def test_length_before_another_clause_with_to_has_no_days() -> None:
    length, _ = find_timexes("It took two years to reach the 2020 goal.", PUBLISHED)
    assert length.window is None


@given(
    last=st.dates(date(1, 1, 1), date(9999, 12, 31)),
    amount=st.integers(0, 10**6),
    unit=st.sampled_from([*Unit, None]),
)
def test_days_up_to_a_day_end_with_it_or_are_none(
    last: date, amount: int, unit: Unit | None
) -> None:
    days = days_up_to(last, amount, unit)
    assert days is None or days[1] == last


def test_month_too_short_for_the_day_is_counted_from_the_next() -> None:
    # The three months to 30 May begin on 1 March, as 31 February is no day.
    assert days_up_to(date(2023, 5, 30), 3, Unit.MONTH) == (
        date(2023, 3, 1),
        date(2023, 5, 30),
    )


@pytest.mark.parametrize(
    "before", ["", "On 5 May 2020 they met for ", "(on 5 May 2020 "]
)
def test_lengths_without_a_date_between_them_take_linear_time(before: str) -> None:
    seconds = []
    for count in (4_000, 48_000):
        begun = time.process_time()
        find_timexes(before + "two five-year " * count, date(2024, 10, 28))
        seconds.append(time.process_time() - begun)
    assert seconds[1] < 24 * seconds[0] + 0.1  # 12 would be linear
