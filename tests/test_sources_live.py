"""Live pages: each entry in order of time, below the day by which its words count."""

import json
from datetime import date

import pytest

from timeline import extract_events
from timeline.sources import SourceArticle, read_file

ENTRIES = [
    {
        "@type": "BlogPosting",
        "headline": "Power is back",
        "datePublished": "2024-12-08T15:02:00+00:00",
        "articleBody": "<p>Engineers restored power to 4,000 homes this morning.</p>",
    },
    {
        "headline": "River bursts its banks",
        "datePublished": "2024-12-07T11:40:00+00:00",
        "articleBody": "It flooded homes this morning.\n\nA dam broke yesterday.",
    },
    {
        "headline": "Storm arrives",
        "datePublished": "2024-12-06T06:20:00+00:00",
        "articleBody": "The storm reached Tarn overnight &amp; tore roofs off.",
    },
]
SHOWN = "<p>A storm has hit Tarn, and two people have died in the floods.</p>"


def read(
    entries: object, shown: str = SHOWN, kind: str = "LiveBlogPosting"
) -> SourceArticle:
    linked = {
        "@type": kind,
        "headline": "Storm hits Tarn",
        "datePublished": "2024-12-06T06:10:00Z",
        "liveBlogUpdate": entries,
    }
    page = (
        "<html><head><title>Storm hits Tarn</title>"
        f'<script type="application/ld+json">{json.dumps(linked)}</script></head>'
        f"<body><article><h1>Storm hits Tarn</h1>{shown}</article></body></html>"
    )
    return read_file("live.html", page.encode())


def test_entries_are_read_in_order_of_time_below_their_days() -> None:
    article = read(ENTRIES).article
    assert [line for line in article.text.splitlines() if line] == [
        "Storm hits Tarn",
        "6 December 2024, 06:20",
        "Storm arrives",
        "The storm reached Tarn overnight & tore roofs off.",
        "7 December 2024, 11:40",
        "River bursts its banks",
        "It flooded homes this morning.",
        "A dam broke yesterday.",
        "8 December 2024, 15:02",
        "Power is back",
        "Engineers restored power to 4,000 homes this morning.",
    ]
    assert article.published == date(2024, 12, 8)


def test_words_of_an_entry_count_from_its_own_day() -> None:
    days = {
        event.predicate: str(event.start)
        for event in extract_events(read(ENTRIES).article, min_salience=0.0)
    }
    assert days["flooded"] == "2024-12-07"
    assert days["broke"] == "2024-12-06"
    assert days["restored"] == "2024-12-08"


@pytest.mark.parametrize(
    "entries",
    [
        ENTRIES[:2],
        [{**one, "articleBody": ""} for one in ENTRIES],
        [{**one, "datePublished": "soon"} for one in ENTRIES],
        {"headline": "Storm"},
        None,
        [1, "a", None],
    ],
)
def test_without_three_entries_of_known_days_the_page_itself_is_read(
    entries: object,
) -> None:
    article = read(entries).article
    assert "two people have died" in article.text
    assert article.published == date(2024, 12, 6)


def test_a_page_that_shows_more_than_its_linked_data_is_read_itself() -> None:
    more = (
        f"<p>Village number {one} was cut off by the water.</p>" for one in range(30)
    )
    assert "4,000" not in read(ENTRIES, SHOWN + "".join(more)).article.text


def test_other_pages_have_no_entries() -> None:
    assert "4,000" not in read(ENTRIES, kind="NewsArticle").article.text
