"""Rich Text (.rtf) as word processors and news archives save it."""

import time
from datetime import date

import pytest

from timeline.errors import ArticleError
from timeline.page.pasting import paste
from timeline.sources import read_file, read_sources

FILE = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}}
{\colortbl;\red0\green0\blue0;}{\*\generator Writer 7;}{\info{\title T}{\author Ana}}
{\header The Courier}\viewkind4\uc1\pard\f0\fs22 {\b Dockers strike in Lund}\par
\par November 14, 2024 Thursday\par
\par Dockers walked out on Mon\-day, {\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt
the union}} said.\par{\footer Page 1}}"""


def text_of(words: str) -> str:
    content = f"{{\\rtf1\\ansi {words}}}".encode("latin-1")
    return read_file("a.rtf", content).article.text


def test_an_article_of_a_news_archive_has_its_title_day_and_words() -> None:
    article = read_file("a.rtf", FILE).article
    assert article.title == "Dockers strike in Lund"
    assert article.published == date(2024, 11, 14)
    last = article.text.rpartition("\n\n")[2]
    assert last == "Dockers walked out on Monday, the union said."
    assert not {"Arial", "Courier", "Writer", "HYPERLINK"} & set(article.text.split())


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (r"caf\'e9 \ldblquote Sala\rdblquote\emdash  A", "café “Sala”— A"),
        (r"\uc1\u8212?a\u-10179?\u-8704?b", "\N{EM DASH}a\N{GRINNING FACE}b"),
        (r"\uc2\u8212\'97-a {\uc0\u233}b\u233\'e9?c", "\N{EM DASH}a ébéc"),
        (r"\ansicpg1251 \'cc\'e8\'f0", "Мир"),
        (r"a{\deleted b}{\v c\v0 d}e", "ade"),
        (r"a \{b\} \\c\~d\_e", "a {b} \\c\N{NO-BREAK SPACE}d-e"),
        (r"a{\pict\wmetafile8 0102}{\object\bin3 {}}b} c", "a c"),
        (r"a\line b\par\par\par c\cell d\row e", "a\nb\n\nc\td\n\ne"),
        (r"a{\unknown7 b}{\*\unknown c}d", "abd"),
    ],
)
def test_signs_groups_and_breaks_are_read_as_they_are_meant(
    words: str, text: str
) -> None:
    assert text_of(words) == text


def test_what_is_no_rich_text_or_has_no_words_is_told() -> None:
    for content in (b"PK", rb"{\rtf1{\pict 00}}", b"{\\rtf1" + b"{" * 2_000):
        with pytest.raises(ArticleError, match=r"a\.rtf .*copy the article's text"):
            read_file("a.rtf", content)


def test_rich_text_is_told_by_how_it_begins_in_files_of_other_names_and_pasted() -> (
    None
):
    assert read_sources([("a.txt", FILE)]).articles[0].article.title.startswith("Dock")
    (source,) = paste(FILE.decode()).unread
    assert source.article.published == date(2024, 11, 14)


def test_a_large_file_is_read_in_time_linear_in_its_length() -> None:
    start = time.process_time()
    content = r"{\b a}\'e9\u233? " * 40_000
    assert len(text_of(content)) > 100_000
    assert text_of(" " * 200_000 + "A ferry sank.") == "A ferry sank."
    assert time.process_time() - start < 15


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (rb"{\f1 \'c8apek} struck.", "Čapek struck."),
        (rb"\f1 \'c8apek\plain  \'e9 struck.", "Čapek é struck."),
        (rb"\f2 \'cf\'ee\'f0\'f2\f0  \'e9.", "Порт é."),
        (rb"\f0 Caf\'e9 {\f2 \'cf} \'e9.", "Café П é."),
        (rb"\f9 Caf\'e9.", "Café."),
    ],
)
def test_signs_are_read_as_those_of_their_font(words: bytes, said: str) -> None:
    fonts = (
        rb"{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}"
        rb"{\f2\froman\fcharset204{\*\panose 02}Times CYR;}}"
    )
    data = rb"{\rtf1\ansi\ansicpg1252\deff0" + fonts + rb"\pard " + words + b"}"
    assert read_file("a.rtf", data).article.text == said
