"""Tables whose days could each be two: the page asks, and reads them as it is told."""

import json
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.made_files import made_workbook
from tests.test_page import LIMIT, by_label, draw, html, told
from timeline.errors import ArticleError, DayOrderError, TableError
from timeline.page.opening import open_pasted, open_sources
from timeline.sources.published import Order

ROWS = (("Event", "Date"), ("Dockers strike", "03/04/2024"), ("Vote", "05/06/2024"))
CSV = "\n".join(",".join(row) for row in ROWS).encode()
JSON = b'[{"title": "Dockers strike", "start": "03/04/2024"}]'
FILES = [
    ("made.csv", CSV),
    ("made.xlsx", made_workbook({"A": [list(row) for row in ROWS]})),
    ("made.json", JSON),
    ("made.jsonl", JSON[1:-1]),
]


@pytest.mark.parametrize("file", FILES)
def test_a_table_is_read_in_the_order_that_is_given(file: tuple[str, bytes]) -> None:
    with pytest.raises(DayOrderError, match="two different days") as asked:
        open_sources([file])
    assert asked.value.cell == "03/04/2024"
    for order, first in (
        (Order.DAY, date(2024, 4, 3)),
        (Order.MONTH, date(2024, 3, 4)),
    ):
        table = open_sources([file], order=order).table
        assert table["start"].iloc[0].date() == first


ARTICLES = [
    {"text": "Dockers struck on Monday.", "published": "03/04/2024", "title": "Strike"},
    {"text": "A ferry sank on Tuesday.", "published": "05/06/2024", "title": "Ferry"},
]
ROWS_OF_NEWS = [row.values() for row in ARTICLES]
TABLES = [
    ("news.csv", "\n".join(",".join(row) for row in [ARTICLES[0], *ROWS_OF_NEWS])),
    ("news.json", json.dumps(ARTICLES)),
    ("news.jsonl", "\n".join(map(json.dumps, ARTICLES))),
]


@pytest.mark.parametrize(("name", "text"), TABLES)
def test_days_of_publication_are_asked_about_too(name: str, text: str) -> None:
    file = (name, text.encode())
    with pytest.raises(DayOrderError, match="Choose which is meant") as asked:
        open_sources([file])
    assert asked.value.cell == "03/04/2024"
    for order, days in (
        (Order.DAY, [date(2024, 4, 3), date(2024, 6, 5)]),
        (Order.MONTH, [date(2024, 3, 4), date(2024, 5, 6)]),
    ):
        story = open_sources([file], order=order)
        assert [one.article.published for one in story.articles] == days
        assert not story.failures


def test_a_day_of_publication_with_half_a_year_is_refused_in_any_order() -> None:
    text = "text,published\nDockers struck on Monday.,03/04/24\n"
    for order in (None, Order.DAY):
        with pytest.raises(ArticleError, match="YYYY-MM-DD"):
            open_sources([("news.csv", text.encode())], order=order)


def test_days_that_show_their_order_are_read_in_it_whatever_is_given() -> None:
    rows = CSV + b"\nTalks,28/10/2024"
    table = open_sources([("made.csv", rows)], order=Order.MONTH).table
    assert table["start"].iloc[0].date() == date(2024, 4, 3)


def test_a_day_that_is_none_is_not_asked_about() -> None:
    with pytest.raises(DayOrderError) as asked:
        open_sources([("made.csv", CSV + b"\nTalks,soon")])
    assert asked.value.cell == "03/04/2024"
    with pytest.raises(TableError, match="row 2") as refused:
        open_sources([("made.csv", CSV + 3 * b"\nTalks,soon")])
    assert not isinstance(refused.value, DayOrderError)
    with pytest.raises(DayOrderError):
        open_pasted(CSV.decode().replace(",", "\t"))


def test_the_page_asks_for_the_order_and_shows_the_table(tmp_path: Path) -> None:
    path = tmp_path / "made.csv"
    path.write_bytes(CSV)
    page = AppTest.from_function(draw, args=(str(path),), default_timeout=LIMIT).run()
    assert "two different days" in told(page.error[0])
    assert "3 April 2024" in by_label(page.button, "Day first").label
    assert "4 March 2024" in by_label(page.button, "Month first").label
    by_label(page.button, "Month first").click().run()
    assert not page.error
    assert "2 of 2 events" in html(page)
    assert not [one for one in page.button if "first" in one.label]


def draw_example() -> None:
    from timeline.page.app import run

    run()


def test_a_table_that_is_pasted_is_asked_about_in_its_tab() -> None:
    page = AppTest.from_function(draw_example, default_timeout=LIMIT).run()
    by_label(page.text_area, "Article text").set_value(CSV.decode())
    by_label(page.button, "Read this article").click().run()
    assert "two different days" in told(page.sidebar.error[0])
    by_label(page.button, "Day first").click().run()
    assert not page.error
    assert "2 of 2 events" in html(page)


NEWS = "Port shut\n\nDockers struck in Mirov last week, and the mayor left on Monday."


def test_a_publication_date_that_is_typed_is_asked_about() -> None:
    page = AppTest.from_function(draw_example, default_timeout=LIMIT).run()
    by_label(page.text_area, "Article text").set_value(NEWS)
    page.text_input(key="paste_published").set_value("03/04/2024")
    by_label(page.button, "Read this article").click().run()
    assert "two different days" in told(page.sidebar.error[0])
    by_label(page.button, "Month first").click().run()
    assert not page.error
    assert "4 March 2024, as you entered" in html(page)


def test_a_publication_date_that_is_added_later_is_asked_about() -> None:
    page = AppTest.from_function(draw_example, default_timeout=LIMIT).run()
    by_label(page.text_area, "Article text").set_value(NEWS)
    by_label(page.button, "Read this article").click().run()
    page.text_input(key="late_published").set_value("03/04/2024")
    by_label(page.button, "Use this date").click().run()
    assert "two different days" in told(page.main.error[0])
    by_label(page.button, "Day first").click().run()
    assert not page.error
    assert "3 April 2024, as you entered" in html(page)


def test_a_day_in_the_header_of_a_pasted_text_is_asked_about() -> None:
    text = f"---\npublished: 03/04/2024\n---\n{NEWS}"
    with pytest.raises(DayOrderError, match=r"The text: .* Choose which is meant"):
        open_pasted(text)
    (one,) = open_pasted(text, order=Order.MONTH).articles
    assert one.article.published == date(2024, 3, 4)
