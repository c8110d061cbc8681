"""Web pages that a browser printed to a PDF file."""

from datetime import date

import pytest

from tests.made_files import titled_pdf
from timeline.article import Article, BlockKind, read_layout
from timeline.sources import PublishedBasis, SourceArticle, read_file

TITLE = "Dockers walk out at Port Sala | The Tarn Courier"
ADDRESS = "https://courier.example/news/dockers"
HEAD, FOOT = f"11/30/26, 11:24 AM {TITLE}", f"{ADDRESS} {{}}/2"
PAGES = (
    ["Home World", "Dockers walk out", "at Port Sala", "14 October 2024", "They left"],
    ["on Monday, the union said.", "The board met on 12 October."],
)


def read(*pages: list[str], title: str = TITLE) -> SourceArticle:
    return read_file("printed.pdf", titled_pdf(pages, title))


def heads(article: Article) -> list[str]:
    blocks = read_layout(article).blocks
    return [
        article.text[one.char_start : one.char_end]
        for one in blocks
        if one.kind is BlockKind.HEADLINE
    ]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (HEAD, FOOT),  # Chrome
        (HEAD.replace("11/30/26, 11:24 AM", "30.11.26, 11:24"), FOOT),
        (HEAD[:45] + "...", FOOT),
        (f"{TITLE} {ADDRESS}", "{} of 2 30/11/2026, 11:24"),  # Firefox
        (f"{ADDRESS} 2026-11-30, 11:24", "Page {} of 2"),  # Safari
    ],
)
def test_what_a_browser_prints_around_a_page_is_no_part_of_the_article(
    head: str, foot: str
) -> None:
    pages = [[head, *page, foot.format(n)] for n, page in enumerate(PAGES, start=1)]
    article = read(*pages).article
    assert article.text == (
        "Dockers walk out at Port Sala\n\n14 October 2024\nThey left\n"
        "on Monday, the union said.\nThe board met on 12 October."
    )
    assert (article.title, article.url) == ("Dockers walk out at Port Sala", ADDRESS)
    assert article.published == date(2024, 10, 14)
    assert heads(article) == ["Dockers walk out at Port Sala"]


def test_one_printed_page_is_told_by_its_title_and_address() -> None:
    article = read([*PAGES[0], *PAGES[1], HEAD, FOOT.format(1)]).article
    assert "2026" not in article.text
    assert "11:24" not in article.text
    assert article.url == ADDRESS


def test_the_day_in_a_printed_address_is_that_of_publication() -> None:
    found = read([*PAGES[1], "https://courier.example/2024/10/13/dockers 1/1"])
    assert found.article.published == date(2024, 10, 13)
    assert found.published_basis is PublishedBasis.ADDRESS


@pytest.mark.parametrize(
    "line",
    [
        "14/10/2024 09:12",  # the hour of the report
        "https://union.example/claim",  # what the article leads to
        "On 11/30/26, 11:24 AM, the crane fell.",
        "The claim is at https://union.example/claim 2/3",
    ],
)
def test_lines_of_the_article_that_look_like_it_stay(line: str) -> None:
    article = read([*PAGES[1], line]).article
    assert line in article.text
    assert article.url == ""


def test_an_address_of_the_readers_own_machine_or_cut_short_is_no_link() -> None:
    for address in ("file:///home/ana/page.html", "https://courier.example/ne..."):
        article = read([*PAGES[1], f"{address} 1/1"]).article
        assert "1/1" not in article.text
        assert article.url == ""


def test_a_title_shorter_than_the_headline_does_not_cut_it() -> None:
    article = read(*PAGES, title="Dockers walk out - The Tarn Courier").article
    assert article.title == "Dockers walk out at Port Sala"


def test_a_title_that_the_text_does_not_have_leaves_its_lines_as_they_are() -> None:
    article = read(*PAGES, title="Union digest").article
    assert article.title == "Union digest"
    assert article.text.startswith("Home World\nDockers walk out\n")


@pytest.mark.parametrize("title", ["Layout 1", "PowerPoint Presentation", "2024-10"])
def test_a_title_of_none_of_the_text_s_words_is_no_headline(title: str) -> None:
    words = ["The dockers left on Monday, the union said.", PAGES[1][1]]
    page = ["Dockers walk out at Port Sala", "14 October 2024", *words]
    assert read(page, title=title).article.title == "Dockers walk out at Port Sala"
