"""Signs that turn the direction of words: dropped wherever words are shown."""

import json
import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from tests.made_events import made_table
from timeline.figure import timeline_figure
from timeline.figure.text import escaped, isolated
from timeline.page.article import article_html
from timeline.page.brief import brief_html
from timeline.page.card import card_html, quote_html
from timeline.page.exports import icalendar, markdown, timeline_js
from timeline.page.opening import open_sources
from timeline.page.words import as_html, plain
from timeline.table import csv_text, write_csv
from timeline.table.directions import settled, settled_texts

TURNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069"
HEBREW = "\u05de\u05e4\u05e8\u05e5"
LIMIT = 60


def turning() -> pd.DataFrame:
    """Give a table with an open sign in every text that a reader sees."""
    table = made_table()
    for name in ("title", "actors", "sentence", "source", "article_title"):
        table[name] = [f"{text}\u202e" if text else "" for text in table[name]]
    table["actors"] = table["actors"].str.replace(";", "\u202e;")
    return table


def of_signs(text: str) -> set[str]:
    return set(text) & set(TURNS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Dock{TURNS}ers strike", "Dockers strike"),
        ("\u2068Dockers\u2069 strike", "\u2068Dockers\u2069 strike"),
        ("\u2068Dockers strike", "Dockers strike"),
        ("\u2067Dock\u2068ers\u2069\u2069 strike", "Dock\u2068ers\u2069 strike"),
        (f"{HEBREW} 12", f"{HEBREW} 12"),
        ("caf\u00e9\u200d\u200b", "caf\u00e9\u200d\u200b"),
    ],
)
def test_only_isolates_that_are_closed_stay(text: str, expected: str) -> None:
    assert settled(text) == expected
    assert settled(expected) == expected


def test_words_from_the_right_are_isolated_and_signs_of_their_own_dropped() -> None:
    assert isolated(f"\u202e{HEBREW}") == f"\u2068{HEBREW}\u2069"
    assert isolated(f"\u2068{HEBREW}") == f"\u2068{HEBREW}\u2069"
    assert escaped("Dockers\u202e <b>") == "Dockers &lt;b&gt;"
    assert as_html("Dockers\u202e <b>") == "Dockers &lt;b&gt;"
    assert plain("Dockers\u202e*") == "Dockers\\*"


def test_a_table_without_signs_is_as_it_was() -> None:
    pd.testing.assert_frame_equal(settled_texts(made_table()), made_table())
    pd.testing.assert_frame_equal(settled_texts(turning()), made_table())


def test_no_drawing_card_or_document_turns_what_stands_beside_a_title() -> None:
    table = turning()
    row = table.iloc[0]
    figure = timeline_figure(table).to_plotly_json()
    for written in (
        json.dumps(figure, default=str, ensure_ascii=False),
        card_html(row, has_article=True),
        quote_html(row),
        brief_html(table),
        markdown(table),
        timeline_js(table),
        icalendar(table).decode(),
    ):
        assert re.search("pilot station|ferries", written, re.IGNORECASE)
        assert not of_signs(written)


def test_an_article_is_shown_without_them_and_no_word_of_it_moves() -> None:
    text = "The union\u202e struck on Monday."
    table = made_table()[:1].assign(
        sentence=text, sentence_start=0, sentence_end=len(text), char_start=11
    )
    shown = article_html(text, table, table.iloc[0])
    assert not of_signs(shown)
    assert text.replace("\u202e", "\u2060") in shown.replace("<b>", "").replace(
        "</b>", ""
    )


def test_the_page_shows_and_filters_names_that_hold_them(tmp_path: Path) -> None:
    path = tmp_path / "turning.csv"
    write_csv(turning(), path)
    page = AppTest.from_function(draw, args=(str(path),), default_timeout=LIMIT).run()
    assert not page.exception
    for table in page.dataframe:
        assert not of_signs(table.value.to_csv())
    actors = next(one for one in page.multiselect if one.label == "Actors")
    assert not of_signs("".join(actors.options))
    assert actors.options[0].startswith("Port Authority (")
    actors.set_value(["Port Authority\u202e"]).run()
    assert not page.exception
    assert "Port Authority" in page.dataframe[0].value["actors"].iloc[0]


def test_a_label_of_another_run_is_known_without_its_signs(tmp_path: Path) -> None:
    path = tmp_path / "turning.csv"
    write_csv(turning(), path)
    page = AppTest.from_function(draw_labelled, args=(str(path),))
    page.run(timeout=LIMIT)
    page.run(timeout=LIMIT)
    assert not page.exception
    actors = next(one for one in page.multiselect if one.label == "Actors")
    assert actors.value == ["Port Authority\u202e"]


def test_a_table_on_disk_keeps_every_sign() -> None:
    story = open_sources([("a.csv", csv_text(turning()).encode())])
    pd.testing.assert_frame_equal(story.table, turning())


def draw(path: str) -> None:
    """Draw the page with a file, as the dashboard does."""
    from timeline.page.app import run

    run([path])


def draw_labelled(path: str) -> None:
    """Draw the page where the browser tells of an actor by its label."""
    import streamlit as st

    from timeline.page.app import run
    from timeline.page.filter_state import key

    st.session_state[key("actors")] = ["Port Authority (99)"]
    run([path])
