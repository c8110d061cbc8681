"""The card of an event: what it says, and that article text stays text."""

from dataclasses import replace

import pandas as pd

from tests.made_events import dating, event
from timeline.page.card import article_html, card_html, quote_html
from timeline.table import events_table

BEFORE, SENTENCE, AFTER = "The port grew. ", "The union struck in May.", " It rained."
TEXT = BEFORE + SENTENCE + AFTER
NASTY = '<img src=x onerror=alert(1)> [link](http://x) :red[x] $x$ & "'


def row(text: str = SENTENCE, start: int = len(BEFORE)) -> pd.Series:
    made = event("Union strikes", dating("2024-05-01", "2024-05-31"), "Union", "Port")
    quoted = replace(
        made, sentence=text, sentence_start=start, sentence_end=start + len(text)
    )
    return events_table([quoted]).iloc[0]


def test_the_card_says_when_why_who_and_where_it_was_read() -> None:
    html = card_html(row(), TEXT)
    assert "Sometime in May 2024" in html
    assert "names 2024-05-01 to 2024-05-31" in html
    assert "Union (acts), Port (takes part)" in html
    assert "Daily Courier" in html


def test_the_quote_is_marked_within_its_context() -> None:
    assert quote_html(row(), TEXT) == f"{BEFORE}<mark>{SENTENCE}</mark>{AFTER}"


def test_a_far_context_is_cut_at_words() -> None:
    far = "word " * 200
    html = quote_html(row(start=len(far)), far + SENTENCE + " " + far)
    assert html.startswith("… word")
    assert html.endswith("word…")


def test_without_the_article_the_sentence_alone_is_shown() -> None:
    assert quote_html(row(), "") == f"<mark>{SENTENCE}</mark>"


def test_markup_of_an_article_is_shown_as_text() -> None:
    html = card_html(row(NASTY, 0), NASTY)
    assert "<img" not in html
    assert "&lt;img src=x onerror=alert(1)&gt;" in html


def test_the_whole_article_is_shown_with_every_character() -> None:
    table = events_table([event("Union strikes", dating("2024-05-01"))])
    html = article_html(TEXT, table.assign(sentence_start=0, sentence_end=14), row())
    assert html == (
        f'<div class="article"><u>The port grew.</u> <mark>{SENTENCE}</mark>{AFTER}'
        "</div>"
    )


def test_an_article_whose_spans_do_not_fit_is_shown_as_it_is() -> None:
    table = events_table([event("Union strikes", dating("2024-05-01"))])
    html = article_html("Short.", table, row())
    assert html == '<div class="article">Short.</div>'
