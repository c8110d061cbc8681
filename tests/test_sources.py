import re
from datetime import date
from pathlib import Path

import pytest

from timeline.errors import ArticleError, PublishedError
from timeline.sources import (
    Failure,
    PublishedBasis,
    parse_published,
    read_document,
    read_file,
    read_folder,
)
from timeline.sources.files import MAX_BYTES

DOCUMENT = """---
title: "Port strike"
published: 2024-10-14
source: The Daily Courier
url: https://example.org/port
licence: CC BY 4.0
---
Dockers stopped work on Monday.
"""
PLAIN = "Port Strike\n\nOctober 14, 2024\n\nDockers stopped work on Monday.\n"


def test_a_header_fills_the_article_and_its_notes() -> None:
    read = read_document(DOCUMENT)
    article = read.article
    assert article.text == "Dockers stopped work on Monday.\n"
    assert article.published == date(2024, 10, 14)
    assert (article.title, article.source) == ("Port strike", "The Daily Courier")
    assert article.url == "https://example.org/port"
    assert read.notes == (("licence", "CC BY 4.0"),)
    assert read.published_basis is PublishedBasis.HEADER


def test_byte_order_marks_before_a_text_are_no_part_of_it() -> None:
    read = read_document("\ufeff\ufeff---\ntitle: Strike\n---\nDockers struck.")
    assert (read.article.title, read.article.text) == ("Strike", "Dockers struck.")


def test_an_article_is_kept_as_it_is_seen() -> None:
    read = read_document(
        "---\ntitle: Stri\u00adke\n---\nDock\u00aders stopped\u200b the o\ufb03ce."
    )
    assert read.article.title == "Strike"
    assert read.article.text == "Dockers stopped the office."


def test_what_makes_an_emoji_or_a_letter_stays() -> None:
    text = "Dockers \U0001f468\u200d\U0001f527 struck at Mus\u0301ka\u0142a's."
    assert read_document(text).article.text == text


def test_windows_line_ends_in_a_header_are_read() -> None:
    read = read_document(DOCUMENT.replace("\n", "\r\n"))
    assert read.article.title == "Port strike"


@pytest.mark.parametrize(
    ("line", "day"), [("13/05/2024", date(2024, 5, 13)), ("Posted 03/05/2024", None)]
)
def test_a_dateline_in_digits_counts_where_it_can_be_one_day_only(
    line: str, day: date | None
) -> None:
    found = read_document(f"Ferry Sinks\n\n{line}\n\nA ferry sank off Tarn on Monday.")
    assert found.article.published == day


@pytest.mark.parametrize(
    "line",
    [
        "For immediate release: 14 November 2024",
        "EMBARGOED UNTIL 00:01 14 NOVEMBER 2024",
        "Posted on November 14, 2024 by admin",
        "November 14, 20249:12 AM GMT+1Updated 2 days ago",
        "Ana Ruiz | 14/11/2024",
        "Geneva, 14 November 2024",
        "Ana Ruiz <ana@example.org>\tThu, Nov 14, 2024 at 9:12 AM",
    ],
)
def test_lines_as_they_are_copied_from_pages_tell_the_day(line: str) -> None:
    found = read_document(f"{line}\nPort shuts for a week\n\nIt shut on Monday.")
    assert found.article.published == date(2024, 11, 14)
    assert found.article.title == "Port shuts for a week"


@pytest.mark.parametrize(
    "opening",
    ["**Lund, 14 October 2024** \u2014 ", "**LUND, Sweden, Oct. 14, 2024 --** "],
)
def test_marks_of_markdown_stand_in_no_ones_way(opening: str) -> None:
    text = f"**Port shuts for a week**\n\n{opening}Dockers left on Monday."
    article = read_document(text).article
    assert (article.title, article.published) == (
        "Port shuts for a week",
        date(2024, 10, 14),
    )
    kept = read_document(f"{text} **Two** ships _sank_.").article.text
    assert kept.endswith("**Two** ships _sank_.")
    other = "**Nobody** was hurt \u2014 The port shut."
    assert read_document(f"Port shuts\n\n{other}").article.published is None


