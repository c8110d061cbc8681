"""JSON files: the articles in them, under whatever roof a program wrote them."""

import json
from datetime import date

import pytest

from timeline.sources import Reading, read_sources

STRIKE = "Dockers stopped work on Monday."
FERRY = "A ferry sank off Tarn on Tuesday."
ONE = {"text": STRIKE, "published": "2024-10-14"}
TWO = {"text": FERRY, "published": "2024-10-16"}


def read(found: object, name: str = "news.json") -> Reading:
    return read_sources([(name, json.dumps(found).encode())])


def texts(reading: Reading) -> list[str]:
    return [one.article.text for one in reading.articles]


@pytest.mark.parametrize(
    "found",
    [
        [ONE, TWO],
        {"status": "ok", "total": 2, "articles": [ONE, TWO]},
        {"response": {"tags": [{"id": "port"}], "results": [{"fields": ONE}, TWO]}},
        {"hits": {"hits": [{"_id": "1", "_source": ONE}, {"_source": TWO}]}},
        {"status": "ok", "content": [ONE, TWO]},
        {"message": "2 found", "response": {"docs": [ONE, TWO]}},
        [  # of a site's own interface, and of a forum's
            {
                "date": "2024-10-14T09:12:00",
                "content": {"rendered": f"<p>{STRIKE}</p>"},
            },
            {"data": {"selftext": FERRY, "created_utc": 1729072920}},
        ],
        {"a1": ONE, "a2": TWO},
        {"text": {"0": STRIKE, "1": FERRY}, "published": {"0": "2024-10-14"}},
        [1, None, ONE, TWO],
        {"records": [{"uri": "at://1", "value": ONE}, {"uri": "at://2", "value": TWO}]},
        {"items": [{"type": "Like"}, {"id": {"n": 1}, "made": ONE}, {"made": TWO}]},
        [{"found": {"list": [ONE]}}, {"found": {"list": [TWO]}}],
        {  # of a feed
            "title": "Port Watch",
            "description": "All that happens in the port.",
            "items": [
                {"content_html": f"<p>{STRIKE}</p>", "date_published": "2024-10-14"},
                {"content_text": FERRY},
            ],
        },
    ],
)
def test_the_articles_are_found_under_any_roof(found: object) -> None:
    reading = read(found)
    assert texts(reading) == [STRIKE, FERRY]
    assert reading.articles[0].article.published == date(2024, 10, 14)
    assert reading.articles[0].name == "news.json, article 1"
    assert not reading.failures


def test_an_object_with_a_text_is_one_article_whatever_is_listed_in_it() -> None:
    assert texts(read({**ONE, "related": [TWO]})) == [STRIKE]


def test_messages_of_a_channel_are_read_in_their_pieces() -> None:
    pieces = ["Dockers ", {"type": "bold", "text": "stopped"}, " work on Monday."]
    photo = {"id": 2, "date": "2024-10-14T10:00:00", "text": ""}
    message = {"id": 3, "date": "2024-10-14T11:00:00", "text": pieces}
    reading = read({"name": "Port Watch", "messages": [photo, message]})
    assert texts(reading) == [STRIKE]
    assert reading.articles[0].article.published == date(2024, 10, 14)
    assert [one.name for one in reading.failures] == ["news.json, article 1"]


def test_json_lines_of_that_name_are_read_line_by_line() -> None:
    lines = f"{json.dumps(ONE)}\n{json.dumps(TWO)}\n{{broken\n".encode()
    reading = read_sources([("news.json", lines)])
    assert texts(reading) == [STRIKE, FERRY]
    assert [one.name for one in reading.failures] == ["news.json, line 3"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_of_an_encoding_are_no_part_of_it(encoding: str) -> None:
    assert texts(read_sources([("a.json", json.dumps([ONE]).encode(encoding))]))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[1, 2", "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b"", "is empty"),
        (b'{"name": "port", "description": "All about it."}', "holds no text"),
        (b'"Dockers stopped work."', "holds no text"),
        (b'{"name": "port", "version": 1}', "holds no text"),
        (b'[{"name": "port", "day": 3}]', "no column with the articles' text"),
        (b'[{"title": "Vote", "date": "3 May"}]', "call 'date' 'start'"),
        (b'[[[[[[{"text": "Dockers struck."}]]]]]]', "holds no text"),
        (b'{"text": "Dockers struck."} {"text": 1}', "is no JSON"),
        (b'[{"event_id": "a", "date_basis": "none", "title": "b"}]', "timeline select"),
        (b'{"n": 1, "events": [{"title": "b", "start": "2024"}]}', "timeline select"),
    ],
)
def test_what_holds_no_article_is_refused_with_advice(
    content: bytes, said: str
) -> None:
    (failure,) = read_sources([("news.json", content)]).failures
    assert said in failure.reason
    assert failure.reason.endswith(("each.", "select", "'start'.", "'day'."))


