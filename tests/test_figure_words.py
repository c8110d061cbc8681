"""Dates in words, and text that Plotly must draw verbatim."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.figure.dates import Span, long_words, short_words
from timeline.figure.text import (
    ELLIPSIS,
    escaped,
    isolated,
    lines_to_end,
    shortened,
    width,
    wrapped,
)

GOLD = Path(__file__).parent / "gold" / "date_words.tsv"

with GOLD.open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t"))


def span(row: dict[str, str]) -> Span:
    return Span(
        date.fromisoformat(row["start"]),
        date.fromisoformat(row["end"]),
        throughout=row["throughout"] == "yes",
        edtf=row["edtf"],
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["long"])
def test_a_span_is_said_in_words(row: dict[str, str]) -> None:
    assert long_words(span(row)) == row["long"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["short"])
def test_a_span_is_said_in_few_characters(row: dict[str, str]) -> None:
    assert short_words(span(row)) == row["short"]


@given(st.dates(), st.dates())
def test_every_span_has_words_that_name_its_last_year(one: date, other: date) -> None:
    first, last = sorted((one, other))
    words = long_words(Span(first, last))
    assert str(last.year) in words or "century" in words or "0s" in words


@given(st.text())
def test_escaped_text_holds_nothing_that_plotly_reads(text: str) -> None:
    safe = escaped(text)
    assert not set("<>${").intersection(safe)
    assert "%{" not in safe


@given(st.text(max_size=200), st.floats(min_value=20, max_value=600))
def test_shortened_text_fits_its_room(text: str, room: float) -> None:
    assert width(shortened(text, size=13, room=room), 13) <= max(
        room, width(ELLIPSIS, 13)
    )


def test_words_from_the_right_are_kept_apart_from_a_date_beside_them() -> None:
    strike = "\u0625\u0636\u0631\u0627\u0628"
    apart = f"\u2068{strike}\u2069"
    assert isolated(strike) == isolated(apart) == escaped(strike) == apart
    assert escaped(f"{apart} (3 May 2024)") == f"{apart} (3 May 2024)"
    assert escaped(f"3 May: {apart}") == f"\u20683 May: {apart}\u2069"
    assert isolated("Dockers\u2019 caf\u00e9, \u4e2d\u56fd") == (
        "Dockers\u2019 caf\u00e9, \u4e2d\u56fd"
    )
    assert width(apart, 10) == width(strike, 10)


def test_text_is_cut_at_a_word() -> None:
    cut = shortened("Council votes to widen the harbour", size=13, room=150)
    assert cut == "Council votes to…"


def test_wrapped_text_is_cut_with_an_ellipsis_after_its_last_line() -> None:
    assert wrapped("one two three four", characters=9, lines=2) == "one two<br>three …"


@given(st.text(min_size=1), st.floats(60, 300), st.integers(1, 3))
def test_lines_to_the_end_of_a_text_take_no_more_room_than_there_is(
    text: str, room: float, most: int
) -> None:
    if not text.split():
        return
    found = lines_to_end(text, size=13, room=room, most=most)
    assert 1 <= len(found) <= most
    assert all(width(line, 13) <= room + 1 for line in found)
    assert found[-1][-1] == text.rstrip()[-1]