def test_the_headline_and_the_dateline_stand_in_for_a_header() -> None:
    read = read_document(PLAIN)
    assert read.article.title == "Port Strike"
    assert read.article.published == date(2024, 10, 14)
    assert read.published_basis is PublishedBasis.DATELINE


def test_the_users_date_comes_before_the_header() -> None:
    read = read_document(DOCUMENT, published=date(2024, 10, 20))
    assert read.article.published == date(2024, 10, 20)
    assert read.published_basis is PublishedBasis.USER


def test_no_date_anywhere_is_said() -> None:
    read = read_document("Dockers stopped work on Monday.")
    assert read.article.published is None
    assert read.published_basis is PublishedBasis.NONE


CLIPPED = """---
# saved from the web
headline: >
  Port
  strike
source: https://example.org/port
created: 2024-10-20
date: 2024-10-14T09:00:00+02:00
author:
  - "Ana Ruiz"
  - Tom Lee
seo:
  title: Another headline
  date: 1999-01-01
tags: [port,
  strike
]
description: Dockers stay
  away
---
Dockers stopped work on Monday.
"""


def test_headers_of_note_programs_and_sites_are_read_with_their_lists() -> None:
    read = read_document(CLIPPED)
    article = read.article
    assert (article.title, article.url) == ("Port strike", "https://example.org/port")
    assert article.published == date(2024, 10, 14)
    assert article.text == "Dockers stopped work on Monday.\n"
    notes = dict(read.notes)
    assert notes["author"] == "Ana Ruiz, Tom Lee"
    assert notes["description"] == "Dockers stay away"
    assert notes["created"] == "2024-10-20"
    assert "date" not in notes


def test_a_header_between_plus_signs_is_read() -> None:
    header = '+++\ntitle = "Port strike"\ndate = 2024-10-14\n+++\n'
    read = read_document(header + "Dockers stopped work on Monday.")
    assert read.article.title == "Port strike"
    assert read.article.published == date(2024, 10, 14)


def test_the_day_of_publication_comes_before_other_days_of_a_header() -> None:
    read = read_document(
        "---\ndate: 2024-10-20\npublished: 2024-10-14\n---\nDockers struck on Monday."
    )
    assert read.article.published == date(2024, 10, 14)
    assert read.notes == (("date", "2024-10-20"),)
    saved = "---\ncreated: 2024-10-20\n---\nDockers struck on Monday."
    assert read_document(saved).article.published is None


def test_a_broken_header_is_refused_with_its_line() -> None:
    with pytest.raises(ArticleError, match=r"port\.md, line 3: 'no colon here'"):
        read_document("---\ntitle: Port\nno colon here\n---\nText.", name="port.md")


def test_a_rule_inside_a_text_is_no_header() -> None:
    text = "Dockers stopped work.\n---\nMore follows.\n"
    assert read_document(text).article.text == text


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2024-10-28", date(2024, 10, 28)),
        ("2024-10-28T23:30:00+02:00", date(2024, 10, 28)),
        ("28 October 2024", date(2024, 10, 28)),
        ("Oct. 28, 2024", date(2024, 10, 28)),
        ("Monday, October 28, 2024", date(2024, 10, 28)),
        ("28/10/2024", date(2024, 10, 28)),
        ("4/4/2024", date(2024, 4, 4)),
        ("13.5.2024", date(2024, 5, 13)),
        ("2024/5/13", date(2024, 5, 13)),
        ("28/10/2024 14:30", date(2024, 10, 28)),
        ("4/4/2024 09:05:06", date(2024, 4, 4)),
        ("2024-03-04 09:05", date(2024, 3, 4)),
        ("Wed Mar 13 16:30:00 GMT 2024", date(2024, 3, 13)),
        ("Mon Mar  4 16:30:00 +0000 2024", date(2024, 3, 4)),
        ("Mon Mar  4 16:30:00 2024", date(2024, 3, 4)),
    ],
)
def test_publication_dates_are_read_as_people_write_them(words: str, day: date) -> None:
    assert parse_published(words) == day


