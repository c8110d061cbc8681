"""Tables of articles: columns by any common name, rows named where they fail."""

import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from timeline.article import Article
from timeline.errors import ArticleError
from timeline.page.tables import find_events
from timeline.sources import (
    PublishedBasis,
    Reading,
    SourceArticle,
    iter_articles,
    read_sources,
)
from timeline.sources.columns import column_names, find_columns

STRIKE = "Dockers stopped work on Monday."
FERRY = "A ferry sank off Tarn on Tuesday."


def csv_of(*lines: str, encoding: str = "utf-8") -> tuple[str, bytes]:
    return "news.csv", "\r\n".join(lines).encode(encoding)


def parquet_of(**columns: list[object]) -> tuple[str, bytes]:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return "news.parquet", out.getvalue()


def texts(read: Reading) -> list[str]:
    return [one.article.text for one in read.articles]


def test_the_stated_columns_are_read() -> None:
    header = "text,published,title,source,url,id,section"
    row = f'"{STRIKE}",2024-10-14,Strike,Courier,https://a.example/1,a1,World'
    read = read_sources([csv_of(header, row)])
    (one,) = read.articles
    article = one.article
    assert (article.text, article.published) == (STRIKE, date(2024, 10, 14))
    assert (article.title, article.source, article.id) == ("Strike", "Courier", "a1")
    assert article.url == "https://a.example/1"
    assert one.published_basis is PublishedBasis.TABLE
    assert one.name == "news.csv, row 1"
    assert not read.failures


@pytest.mark.parametrize(
    "header",
    [
        "Headline,Body,Pub. Date",
        "title;content;publication-date",
        "head\tFull Text\tdate_published",
        "TITLE|article|Date",
    ],
)
def test_other_common_names_and_delimiters_are_understood(header: str) -> None:
    mark = next(one for one in ",;\t|" if one in header)
    read = read_sources([csv_of(header, mark.join(("Strike", STRIKE, "2024-10-14")))])
    article = read.articles[0].article
    assert (article.title, article.text) == ("Strike", STRIKE)
    assert article.published == date(2024, 10, 14)


def test_every_known_name_leads_to_its_field() -> None:
    for field, names in column_names().items():
        for name in names:
            columns = find_columns([name, *(["text"] if field != "text" else [])], "t")
            assert columns.places[field] == name


def test_no_name_belongs_to_two_fields() -> None:
    names = [name for known in column_names().values() for name in known]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"]
)
def test_tables_are_read_in_common_encodings(encoding: str) -> None:
    read = read_sources([csv_of("text", "Café owners struck.", encoding=encoding)])
    assert texts(read) == ["Café owners struck."]


def test_a_bad_row_is_named_and_the_others_are_kept() -> None:
    read = read_sources(
        [
            csv_of(
                "text,date",
                f"{STRIKE},2024-10-14",
                "Two ferries collided.,03/04/2024",
                "The port closed.,soon",
                ",2024-10-14",
                f"{FERRY},",
                f"{STRIKE},2024-10-14",
                "a,b,c,d",
            )
        ]
    )
    assert texts(read) == [STRIKE, FERRY]
    said = {one.name: one.reason for one in read.failures}
    assert "'03/04/2024' can be read as two different days" in said["news.csv, row 2"]
    assert "'soon' cannot be read as one day" in said["news.csv, row 3"]
    assert "'text' is empty" in said["news.csv, row 4"]
    assert "same text as news.csv, row 1" in said["news.csv, row 6"]
    assert "4 cells and the header 2" in said["news.csv, row 7"]


@pytest.mark.parametrize(
    ("other", "day"),
    [
        ("28/10/2024 14:30", date(2024, 4, 3)),
        ("10/28/2024", date(2024, 3, 4)),
        ("2024-10-28", None),  # shows no order
        ("04/04/2024", None),
    ],
)
def test_dates_of_a_column_are_written_in_one_order(
    other: str, day: date | None
) -> None:
    rows = f"{STRIKE},03/04/2024", f"{FERRY},{other}"
    for lines in (rows, rows[::-1]):
        read = read_sources([csv_of("text,date", *lines)])
        found = {one.article.text: one.article.published for one in read.articles}
        assert found.get(STRIKE) == day
        assert FERRY in found
        assert len(read.failures) == (day is None)


