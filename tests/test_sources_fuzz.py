"""Any bytes to any reader: articles or a reason, within a time linear in their size.

`python -m tests.soak test_sources_fuzz` tries each law longer.
"""

import json
import time
from dataclasses import asdict
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.made_files import (
    HEAD,
    made_docx,
    made_mhtml,
    made_odt,
    made_pdf,
    made_workbook,
    made_zip,
)
from timeline.sources import Failure, SourceArticle, read_sources

PAGE = HEAD.format(title="Port strike", more='<meta name="date" content="2024-10-14">')
PAGE += "<article><p>Dockers stopped work on Monday, the union said.</p></article>"
TABLE = b"text,date\r\nDockers stopped work.,2024-10-14\r\n"
KINDS = (
    *(".txt", ".md", ".html", ".mhtml", ".pdf", ".docx", ".odt", ".eml"),
    *(".csv", ".jsonl", ".parquet", ".xlsx", ".xml", ".zip", ".rtf", ""),
)


@cache
def whole(suffix: str) -> bytes:
    """Give a sound file of a kind, to be broken."""
    made = {
        ".html": PAGE.encode(),
        ".mhtml": made_mhtml(PAGE),
        ".eml": made_mhtml(PAGE),
        ".pdf": made_pdf(),
        ".docx": made_docx(),
        ".odt": made_odt(),
        ".csv": TABLE,
        ".jsonl": b'{"text": "Dockers stopped work.", "date": "2024-10-14"}\n',
        ".xlsx": made_workbook({"A": [["text"], ["Dockers stopped work."]]}),
        ".xml": b"<rss><item><description>Dockers struck.</description></item></rss>",
        ".rtf": rb"{\rtf1{\*\x y}{\b Dockers}\'e9 \u233? \bin2 {} struck on Monday.}",
        ".zip": made_zip({"a.csv": TABLE, "b.html": PAGE.encode()}),
    }
    return made.get(suffix, b"---\ntitle: Port\n---\nDockers stopped work on Monday.")


@st.composite
def broken(draw: st.DrawFn) -> tuple[str, bytes]:
    """Draw a file of some kind with bytes changed, cut out or put in."""
    suffix = draw(st.sampled_from(KINDS))
    content = bytearray(whole(draw(st.sampled_from((suffix, ".html", ".pdf")))))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(len(content) - 1, 0)))
        end = at + draw(st.integers(0, 40))
        content[at:end] = draw(st.binary(max_size=20))
    return f"a{suffix}", bytes(content)


def check(name: str, content: bytes) -> None:
    read = read_sources([(name, content)])
    assert read.articles or read.failures or name.endswith((".csv", ".jsonl", ".zip"))
    for one in read.articles:
        assert isinstance(one, SourceArticle)
        assert one.article.text.strip()
        assert str(asdict(one.article)).encode()
    for failure in read.failures:
        assert isinstance(failure, Failure)
        assert failure.name
        assert failure.reason.endswith((".", "?", "!"))
        assert len(failure.reason) < 1_000


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(broken())
def test_a_broken_file_is_read_or_refused(file: tuple[str, bytes]) -> None:
    check(*file)


@given(st.sampled_from(KINDS), st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(suffix: str, content: bytes) -> None:
    check(f"a{suffix}", content)


@given(st.text(max_size=300))
def test_any_words_in_a_page_are_read_or_refused(words: str) -> None:
    check("a.html", f"<html><body><p>{words}</p>".encode("utf-8", "surrogatepass"))


@given(st.lists(st.text(max_size=12), max_size=6), st.lists(st.text(max_size=40)))
def test_any_cells_in_a_table_are_read_or_refused(
    header: list[str], cells: list[str]
) -> None:
    lines = [",".join(["text", *header]), ",".join(cells)]
    check("a.csv", "\n".join(lines).encode("utf-8", "surrogatepass"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)
FIELDS = st.sampled_from(["text", "published", "title", "source", "url", "id"])


@given(st.lists(st.dictionaries(FIELDS, JSON) | JSON, max_size=4))
def test_any_json_in_a_table_is_read_or_refused(rows: list[object]) -> None:
    lines = [json.dumps(row) for row in rows]
    check("a.jsonl", "\n".join(lines).encode())
    check("a.json", json.dumps(rows).encode())
    check("a.json", json.dumps({"a": rows, "b": {"c": rows}}).encode())


@given(st.text(st.characters(codec="utf-8"), max_size=20))
def test_any_name_in_a_zip_is_read_or_refused(name: str) -> None:
    if not name.startswith("\0"):  # the writer takes nothing after it as a name
        check("a.zip", made_zip({f"{name}.txt": b"Dockers stopped work."}))


REPEATED = {
    "meta": ("a.html", b"<meta "),
    "script": ("a.html", b'<script type="application/ld+json">{"datePublished":"'),
    "nested": ("a.html", b"<div>"),
    "comment": ("a.html", b"<!-- saved from url=("),
    "entity": ("a.html", b"&lt;p "),
    "date": ("a.html", b"<time>2024-10-1 "),
    "header": ("a.txt", b"---\nname: value\n"),
    "cues": ("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\nDockers struck\n\n"),
    "strays": ("a.txt", b"caf\xe9 \xc3\xa9"),
    "quotes": ("a.csv", b'text,"'),
    "braces": ("a.jsonl", b'{"text":['),
    "roofs": ("a.json", b'[{"a":[{}]},'),
    "objects": ("a.pdf", b"1 0 obj\n<< /Type /Page >>\nendobj\n"),
    "hyphens": ("a.txt", b"co-\n"),
    "entries": ("a.xml", b"<item><title>a</title>"),
    "entities": ("a.xml", b"<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;&b;&b;</a>"),
    "fields": ("a.eml", b"\nForwarded message\nFrom: a\nDate: b\n"),
    "boundary": (
        "a.mhtml",
        b"Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n",
    ),
}


@pytest.mark.parametrize("kind", REPEATED)
def test_ten_times_the_size_takes_not_much_more_than_ten_times_the_time(
    kind: str,
) -> None:
    name, piece = REPEATED[kind]
    seconds = []
    for size in (20_000, 200_000):
        started = time.process_time()
        check(name, piece * (size // len(piece)))
        seconds.append(time.process_time() - started)
    assert seconds[1] < max(25 * seconds[0], 1.5), seconds