@pytest.mark.parametrize(
    "words", ["", "soon", "October 2024", "2024-13-45", "2024-13-05", "yesterday"]
)
def test_words_that_name_no_day_are_refused_with_an_example(words: str) -> None:
    with pytest.raises(PublishedError, match="for example 2024-10-28"):
        parse_published(words)


@pytest.mark.parametrize(
    "words",
    ["03/04/2024", "03/04/2024 14:30", "3.4.24", "Updated 03-04-2024, 2:30 PM"],
)
def test_a_date_with_two_readings_is_refused(words: str) -> None:
    with pytest.raises(PublishedError, match="two different days"):
        parse_published(words)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]
)
def test_common_encodings_are_read(encoding: str) -> None:
    content = "Café owners closed on Monday.".encode(encoding)
    read = read_file("cafe.txt", content)
    assert read.article.text == "Café owners closed on Monday."


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", bytes(range(256)) * 20]
)
def test_a_binary_file_is_refused(content: bytes) -> None:
    with pytest.raises(ArticleError, match=r"photo\.txt is not a text file"):
        read_file("photo.txt", content)


def test_a_huge_file_is_refused_with_its_size() -> None:
    with pytest.raises(ArticleError, match=r"big\.txt has 4,000,001 bytes"):
        read_file("big.txt", b"x" * (MAX_BYTES + 1))


def test_another_kind_of_file_is_refused_with_the_kinds_that_are_read() -> None:
    with pytest.raises(ArticleError, match=r"report\.pages.*\.txt, \.md"):
        read_file("report.pages", b"PK")


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"gone\.txt cannot be opened"):
        read_file(tmp_path / "gone.txt")


def test_an_empty_file_is_refused_with_advice() -> None:
    with pytest.raises(ArticleError, match="empty"):
        read_file("empty.txt", b"")


def test_the_shipped_examples_have_a_date_a_title_and_sources() -> None:
    examples = read_folder(Path(__file__).parent.parent / "data")
    assert len(examples) >= 3
    for example in examples:
        assert example.published_basis is PublishedBasis.HEADER
        assert example.article.title
        assert {"facts", "licence"} <= {name for name, _ in example.notes}


def test_the_rooms_page_says_what_the_code_does(
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = Path(__file__).parent.parent / "timeline/sources/README.md"
    code, output = re.findall(
        r"```(?:python|text)\n(.*?)```", page.read_text(), re.DOTALL
    )
    exec(code, {})  # noqa: S102 - the page's own example
    assert capsys.readouterr().out == output


@pytest.mark.parametrize(
    ("name", "reason", "said", "why"),
    [
        ("a.txt", "a.txt is empty.", "a.txt is empty.", "Is empty."),
        ("in/a.txt", "a.txt is empty.", "in/a.txt is empty.", "Is empty."),
        ("in/a.txt", "in/a.txt: too long.", "in/a.txt: too long.", "Too long."),
        ("a.txt", "It is empty.", "a.txt: It is empty.", "It is empty."),
    ],
)
def test_a_failure_names_what_failed_once(
    name: str, reason: str, said: str, why: str
) -> None:
    failure = Failure(name, reason)
    assert (str(failure), failure.why) == (said, why)


def test_a_header_that_says_two_things_under_one_name_is_refused() -> None:
    text = "---\npublished: 2024-05-01\npublished: {}\n---\nDockers struck."
    with pytest.raises(ArticleError, match="'published' stands there twice, as '2024-"):
        read_document(text.format("2023-01-01"))
    again = read_document(text.format("2024-05-01"))
    assert again.article.published == date(2024, 5, 1)