@pytest.mark.parametrize("cell", ["NaN", "nan", "NaT", "None", "null", "N/A", "<NA>"])
def test_what_programs_write_for_nothing_is_nothing(cell: str) -> None:
    row = f"{STRIKE},{cell},{cell},{cell}"
    read = read_sources([csv_of("text,date,title,source", row, f"{cell},2024-10-14")])
    (found,) = read.articles
    assert found.article.published is None
    assert (found.article.title, found.article.source) == ("", "")
    assert "'text' is empty" in read.failures[0].reason
    named = f"{STRIKE},2024-10-14,None the wiser,Nan Courier"
    (other,) = read_sources([csv_of("text,date,title,source", named)]).articles
    assert [other.article.title, other.article.source] == named.split(",")[2:]


@pytest.mark.parametrize("cell", ["20241014.0", "20241014103000", "1728948600.0"])
def test_days_that_programs_write_as_numbers_are_read(cell: str) -> None:
    (found,) = read_sources([csv_of("text,date", f"{STRIKE},{cell}")]).articles
    assert found.article.published == date(2024, 10, 14)


def test_dates_that_contradict_each_other_show_no_order() -> None:
    rows = f"{STRIKE},03/04/2024", f"{FERRY},28/10/2024", "Rain fell.,10/28/2024"
    (failure,) = read_sources([csv_of("text,date", *rows)]).failures
    assert failure.name == "news.csv, row 1"
    assert "two different days" in failure.reason


def test_a_table_that_breaks_off_while_its_order_is_sought_is_read_so_far() -> None:
    content = f"text,date\n{STRIKE},28/10/2024\n{FERRY},03/04/2024\n".encode("utf-16")
    read = read_sources([("news.csv", content + b"a\x00,\x00\x00\xd8\x00\xd8b\x00")])
    assert texts(read)[:2] == [STRIKE, FERRY]
    assert read.articles[1].article.published == date(2024, 4, 3)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (f"<p>{STRIKE}</p>\n<p>{FERRY}</p>", f"{STRIKE}\n\n{FERRY}"),
        (f"{STRIKE}<br />{FERRY}", f"{STRIKE}\n{FERRY}"),
        (f"<div><b>{STRIKE}</b><!-- <p>ad</p> --></div>", STRIKE),
        (f"<script>ad('</p>')</script><P>{STRIKE}</P>", STRIKE),
        ("<p>Dock &amp; Sons &lt;closed&gt; on Monday.</p>", "Dock & Sons <closed> on"),
        ("Prices < 5 & > 3 fell on <b>Monday.", "Prices < 5 & > 3 fell on <b>Monday."),
        ("Dock &amp; Sons closed on Monday.", "Dock & Sons closed on Monday."),
        ("Dock &Sons; closed &copy on Monday.", "Dock &Sons; closed &copy on Monday."),
        (
            f'<a href="/x">{STRIKE}</a> <b><i>{FERRY}</b></i> <em>',
            f"{STRIKE} {FERRY} <em>",
        ),
        (f"{STRIKE}\n\n{FERRY}<br>\n{STRIKE}", f"{STRIKE}\n\n{FERRY}\n{STRIKE}"),
        (
            f"{STRIKE}\n\n<div>{FERRY}</div>\n\n{STRIKE}",
            f"{STRIKE}\n\n{FERRY}\n\n{STRIKE}",
        ),
    ],
)
def test_a_cell_with_a_page_s_markup_gives_its_words(cell: str, text: str) -> None:
    line = json.dumps({"body": cell}).encode()
    (found,) = texts(read_sources([("news.jsonl", line)]))
    assert found.startswith(text)
    assert found == text or text.endswith("on")


@pytest.mark.parametrize("cell", ["<p></p>", "<p>\ud800</p>", "<div>" * 9_999 + "</p>"])
def test_markup_without_words_is_reported(cell: str) -> None:
    line = json.dumps({"body": cell}).encode()
    read = read_sources([("news.jsonl", line), csv_of("text", STRIKE)])
    assert STRIKE in texts(read)
    assert all("<" not in one for one in texts(read))


