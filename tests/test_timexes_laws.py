"""Laws that hold for every text and every day, checked on generated ones."""

import time
from datetime import date, timedelta
from functools import cache

import pytest
from edtf import parse_edtf
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.timexes import TextKind, Timex, find_timexes, join_ranges
from timeline.timexes.reading import words
from timeline.timexes.reading.grammar import load_grammar
from timeline.timexes.reading.words import split

parsed_once = cache(parse_edtf)  # most strings come again and again
STEADY = settings(deadline=None)  # the first call compiles the rules
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
PHRASES = (
    "last week",
    "next month",
    "earlier this year",
    "two weeks ago",
    "nearly three years ago",
    "early August",
    "28 October 2024",
    "the late 1970s",
    "Monday night",
    "May 9",
    "1914",
    "the third quarter",
    "last summer",
    "the same day",
    "two days later",
    "since",
    "until",
    "from",
    "to",
    "-",
    "and",
    "the 20th",
    "490 BC",
    "9/11",
    "Christmas Eve",
    "a year earlier",
    "every day",
    "for weeks",
    "now",
    "10/28/2024",
    "around 1970",
    "10 p.m. Wednesday",
    "the 5th century BC",
    "week 53",
    ".",
    "he said",
    "will meet",
    "Feb. 29",
    "11:52 p.m.",
    "12:04",
    "the winter of 2024-25",
    "that April",
    "every Christmas",
    "for Easter",
    "through 9,",
    "runs",
    "will begin in",
    "with",
    "\n\n",
)
TEXTS = st.lists(st.sampled_from(PHRASES), max_size=12).map(" ".join)
NASTY = (
    "\ud800 last week \udfff",
    "\x00yesterday\x00",
    "last " * 300,
    "May " * 300,
    "1-1-1-1-1-" * 100,
    "9" * 5000,
    "İstanbul'da 1990",
    "the " * 500 + "day",
    "'90s" * 50,
    "\u202eyesterday\u202c",
    "\u0662\u0660\u0662\u0664-\u0661\u0660",
    "1/1/1/1/1/1",
    "a.m.p.m.a.m.",
    "11:52 p.m. 12:04 " * 50,
    "runs from 1 June to 30 November " * 30,
    "\u200f5 May\u200e, \u2067that April\u2069 " * 50,
    "the winter of 9999-00 and that April",
    "x" * 20000 + " for Easter on Thursday",
    "''''''",
    "0000-00-00",
    "99/99/9999",
    "31/31/2024",
    "February 30, 2024",
    "Feb. 29, 2023",
    "10000000 years ago",
    "9999999999999999999999 days ago",
    "the 99th century",
    "9999 years later",
    "in 9999, next year",
    "two thousand thousand years ago",
    "0 days ago",
    "25 p.m.",
    "13 a.m.",
    "24:61",
    "\n" * 500,
)


WORDS = sorted(load_grammar().alphabet.codes.of_word)
MARKS = (
    *[
        "0",
        "1",
        "7",
        "28",
        "31",
        "99",
        "1066",
        "1914",
        "2000",
        "2024",
        "9999",
        "1st",
        "20th",
        "1990s",
        "10/28",
        "8:30",
    ],
)
LINES = st.lists(
    st.sampled_from(
        [
            "rowed home",
            "Ærø",
            "$ 5",
            "7 %",
            " - ",
            "\n\n",
            "FY2024",
            "é",
            "8:30pm",
            "a.m.",
        ]
    ),
    max_size=20,
).map(" ".join)
EDGES = st.sampled_from([date.min, date.max])  # of the calendar
SOUP = st.lists(
    st.tuples(st.sampled_from([*WORDS, *MARKS]), st.sampled_from(["", " ", "\n"])),
    max_size=14,
).map(lambda parts: "".join(map("".join, parts)))


def check(text: str, found: list[Timex]) -> None:
    end = 0
    for timex in found:
        assert end <= timex.char_start < timex.char_end
        assert text[timex.char_start : timex.char_end] == timex.text
        assert timex.value
        assert timex.reason.endswith(".")
        assert (timex.start is None) == (timex.end is None) == (not timex.edtf)
        end = timex.char_end


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
@pytest.mark.parametrize("published", [None, date(2024, 10, 28), date.min, date.max])
def test_nasty_text_gives_a_list(text: str, published: date | None) -> None:
    check(text, find_timexes(text, published))


@STEADY
@given(st.text(), st.none() | st.dates())
def test_any_text_gives_expressions_that_slice_back(
    text: str, published: date | None
) -> None:
    check(text, find_timexes(text, published))


@STEADY
@given(TEXTS, st.none() | st.dates(), st.sampled_from([None, *TextKind]))
@example("9/11 a year earlier to 9/11", date.max, None)
@example("490 BC Monday night a year earlier", None, None)
def test_any_mixture_of_phrases_is_read(
    text: str, published: date | None, kind: TextKind | None
) -> None:
    found = find_timexes(text, published, kind=kind)
    check(text, found)
    check(text, join_ranges(text, found))


