"""The article beside its events in a real browser: read, selected, added from."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import open_page, rest, running_dashboard, settle
from tests.browser_page import (
    DESKTOP,
    PHONE,
    opened,
    picture,
)

pytestmark = pytest.mark.browser

ARTICLE = """---
published: 2024-06-14
---
Dockers of Mirov strike

The dockers' union of Mirov held a warning strike at both terminals on 3 May 2024. The
Port Authority closed the northern terminal on 7 May. Last week, the union called off
the strike, and ships returned to the harbour on Monday.
"""
LONG = "A long year in Mirov\n\n" + " ".join(
    f"The dockers of pier {number} ended a strike on {number % 28 + 1} May 2024."
    for number in range(500)
)
QUOTE_IN_SIGHT = """() => {
  const pane = document.querySelector(".st-key-card .article");
  const [frame, quote] = [pane, pane.querySelector("mark")]
    .map((one) => one.getBoundingClientRect());
  return frame.top <= quote.top && quote.top <= frame.bottom;
}"""


@pytest.fixture(scope="module")
def one_article(folder: Path) -> Iterator[str]:
    """Serve an article."""
    article = folder / "article.md"
    article.write_text(ARTICLE, encoding="utf-8")
    with running_dashboard([article]) as running:
        yield running


def test_at_twice_the_size_the_buttons_of_a_card_leave_its_article_free(
    browser: Browser, one_article: str, heard: list[str]
) -> None:
    half = (DESKTOP[0] // 2, DESKTOP[1] // 2)
    for page in opened_article(browser, one_article, heard, half):
        steps = page.locator(".st-key-card_steps").bounding_box()
        article = page.locator(".st-key-card .article").bounding_box()
        assert steps is not None
        assert article is not None
        assert steps["y"] + steps["height"] <= article["y"]
        expect(page.locator(".event-card .first-words")).to_be_visible()


def test_beside_the_sidebar_of_a_small_window_a_card_has_one_column(
    browser: Browser, one_article: str, heard: list[str]
) -> None:
    for page in opened_article(browser, one_article, heard, (900, 1000)):
        facts = page.locator(".event-card").bounding_box()
        article = page.locator(".st-key-card .article").bounding_box()
        assert facts is not None
        assert article is not None
        assert facts["y"] + facts["height"] <= article["y"]
        assert facts["width"] == pytest.approx(article["width"], abs=40)


def test_words_of_another_event_open_it_beside_its_article(
    browser: Browser, one_article: str, heard: list[str]
) -> None:
    for page in opened_article(browser, one_article, heard):
        expect(page.locator(".event-card .first-words")).to_be_hidden()
        title = page.locator(".event-card h2").text_content()
        words = page.locator(".st-key-card .article [data-event]").first
        words.focus()
        page.keyboard.press("Enter")
        settle(page)
        expect(page.locator(".event-card h2")).not_to_have_text(title or "")
        page.wait_for_function(QUOTE_IN_SIGHT)
        picture(page, "article")
    assert heard == []


def test_a_long_text_that_is_read_is_seen_to_be_and_a_click_ends_nothing(
    browser: Browser, one_article: str, heard: list[str]
) -> None:
    for page in opened(browser, one_article, (DESKTOP, "light"), heard):
        page.get_by_role("tab", name="Paste").click()
        text = page.get_by_label("Article text")
        text.fill(LONG)
        text.press("Tab")
        settle(page)  # a click would be lost where what was entered moves the button
        main = page.get_by_test_id("stMain")
        main.evaluate("main => main.scrollTo(0, 10_000)")
        assert main.evaluate("main => main.scrollTop") > 0
        page.get_by_role("button", name="Read this article").click()
        stop = page.locator(".st-key-reading button")
        read = page.get_by_role("heading", name="A long year in Mirov")
        stop.or_(read).first.wait_for()
        expect(stop.or_(read).first).to_be_in_viewport()
        page.get_by_text("All (").first.click()
        read.wait_for()
        settle(page)
        expect(page.locator('[data-testid="stAlertContentError"]')).to_have_count(0)
    assert heard == []


def test_words_selected_in_the_article_are_added_as_an_event(
    browser: Browser, one_article: str, heard: list[str]
) -> None:
    for page in opened_article(browser, one_article, heard):
        select(page, "ships returned to the harbour on Monday")
        page.get_by_role("button", name="Add as an event").click()
        page.get_by_role("button", name="Add this event").wait_for()
        settle(page)
        picture(page, "select")
        field = page.get_by_role("textbox", name="First day")
        expect(field).to_have_value("2024-06-10")
        page.get_by_role("textbox", name="Title", exact=True).fill("Ships are back")
        page.get_by_role("button", name="Add this event").click()
        settle(page)
        card = page.locator(".event-card")
        expect(card).to_contain_text("Ships are back")
        expect(card).to_contain_text("Monday 10 June 2024")
        quote = page.locator(".st-key-card .article mark")
        expect(quote).to_have_text("ships returned to the harbour on Monday")
    assert heard == []


def test_words_selected_by_touch_are_added_with_a_tap(
    browser: Browser, one_article: str
) -> None:
    """Headless browsers have no handles to drag: the selection is set as they do."""
    phone = browser.new_context(
        viewport={"width": PHONE[0], "height": PHONE[1]}, has_touch=True, is_mobile=True
    )
    page = phone.new_page()
    open_page(page, one_article)
    page.get_by_role("button", name="Next event", exact=True).tap()
    page.wait_for_selector(".st-key-card .article mark")
    settle(page)
    quote = page.locator(".st-key-card .article mark")
    quote.evaluate("quote => quote.scrollIntoView({block: 'center'})")
    rest(page, 500)
    quote.evaluate("quote => getSelection().selectAllChildren(quote)")
    page.get_by_role("button", name="Add as an event").tap()
    page.get_by_role("button", name="Add this event").wait_for()
    settle(page)
    title = page.get_by_role("textbox", name="Title", exact=True).input_value()
    assert title.startswith("The dockers"), title
    phone.close()


def opened_article(
    browser: Browser,
    address: str,
    heard: list[str],
    size: tuple[int, int] = DESKTOP,
) -> Iterator[Page]:
    """Open the article with the card of its first event."""
    for page in opened(browser, address, (size, "light"), heard):
        page.get_by_role("button", name="Next event", exact=True).click()
        page.wait_for_selector(".st-key-card .article mark")
        settle(page)
        yield page


def select(page: Page, words: str) -> None:
    """Drag over words of the article, from the first letter to the last."""
    ends = page.evaluate(
        """(words) => {
          const pane = document.querySelector(".st-key-card .article");
          const texts = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
          const at = pane.textContent.indexOf(words), range = document.createRange();
          for (let seen = 0, node; (node = texts.nextNode()); seen += node.length) {
            const inside = (place) => place >= seen && place <= seen + node.length;
            if (inside(at) && at < seen + node.length) range.setStart(node, at - seen);
            if (inside(at + words.length)) {
              range.setEnd(node, at + words.length - seen);
              break;
            }
          }
          range.startContainer.parentElement.scrollIntoView({ block: "center" });
          const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
          const [a, z] = [boxes[0], boxes.at(-1)];
          return [a.left + 1, a.top + a.height / 2, z.right - 1, z.top + z.height / 2];
        }""",
        words,
    )
    page.mouse.move(ends[0], ends[1])
    page.mouse.down()
    page.mouse.move(ends[2], ends[3], steps=8)
    page.mouse.up()
