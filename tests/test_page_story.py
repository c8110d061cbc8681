"""Stories: articles or a table in, what the page shows out, bad input explained."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.made_events import made_table
from tests.made_pages import PAGES
from timeline.archive import open_archive
from timeline.errors import TimelineError
from timeline.figure import Lanes
from timeline.page.examples import example_files, examples
from timeline.page.opening import open_sources
from timeline.page.pasting import paste
from timeline.page.published import whose_date
from timeline.page.story import Story, dated, finished, labels
from timeline.sources import (
    PublishedBasis,
    SourceArticle,
    read_document,
    read_file,
)
from timeline.story import same_events
from timeline.table import events_table
from timeline.table.csv import csv_text
from timeline.table.files import parquet_bytes

TEXT = b"The union struck on Monday. The port closed its gates and the ships waited."


def test_a_written_table_opens_as_the_same_table() -> None:
    story = open_sources([("events.csv", csv_text(made_table()).encode())])
    pd.testing.assert_frame_equal(story.table, made_table())
    assert story.headline == "The harbour of Mirov in four months"
    assert story.provenance == "from events.csv"
    two = made_table().assign(article_title=["A", "B"] * 6 + [""])
    several = open_sources([("events.csv", csv_text(two).encode())])
    assert (several.headline, several.provenance) == ("events", "")


def test_a_table_opens_whose_first_line_names_the_delimiter() -> None:
    content = b"sep=,\r\n" + csv_text(made_table()).encode()
    story = open_sources([("events.csv", content)])
    pd.testing.assert_frame_equal(story.table, made_table())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("p.timeline", "is a project, which holds its articles and events. Open it al"),
        ("c.corrections.jsonl", "holds corrections. Open what they belong to first"),
    ],
)
def test_what_is_opened_alone_is_not_opened_among_articles(
    name: str, said: str
) -> None:
    for files in ([("a.txt", TEXT), (name, b"x")], [(name, b"x"), (name, b"x")]):
        with pytest.raises(TimelineError, match=said):
            open_sources(files)


def test_rows_of_one_event_are_shown_once_and_named() -> None:
    table = made_table()
    twice = pd.concat([table, table.iloc[[3]].assign(title="Told anew"), table[:1]])
    story = open_sources([("events.csv", csv_text(twice).encode())])
    pd.testing.assert_frame_equal(story.table, table)
    assert [str(one) for one in story.failures] == [
        "events.csv: 2 rows are of an event that another row has, which is shown."
    ]
    assert not open_sources([("a.csv", csv_text(table).encode())]).failures


def test_a_table_that_was_sorted_by_something_else_is_shown_in_order_of_time() -> None:
    by_title = made_table().sort_values("title")
    story = open_sources([("events.csv", csv_text(by_title).encode())])
    pd.testing.assert_frame_equal(story.table, made_table())


def test_files_that_cannot_be_read_for_one_reason_are_named_together() -> None:
    files = [("a.bin", b"x"), ("b.txt", b""), ("c.jpg", b"x")]
    with pytest.raises(TimelineError) as refused:
        open_sources(files)
    said = str(refused.value)
    assert said.startswith("a.bin, c.jpg: Files of this kind are not read. Save the")
    assert said.count(".docx") == 1
    assert "b.txt" in said
    many = [(f"{number}.bin", b"x") for number in range(9)]
    with pytest.raises(TimelineError, match=r"3\.bin and 5 more: Files of this kind"):
        open_sources(many)


def test_several_tables_are_shown_as_one_story_in_order_of_time() -> None:
    table = made_table()
    files = [
        ("late.csv", csv_text(table[6:]).encode()),
        ("early.csv", csv_text(table[:8]).encode()),
        ("made.csv", b"Event,Date\nFlood,1998\n"),
    ]
    story = open_sources(files)
    assert story.headline == "late and 2 more"
    assert list(story.table["title"]) == ["Flood", *table["title"]]
    assert "2 rows are of an event that another row has" in str(story.failures[0])


def test_tables_that_number_their_rows_each_from_one_lose_none() -> None:
    north = b"event_id,title,start\n1,Flood,1998\n2,Fair,1999\n,Vote,2001\n"
    south = b"event_id,title,start\n1,Fire,1997\n2,Fair,1999\n,Strike,2002\n"
    files = [("north.csv", north), ("south.csv", south), ("again.csv", south)]
    story = open_sources(files)
    titles = ["Fire", "Flood", "Fair", "Vote", "Strike"]
    assert story.table["title"].tolist() == titles
    assert story.table["event_id"].is_unique
    assert story.table["event_id"].iloc[1] == "1"
    assert "4 rows are of an event that another row has" in str(story.failures[0])


def test_a_table_is_not_mixed_with_articles() -> None:
    files = [("events.csv", b"event_id,start\n"), ("article.txt", TEXT)]
    with pytest.raises(TimelineError, match=r"events\.csv is a table of events"):
        open_sources(files)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("photo.txt", bytes(range(256)) * 4, r"photo\.txt is not a text file"),
        ("article.pdf", TEXT, r"article\.pdf cannot be read as a PDF file"),
        ("empty.txt", b" \n", "empty"),
        ("huge.txt", b"word " * 900_000, r"huge\.txt has 4,500,000 bytes"),
        ("events.csv", bytes(range(256)), r"events\.csv is no text"),
        (
            "events.csv",
            b"a,b\r\n1,2\r\n",
            r"events\.csv has no column with the articles' text",
        ),
    ],
)
def test_a_bad_file_is_named_with_what_to_do(
    name: str, content: bytes, says: str
) -> None:
    with pytest.raises(TimelineError, match=says):
        open_sources([(name, content)])


def test_a_parquet_file_with_a_broken_column_name_is_refused(tmp_path: Path) -> None:
    broken = parquet_bytes(made_table()).replace(b"actor_types", b"actor_type\x8f")
    with pytest.raises(TimelineError, match=r"events\.parquet cannot be read as"):
        open_sources([("events.parquet", broken)])
    path = tmp_path / "events.parquet"
    path.write_bytes(broken)
    with pytest.raises(TimelineError, match=r"events\.parquet cannot be read as"):
        open_archive(path)


@pytest.mark.slow
def test_text_in_another_language_is_refused() -> None:
    text = "Die Gewerkschaft hat am Montag gestreikt, und der Hafen blieb geschlossen. "
    with pytest.raises(TimelineError, match="English"):
        paste(text * 4, published=date(2024, 6, 14))


@pytest.mark.parametrize(
    "address", ["https://example.org/a.html", " http://example.org/2024/10/28\n"]
)
def test_a_pasted_address_is_sent_to_where_addresses_are_read(address: str) -> None:
    with pytest.raises(TimelineError, match="Read it under Address"):
        paste(address)


def test_pasted_addresses_are_told_from_a_text() -> None:
    pasted = "https://example.org/a\nhttps://example.org/b"
    with pytest.raises(TimelineError, match="one by one under Address"):
        paste(pasted)


@pytest.mark.parametrize("opening", ["<html>", "\n<!DOCTYPE HTML><html lang='en'>"])
def test_the_pasted_source_of_a_page_is_read_as_that_page(opening: str) -> None:
    body = f"<h1>Port strike</h1><p>{TEXT.decode()}</p><script>alert(1)</script>"
    (source,) = paste(f"{opening}<body>{body}</body></html>").unread
    assert source.article.title == "Port strike"
    assert source.article.text.split("\n\n")[-1].strip() == TEXT.decode()


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (PAGES["broadsheet"], True),
        (f"---\npublished: 2024-01-02\n---\n{TEXT.decode()}", True),
        (f"---\npublished: 03/04/2024\n---\n{TEXT.decode()}", False),  # of two days
        (TEXT.decode(), False),
    ],
)
def test_a_pasted_text_is_read_under_the_day_that_is_entered(
    text: str,
    stated: bool,  # noqa: FBT001 - pytest passes it so
) -> None:
    day = date(2024, 6, 14)
    story = paste(text, published=day)
    (source,) = story.articles
    assert source.article.published == day
    assert source.published_basis is PublishedBasis.USER
    assert story.contradicted.startswith("The text states") == stated


def test_a_pasted_page_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(name: str, data: bytes, **options: Any) -> SourceArticle:
        read.append(name)
        return read_file(name, data, **options)

    monkeypatch.setattr("timeline.page.pasting.read_file", counted)
    paste(PAGES["broadsheet"], published=date(2024, 6, 14))
    assert read == ["pasted.html"]


def test_a_pasted_text_keeps_its_words_and_none_of_its_markup() -> None:
    text = "<b>Dock &amp; Sons</b> struck on&nbsp;<i>3 May 2024</i>. Prices were < 5."
    (source,) = paste(text).articles
    said = "Dock & Sons struck on\xa03 May 2024. Prices were < 5."
    assert source.article.text == said


def test_the_day_that_a_reader_states_fills_a_gap_only() -> None:
    silent = read_document(TEXT.decode())
    stated = read_document("---\npublished: 2024-01-02\n---\n" + TEXT.decode())
    day = date(2024, 6, 14)
    assert dated(silent, day).article.published == day
    assert dated(silent, day).published_basis is PublishedBasis.USER
    assert dated(stated, day).article.published == date(2024, 1, 2)


def test_a_stated_day_keeps_the_articles_id() -> None:
    silent = read_document(TEXT.decode())
    assert dated(silent, date(2024, 6, 14)).article.id == silent.article.id


@pytest.mark.parametrize(
    ("count", "headline", "starts", "ends"),
    [
        (2, "2 articles: Story 1", "Story 2", "Story 2"),
        (8, "8 articles: Story 1", "Story 2 · Story 3", "Story 7 · Story 8"),
        (9, "9 articles", "Story 1 · Story 2", "Story 3 · and 6 more"),
    ],
)
def test_a_heading_names_a_story_of_few_articles_and_some_titles_of_many(
    count: int, headline: str, starts: str, ends: str
) -> None:
    texts = [f"---\ntitle: Story {at + 1}\n---\nShip {at} sank." for at in range(count)]
    story = Story(tuple(map(read_document, texts)), events_table(()), Lanes(()), "all")
    assert story.headline == headline
    assert story.provenance.startswith(starts)
    assert story.provenance.endswith(ends)


def test_articles_without_a_title_are_counted() -> None:
    texts = ["Ship one sank.", "Ship two sank."]
    story = Story(tuple(map(read_document, texts)), events_table(()), Lanes(()), "all")
    assert (story.headline, story.provenance) == ("2 articles", "")


def test_articles_of_one_title_are_told_apart_by_their_files() -> None:
    texts = {"1.txt": "Port shut", "2.txt": "Port shut", "3.txt": "Port opens"}
    sources = [
        read_document(f"---\ntitle: {title}\n---\nShip {name} sank.", name=name)
        for name, title in texts.items()
    ]
    assert labels(sources) == ["Port shut · 1.txt", "Port shut · 2.txt", "Port opens"]


@pytest.mark.parametrize(
    ("days", "words"),
    [("--", "of the 2 articles is not"), ("-+", "of 1 of the 2 articles is not")],
)
def test_a_missing_day_is_said_of_all_articles_or_of_some(
    days: str, words: str
) -> None:
    day = {"-": None, "+": date(2024, 6, 14)}
    texts = [f"Ship {at} sank." for at in range(len(days))]
    sources = [
        read_document(text, published=day[sign])
        for text, sign in zip(texts, days, strict=True)
    ]
    story = Story(tuple(sources), events_table(()), Lanes(()), "all")
    assert f"The publication date {words}" in f"{whose_date(story)} is not"


@pytest.mark.slow
def test_every_shipped_example_has_dated_events_with_actors() -> None:
    assert len(examples()) >= 4
    for name, title in examples().items():
        assert title
        files = [(path.name, path.read_bytes()) for path in example_files(name)]
        story = finished(open_sources(files))
        assert story.table["start"].notna().any(), name
        assert (story.table["actors"] != "").any(), name
        assert all("for this project" in one.article.source for one in story.sources)


@pytest.mark.slow
def test_an_example_of_several_reports_shows_events_that_they_share() -> None:
    (name,) = (name for name in examples() if len(example_files(name)) > 1)
    story = finished(open_sources(example_files(name)))
    shared = [told for told in same_events(story.table) if len(told.event_ids) > 1]
    assert any(len(told.event_ids) == len(story.sources) for told in shared)
    assert len(shared) >= 5


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Салвик", "cp1251"),
        ("Салвик", "koi8-r"),
        ("仙台港湾", "shift_jis"),
        ("仙台港湾", "euc_jp"),
        ("仙台港湾", "gbk"),
    ],
)
def test_words_of_another_alphabet_in_a_text_without_a_mark_are_named(
    words: str, encoding: str
) -> None:
    data = f"Dockers of {words} struck on Monday.".encode(encoding)
    story = open_sources([("port.txt", data)])
    wrong = story.articles[0].article.text.split()[2]
    assert "port.txt is no UTF-8 text" in story.guessed
    assert f"Look at {wrong!r}" in story.guessed


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_letters_that_are_known_are_not_called_guessed(encoding: str) -> None:
    data = "Dockers of Салвик, «Порт», struck on Monday.".encode(encoding)
    assert not open_sources([("port.txt", data)]).guessed
    western = "Dockers of Zürich, “Häfen…”, struck — on Monday.".encode("cp1252")
    assert not open_sources([("port.txt", western)]).guessed


def test_articles_without_titles_are_told_by_their_files() -> None:
    chat = "[14/11/24, 09:12:33] Ana: {}\n[14/11/24, 09:13:33] Tom: {}"
    told = chat.format("Dockers stopped work.", "Police shut the bridge.")
    story = finished(open_sources([("port.txt", told.encode())]))
    assert (story.headline, story.provenance) == ("2 articles", "from port.txt")
    one = finished(
        open_sources([("notes.txt", b"dockers stopped work on 3 May 2024.")])
    )
    assert one.provenance == "publication date unknown · from notes.txt"