def test_a_file_that_would_fill_the_memory_is_refused_with_another_way() -> None:
    (failure,) = read_sources([("news.json", b"[" + b"{}," * 14_000_000)]).failures
    assert "Write it as .jsonl" in failure.reason


def test_json_under_a_name_for_texts_is_told_its_name() -> None:
    (failure,) = read([ONE], "news.txt").failures
    assert "Give it a name that ends in .json" in failure.reason


def test_a_search_that_gives_first_paragraphs_alone_gives_articles() -> None:
    found = {
        "headline": {"main": "Port shut", "kicker": None},
        "lead_paragraph": STRIKE,
        "pub_date": "2024-10-14T10:00:07+0000",
        "keywords": [{"name": "place", "value": "Port"}],
    }
    reading = read({"status": "OK", "response": {"docs": [found], "meta": {"hits": 1}}})
    one = reading.articles[0].article
    assert (one.text, one.title) == (STRIKE, "Port shut")
    assert one.published == date(2024, 10, 14)


@pytest.mark.parametrize(
    "message",
    [
        {"sender_name": "Ana", "timestamp_ms": 1728900000000, "content": STRIKE},
        {"from": "Ana", "date": "2024-10-14T09:14:00", "text": STRIKE},
        {"sender": "Ana", "ts": "1728900000.000200", "text": STRIKE},
        {"message": {"from": "Ana", "date": "2024-10-14", "text": STRIKE}},
        {
            "message": STRIKE,
            "sender": "Ana",
            "date": "2024-10-14T09:14:00+00:00",
            "entities": [{"offset": 0, "length": 7}],
        },
    ],
)
def test_a_message_has_its_sender_and_its_day(message: dict[str, object]) -> None:
    (found,) = read({"messages": [message]}).articles
    assert (found.article.source, found.article.text) == ("Ana", STRIKE)
    assert found.article.published == date(2024, 10, 14)


ABSTRACT = {"title": "Strike", "abstract": STRIKE}


@pytest.mark.parametrize(
    "found",
    [
        {
            "items": [
                {"id": {"n": 1}, "snippet": {"title": "Strike", "description": STRIKE}}
            ]
        },
        {"title": "Port Watch", "description": "All of it.", "items": [ABSTRACT]},
        [{**ABSTRACT, "issued": {"date-parts": [["2024", 10, 14]]}}],
        [{**ABSTRACT, "content": None, "publishedAt": "2024-10-14T10:00:00Z"}],
        {
            "title": "Strike",
            "textContent": STRIKE,
            "createdTimestampUsec": 1728900000000000,
        },
    ],
)
def test_a_summary_is_read_where_there_is_no_text(found: object) -> None:
    (one,) = read(found).articles
    assert (one.article.title, one.article.text) == ("Strike", STRIKE)
    if "2024" in str(found) or "Usec" in str(found):
        assert one.article.published == date(2024, 10, 14)


def test_a_text_comes_before_a_summary() -> None:
    assert texts(read([{**ONE, "title": "Strike", "description": FERRY}])) == [STRIKE]


LINES = [
    {"text": "Dockers stopped", "start": 0.5, "duration": 2},
    {"text": " work on\nMonday.", "start": 2.5, "duration": 3.25},
]


def test_lines_of_what_was_said_are_one_text() -> None:
    assert texts(read(LINES)) == [STRIKE]
    assert texts(read({"language": "en", "snippets": LINES})) == [STRIKE]
    without = [{**one, "duration": None} for one in LINES]
    assert len(texts(read(without))) == len(LINES)


@pytest.mark.parametrize("name", ["tweets.js", "data/tweet-part12.js"])
def test_posts_of_an_archive_are_read(name: str) -> None:
    posts = [
        {"tweet": {"full_text": text, "created_at": "Mon Oct 14 10:00:00 +0000 2024"}}
        for text in (STRIKE, FERRY)
    ]
    data = f"window.YTD.tweets.part0 = {json.dumps(posts)}".encode()
    reading = read_sources([(name, data)])
    assert texts(reading) == [STRIKE, FERRY]
    assert reading.articles[1].article.published == date(2024, 10, 14)


def test_other_scripts_are_not_read() -> None:
    (failure,) = read_sources([("like.js", b"window.YTD.like.part0 = []")]).failures
    assert "files of this kind are not read" in failure.reason
