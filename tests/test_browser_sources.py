"""Sources in a real browser: files uploaded, an address entered, dates corrected."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Dialog, FilePayload, Page, expect

from tests.browser import open_page, running_dashboard, settle
from tests.browser_page import (
    DESKTOP,
    PHONE,
    check_barriers,
    check_none,
    opened,
    wait_for,
    would_ask,
)
from tests.made_files import made_pdf, made_zip
from tests.made_pages import PAGES

pytestmark = pytest.mark.browser

BAD = "![x](https://evil.example/a.png) <img src=x onerror=alert(1)>"
# Stands in addresses so that Markdown makes no links of them.
WORD_JOINER = "\u2060"
LOOKS = {"desktop": (DESKTOP, "light"), "phone": (PHONE, "dark")}
MAIN = 'document.querySelector("[data-testid=stMain]")'
OVERFLOW = "document.documentElement.scrollWidth > window.innerWidth"
# Choices of an open list of which a part cannot be seen.
CUT_CHOICES = """() => [...document.querySelectorAll("[role=option] > div")]
  .filter((one) =>
    one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight)
  .map((one) => one.textContent)"""
# Choices that run into the next one.
MEETING_CHOICES = """() => {
  const boxes = [...document.querySelectorAll("[role=option]")]
    .map((one) => one.getBoundingClientRect());
  return boxes.slice(1)
    .map((box, at) => boxes[at].bottom - box.top)
    .filter((by) => by > 1);
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("story")
    (folder / "a.html").write_text(PAGES["broadsheet"], encoding="utf-8")
    (folder / "b.pdf").write_bytes(made_pdf())
    (folder / "c.docx").write_bytes(b"broken")
    with running_dashboard([folder]) as running:
        yield running


@pytest.fixture(params=list(LOOKS))
def page(
    browser: Browser, address: str, request: pytest.FixtureRequest, heard: list[str]
) -> Iterator[Page]:
    yield from opened(browser, address, LOOKS[request.param], heard)
    assert heard == []


def open_sidebar(page: Page) -> None:
    button = page.locator('[data-testid="stExpandSidebarButton"]')
    if button.is_visible():
        button.click()
        settle(page)


def check(page: Page) -> None:
    assert not page.evaluate(OVERFLOW)
    check_barriers(page, "sources")


def test_long_choices_of_a_list_are_shown_whole(page: Page) -> None:
    open_sidebar(page)
    for name in ("Example article", "Actors"):
        page.get_by_role("combobox", name=name).click()
        page.get_by_role("option").first.wait_for()
        check_none(page, CUT_CHOICES, name)
        check_none(page, MEETING_CHOICES, name)
        page.keyboard.press("Escape")
        settle(page)


def test_each_article_is_listed_with_its_date_and_what_was_not_read(page: Page) -> None:
    page.get_by_role("button", name="articles").click()
    settle(page)
    listed = page.locator("ul.sources")
    assert "c.docx: Cannot be read as a Word file" in listed.nth(0).inner_text()
    words = listed.nth(1).inner_text()
    assert "The Tarn Courier · published Monday 14 October 2024, as the page's" in words
    assert "published Monday 14 October 2024, as its dateline states" in words
    check(page)


def test_files_of_many_kinds_are_uploaded_and_hostile_words_stay_words(
    page: Page,
) -> None:
    open_sidebar(page)
    page.get_by_role("tab", name="Upload").click()
    hostile = PAGES["blog"].replace("Harbour notes: a strike", BAD.replace("<", "&lt;"))
    package = made_zip({"tabloid.html": PAGES["tabloid"].encode(), "x.pdf": b"x"})
    files: list[FilePayload] = [
        {"name": "blog.html", "mimeType": "text/html", "buffer": hostile.encode()},
        {"name": "all.zip", "mimeType": "application/zip", "buffer": package},
    ]
    page.locator('[data-testid="stSidebar"] input[type="file"]').set_input_files(files)
    settle(page)
    check(page)
    page.get_by_role("button", name="Read these files").click()
    page.get_by_role("heading", name="2 articles").wait_for()
    settle(page)
    assert "all.zip/x.pdf" in page.locator("ul.sources").first.inner_text()
    assert page.locator('img[src*="evil"], img[src="x"]').count() == 0


def test_what_is_opened_begins_at_its_top_and_leaves_the_list_of_files(
    page: Page,
) -> None:
    page.evaluate(f"{MAIN}.scrollTo(0, 10_000)")
    assert page.evaluate(f"{MAIN}.scrollTop") > 0
    open_sidebar(page)
    page.get_by_role("tab", name="Upload").click()
    sidebar = page.locator('[data-testid="stSidebar"]')
    table: FilePayload = {
        "name": "votes.csv",
        "mimeType": "text/csv",
        "buffer": b"title,start\nCouncil votes,2024-05-03\n",
    }
    sidebar.locator('input[type="file"]').set_input_files([table])
    sidebar.get_by_text("votes.csv").wait_for()
    page.get_by_role("button", name="Read these files").click()
    page.get_by_role("heading", name="votes").wait_for()
    wait_for(page, lambda seen: seen.evaluate(f"{MAIN}.scrollTop"), lambda at: at == 0)
    sidebar.get_by_text("votes.csv").wait_for(state="detached")


HEADLINES = """
window.headlines = new Set();
const note = () => document.querySelectorAll("h1").forEach(
  (one) => window.headlines.add(one.textContent));
new MutationObserver(note).observe(document, { childList: true, subtree: true });
"""


def test_a_pasted_article_is_there_again_when_the_page_is_loaded_anew(
    page: Page, address: str
) -> None:
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    open_sidebar(page)
    page.get_by_role("tab", name="Paste").click()
    field = page.get_by_role("textbox", name="Article text")
    field.fill("Quay of Mirov opens\n\nMirov opened its quay on 3 May 2024.")
    page.get_by_role("button", name="Read this article").click()
    headline = page.get_by_role("heading", name="Quay of Mirov opens")
    headline.wait_for()
    settle(page)
    page.add_init_script(HEADLINES)
    for _ in range(2):
        page.reload()
        headline.wait_for()
        settle(page)
        seen = page.evaluate("[...window.headlines]")
        assert not [words for words in seen if "2 articles" in words]
    assert asked == []
    open_sidebar(page)
    page.get_by_role("tab", name="Paste").click()
    for _ in range(2):
        assert not would_ask(page)
        field.fill("Quay of Mirov is closed for repairs.")  # and not read yet
        assert would_ask(page)
        page.reload()
        headline.wait_for()
        settle(page)
        open_sidebar(page)
        page.get_by_role("tab", name="Paste").click()
    assert set(asked) == {"beforeunload"}
    field.fill("Quay of Lund opens\n\nLund opened its quay on 4 May 2024.")
    field.press("Control+Enter")
    page.get_by_role("heading", name="Quay of Lund opens").wait_for()
    settle(page)
    assert not would_ask(page)
    other = page.context.new_page()
    open_page(other, address)
    expect(other.get_by_role("heading", level=1)).to_contain_text("2 articles")
    other.close()


def test_an_address_that_is_refused_is_told_in_plain_words(page: Page) -> None:
    open_sidebar(page)
    page.get_by_role("tab", name="Address").click()
    field = page.get_by_role("textbox", name="Address of the article")
    for words in ("http://[::ffff:169.254.169.254]/", f"http://{BAD}"):
        field.fill(words)
        page.get_by_role("button", name="Fetch this page").click()
        settle(page)
        alert = page.locator('[data-testid="stAlertContentError"]').first
        shown = alert.inner_text().replace(WORD_JOINER, "")
        assert alert.locator("a").count() == 0
        assert words in shown or "only pages of the public web are read" in shown
    assert page.locator('img[src*="evil"], img[src="x"]').count() == 0
    check(page)


def test_a_date_is_corrected_in_the_list(page: Page) -> None:
    page.get_by_role("button", name="articles").click()
    page.get_by_role("textbox", name="Its right publication date").fill("2024-10-21")
    page.get_by_role("button", name="Correct it").click()
    settle(page)
    about = page.get_by_role("button", name="articles")
    if about.get_attribute("aria-expanded") != "true":
        about.click()
    listed = page.locator("ul.sources li", has_text="21 October 2024, as you entered")
    listed.wait_for(state="attached")
