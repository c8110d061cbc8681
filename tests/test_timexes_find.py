"""What users may ask of `find_timexes`, and what its answers say."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from timeline.errors import TimelineError
from timeline.timexes import (
    DateOrder,
    Direction,
    Precision,
    TextKind,
    find_timexes,
    join_ranges,
    read_periods,
)

PUBLISHED = date(2024, 10, 28)


def test_reason_names_words_anchor_and_days() -> None:
    [timex] = find_timexes("Last week they met.", PUBLISHED)
    assert timex.reason == (
        "'Last week', counted from publication on Monday 28 October 2024, is 21 to 27"
        " October 2024."
    )


def test_reason_says_that_the_weekday_is_a_slip() -> None:
    timex = find_timexes("Burglars came on Monday, October 22.", PUBLISHED)[0]
    assert timex.reason.endswith("is Tuesday 22 October 2024, which is no Monday.")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "They met on Monday, 22 October 2024.",
            "'Monday, 22 October 2024' is Tuesday 22 October 2024, which is no Monday.",
        ),
        ("They met on 31 June.", "'31 June' names a day that its month does not have."),
        (
            "He was born in 1788. Two years after the war of 1812 he left.",
            (
                "'Two years after', counted from 1812 in the text, is 1 January to"
                " 31 December 1814."
            ),
        ),
        (
            "They met on the eve of Easter.",
            (
                "'the eve of', counted from 31 March 2024 in the text, is Saturday"
                " 30 March 2024."
            ),
        ),
    ],
)
def test_reason_says_what_is_odd_and_what_a_date_beside_was_for(
    text: str, reason: str
) -> None:
    assert reason in [timex.reason for timex in find_timexes(text, PUBLISHED)]


def test_reason_of_a_story_names_the_date_told_before() -> None:
    text = "It fell on 10 May 1940. They fled two days later."
    timex = find_timexes(text, PUBLISHED, kind=TextKind.NARRATIVE)[1]
    assert timex.reason == (
        "'two days later', counted from 10 May 1940 in the text, is Sunday 12 May 1940."
    )


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("They met on Sunday night.", "is the night of Sunday 27 October 2024."),
        ("They met at 8 a.m. on Sunday.", "is 08:00 on Sunday 27 October 2024."),
        ("They met weeks ago.", "is about 9 September to 14 October 2024."),
        ("They met two weeks ago.", "is 14 to 20 October 2024."),
    ],
)
def test_reason_tells_the_part_of_the_day_and_what_is_rough(
    text: str, result: str
) -> None:
    assert find_timexes(text, PUBLISHED)[0].reason.endswith(result)


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        ("A year later they met.", "counts from a time that the text has not named"),
        ("In 1990 it fell. The next day they met.", "cannot be counted from 1990"),
        ("It fell in 490 BC.", "lies outside the years 1 to 9999"),
    ],
)
def test_reason_tells_what_a_date_lacks(text: str, lack: str) -> None:
    timex = find_timexes(text, PUBLISHED)[-1]
    assert timex.start is None
    assert f"' {lack}" in timex.reason


def test_reason_without_publication_says_what_is_missing() -> None:
    [timex] = find_timexes("Last week they met.")
    assert timex.reason == ("'Last week' cannot be dated without the publication date.")
    assert timex.value == "XXXX-WXX"


def test_reason_of_durations_and_sets_says_what_they_are() -> None:
    length, often = find_timexes("It ran for five years and met every day.", PUBLISHED)
    assert length.reason == "'five years' is a length of time, not a date."
    assert often.reason == "'every day' says how often, not when."


def test_expression_over_a_line_break_is_explained_on_one_line() -> None:
    [timex] = find_timexes("They met last\nweek.", PUBLISHED)
    assert timex.reason.startswith("'last week', counted")


def test_blank_line_ends_an_expression() -> None:
    found = find_timexes("They met in May\n\n1990 was a good year.", PUBLISHED)
    assert [timex.text for timex in found] == ["May", "1990"]


@pytest.mark.parametrize(
    ("text", "direction", "edtf"),
    [
        ("since May 2022", Direction.SINCE, "2022-05/.."),
        ("until 3 May 2022", Direction.UNTIL, "../2022-05-03"),
        ("in May 2022", None, "2022-05"),
    ],
)
def test_open_ends_are_told(text: str, direction: Direction | None, edtf: str) -> None:
    [timex] = find_timexes(text, PUBLISHED)
    assert timex.direction is direction
    assert timex.edtf == edtf
    assert (timex.precision is Precision.OPEN) == (direction is not None)


@pytest.mark.parametrize(
    ("words", "precision", "edtf"),
    [
        ("28 October 2024", Precision.DAY, "2024-10-28"),
        ("last week", Precision.WEEK, "2024-10-21/2024-10-27"),
        ("early August", Precision.MONTH, "2024-08-01/2024-08-10"),
        ("the summer of 1916", Precision.SEASON, "1916-22"),
        ("the third quarter", Precision.QUARTER, "2024-07-01/2024-09-30"),
        ("1945", Precision.YEAR, "1945"),
        ("the 1990s", Precision.DECADE, "199X"),
        ("the 20th century", Precision.CENTURY, "19XX"),
        ("weeks ago", Precision.RANGE, "2024-09-09/2024-10-14"),
        ("recently", Precision.UNKNOWN, ""),
    ],
)
def test_precision_and_edtf_say_how_exact_the_words_are(
    words: str, precision: Precision, edtf: str
) -> None:
    [timex] = find_timexes(f"It fell in {words}.", PUBLISHED)
    assert timex.precision is precision
    assert timex.edtf == edtf


def test_some_summers_lie_in_as_many_years_up_to_publication() -> None:
    text = "The creek ran dry in the past three summers, and once in three winters."
    (summers,) = find_timexes(text, published=PUBLISHED)
    assert summers.start is None
    assert summers.window == (date(2021, 10, 28), PUBLISHED)


def test_window_says_what_a_vague_expression_is_about() -> None:
    past, now = find_timexes("It fell in the past two weeks and is now low.", PUBLISHED)
    assert past.start is None
    assert past.reason == (
        "'the past two weeks' is a length of time, not a date; here it is about 14 to"
        " 28 October 2024."
    )
    assert past.window == (date(2024, 10, 14), PUBLISHED)
    assert now.window == (PUBLISHED, PUBLISHED)


def test_a_length_says_what_it_means_with_the_date_after_it() -> None:
    text = "It rose less than two weeks after the vote on 3 October."
    [length, _] = find_timexes(text, date(2024, 10, 28))
    assert length.window == (date(2024, 10, 13), date(2024, 10, 17))
    assert length.reason == (
        "'less than two weeks' is a length of time, not a date; with the date after it,"
        " it means 13 to 17 October 2024."
    )


def test_past_week_is_the_seven_days_up_to_publication() -> None:
    [timex] = find_timexes("It fell over the past week.", PUBLISHED)
    assert (timex.value, timex.start, timex.end) == (
        "2024-W43",
        date(2024, 10, 21),
        PUBLISHED,
    )
    assert timex.window is None


@pytest.mark.parametrize(
    ("published", "value"), [(2024, "2001-09-11"), (1999, "1999-09-11")]
)
def test_day_that_an_event_named_is_that_day_once_it_has_happened(
    published: int, value: str
) -> None:
    [timex] = find_timexes("The Sept. 11 attack failed.", date(published, 10, 28))
    assert timex.value == value


def test_order_of_digits_is_a_setting() -> None:
    text = "It fell on 10/11/2024."
    [american] = find_timexes(text)
    [european] = find_timexes(text, order=DateOrder.DMY)
    assert american.start == date(2024, 10, 11)
    assert european.start == date(2024, 11, 10)


def test_digits_that_are_no_day_are_no_expression() -> None:
    assert find_timexes("Part 45/45/2024 is missing.") == []


def test_kind_of_text_decides_what_bare_dates_count_from() -> None:
    text = "It fell on 10 May 1940. They fled on 12 July."
    news = find_timexes(text, PUBLISHED, kind=TextKind.NEWS)
    story = find_timexes(text, PUBLISHED, kind=TextKind.NARRATIVE)
    assert news[1].value == "2024-07-12"
    assert story[1].value == "1940-07-12"


def test_news_goes_on_for_weeks_from_a_day_of_years_ago() -> None:
    text = "It fell on 10 May 1940. On 12 May they fled."
    then = find_timexes(text, PUBLISHED, kind=TextKind.NEWS)
    assert then[1].value == "1940-05-12"
    text = "It was founded on 10 October 1940. On 25 October it was sold."
    now = find_timexes(text, PUBLISHED, kind=TextKind.NEWS)
    assert now[1].value == "2024-10-25"


def test_history_is_told_from_news_by_its_years() -> None:
    text = (
        "The war began in 1914. Italy joined in 1915, Romania in 1916, Greece in 1917."
        " In 1918 the front broke. On 29 September Bulgaria gave up."
    )
    assert find_timexes(text, PUBLISHED)[-1].value == "1918-09-29"


def test_a_year_in_the_headline_makes_no_history_of_a_report() -> None:
    text = (
        "{}\nA pump failed on Friday, as in 1961, 1970 and 1983. It was built in 1955"
        " and mended in 1984. A vote on a new one is set for Nov. 20."
    )
    for headline in ("Mine of the 1983 flood leaks again", "Mine leaks again"):
        found = find_timexes(text.format(headline), PUBLISHED)
        assert found[-1].value == "2024-11-20", headline
    story = "The mine was flooded in 1983. " + text.format("")
    assert find_timexes(story, PUBLISHED)[-1].value == "1984-11-20"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The king won in 878; in 886 he took the town. He died in 899.",
            ["0878", "0886", "0899"],
        ),
        ("One in 500, one in 300, or one in 120, is ill.", []),
    ],
)
def test_history_is_told_by_its_years_of_three_digits(
    text: str, values: list[str]
) -> None:
    assert [timex.value for timex in find_timexes(text, PUBLISHED)] == values


def test_year_named_in_passing_does_not_move_a_story() -> None:
    text = "On 10 May 1788 they met, as in 1614. On 12 May they left."
    found = find_timexes(text, PUBLISHED, kind=TextKind.NARRATIVE)
    assert found[-1].value == "1788-05-12"


def test_year_that_begins_a_sentence_moves_a_story() -> None:
    text = "On 10 May 1949 they met. In 1955, the port opened. On 12 June it closed."
    found = find_timexes(text, PUBLISHED, kind=TextKind.NARRATIVE)
    assert found[-1].value == "1955-06-12"


def test_entry_of_a_list_moves_a_story_to_its_year() -> None:
    listed = "1914: War begins\n1922, June: Truce\nSept 1923: Peace"
    assert [timex.value for timex in find_timexes(listed, date(2026, 11, 26))] == [
        "1914",
        "1922",
        "1922-06",
        "1923-09",
    ]


def test_users_name_their_own_periods(tmp_path: Path) -> None:
    path = tmp_path / "periods.toml"
    path.write_text('"Battle of Kursk" = "1943-07-05/1943-08-23"', encoding="utf-8")
    text = "He fell in the Battle of Kursk."
    [timex] = find_timexes(text, periods=read_periods(path))
    assert (timex.text, timex.start, timex.end) == (
        "Battle of Kursk",
        date(1943, 7, 5),
        date(1943, 8, 23),
    )
    assert find_timexes(text) == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("no toml", "not valid TOML"),
        ('"Kursk" = "1943"', "Write the first and the last day"),
        ('"Kursk" = "1943-08-23/1943-07-05"', "before it begins"),
    ],
)
def test_bad_file_of_periods_says_what_to_do(
    tmp_path: Path, content: str, message: str
) -> None:
    path = tmp_path / "periods.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TimelineError, match=message):
        read_periods(path)


def test_missing_file_of_periods_is_named(tmp_path: Path) -> None:
    with pytest.raises(TimelineError, match="nowhere"):
        read_periods(tmp_path / "nowhere.toml")


@pytest.mark.parametrize(
    ("text", "joined", "first", "last"),
    [
        ("from March to May 1999", "March to May 1999", "1999-03-01", "1999-05-31"),
        ("between 1914 and 1918", "1914 and 1918", "1914-01-01", "1918-12-31"),
        ("1915-17", "1915-17", "1915-01-01", "1917-12-31"),
        (
            "26 to 30 November 1988",
            "26 to 30 November 1988",
            "1988-11-26",
            "1988-11-30",
        ),
        ("Dec. 30, 1999 through Jan. 2, 2000", None, "1999-12-30", "2000-01-02"),
    ],
)
def test_ends_of_a_range_join(
    text: str, joined: str | None, first: str, last: str
) -> None:
    [timex] = join_ranges(text, find_timexes(text, PUBLISHED))
    assert timex.text == (joined or text)
    assert (str(timex.start), str(timex.end)) == (first, last)
    assert timex.precision is Precision.RANGE


def test_two_dates_that_make_no_range_stay_two() -> None:
    text = "in 2016 and 2020"
    assert len(join_ranges(text, find_timexes(text))) == 2


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Earlier this month", "2024-10-01", "2024-10-28"),
        ("Last week", "2024-10-21", "2024-10-27"),
        ("In early August", "2024-08-01", "2024-08-10"),
        ("On Monday", "2024-10-28", "2024-10-28"),
        ("Today", "2024-10-28", "2024-10-28"),
    ],
)
def test_words_of_a_report_mean_the_days_that_its_readers_take_them_for(
    words: str, first: str, last: str
) -> None:
    [timex] = find_timexes(f"{words} they met.", PUBLISHED)
    assert (str(timex.start), str(timex.end)) == (first, last)


def test_at_least_does_not_hide_the_open_end() -> None:
    [timex] = find_timexes("It has raged since at least mid-2022.", date(2024, 10, 28))
    assert timex.direction is Direction.SINCE


def test_from_after_a_picture_leaves_no_end_open() -> None:
    [timex] = find_timexes("Images from 5 October show it.", date(2024, 10, 28))
    assert timex.direction is None


@pytest.mark.parametrize(
    "words",
    ["in {} days", "the last {} weeks", "{} years ago", "the last {} weeks of May"],
)
@pytest.mark.parametrize("digits", ["9" * 12, "9" * 400, "9" * 20 + ".5"])
def test_numbers_of_any_length_are_read_without_error(words: str, digits: str) -> None:
    text = words.format(digits)
    for timex in find_timexes(text, PUBLISHED):
        assert text[timex.char_start : timex.char_end] == timex.text


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        (None, None, "must be a string, not NoneType"),
        (b"On Monday it rained.", None, "Decode it first"),
        ("On Monday it rained.", pd.NaT, "must be a date, not NaT"),
        ("On Monday it rained.", "2024-10-28", "must be a date, not '2024-10-28'"),
    ],
)
def test_what_is_no_text_and_no_day_is_refused(
    text: Any, published: Any, said: str
) -> None:
    with pytest.raises(TimelineError, match=re.escape(said)):
        find_timexes(text, published)


def test_this_day_of_a_year_is_that_year_where_publication_is_unknown() -> None:
    [timex] = find_timexes("On this day in 1989 it rained.")
    assert (timex.text, timex.value) == ("this day in 1989", "1989")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"kind": "history"}, "kind: 'history' is none of news, narrative"),
        ({"kind": 5}, "kind: 5 is none of"),
        ({"order": "dmy"}, "order: 'dmy' is none of MDY, DMY"),
        ({"order": None}, "order: None is none of"),
        ({"periods": 5}, "as read_periods(path) gives"),
        ({"periods": ["Lent"]}, "as read_periods(path) gives"),
        ({"periods": [("Lent", "soon")]}, "Write the first and the last day"),
    ],
)
def test_settings_that_are_none_are_refused(settings: Any, said: str) -> None:
    with pytest.raises(TimelineError, match=re.escape(said)):
        find_timexes("It rained on 03/04/2024.", **settings)


def test_a_kind_and_an_order_may_be_written_as_words() -> None:
    text = "It rained on 03/04/2024. In May 1940 he left; on 3 June he died."
    words: Any = {"kind": "narrative", "order": "DMY"}
    meant: Any = {"kind": TextKind.NARRATIVE, "order": DateOrder.DMY}
    found = find_timexes(text, date(2024, 1, 1), **words)
    assert found == find_timexes(text, date(2024, 1, 1), **meant)
    assert [timex.value for timex in found][-1] == "1940-06-03"


def test_dates_in_digits_that_show_their_order_tell_that_of_the_others() -> None:
    shown = find_timexes("Built 03/04/2021, burnt 14/02/2023.", date(2024, 5, 1))
    assert [timex.value for timex in shown] == ["2021-04-03", "2023-02-14"]
    mixed = find_timexes("Built 03/04/2021, 14/02/2022, 02/14/2023.", date(2024, 5, 1))
    assert mixed[0].value == "2021-03-04"


def test_a_date_in_digits_that_may_be_publication_is() -> None:
    [posted] = find_timexes("Posted: 05/09/2021", date(2021, 9, 5))
    assert posted.value == "2021-09-05"
    [other] = find_timexes("Posted: 05/09/2021", date(2021, 9, 6))
    assert other.value == "2021-05-09"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # entries of a list, each in a line
        (
            "Tuesday 23 December 11am-4pm\nThursday 1 January 2pm-4pm",
            [
                *("2025-12-23", "2025-12-23T11:00", "2025-12-23T16:00"),
                *("2026-01-01", "2026-01-01T14:00", "2026-01-01T16:00"),
            ],
        ),
        (
            "Saturday 27 December: open 11am - 6pm\nNew Year's Eve: closed",
            ["2025-12-27", "2025-12-27T11:00", "2025-12-27T18:00", "2025-12-31"],
        ),
        # a heading below a paragraph
        (
            "They rowed on 2 May and slept from 5 a.m.\n3 May 2025.\nIt rained.",
            ["2025-05-02", "2025-05-02T05:00", "2025-05-03"],
        ),
        # a sentence that goes on in the next line
        (
            "Rowers of the old harbour said they would wait until 4 p.m.\nTuesday.",
            ["2025-11-25T16:00"],
        ),
    ],
)
def test_a_time_of_day_is_of_the_date_of_its_own_line(
    text: str, values: list[str]
) -> None:
    found = find_timexes(text, date(2025, 11, 20))
    assert [timex.value for timex in found] == values


def test_entries_of_a_text_without_publication_count_from_their_dates() -> None:
    text = "3 May 1912\nIt rained last night.\n4 May 1912\nFog.\n5 May 1912\nSun today."
    values = [timex.value for timex in find_timexes(text)]
    assert values == [
        "1912-05-03",
        "1912-05-02TNI",
        "1912-05-04",
        "1912-05-05",
        "1912-05-05",
    ]


def test_small_hours_after_the_evening_of_an_entry_are_the_next_day() -> None:
    fire = "14 May 2005: It burns at 11.40pm. By 3am it is out.\n"
    others = "2 June 2005: At 10am it opens. By 3pm it is shut.\n3 July 2005: Rain."
    times = [timex for timex in find_timexes(fire + others) if ":" in timex.value]
    assert [timex.value for timex in times] == [
        "2005-05-14T23:40",
        "2005-05-15T03:00",
        "2005-06-02T10:00",
        "2005-06-02T15:00",
    ]


def test_dates_of_a_text_without_publication_go_on_with_its_story() -> None:
    text = (
        "1934 Work begins in August. A pact is signed October 15, and they row in May."
    )
    values = [timex.value for timex in find_timexes(text)]
    assert values == ["1934", "1934-08", "1934-10-15", "1935-05"]
    dated = find_timexes("A pact was signed October 15.", date(1935, 2, 1))
    assert [timex.value for timex in dated] == ["1934-10-15"]
