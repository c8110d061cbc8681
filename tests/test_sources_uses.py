"""From sources of every kind to a timeline: on the command line and on the page."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.hostile_web import Site, running_site
from tests.made_files import HEAD, made_docx, made_pdf, made_zip
from tests.test_page import told
from timeline.cli import main
from timeline.commands import DONE, SOME_FAILED
from timeline.errors import TimelineError
from timeline.page.articles import list_html
from timeline.page.opening import MOST_ARTICLES, open_address, open_sources
from timeline.page.story import finished
from timeline.page.unread import Alike, by_reason, in_html, in_words
from timeline.sources import Failure, SourceArticle, read_document
from timeline.table import read_csv

LIMIT = 180
SHIPS = ("Alma", "Bona", "Cara", "Dora", "Esta", "Fina", "Gala", "Hera", "Irma", "Juno")


def page_of(ship: str, day: int) -> bytes:
    more = f'<meta name="date" content="2024-05-{day:02}">'
    words = (
        f"<p>The freighter {ship} left the port of Sala on Monday, the board said.</p>"
        f"<p>The navy found the {ship} near the coast of Tarn last week.</p>"
    )
    html = HEAD.format(title=f"The {ship} leaves Sala", more=more)
    return f"{html}<article><h1>The {ship} leaves Sala</h1>{words}".encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "story"
    place.mkdir()
    for number, ship in enumerate(SHIPS, start=1):
        (place / f"{number:02}.html").write_bytes(page_of(ship, number))
    return place


@pytest.mark.slow
def test_ten_saved_pages_become_a_csv_on_the_command_line(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "events.csv"
    assert main(["extract", str(folder), "-o", str(out)]) == DONE
    table = read_csv(out)
    assert table["article_id"].nunique() == 10
    assert set(table["published"].dt.day) == set(range(1, 11))


@pytest.mark.slow
def test_every_kind_goes_through_the_command_line_and_failures_are_named(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = made_zip({"a.pdf": made_pdf(), "b.docx": b"broken"})
    (folder / "more.zip").write_bytes(package)
    (folder / "more.docx").write_bytes(made_docx(("A ferry sank on 3 May 2024.",)))
    (folder / "rows.csv").write_text("text,date\nA bridge fell.,soon\nA dam broke.,\n")
    out = tmp_path / "events.csv"
    options = ["--published", "2024-06-01", "--all"]
    assert main(["extract", str(folder), "-o", str(out), *options]) == SOME_FAILED
    assert read_csv(out)["article_id"].nunique() == 13
    said = capsys.readouterr().err
    assert "more.zip/b.docx" in said
    assert "rows.csv, row 1: The publication date 'soon'" in said


def test_an_address_on_the_command_line_is_guarded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "events.csv"
    main(["extract", "http://169.254.169.254/latest/", "-o", str(out)])
    assert "only pages of the public web are read" in capsys.readouterr().err
    assert not out.exists()


def test_one_unreadable_file_among_many_is_kept_with_the_story(folder: Path) -> None:
    (folder / "bad.pdf").write_bytes(b"x")
    german = "Der Hafen von Hamburg wurde am Montag wegen Sturm geschlossen. " * 3
    (folder / "german.txt").write_text(german)
    story = open_sources([folder])
    assert len(story.unread) == 10
    assert [one.name for one in story.failures] == [
        "story/bad.pdf",
        "story/german.txt",
    ]


def test_where_nothing_can_be_read_the_first_reasons_are_given() -> None:
    files = [(f"{name}.pdf", name.encode()) for name in "abcdef"]
    said = r"^a\.pdf, b\.pdf, c\.pdf, d\.pdf and 2 more: Cannot be read as a PDF"
    with pytest.raises(TimelineError, match=said):
        open_sources(files)
    with pytest.raises(TimelineError, match=r"^a\.pdf, b\.pdf: Cannot[^\d]*$"):
        open_sources(files[:2])
    with pytest.raises(TimelineError, match=r"^a\.zip holds no article\. These are"):
        open_sources([("a.zip", made_zip({"photo.jpg": b"x"}))])
    with pytest.raises(TimelineError, match="No article was found"):
        open_sources([])


def test_a_page_shows_so_many_articles_and_says_that_there_are_more() -> None:
    rows = "\n".join(f"Ship {n} sank." for n in range(MOST_ARTICLES + 5))
    story = open_sources([("a.csv", f"text\n{rows}".encode())])
    assert len(story.unread) == MOST_ARTICLES
    assert "2,005 articles the first 2,000" in story.failures[-1].reason


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as running:
        yield running


@pytest.mark.slow
def test_an_address_becomes_a_story(site: Site) -> None:
    story = open_address(site.url("/page"), network=site.network())
    table = finished(story).table
    assert table["title"].str.contains("Dockers").any()
    assert set(table["url"]) == {site.url("/page")}


def test_the_list_of_articles_takes_nothing_for_markup_or_script() -> None:
    bad = "<img src=x onerror=alert(1)>"
    text = (
        f"---\ntitle: {bad}\nsource: {bad}\nurl: javascript:alert(1)\n---\nShips sank."
    )
    html = list_html([read_document(text, name=bad)])
    assert "<img" not in html
    assert "href" not in html
    quoted = SourceArticle(
        read_document("Ships sank.").article.__class__(
            "Ships sank.", url='https://a.example/"onmouseover="alert(1)'
        ),
        read_document("Ships sank.").published_basis,
    )
    assert 'onmouseover="' not in list_html([quoted])


def test_articles_without_a_date_are_listed_first_however_many_there_are() -> None:
    day = date(2024, 6, 14)
    dated = [read_document(f"Ship {at} sank.", published=day) for at in range(150)]
    html = list_html([*dated, read_document("A ferry sank.", name="ferry.txt")])
    assert html.index("ferry.txt") < html.index("14 June 2024")
    assert "And 51 more" in html


def draw(path: str) -> None:
    from timeline.page.app import run

    run([path])


def html(page: AppTest) -> str:
    return "\n".join(one.proto.body for one in page.get("html"))


@pytest.fixture
def page(tmp_path: Path) -> AppTest:
    path = tmp_path / "first.txt"
    path.write_text("Port Strike\n\nDockers in Sala stopped work last week, he said.")
    return AppTest.from_function(draw, args=(str(path),), default_timeout=LIMIT).run()


@pytest.mark.slow
def test_uploaded_files_are_read_with_their_failures_shown(page: AppTest) -> None:
    page.file_uploader(key="upload_0_files").set_value(
        [
            ("01.html", page_of("Alma", 1), "text/html"),
            ("02.html", page_of("Bona", 2), "text/html"),
            ("![x](http://a.example)<b>.pdf", b"x", "application/pdf"),
        ]
    )
    button(page, "Read these files").click().run()
    assert not page.exception
    shown = html(page)
    assert "2 articles" in shown
    assert "published Thursday 2 May 2024, as the page&#x27;s metadata state" in shown
    assert "<b>![x](http://a.example)&lt;b&gt;.pdf</b>: Cannot be read" in shown


def test_files_stay_listed_to_be_read_until_they_are(page: AppTest) -> None:
    files = [("broken.pdf", b"x", ""), ("votes.csv", b"title,start\nVote,2024", "")]
    for file, at in ((files[0], 0), (files[1], 0), (files[0], 1)):
        page.file_uploader(key=f"upload_{at}_files").set_value([file])
        page.text_input(key=f"upload_{at}_published").set_value("2024-10-28")
        button(page, "Read these files").click().run()
        assert not page.exception
        is_read = file is files[1]
        listed = page.file_uploader(key=f"upload_{at + is_read}_files").value
        assert [one.name for one in listed] == [] if is_read else [file[0]]
        date = page.text_input(key=f"upload_{at + is_read}_published").value
        assert date == ("" if is_read else "2024-10-28")


@pytest.mark.slow
def test_a_publication_date_can_be_corrected(page: AppTest) -> None:
    page.text_input(key="correct_day").set_value("2024-10-14")
    button(page, "Correct it").click().run()
    assert not page.exception
    assert "14 October 2024, as you entered" in html(page)
    page.text_input(key="correct_day").set_value("2020-01-02")
    button(page, "Correct it").click().run()
    assert "2 January 2020, as you entered" in html(page)
    page.text_input(key="correct_day").set_value("03/04/2024")
    button(page, "Correct it").click().run()
    assert "two different days" in told(page.error[0])
    page.text_input(key="correct_day").set_value("")
    button(page, "Correct it").click().run()
    assert "No publication date" in told(page.error[0])


@pytest.mark.slow
def test_an_address_that_is_refused_leaves_the_page_as_it_is(page: AppTest) -> None:
    for words, says in (
        ("http://169.254.169.254/", "this machine's own link"),
        ("localhost", "no address of the web"),
        ("![x](https://a.example/x.png)", "![x]("),
        ("", "No address is entered"),
    ):
        page.text_input(key="address_words").set_value(words)
        button(page, "Fetch this page").click().run()
        assert not page.exception
        assert says in told(page.error[0])
        assert "Port Strike" in html(page)


@pytest.mark.slow
def test_an_address_is_fetched_from_the_page(
    page: AppTest, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = site.network()
    monkeypatch.setattr("timeline.sources.web.read.Network", lambda: network)
    page.text_input(key="address_words").set_value(site.url("/page"))
    button(page, "Fetch this page").click().run()
    assert not page.exception
    assert "Dockers walk out" in html(page)
    assert f'href="{site.url("/page")}"' in html(page)


def button(page: AppTest, label: str):  # type: ignore[no-untyped-def]  # noqa: ANN201 - untyped there
    return next(one for one in page.button if one.label == label)


def test_items_that_fail_for_one_reason_are_told_together() -> None:
    why = "The column 'text' is empty here."
    failed = [Failure(f"a.json, article {at}", why) for at in range(1, 8)]
    (alike, other) = by_reason(
        [*failed[:6], Failure("b.csv", "It is empty."), failed[6]]
    )
    assert in_words(other) == "b.csv: It is empty."
    assert in_words(alike).endswith(f"article 4 and 3 more: {why}")
    said = in_html(alike)
    assert "article 4</b> and 3 more: The column" in said
    assert "<summary>Which 3 more</summary>a.json, article 5, a.json, article 6" in said
    assert "details" not in in_html(Alike(why, (Failure("<b>.csv", why),)))