def test_columns_of_one_name_that_differ_are_reported() -> None:
    table = csv_of("text,title,title", f"{STRIKE},Strike,Strike", f"{FERRY},Ferry,Sunk")
    read = read_sources([table])
    assert texts(read) == [STRIKE]
    (failure,) = read.failures
    assert failure.name == "news.csv, row 2"
    assert "Two columns are called 'title'" in failure.why


def test_an_id_given_twice_is_reported() -> None:
    read = read_sources([csv_of("id,text", f"a,{STRIKE}", f"a,{FERRY}")])
    assert texts(read) == [STRIKE]
    assert "Its id 'a' is that of news.csv, row 1" in read.failures[0].reason


def test_ids_of_two_tables_that_number_their_articles_are_told_apart() -> None:
    name, north = csv_of("id,text", f"1,{STRIKE}")
    _, south = csv_of("id,text", f"1,{FERRY}", "1,A bridge fell.")
    _, east = csv_of("id,text", "1,A road was shut.")
    read = read_sources([(name, north), ("b/south.csv", south), ("c/south.csv", east)])
    first, second, third = (one.article for one in read.articles)
    assert (first.id, second.id) == ("1", "1, south.csv")
    assert third.id == f"1, {Article(third.text).id}"
    assert [one.name for one in read.failures] == ["b/south.csv, row 2"]


def test_a_table_without_text_says_which_columns_it_has() -> None:
    (failure,) = read_sources([csv_of("title,date", "Strike,2024-10-14")]).failures
    assert "no column with the articles' text" in failure.reason
    assert "'title', 'date'" in failure.reason
    assert failure.reason.endswith("If its rows are events, call 'date' 'start'.")
    (failure,) = read_sources([csv_of("headline,day", "Strike,3 May")]).failures
    assert failure.reason.endswith("call 'headline' 'title' and 'day' 'start'.")


def test_a_table_of_events_is_told_from_one_of_articles() -> None:
    with pytest.raises(ArticleError, match="table of events already"):
        find_columns(["event_id", "date_basis", "title"], "events.csv")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", bytes(range(256)), "is no text"),
        ("a.jsonl", bytes(range(256)), "is no text"),
        ("a.parquet", b"PAR1 broken", "cannot be read as a Parquet table"),
        ("a.parquet", b"", "is empty"),
        ("a.xlsx", b"", "is empty"),
    ],
)
def test_a_broken_table_is_said(name: str, content: bytes, says: str) -> None:
    assert says in read_sources([(name, content)]).failures[0].reason


def test_a_quote_that_never_closes_costs_the_rest_only() -> None:
    rows = [f"{STRIKE},2024-10-14", '"' + "word " * 1_000_000, "x,y"]
    read = read_sources([csv_of("text,date", *rows)])
    assert texts(read) == [STRIKE]
    assert "from here on" in read.failures[0].reason


def test_what_follows_an_open_quote_is_not_taken_for_one_article() -> None:
    rows = b'text,title\nDockers struck.,A\n"Miners struck.,B\nPolice came.,C\n'
    reading = read_sources([("news.csv", rows)])
    assert [one.article.text for one in reading.articles] == ["Dockers struck."]
    (failure,) = reading.failures
    assert "row 2: The table cannot be read from here on" in str(failure)
    assert "never closed" in failure.reason
    closed = rows.replace(b"struck.,B", b'struck.",B')
    assert len(read_sources([("news.csv", closed)]).articles) == 3


def test_json_lines_are_read_line_by_line() -> None:
    lines = [
        {"body": STRIKE, "publishedAt": "2024-10-14T08:00:00Z", "publisher": "Courier"},
        {"headline": "Ferry", "text": FERRY, "pub_date": None},
    ]
    content = "\n".join(
        [*map(json.dumps, lines), "", "{broken", "[1]", '{"date": "2024"}', "1" * 9_000]
    )
    read = read_sources([("news.jsonl", content.encode())])
    assert texts(read) == [STRIKE, FERRY]
    assert read.articles[0].article.published == date(2024, 10, 14)
    assert [one.name for one in read.failures] == [
        f"news.jsonl, line {number}" for number in (4, 5, 6, 7)
    ]


