"""PDF, Word and .zip files, folders: what is read of them, and what is said if not."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, cast

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.made_files import (
    LINES,
    locked_pdf,
    made_docx,
    made_mhtml,
    made_odt,
    made_pdf,
    made_zip,
)
from timeline.errors import ArticleError, TimelineError
from timeline.sources import (
    PublishedBasis,
    Reading,
    is_address,
    list_files,
    packed,
    parse_published,
    read_address,
    read_document,
    read_file,
    read_folder,
    read_sources,
)
from timeline.sources.decoding import decode
from timeline.sources.pdf import MAX_PAGES, page_text

LOCK = "x1"
TEXT = b"Port Strike\n\nOctober 14, 2024\n\nDockers stopped work on Monday."
OTHER = b"Ferry Sinks\n\nMay 3, 2023\n\nA ferry sank off Tarn on Tuesday."


def reasons(read: Reading) -> dict[str, str]:
    return {one.name: one.reason for one in read.failures}


def names(read: Reading) -> list[str]:
    return [one.name for one in read.articles]


def test_a_pdf_gives_its_words_and_the_day_of_its_dateline() -> None:
    read = read_file("port.pdf", made_pdf())
    assert read.article.text.split() == " ".join(LINES).split()
    assert read.article.published == date(2024, 10, 14)
    assert read.published_basis is PublishedBasis.DATELINE


def test_running_heads_and_page_numbers_of_a_pdf_are_left_out() -> None:
    pages = [
        ["The Tarn Courier", f"Sentence {word} is here.", f"Page {n} of 4"]
        for n, word in enumerate(("one", "two", "three", "four"), start=1)
    ]
    text = read_file("a.pdf", made_pdf(pages)).article.text
    assert "Courier" not in text
    assert "Page" not in text
    assert text.count("is here.") == 4


def test_words_that_a_line_of_a_pdf_cuts_are_mended() -> None:
    text = page_text(["The gov-\nernment met co-\nowners; the co-owners left."])
    assert text == "The government met co-owners; the co-owners left."


def test_a_word_without_end_in_a_pdf_takes_no_minutes() -> None:
    word = "a" * 300_000
    assert page_text([f"{word}\nDockers struck."]) == f"{word}\nDockers struck."


def test_a_pdf_that_only_limits_copying_is_read() -> None:
    assert "Dockers" in read_file("a.pdf", locked_pdf(user_password="")).article.text


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.pdf", locked_pdf(user_password=LOCK), "protected by a password"),
        ("scan.pdf", made_pdf([[], []]), r"no text, only pictures of its 2 pages.*OCR"),
        ("long.pdf", made_pdf([["x"]] * (MAX_PAGES + 1)), r"401 pages; at most 400"),
        ("cut.pdf", made_pdf()[:200], "cannot be read as a PDF file"),
        ("a.pdf", b"", "is empty"),
        ("a.docx", b"PK\x03\x04 broken", "cannot be read as a Word file"),
        ("a.docx", b"\xd0\xcf\x11\xe0" * 9, "protected by a password, or a .doc"),
        ("a.docx", made_zip({"x": b"y"}), "cannot be read as a Word file"),
        ("a.docx", made_docx(()), "empty"),
        ("bomb.docx", made_zip({"x": b"\0" * 150_000_000}), "unpacks to 150,000,000"),
        ("a.odt", b"PK\x03\x04 broken", "cannot be read as an OpenDocument text"),
        ("a.odt", made_zip({"x": b"y"}), "cannot be read as an OpenDocument text"),
        ("a.odt", made_odt(locked=True), "protected by a password"),
        ("a.odt", made_odt(()), "empty"),
        ("bomb.odt", made_zip({"x": b"\0" * 150_000_000}), "unpacks to 150,000,000"),
        ("Interview", b"\x89PNG\x00\x00", "is not a text file"),
        ("a.html", b"\x89PNG\x00\x00", "is not a text file"),
        ("a.html", b"<html><body></body></html>", "No article's text was found"),
        ("a.mhtml", b"Subject: x\r\n\r\nplain words", "holds no web page"),
        ("a.doc", b"x", "files of this kind are not read"),
        ("a.ics", b"x", "Open it on the page, or save its events as .csv"),
        ("a.xls", b"x", "Save it as .xlsx, or copy its cells with their head"),
        ("a.zip", b"x", "may hold several"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    name: str, content: bytes, says: str
) -> None:
    with pytest.raises(ArticleError, match=says) as told:
        read_file(name, content)
    assert name in str(told.value) or says == "empty"


def test_a_word_file_gives_its_paragraphs_without_head_and_caption() -> None:
    content = made_docx(caption="A crane in October 2019.")
    read = read_file("port.docx", content)
    assert read.article.text.split("\n\n") == list(LINES)
    assert read.article.published == date(2024, 10, 14)
    assert [name for name, _ in read.notes] == ["file made"]


OPEN_BODY = """
<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted on 1 May.
</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:table-of-content><text:p>Contents 2019</text:p></text:table-of-content>
<text:h>Port<text:s/>Strike</text:h>
<text:section><text:p>Dockers <text:span>at <text:a>Sala</text:a></text:span> stopped
work<text:note><text:note-body><text:p>In 2018 too.</text:p></text:note-body>
</text:note> on Monday.<office:annotation><text:p>Check!</text:p></office:annotation>
<draw:frame><draw:text-box><text:p>A crane in 2017</text:p></draw:text-box></draw:frame>
</text:p></text:section>
<text:p text:style-name="P1">A crane in October 2019.</text:p>
<text:list><text:list-item><text:p>Talks begin on Friday.</text:p></text:list-item>
</text:list>
<table:table><table:table-row><table:table-cell><text:p>3 June</text:p>
</table:table-cell><table:table-cell><text:p>The old bridge fell down.</text:p>
</table:table-cell></table:table-row></table:table>
"""


def test_an_opendocument_text_gives_its_paragraphs_without_what_is_beside() -> None:
    read = read_file("port.odt", made_odt(body=OPEN_BODY))
    paragraphs = read.article.text.split("\n\n")
    assert [" ".join(words.split()) for words in paragraphs] == [
        "Port Strike",
        "Dockers at Sala stopped work on Monday.",
        "Talks begin on Friday.",
        "3 June: The old bridge fell down.",
    ]
    assert read.article.published is None
    assert read.notes == (("file made", "2024-11-02"),)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("old.doc", made_docx()),
        ("old.doc", made_odt()),
        ("old.doc", made_pdf()),
        ("old.doc", rb"{\rtf1 Port Strike\par\par October 14, 2024\par}"),
        ("Interview", b"Port Strike\n\nOctober 14, 2024\n\nDockers struck."),
        ("Talk, 3.10", b"Port Strike\n\nOctober 14, 2024\n\nDockers struck."),
        ("with Mr. Berg", b"Port Strike\n\nOctober 14, 2024\n\nDockers struck."),
    ],
)
def test_a_file_of_another_name_or_none_is_read_as_what_it_is(
    name: str, content: bytes
) -> None:
    read = read_file(name, content)
    assert read.article.text.startswith("Port Strike")
    assert read.article.published == date(2024, 10, 14)


def test_a_saved_page_keeps_its_address_and_not_the_day_of_saving() -> None:
    words = "Dockers at Port Sala stopped work on Monday, the union said on the quay."
    page = f"<html><body><article><h1>Port</h1><p>{words}</p></article></body></html>"
    read = read_file("port.mhtml", made_mhtml(page))
    assert read.article.url == "https://courier.example/2024/10/14/port"
    assert read.article.published == date(2024, 10, 14)
    assert read.published_basis is PublishedBasis.ADDRESS


def test_the_day_on_which_a_file_was_made_is_never_the_day_of_publication() -> None:
    read = read_file("a.docx", made_docx(["Dockers stopped work on Monday."]))
    assert read.article.published is None


def test_lines_that_end_as_on_an_old_mac_are_lines() -> None:
    text = "---\rpublished: 2024-05-03\r---\rDockers struck.\r"
    assert read_file("a.txt", text.encode()).article.published == date(2024, 5, 3)


def test_a_text_of_mixed_encodings_keeps_all_its_letters() -> None:
    mixed = "Zürich \u2013 “Ça va”, naïve ".encode() + "café".encode("cp1252")
    assert decode(mixed, "a.txt") == "Zürich \u2013 “Ça va”, naïve café"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "cp1252"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
            "koi8-r",
        ),
        ('<meta charset="no-such-thing">', "utf-8"),
        ('<meta charset="base64">', "utf-8"),
        ("", "utf-16"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(
    declared: str, encoding: str
) -> None:
    letter = "я" if encoding == "koi8-r" else "é"
    body = (
        f"<p>Dockers at Caf{letter} Sala stopped work on Monday, and all went home.</p>"
    )
    page = f"<html><head>{declared}</head><body><article>{body}</article></body></html>"
    read = read_file("a.html", page.encode(encoding))
    assert f"Caf{letter} Sala" in read.article.text


def test_a_zip_is_read_file_by_file_in_order_and_a_bad_one_is_named() -> None:
    package = made_zip(
        {
            "b/port.pdf": made_pdf(),
            "a.txt": TEXT,
            "c.docx": b"broken",
            "old.doc": b"x",
            "photo.jpg": b"x",
            ".hidden.txt": b"x",
            "__MACOSX/a.txt": b"x",
            "page_files/frame.html": b"<p>x</p>",
            "empty.txt": b"",
        }
    )
    read = read_sources([("all.zip", package)])
    assert names(read) == ["all.zip/a.txt", "all.zip/b/port.pdf"]
    said = reasons(read)
    assert list(said) == ["all.zip/c.docx", "all.zip/empty.txt", "all.zip/old.doc"]
    assert "not read" in said["all.zip/old.doc"]


@pytest.mark.parametrize(
    "path", ["../up.txt", "/etc/up.txt", "a/../../up.txt", "C:\\up.txt", "..\\up.txt"]
)
def test_a_path_that_climbs_out_of_a_zip_is_refused(path: str, tmp_path: Path) -> None:
    read = read_sources([("all.zip", made_zip({path: TEXT, "b.txt": OTHER}))])
    assert names(read) == ["all.zip/b.txt"]
    assert "outside of its .zip file" in next(iter(reasons(read).values()))
    assert not list(tmp_path.iterdir())


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = made_zip({"bomb.txt": b"\0" * 300_000_000, "a.txt": TEXT})
    assert len(bomb) < 400_000
    read = read_sources([("bomb.zip", bomb)])
    assert names(read) == ["bomb.zip/a.txt"]
    assert "300,000,000 bytes; at most 4,000,000" in reasons(read)["bomb.zip/bomb.txt"]


def test_all_of_a_zip_together_may_not_be_too_much(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(packed, "MAX_TOTAL", 4_000)
    monkeypatch.setattr(packed.Budget, "__init__", _small_budget)
    inner = made_zip({f"{n}.txt": TEXT + str(n).encode() * 900 for n in range(9)})
    read = read_sources([("all.zip", made_zip({"a.zip": inner, "b.zip": inner}))])
    assert 0 < len(read.articles) < 9
    assert "the rest of it is not read" in read.failures[-1].reason


def _small_budget(self: packed.Budget) -> None:
    self.left = 4_000


def test_zips_in_zips_are_opened_to_a_depth() -> None:
    package = made_zip({"a.txt": TEXT})
    for depth in range(5):
        package = made_zip(
            {f"{depth}.zip": package, f"{depth}.txt": OTHER * (depth + 1)}
        )
    read = read_sources([("top.zip", package)])
    assert len(read.articles) == 3
    assert "lies 3 .zip files deep" in read.failures[0].reason


def test_a_locked_or_oddly_packed_zip_is_said() -> None:
    odd = made_zip({"a.txt": TEXT}, zipfile.ZIP_BZIP2)
    assert "unusual way" in read_sources([("odd.zip", odd)]).failures[0].reason
    locked = bytearray(made_zip({"a.txt": TEXT}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = locked.index(mark) + (6 if mark == b"PK\x03\x04" else 8)
        locked[at] |= 1
    found = read_sources([("locked.zip", bytes(locked))]).failures[0]
    assert "protected by a password" in found.reason


def test_a_broken_zip_is_said() -> None:
    read = read_sources([("a.zip", b"PK\x03\x04 nothing")])
    assert "cannot be read as a .zip file" in read.failures[0].reason


def test_a_zip_with_a_damaged_file_keeps_the_others() -> None:
    package = bytearray(made_zip({"a.txt": TEXT, "b.txt": OTHER}, zipfile.ZIP_STORED))
    package[package.index(b"Dockers")] ^= 1
    read = read_sources([("a.zip", bytes(package))])
    assert names(read) == ["a.zip/b.txt"]
    assert "Bad CRC-32" in read.failures[0].reason


def test_a_folder_is_read_with_its_folders_and_failures(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    (folder / "deep").mkdir(parents=True)
    (folder / "page_files").mkdir()
    (folder / "a.txt").write_bytes(TEXT)
    (folder / "deep" / "b.zip").write_bytes(made_zip({"c.txt": OTHER}))
    (folder / "page_files" / "ad.html").write_bytes(b"<p>x</p>")
    (folder / "bad.pdf").write_bytes(b"x")
    (folder / "notes.rtf").write_bytes(b"x")
    (folder / "photo.png").write_bytes(b"x")
    read = read_sources([folder])
    assert names(read) == ["story/a.txt", "story/deep/b.zip/c.txt"]
    assert list(reasons(read)) == ["story/bad.pdf", "story/notes.rtf"]
    assert str(tmp_path) not in str(read.failures)


def test_a_folder_that_is_a_pipe_or_a_loop_ends(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert list_files(tmp_path) == []
    with pytest.raises(ArticleError, match="is no file"):
        read_file(tmp_path / "pipe.txt")


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    for name in ("a.txt", "a.html", "a.pdf", "a.docx"):
        path = tmp_path / name
        with path.open("wb") as file:
            file.truncate(200_000_000)
        with pytest.raises(ArticleError, match=r"200,000,000 bytes; at most"):
            read_file(path)


def test_a_text_that_was_read_before_is_reported() -> None:
    read = read_sources([("a.txt", TEXT), ("b.txt", OTHER), ("c.txt", TEXT)])
    assert names(read) == ["a.txt", "b.txt"]
    assert "same text as a.txt" in reasons(read)["c.txt"]


def test_what_is_not_there_is_said_and_the_rest_is_read(tmp_path: Path) -> None:
    read = read_sources([tmp_path / "gone.txt", tmp_path / "gone.csv", ("a.txt", TEXT)])
    assert names(read) == ["a.txt"]
    assert all("cannot be opened" in one.reason for one in read.failures)


def test_readers_leave_bytes_as_they_are() -> None:
    content = made_zip({"a.txt": TEXT})
    before = io.BytesIO(content).getvalue()
    read_sources([("a.zip", content)])
    assert content == before


def test_a_page_that_is_called_a_text_is_read_as_a_page() -> None:
    page = b"\n<!DOCTYPE html><html><body><article><h1>Strike</h1><p>" + STRIKE_HTML
    read = read_file("saved.txt", page)
    assert "<p>" not in read.article.text
    assert read.article.title == "Strike"
    about = read_file("about.txt", b"Tags such as <html> open a page, Lund said.")
    assert "<html>" in about.article.text


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf", "a.docx"])
@pytest.mark.parametrize("made", [made_pdf, made_docx])
def test_a_file_is_told_by_its_content_and_not_by_its_name(
    made: Callable[[], bytes], name: str
) -> None:
    read = read_file(name, made())
    assert read.article.text == read_file(f"a.{made.__name__[5:]}", made()).article.text


def test_a_text_that_is_called_a_page_is_read_as_a_text() -> None:
    words = "Ferry Sinks\n\n14 October 2024\n\nA ferry sank off Tarn on Monday."
    read = read_file("copied.html", words.encode())
    assert (read.article.text, read.article.title) == (words, "Ferry Sinks")
    with pytest.raises(ArticleError, match="No article's text was found"):
        read_file("empty.html", b"<div></div>")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"text": "A ferry sank."}', "holds JSON, not plain text. Give it a name"),
        ('[ {"text": "A ferry sank."}]', "holds JSON"),
    ],
)
def test_what_a_program_wrote_is_not_read_as_prose(content: str, says: str) -> None:
    with pytest.raises(ArticleError, match=re.escape(says)):
        read_file("a.txt", content.encode())
    told = f"He wrote: {content}"
    assert read_file("a.txt", told.encode()).article.text == told


def test_packed_files_in_a_folder_are_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl.gz").write_bytes(b"x")
    [failure] = read_sources([tmp_path]).failures
    assert "Unpack it" in failure.reason


STRIKE_HTML = b"Dockers in Mirov stopped work on Monday, the union said.</p></article>"


def test_tables_in_a_word_file_are_read_row_by_row() -> None:
    document = docx.Document()
    document.add_paragraph("How it began")
    table = document.add_table(7, 2)
    rows = (
        ("Date", "Event"),
        ("3 May 2024", "Dockers in Mirov stopped work."),
        ("12", "340"),
        ("A ferry sank off Tarn on Tuesday.", ""),
        ("5 May 2024", "Mayor resigns"),
        ("6 May 2024", "Sala"),
        ("Mirov", "Ana Ruiz"),
    )
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    document.add_paragraph("The end.")
    out = io.BytesIO()
    document.save(out)
    assert read_file("a.docx", out.getvalue()).article.text.split("\n\n") == [
        "How it began",
        "3 May 2024: Dockers in Mirov stopped work.",
        "A ferry sank off Tarn on Tuesday.",
        "5 May 2024: Mayor resigns",
        "The end.",
    ]


RUN = "<w:r><w:t>off Tarn</w:t></w:r>"


@pytest.mark.parametrize(
    ("wrapped", "is_read"),
    [
        (f'<w:ins w:id="1" w:author="A">{RUN}</w:ins>', True),
        (f"<w:sdt><w:sdtContent>{RUN}</w:sdtContent></w:sdt>", True),
        (f'<w:smartTag w:element="place">{RUN}</w:smartTag>', True),
        (f'<w:fldSimple w:instr="REF x">{RUN}</w:fldSimple>', True),
        (f'<w:hyperlink w:anchor="x">{RUN}</w:hyperlink>', True),
        (f'<w:del w:id="1" w:author="A">{RUN}</w:del>', False),
    ],
)
def test_what_word_wraps_is_read_and_what_was_deleted_is_not(
    wrapped: str, *, is_read: bool
) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("A ferry sank ")._p  # noqa: SLF001 - python-docx has no other way
    paragraph.append(parse_xml(wrapped.replace(">", f" {nsdecls('w')}>", 1)))
    document.add_paragraph("It rained.")
    form = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    document.element.body.insert(0, form)
    form[0].append(document.paragraphs[-1]._p)  # noqa: SLF001 - as above
    out = io.BytesIO()
    document.save(out)
    text = read_file("draft.docx", out.getvalue()).article.text
    assert text == "It rained.\n\nA ferry sank" + " off Tarn" * is_read


def test_running_heads_above_page_numbers_are_left_out() -> None:
    pages = [f"The Courier\nPage {n} of 2\nThe {n}. ferry sank.\n" for n in (1, 2)]
    assert page_text(pages) == "The 1. ferry sank.\nThe 2. ferry sank."
    assert page_text(pages[:1]) == "The Courier\nPage 1 of 2\nThe 1. ferry sank."


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("news.csv", b"text,published\n", ": below its head stands none."),
        ("news.jsonl", b"\n", ": no line of it is one."),
        (
            "news.zip",
            made_zip({"read.me": b"x", ".a.txt": b"x"}),
            ". These are read: .txt",
        ),
    ],
)
def test_what_holds_no_article_is_told(name: str, data: bytes, says: str) -> None:
    (failure,) = read_sources([(name, data)]).failures
    assert str(failure).startswith(f"{name} holds no article{says}")


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    (tmp_path / ".hidden.txt").write_text("Dockers struck.")
    (failure,) = read_sources([tmp_path]).failures
    assert "holds no article" in failure.reason
    (tmp_path / "a.txt").write_text("Dockers struck.")
    assert not read_sources([tmp_path]).failures


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (None, "must be a string or a path, not NoneType"),
        ("a\0.txt", "zero byte"),
        (("a.txt",), "its name and its bytes"),
        (("a.txt", "Dockers struck."), "its name and its bytes"),
        ("ftp://example.org/a.txt", "begins with https:// or http://"),
        ("javascript://example.org/a.txt", "begins with https:// or http://"),
    ],
)
def test_what_is_no_source_is_a_failure_like_others(source: Any, says: str) -> None:
    good = ("b.txt", b"Dockers struck.")
    reading = read_sources([source, good])
    assert [one.name for one in reading.articles] == ["b.txt"]
    assert says in str(reading.failures[0])


@pytest.mark.parametrize(
    ("use", "says"),
    [
        (lambda: read_sources(cast("Any", "a.txt")), r"read_sources\(\['a.txt'\]\)"),
        (lambda: read_sources(cast("Any", None)), "in a list"),
        (lambda: read_file(cast("Any", None)), "string or a path"),
        (lambda: read_file("a.txt", cast("Any", "words")), "read_document"),
        (lambda: read_folder("a\0b"), "zero byte"),
        (lambda: read_document(cast("Any", b"words")), "Decode it first"),
        (lambda: read_address(cast("Any", None)), "must be a string"),
        (lambda: parse_published(cast("Any", None)), "must be a string"),
    ],
)
def test_other_types_are_refused_in_words(use: Callable[[], Any], says: str) -> None:
    with pytest.raises(TimelineError, match=says):
        use()


def test_a_link_is_only_made_of_an_address_of_the_web() -> None:
    assert is_address("https://example.org")
    assert not is_address("javascript://example.org/%0aalert(1)")