@settings(deadline=None, max_examples=400)
@given(SOUP, st.none() | st.dates() | EDGES, st.sampled_from([None, *TextKind]))
def test_any_soup_of_time_words_is_read(
    text: str, published: date | None, kind: TextKind | None
) -> None:
    found = find_timexes(text, published, kind=kind)
    check(text, found)
    check(text, join_ranges(text, found))


@settings(deadline=None, max_examples=20)
@given(SOUP.filter(str.strip))
def test_repeating_any_soup_takes_linear_time(text: str) -> None:
    seconds = []
    for size in (4_000, 16_000):
        repeated = (text * (size // len(text) + 1))[:size]
        begun = time.process_time()
        find_timexes(repeated, date(2024, 10, 28))
        seconds.append(time.process_time() - begun)
    assert seconds[1] < 12 * seconds[0] + 0.1  # 4 would be linear, 16 quadratic


@STEADY
@given(LINES)
def test_long_texts_are_cut_between_words_alone(text: str) -> None:
    whole = split(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "STRETCH", 10)
        assert split(text) == whole
    for start, form in zip(whole.starts, whole.forms, strict=True):
        assert text.startswith(form, start)


@STEADY
@given(TEXTS, DAYS)
def test_edtf_strings_are_valid(text: str, published: date) -> None:
    for timex in join_ranges(text, find_timexes(text, published)):
        if timex.edtf:
            parsed_once(timex.edtf)


@STEADY
@given(TEXTS, DAYS)
def test_the_same_text_gives_the_same_result(text: str, published: date) -> None:
    assert find_timexes(text, published) == find_timexes(text, published)


@STEADY
@given(TEXTS, DAYS)
def test_text_before_it_only_shifts_spans(text: str, published: date) -> None:
    before = "The court agreed.\n\n"
    kind = TextKind.NEWS
    plain = find_timexes(text, published, kind=kind)
    shifted = find_timexes(before + text, published, kind=kind)
    assert [(t.text, t.value, t.start, t.end) for t in plain] == [
        (t.text, t.value, t.start, t.end) for t in shifted
    ]
    assert [t.char_start + len(before) for t in plain] == [
        t.char_start for t in shifted
    ]


@STEADY
@given(DAYS, st.sampled_from(["last Tuesday", "Friday", "yesterday", "last week"]))
def test_a_week_later_is_a_week_later(published: date, words: str) -> None:
    week = timedelta(days=7)
    [before] = find_timexes(f"They met {words}.", published)
    [after] = find_timexes(f"They met {words}.", published + week)
    assert before.start is not None
    assert after.start == before.start + week


@STEADY
@given(DAYS)
def test_weeks_agree_with_the_iso_calendar(published: date) -> None:
    [timex] = find_timexes("It is due next week.", published)
    assert timex.start is not None
    year, week, weekday = timex.start.isocalendar()
    assert weekday == 1
    assert timex.value == f"{year:04d}-W{week:02d}"
    assert timex.start == published + timedelta(days=8 - published.isoweekday())


@STEADY
@given(DAYS)
def test_months_end_where_the_calendar_ends_them(published: date) -> None:
    [timex] = find_timexes("It fell last month.", published)
    assert timex.end == published.replace(day=1) - timedelta(days=1)
    assert timex.start == timex.end.replace(day=1)


@STEADY
@given(DAYS)
def test_a_day_written_out_is_read_back(when: date) -> None:
    for form in ("{0:%B} {0.day}, {0.year}", "{0.day} {0:%B} {0.year}", "{0:%Y-%m-%d}"):
        [timex] = find_timexes(f"It fell on {form.format(when)}.")
        assert (timex.start, timex.end, timex.value) == (when, when, when.isoformat())


@STEADY
@given(DAYS, st.integers(2, 60))
def test_days_ago_count_days(published: date, number: int) -> None:
    [timex] = find_timexes(f"It fell {number} days ago.", published)
    assert timex.start == timex.end == published - timedelta(days=number)


@STEADY
@given(DAYS)
def test_parts_of_a_month_make_the_month(published: date) -> None:
    spans = []
    for part in ("early ", "mid-", "late "):
        [timex] = find_timexes(f"It fell in {part}{published:%B} {published.year}.")
        assert timex.start is not None
        assert timex.end is not None
        spans.append((timex.start, timex.end))
    assert spans[0][0].day == 1
    assert spans[1][0] == spans[0][1] + timedelta(days=1)
    assert spans[2][0] == spans[1][1] + timedelta(days=1)
    assert (spans[2][1] + timedelta(days=1)).day == 1


@STEADY
@given(DAYS, st.integers(1, 20))
def test_nearly_n_years_ago_ends_the_span_n_years_ago(
    published: date, number: int
) -> None:
    [timex] = find_timexes(f"It fell nearly {number} years ago.", published)
    assert timex.start is not None
    assert timex.end is not None
    assert abs((published - timex.start).days - number * 365.25) < 2
    assert timex.start < timex.end < published


@STEADY
@given(st.sampled_from(["last week", "yesterday", "Friday", "two years ago"]))
def test_without_publication_relative_words_stay_undated(words: str) -> None:
    [timex] = find_timexes(f"It fell {words}.")
    assert timex.start is None
    assert "publication date" in timex.reason
