"""Any text ends in events or a clear error, and stays text wherever it is shown."""

import csv
import io
import json
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import Article, TimelineError, events_table, extract_events
from timeline.events import Event
from timeline.figure import timeline_figure
from timeline.table.csv import csv_text, table_from_csv

DAY = date(2024, 10, 28)
MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "=HYPERLINK(0)",
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "%{customdata[0]}<extra></extra>",
    "[link](javascript:alert(1))",
    "$$\\href{javascript:alert(1)}{x}$$",
    "../../etc/passwd",
    ":material/home: :red[word]",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
PIECES = (
    "Troops attacked the port of Odesa on Monday.",
    "The mayor of",
    "resigned",
    "last week",
    "said he would",
    "\u201cWe won\u201d,",
    "(AP)",
    "Ukraine",
    "and",
    "\n\n",
    "\x00",
    "\u202e",
    "\ud800",
    "\u200b",
    "; ",
    *MARKUP,
)
TEXTS = st.text(max_size=300) | st.lists(st.sampled_from(PIECES), max_size=20).map(
    " ".join
)


def events_of(text: str) -> list[Event]:
    """Give every event of a text; none of one that is refused."""
    try:
        return extract_events(Article(text, published=DAY), min_salience=0.0)
    except TimelineError:
        return []


def cut_off() -> Iterator[str]:
    """Give sentences of the gold tables that break off, now here, now there."""
    for table in sorted(Path(__file__).with_name("gold").glob("*.tsv")):
        for number, line in enumerate(table.read_text(encoding="utf-8").splitlines()):
            words = max(line.split("\t"), key=len).split()
            if number % 29 == 0 and len(words) > 3:
                end = 3 + number // 29 % (len(words) - 2)
                yield " ".join(words[:end]).strip(".,;:!?").replace("[", "")


def test_words_that_run_into_a_quotation_keep_their_place() -> None:
    text = "Sales rose in th\u201dquarter ended 30 June\u201cas it said."
    assert events_of(text)[0].predicate == "rose"


@pytest.mark.slow
def test_a_text_may_break_off_anywhere() -> None:
    texts = list(cut_off())
    assert len(texts) > 100
    for text in texts:
        for event in events_of(text):
            assert text[event.char_start : event.char_end] == event.predicate


@pytest.mark.slow
@given(TEXTS)
def test_any_text_gives_events_that_slice_back_or_a_clear_error(text: str) -> None:
    for event in events_of(text):
        assert text[event.char_start : event.char_end] == event.predicate
        assert text[event.sentence_start : event.sentence_end] == event.sentence
        assert (event.start is None) == (event.end is None)
        assert event.date_text in text
        assert event.title
        assert len(event.title) <= 90
        assert "\n" not in event.title


@pytest.mark.slow
@given(TEXTS)
def test_any_articles_table_survives_its_csv(text: str) -> None:
    table = events_table(events_of(text))
    written = csv_text(table)
    assert table_from_csv(written).equals(table)
    for row in csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline="")):
        assert not any(cell.startswith(FORMULA) for cell in row)


@pytest.mark.slow
@pytest.mark.parametrize("markup", MARKUP)
def test_markup_in_an_article_stays_text_in_the_figure(markup: str) -> None:
    text = (
        f"{markup} Holdings attacked the port of Odesa on Monday. Police arrested John"
        f" {markup} Smith in Paris on 3 May 2024."
    )
    table = events_table(
        extract_events(
            Article(text, published=DAY, title=markup, source=markup), min_salience=0.0
        )
    )
    drawn = json.dumps(timeline_figure(table).to_plotly_json(), default=str)
    for tag in ("<script", "<img", "</script"):
        assert tag not in drawn.lower()


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "Police arrested John Smith in Paris on Monday. ",
        "\u201cWe will attack Russia tomorrow,\u201d he said. ",
        "he said that ",
        "Troops attacked Kyiv.\n\n",
    ],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    _seconds(piece, 400)  # loads the model
    short, long = (_seconds(piece, size) for size in (4_000, 16_000))
    assert long < short * 4 * 2.5 + 0.3  # 16 times would be quadratic


@pytest.mark.slow
def test_a_chain_of_verbs_takes_no_more_than_some_times_as_long_as_prose() -> None:
    _seconds("or killed ", 400)  # loads the model
    chain, prose = (
        _seconds(piece, 4_000) for piece in ("or killed ", "Police arrested Ana Ruiz. ")
    )
    assert chain < prose * 5 + 0.3  # twenty times, when each pair walked up the chain


def _seconds(piece: str, size: int) -> float:
    text = piece * (size // len(piece))
    begun = time.process_time()
    extract_events(Article(text, published=DAY), min_salience=0.0)
    return time.process_time() - begun
