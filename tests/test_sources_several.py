"""Pages that show several whole articles: each has its own headline and day."""

from datetime import date
from pathlib import Path

import pytest

from tests.hostile_web import running_site
from tests.made_pages import PAGES
from timeline.cli import main
from timeline.commands import DONE
from timeline.page.opening import PASTED_PAGE, open_address, open_pasted
from timeline.sources import Reading, pages, read_all_at, read_sources
from timeline.sources.decoding import decode_page
from timeline.table import read_csv

REPORT = """<p>The council of {town} voted on Monday to close the old ferry pier after
divers had found cracks in three of its posts, the harbour office said.</p>
<p>Boats are moved to the northern quay of {town} this week. Work on a new pier begins
in spring and is to cost two million crowns, and the ferries sail half as often. Those
who live by the pier had asked for its repair for years.</p>"""
OTHER_DAY = date(2020, 5, 6)
DAYS = {"Salvik": "28", "Norby": "29", "Vesten": "30"}
MARKED = "<article><h2>{town} closes its pier</h2><time datetime=2024-10-{day}T09:00Z>"
MARKED += "{day} October</time>" + REPORT + "</article>"
WRAPPED = "<div class=post><header><h2><a href=https://isle.example/{town}>"
WRAPPED += "{town} closes its pier</a></h2><p><span>{day} October 2024</span></p>"
WRAPPED += "</header><div class=body>" + REPORT + "</div></div>"
BARE = "<h1>{town} closes its pier</h1><p>October {day}, 2024</p>" + REPORT


def read(body: str, name: str = "news.html") -> Reading:
    page = f"<html><head><title>Isle News</title></head><body>{body}</body></html>"
    return read_sources([(name, page.encode())])


def told(form: str, days: dict[str, str] = DAYS) -> str:
    return "".join(form.format(town=town, day=day) for town, day in days.items())


@pytest.mark.parametrize(
    "body",
    [
        told(MARKED),
        f"<h1>Isle News</h1><main>{told(WRAPPED)}</main><aside><p>Of us</p></aside>",
        told(BARE),
    ],
)
def test_each_article_of_a_page_has_its_headline_and_day(body: str) -> None:
    articles = [one.article for one in read(body).articles]
    assert [one.title for one in articles] == [f"{x} closes its pier" for x in DAYS]
    days = [date(2024, 10, int(day)) for day in DAYS.values()]
    assert [one.published for one in articles] == days
    for town, one in zip(DAYS, articles, strict=True):
        assert f"northern quay of {town}" in one.text
        assert not any(other in one.text for other in DAYS if other != town)


def test_the_headline_of_each_leads_to_its_own_page() -> None:
    found = read(told(WRAPPED)).articles
    assert [one.article.url for one in found] == [
        f"https://isle.example/{town}" for town in DAYS
    ]
    assert [one.name for one in found][:1] == ["news.html, article 1"]


def test_of_a_page_saved_as_one_file_each_article_is_read() -> None:
    page = f"<html><body>{told(MARKED)}</body></html>"
    saved = (
        "MIME-Version: 1.0\r\nSnapshot-Content-Location: https://isle.example/\r\n"
        'Content-Type: multipart/related; boundary="part"\r\n\r\n--part\r\n'
        f"Content-Type: text/html\r\n\r\n{page}\r\n--part--\r\n"
    )
    found = read_sources([("news.mhtml", saved.encode())])
    assert [one.article.title[:6] for one in found.articles] == [
        "Salvik",
        "Norby ",
        "Vesten",
    ]


LINKED = WRAPPED.replace("https://isle.example/", "/2024/")


def test_each_article_at_an_address_stands_where_its_headline_leads() -> None:
    with running_site() as site:
        site.blog = f"<html><body>{told(LINKED)}</body></html>"
        url = site.url("/blog/")
        found = read_all_at(url, network=site.network())
        story = open_address(url, network=site.network(), published=OTHER_DAY)
    assert [one.article.url for one in found.articles] == [
        site.url(f"/2024/{town}") for town in DAYS
    ]
    assert [one.name for one in found.articles][:1] == [f"{url}, article 1"]
    days = [one.article.published for one in story.articles]
    assert days == [date(2024, 10, int(day)) for day in DAYS.values()]


def test_an_article_at_an_address_whose_headline_leads_nowhere_stands_there() -> None:
    with running_site() as site:
        site.blog = f"<html><body>{told(BARE)}</body></html>"
        found = read_all_at(site.url("/blog/"), network=site.network())
    assert {one.article.url for one in found.articles} == {site.url("/blog/")}


def test_the_source_of_a_page_of_several_is_pasted_as_several() -> None:
    page = f"<!doctype html>\n<html><body>{told(MARKED)}</body></html>"
    assert len(open_pasted(page, published=OTHER_DAY).articles) == len(DAYS)
    one = f"<!doctype html>\n<html><body>{MAIN}</body></html>"
    assert len(open_pasted(one).articles) == 1


def test_the_command_reads_each_of_them_too(tmp_path: Path) -> None:
    page, out = tmp_path / "news.html", tmp_path / "events.csv"
    page.write_text(f"<html><body>{told(MARKED)}</body></html>", encoding="utf-8")
    assert main(["extract", str(page), "-o", str(out)]) == DONE
    table = read_csv(out)
    for town, day in DAYS.items():
        own = table[table["article_title"] == f"{town} closes its pier"]
        assert set(own["published"].dt.day) == {int(day)}


MAIN = "<article><h1>Pier shut</h1><time datetime=2024-10-28>28 October</time>"
MAIN += 4 * REPORT.format(town="Salvik") + "</article>"
LEADS = "<article><h2>{town} opens a school</h2><time datetime=2024-10-{day}>{day}"
LEADS += " October</time><p>The pupils of {town} moved in.</p></article>"
CHAPTER = "<section><h2>What {town} did</h2>" + REPORT + "</section>"
BY_DAY = "<section><h2>{day} October 2024</h2>" + REPORT + "</section>"


@pytest.mark.parametrize(
    "body",
    [
        MAIN + told(LEADS),
        MAIN + f"<aside>{told(MARKED, {'Norby': '29', 'Vesten': '30'})}</aside>",
        f"<h1>Piers</h1><time datetime=2024-10-30>30 October</time>{told(CHAPTER)}",
        f"<h1>Piers, day by day</h1>{told(BY_DAY)}",
        told(MARKED, dict.fromkeys(DAYS, "28")),
    ],
    ids=["links", "beside", "chapters", "days", "one day"],
)
def test_a_page_of_one_article_stays_one(body: str) -> None:
    assert [one.name for one in read(body).articles] == ["news.html"]


def test_a_page_of_thousands_of_headings_takes_no_minutes() -> None:
    body = told(MARKED) + 20_000 * "<div><h2>Isle</h2>"
    assert read(body).articles


def test_a_page_of_one_article_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def counted(data: bytes, name: str, charset: str) -> str:
        parsed.append(name)
        return decode_page(data, name, charset)

    monkeypatch.setattr(pages, "decode_page", counted)
    read_sources([("strike.html", PAGES["plain"].encode())])
    open_pasted(PAGES["plain"])
    assert parsed == ["strike.html", PASTED_PAGE]
