"""Capitals tell names from times, but not in headlines or where a sentence begins."""

from datetime import date

import pytest

from timeline.timexes import find_timexes

PUBLISHED = date(2024, 10, 28)


def found(text: str) -> list[str]:
    return [timex.text for timex in find_timexes(text, PUBLISHED)]


@pytest.mark.parametrize(
    "text",
    [
        "She told ABC's This Week that it was over.",
        "They watched CNN Tonight at home with friends.",
        "He read it in USA Today over breakfast.",
        "The radio show Fox in the Morning was theirs.",
        "It broke the law, the 9th Circuit ruled.",
        "The Turkish daily Hurriyet named the buyers.",
    ],
)
def test_a_name_with_a_word_of_time_is_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("This Week's Vote Stands, Judge Says", ["This Week"]),
        ("Court Rules\nToday, the state voted on it.", ["Today"]),
        ('He said: "Tonight we win again."', ["Tonight"]),
        ("On the 9th, Russian troops left.", ["the 9th"]),
        ("The paper is printed daily in Ankara.", ["daily"]),
    ],
)
def test_a_capital_that_any_word_has_there_makes_no_name(
    text: str, times: list[str]
) -> None:
    assert found(text) == times


def test_a_time_of_day_takes_the_day_right_after_it() -> None:
    beside = find_timexes("It fell at 4 p.m. (1500 GMT) on New Year's Day.", PUBLISHED)
    apart = find_timexes("It fell at 4 p.m., said Rome on New Year's Day.", PUBLISHED)
    assert [timex.start for timex in beside] == [date(2024, 1, 1)] * 3
    assert [timex.start for timex in apart] == [PUBLISHED, date(2024, 1, 1)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "0600: Guns open fire.\n1530: Rain.\n1915 - Relief.",
            ["T06:00", "T15:30", "T19:15"],
        ),
        ("1530: The abbey burns.\n1915: The mill closes.\n", ["1530", "1915"]),
    ],
)
def test_digits_at_the_head_of_a_line_are_hours_beside_what_no_year_is(
    text: str, values: list[str]
) -> None:
    read = [timex.value for timex in find_timexes(text, PUBLISHED)]
    assert all(value.endswith(end) for value, end in zip(read, values, strict=True))
