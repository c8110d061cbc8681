"""The card of an event: what it says, and that article text stays text."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from tests.made_events import dating, event
from timeline.page.article import (
    LONGEST_PART,
    LONGEST_WHOLE,
    article_html,
    mentions_of,
    parts_of,
    plain_article_html,
    stretch_around,
)
from timeline.page.brief import brief_html, pages_of
from timeline.page.card import card_html, quote_html
from timeline.table import events_table

BEFORE, SENTENCE, AFTER = "The port grew. ", "The union struck in May.", " It rained."
TEXT = BEFORE + SENTENCE + AFTER
START = len(BEFORE)
NASTY = '<img src=x onerror=alert(1)> [link](http://x) :red[x] $x$ & "'
PANE = (
    '<div class="article" tabindex="0" role="region" aria-label="The article"'
    ' data-article="made">'
)


def row(text: str = SENTENCE, start: int = START) -> pd.Series:
    made = event("Union strikes", dating("2024-05-01", "2024-05-31"), "Union", "Port")
    quoted = replace(
        made,
        sentence=text,
        sentence_start=start,
        sentence_end=start + len(text),
        char_start=start + 10,
        char_end=start + 16,
    )
    return events_table([quoted]).iloc[0].copy()


def other(first: int, last: int, title: str = "Rain falls") -> pd.DataFrame:
    made = event(title, dating("2024-05-01"))
    return events_table([replace(made, char_start=first, char_end=last)])


def test_the_card_says_when_why_who_and_where_it_was_read() -> None:
    html = card_html(row())
    assert "Sometime in May 2024" in html
    assert "names 2024-05-01 to 2024-05-31" in html
    assert "Union (acts), Port (takes part)" in html
    assert "Daily Courier" in html
    assert "80 %" in html


def test_the_card_says_what_an_actor_belongs_to_and_how_often_it_is_told() -> None:
    made = row()
    made["affiliations"], made["mentions"] = "Mirov; ", "0-3; 5-8"
    assert "Union (Mirov, acts), Port (takes part)" in card_html(made)
    assert "3 times in the article" in card_html(made)
    assert mentions_of(made) == [(0, 3), (5, 8)]


def test_without_the_article_the_sentence_alone_is_shown() -> None:
    html = quote_html(row())
    assert html == f"<blockquote><mark>{SENTENCE}</mark></blockquote>"


def test_the_dating_words_are_bold_and_other_mentions_are_marked() -> None:
    made = row()
    made["date_text"], made["mentions"] = "in May", "4-8"
    assert article_html(TEXT, other(0, 0), made) == (
        f'{PANE}The <span class="told">port</span> grew. '
        "<mark>The union struck <b>in May</b>.</mark> It rained.</div>"
    )


def test_dating_words_are_bold_where_a_line_ends_between_them() -> None:
    made, wrapped = row(), SENTENCE.replace("in May", "in\nMay")
    made["date_text"], made["sentence"] = "in May", wrapped
    bold = "<b>in\nMay</b>"
    assert bold in quote_html(made)
    assert bold in article_html(TEXT.replace(SENTENCE, wrapped), other(0, 0), made)


def test_other_events_are_underlined_and_open_when_clicked() -> None:
    first = TEXT.index("rained")
    table = other(first, first + len("rained"))
    html = article_html(TEXT, table, row())
    assert (
        f'data-event="{table["event_id"].iloc[0]}" title="Rain falls">rained</u>'
        in (html)
    )
    assert "<mark>The union struck in May.</mark>" in html


def test_an_article_keeps_every_character() -> None:
    html = article_html(TEXT, other(4, 8), row())
    assert re.sub("<[^>]+>", "", html) == TEXT


def test_markup_of_an_article_is_shown_as_text() -> None:
    nasty = row(NASTY, 0)
    nasty["title"] = NASTY
    pages = (
        card_html(nasty),
        article_html(NASTY, other(1, 4, NASTY), nasty),
        quote_html(nasty),
        brief_html(nasty.to_frame().T),
    )
    for html in pages:
        assert "<img" not in html
        assert "onerror=alert(1)&gt;" in html


def test_words_that_cross_the_quote_or_leave_the_text_are_not_marked() -> None:
    for first, last in ((START - 3, START + 3), (len(TEXT) - 2, len(TEXT) + 5)):
        assert "<u" not in article_html(TEXT, other(first, last), row())


def test_an_article_whose_quote_does_not_fit_is_shown_as_it_is() -> None:
    assert article_html("Short.", other(0, 0), row()) == f"{PANE}Short.</div>"


def test_the_reading_view_gives_date_title_quote_and_source_in_order() -> None:
    html = brief_html(events_table([event("Union strikes", dating("2024-05-01"))]))
    parts = ("Wednesday 1 May 2024", "Union strikes", "It is reported", "Daily Courier")
    places = [html.index(part) for part in parts]
    assert places == sorted(places)


def test_a_long_chronology_fills_more_pages_and_so_do_long_quotes() -> None:
    one = events_table([event("Union strikes", dating("2024-05-01"))])
    many = pd.concat([one] * 500, ignore_index=True)
    assert pages_of(one) == 1
    assert 25 < pages_of(many) < 50
    assert pages_of(many.assign(sentence="word " * 100)) > 1.5 * pages_of(many)


def test_beside_an_article_the_card_holds_the_quote_for_narrow_screens() -> None:
    written = card_html(row(NASTY), has_article=True)
    assert '<blockquote class="first-words">&lt;img src=x' in written
    assert "blockquote" not in card_html(row())


def test_of_a_book_what_stands_around_the_event_is_shown_from_word_to_word() -> None:
    filler = "Rain fell on the town. " * (LONGEST_WHOLE // 23)
    text = filler + SENTENCE + " " + filler
    made = row(start=len(filler))
    start, end = stretch_around(text, made, 50)
    shown = text[start:end]
    assert shown.startswith(("fell ", "Rain ", "on ", "the ", "town. "))
    assert shown.endswith("town.") or text[end] == " "
    assert len(SENTENCE) + 80 < len(shown) < len(SENTENCE) + 120
    html = article_html(text, other(1, 4), made, (start, end))
    assert f"<mark>{SENTENCE[:-7]}" in html.replace("<b>", "")
    assert f'data-start="{start}"' in html
    assert "<u" not in html
    assert stretch_around(text, made, len(text)) == (0, len(text))


def test_an_article_that_is_no_book_is_shown_whole() -> None:
    assert stretch_around(TEXT, row(), 1) == (0, len(TEXT))


def test_a_book_is_shown_in_parts_that_are_all_of_it_and_end_between_words() -> None:
    text = "Rain fell on the town. " * (LONGEST_WHOLE // 20)
    parts = parts_of(text)
    assert "".join(text[first:last] for first, last in parts) == text
    assert all(last - first < LONGEST_PART + 10 for first, last in parts)
    assert all(text[last - 1] == " " for _, last in parts)
    first = parts[1][0]
    shown = plain_article_html(text, other(first, first + 4), "made", parts[1])
    assert f'data-start="{first}"' in shown
    assert shown.count("<u") == 1
    assert "<u" not in plain_article_html(text, other(first, first + 4), "m", parts[0])


@pytest.mark.parametrize("text", ["", TEXT, "x" * (LONGEST_WHOLE + 1)])
def test_what_is_no_book_or_has_no_blank_is_one_part(text: str) -> None:
    assert parts_of(text) == [(0, len(text))]


def test_the_confidence_of_a_corrected_event_is_that_of_its_reading() -> None:
    made = row().copy()
    made["confidence"] = 0.97
    assert "<dt>Confidence</dt><dd>97 %</dd>" in card_html(made)
    made["edited"] = "dates: was 2024-05-01/2024-05-31"
    assert "<dd>97 %, as it was read</dd>" in card_html(made)