def test_parquet_days_moments_and_words_are_read() -> None:
    moment = datetime(2024, 10, 14, 8, tzinfo=UTC)
    for cell in (date(2024, 10, 14), moment, "14 October 2024"):
        read = read_sources([parquet_of(text=[STRIKE], published=[cell])])
        assert read.articles[0].article.published == date(2024, 10, 14)
    read = read_sources([parquet_of(text=[STRIKE, FERRY], date=[45579, None])])
    assert texts(read) == [FERRY]
    assert "is a number" in read.failures[0].reason


def test_a_long_table_is_read_in_pieces(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    with path.open("w") as file:
        file.write("text\n")
        file.writelines(f"Ship {number} sank.\n" for number in range(20_000))
    rows = iter_articles(path)
    first = next(rows)
    assert isinstance(first, SourceArticle)
    assert first.article.text == "Ship 0 sank."
    rows.close()  # type: ignore[attr-defined]  # a generator


def test_a_row_of_its_own_dateline_needs_no_column() -> None:
    text = "Port Strike\n\nOctober 14, 2024\n\nDockers stopped work on Monday."
    read = read_sources([("a.jsonl", json.dumps({"text": text}).encode())])
    assert read.articles[0].published_basis is PublishedBasis.DATELINE


@pytest.mark.parametrize("number", [20241014, 1728892800, 1728892800000])
def test_numbers_that_stand_for_a_day_are_read(number: int) -> None:
    for cell in (number, str(number)):
        read = read_sources([parquet_of(text=[STRIKE], date=[cell])])
        assert read.articles[0].article.published == date(2024, 10, 14)


@pytest.mark.parametrize("number", ["20241399", "2024101", "172889280000"])
def test_other_numbers_are_no_day(number: str) -> None:
    read = read_sources([csv_of("text,date", f"{STRIKE},{number}")])
    assert "cannot be read as one day" in read.failures[0].reason


def test_a_spreadsheets_line_about_the_delimiter_is_no_header() -> None:
    for mark in ("", "\ufeff"):
        table = csv_of(f"{mark}sep=;", "text;date", f"{STRIKE};14.10.2024")
        (one,) = read_sources([table]).articles
        assert (one.article.text, one.article.published) == (STRIKE, date(2024, 10, 14))


def test_german_spreadsheets_of_english_texts_are_read() -> None:
    header = "\ufeffDatum;\u00dcberschrift;Text;Quelle"
    (one,) = read_sources(
        [csv_of(header, f"14.10.2024;Strike;{STRIKE};Kurier")]
    ).articles
    article = one.article
    assert (article.published, article.title) == (date(2024, 10, 14), "Strike")
    assert article.source == "Kurier"


def test_tables_with_tabs_have_a_suffix_of_their_own() -> None:
    table = ("news.tsv", f"text\tdate\n{STRIKE}\t2024-10-14".encode())
    assert texts(read_sources([table])) == [STRIKE]


def test_objects_within_a_line_are_read() -> None:
    lines = (
        {
            "article": {"title": "Strike", "body": STRIKE},
            "meta": {"date": "2024-10-14"},
        },
        {
            "text": FERRY,
            "published": {"date": "2024-10-15"},
            "source": {"name": "Radio"},
        },
    )
    table = ("news.jsonl", "\n".join(map(json.dumps, lines)).encode())
    strike, ferry = (one.article for one in read_sources([table]).articles)
    assert (strike.title, strike.published) == ("Strike", date(2024, 10, 14))
    assert (ferry.source, ferry.published) == ("Radio", date(2024, 10, 15))


def test_what_an_author_is_called_is_not_the_articles() -> None:
    author = {"id": "7", "title": "Dr", "url": "https://a.example/ana"}
    line = {"author": author, "content": {"text": [STRIKE, FERRY]}}
    (one,) = read_sources([("a.jsonl", json.dumps(line).encode())]).articles
    assert one.article.text == f"{STRIKE}\n\n{FERRY}"
    assert (one.article.title, one.article.url) == ("", "")
    assert one.article.id != "7"


def test_an_object_that_is_no_text_is_not_taken_for_one() -> None:
    line = json.dumps({"text": {"sha": "0f"}, "n": 1}).encode()
    (failure,) = read_sources([("a.jsonl", line)]).failures
    assert "no column with the articles' text" in failure.reason


@pytest.mark.parametrize("cell", ["-", "0000-00-00", "Unknown", "n.d.", "\u2014", "0"])
def test_a_cell_that_says_that_no_day_is_known_is_no_fault(cell: str) -> None:
    read = read_sources([csv_of("text,date", f"{STRIKE},{cell}")])
    assert [one.article.published for one in read.articles] == [None]


def test_seconds_with_a_fraction_name_a_day() -> None:
    line = json.dumps({"text": STRIKE, "date": 1728896400.25}).encode()
    (one,) = read_sources([("a.jsonl", line)]).articles
    assert one.article.published == date(2024, 10, 14)


def test_bytes_of_a_text_are_its_letters() -> None:
    (one,) = read_sources([parquet_of(text=["Caf\u00e9s closed.".encode()])]).articles
    assert one.article.text == "Caf\u00e9s closed."


@pytest.mark.parametrize("name", ["news.ods", "news.xls"])
def test_tables_that_are_not_read_are_told_how_to_be_saved(name: str) -> None:
    (failure,) = read_sources([(name, b"[]")]).failures
    assert "Save it as .xlsx" in failure.reason


def test_codes_of_a_press_archive_name_its_columns() -> None:
    lead, rest = "Dockers stopped work on Monday.", "Police shut the bridge on Tuesday."
    reading = read_sources(
        [
            csv_of(
                "HD,WC,PD,SN,LP,TD,AN",
                f"Port shut,9,14 October 2024,The Echo,{lead},{rest},EC0001",
            )
        ]
    )
    one = reading.articles[0].article
    assert one.text == f"{lead}\n\n{rest}"
    assert (one.title, one.source, one.id) == ("Port shut", "The Echo", "EC0001")
    assert one.published == date(2024, 10, 14)


def test_a_serial_number_is_no_source() -> None:
    reading = read_sources([csv_of("sn,text", f"7,{STRIKE}")])
    assert reading.articles[0].article.source == ""


@pytest.mark.parametrize(
    ("lead", "text", "whole"),
    [
        (STRIKE, FERRY, f"{STRIKE}\n\n{FERRY}"),
        (STRIKE, f"{STRIKE} {FERRY}", f"{STRIKE} {FERRY}"),
        ("", FERRY, FERRY),
        (STRIKE, "", STRIKE),
    ],
)
def test_a_first_paragraph_stands_once_above_the_rest(
    lead: str, text: str, whole: str
) -> None:
    reading = read_sources([csv_of("lead_paragraph,text", f"{lead},{text}")])
    assert texts(reading) == [whole]


def test_what_says_that_a_text_is_cut_is_no_part_of_it() -> None:
    reading = read_sources(
        [csv_of("text", f"{STRIKE}\N{HORIZONTAL ELLIPSIS} [+1200 chars]")]
    )
    assert texts(reading) == [f"{STRIKE}\N{HORIZONTAL ELLIPSIS}"]


def test_the_day_stands_first_before_dots() -> None:
    rows = [f"{STRIKE},03.04.2024", "The port closed.,04.04.2024"]
    days = [
        one.article.published
        for one in read_sources([csv_of("text,date", *rows)]).articles
    ]
    assert days == [date(2024, 4, 3), date(2024, 4, 4)]
    shown = read_sources(
        [csv_of("text,date", *rows, "A ferry sank.,04.28.2024")]
    ).articles
    assert shown[0].article.published == date(2024, 3, 4)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_cells_that_a_spreadsheet_saved_as_a_text_are_a_table(encoding: str) -> None:
    rows = f"Title\tText\tDate\r\nStrike\t{STRIKE}\t2024-10-14\r\n"
    (one,) = read_sources([("news.txt", rows.encode(encoding))]).articles
    assert (one.article.title, one.article.text) == ("Strike", STRIKE)
    assert find_events(("made.txt", "Date\tEvent\n2024\tVote\n".encode(encoding)))
    assert not find_events(("news.txt", rows.encode(encoding)))
    for text in ("Date, Event\n2024, Vote", "Text of\tthe day\nDockers struck."):
        assert not find_events(("made.txt", text.encode(encoding)))
        assert len(read_sources([("a.txt", text.encode(encoding))]).articles) == 1
