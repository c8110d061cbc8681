"""The dashboard in a real browser: drawn, hovered, clicked, filtered, downloaded."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser import (
    LOCAL,
    WCAG,
    open_page,
    running_dashboard,
    settle,
)
from tests.made_events import made_table, many_events
from timeline.figure.dates import DASH
from timeline.table import read_csv, write_csv
from timeline.table.files import read_table, write_table

pytestmark = pytest.mark.browser

DESKTOP, PHONE = (1400, 900), (390, 844)
HOVER = 200  # milliseconds, a few of the chart's steps of noting what is hovered
PICTURES = os.environ.get("TIMELINE_PICTURES", "")  # a folder for pictures of states
ARTICLE = """---
published: 2024-06-14
---
Dockers of Mirov strike

The dockers' union of Mirov held a warning strike at both terminals on 3 May 2024. The
Port Authority closed the northern terminal on 7 May. Last week, the union called off
the strike, and ships returned to the harbour on Monday.
"""
# What scrolls within itself may be wider than the page.
SIDEWAYS = """() => [...document.querySelectorAll("[data-testid=stMain] *")]
  .filter((one) => !one.closest(".js-plotly-plot, [role=tablist]"))
  .filter((one) => !one.closest("[data-testid=stDataFrame]"))
  .filter((one) => one.checkVisibility() && one.clientWidth > 1)
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120));"""
# Buttons of the timeline that end outside its column.
BESIDE = """() => {
  const column = document.querySelector(".st-key-timeline").getBoundingClientRect();
  const tools = ".st-key-timeline .modebar-btn, .st-key-zoom_bar button";
  const fullscreen = ".st-key-timeline [data-testid=stElementToolbar] button";
  return [...document.querySelectorAll(`${tools}, ${fullscreen}`)]
    .map((button) => button.getBoundingClientRect())
    .filter((box) => box.width && box.right > column.right + 1)
    .map((box) => box.right - column.right);
}"""
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll(".textpoint text")]
    .map((text) => text.getBoundingClientRect());
  const meet = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.filter((a, i) => boxes.slice(i + 1).some((b) => meet(a, b))).length;
}"""
CLIPPED = """() => {
  const plot = document.querySelector(".st-key-timeline .js-plotly-plot")
    .getBoundingClientRect();
  return [...document.querySelectorAll(".textpoint text, .annotation-text-g text")]
    .map((text) => [text.textContent, text.getBoundingClientRect()])
    .filter(([, box]) => box.left < plot.left - 1 || box.right > plot.right + 1)
    .map(([words]) => words);
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("harbour")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Serve the made events."""
    table = folder / "harbour.csv"
    write_csv(made_table(), table)
    with running_dashboard([table]) as running:
        yield running


@pytest.fixture(scope="module")
def one_article(folder: Path) -> Iterator[str]:
    """Serve an article."""
    article = folder / "article.md"
    article.write_text(ARTICLE, encoding="utf-8")
    with running_dashboard([article]) as running:
        yield running


@pytest.fixture
def page(browser: Browser, address: str, heard: list[str]) -> Iterator[Page]:
    yield from opened(browser, address, (DESKTOP, "light"), heard)


@pytest.fixture
def dark(browser: Browser, address: str, heard: list[str]) -> Iterator[Page]:
    yield from opened(browser, address, (DESKTOP, "dark"), heard)


@pytest.fixture
def phone(browser: Browser, address: str, heard: list[str]) -> Iterator[Page]:
    yield from opened(browser, address, (PHONE, "light"), heard)


def opened(
    browser: Browser, address: str, look: tuple[tuple[int, int], str], heard: list[str]
) -> Iterator[Page]:
    (width, height), theme = look
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if theme == "dark" else "light",
        accept_downloads=True,
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = context.new_page()
    page.on("console", lambda said: listen(said.text, heard, said.type == "error"))
    page.on("request", lambda sent: listen(sent.url, heard, not is_local(sent.url)))
    open_page(page, address)
    yield page
    context.close()


def listen(words: str, heard: list[str], is_bad: bool) -> None:  # noqa: FBT001 - brief at its two calls
    if is_bad:
        heard.append(words)


def is_local(url: str) -> bool:
    return url.startswith(LOCAL)


def mark(page: Page, words: str) -> tuple[float, float]:
    """Find the middle of an event's mark by its label."""
    index = page.evaluate(
        """(words) => [...document.querySelectorAll(".textpoint text")]
          .findIndex((text) => text.textContent.startsWith(words))""",
        words,
    )
    assert index >= 0, f"no label begins with {words!r}"
    box = page.locator(".scatterlayer .point").nth(index).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def click_mark(page: Page, words: str) -> None:
    """Point at an event as a hand does, then click: the chart notes hovers in steps."""
    at = mark(page, words)
    page.mouse.move(*at)
    page.wait_for_timeout(HOVER)
    page.mouse.click(*at)


def open_card(page: Page, words: str) -> str:
    """Click an event, and give the text of its card."""
    click_mark(page, words)
    page.wait_for_selector(".event-card")
    settle(page)
    return page.locator(".st-key-card").text_content() or ""


def drag(page: Page, chart: str, first: float, last: float) -> None:
    """Drag across a part of a chart, given as shares of its width."""
    plot = page.locator(f".st-key-{chart} .nsewdrag").first.bounding_box()
    assert plot is not None
    middle = plot["y"] + plot["height"] / 2
    page.mouse.move(plot["x"] + plot["width"] * first, middle)
    page.mouse.down()
    page.mouse.move(plot["x"] + plot["width"] * last, middle, steps=6)
    page.mouse.up()
    settle(page)


def labels(page: Page) -> list[str]:
    return page.locator(".textpoint text").all_text_contents()


def shown_days(page: Page) -> str:
    said = page.locator(".st-key-zoom_bar .note").text_content() or ""
    return said.partition(" \N{MIDDLE DOT} ")[0]


def choose_actor(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="Actors").fill(name)
    page.get_by_role("option", name=name).first.click()
    page.keyboard.press("Escape")
    settle(page)


def picture(page: Page, name: str) -> None:
    """Keep a picture of a state, to be looked at."""
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png")


def test_the_timeline_is_drawn_in_view_without_errors_or_foreign_requests(
    page: Page, heard: list[str]
) -> None:
    assert len(labels(page)) == 12
    box = page.locator(".st-key-timeline").bounding_box()
    assert box is not None
    assert box["y"] < DESKTOP[1] / 3, "the timeline must begin in view"
    picture(page, "light")
    assert heard == []


def test_the_dark_theme_draws_light_labels(dark: Page, heard: list[str]) -> None:
    colour = dark.evaluate(
        "getComputedStyle(document.querySelector('.textpoint text')).fill"
    )
    assert colour == "rgb(236, 239, 243)"
    picture(dark, "dark")
    assert heard == []


def test_hovering_shows_the_quote_and_a_click_opens_the_card(page: Page) -> None:
    page.mouse.move(*mark(page, "Council votes"))
    hover = page.locator(".st-key-timeline .hoverlayer")
    hover.locator(".hovertext").wait_for()
    text = hover.text_content() or ""
    assert "Monday 5 February 2024" in text
    assert "It is reported here that Council votes" in text
    assert "Sometime in April 2024" in open_card(page, "Dockers hold")
    box = page.locator(".event-card").bounding_box()
    assert box is not None
    assert box["y"] < DESKTOP[1] * 0.8, "the card must be in view"
    page.get_by_role("button", name="Close", exact=True).click()
    settle(page)
    assert page.locator(".event-card").count() == 0


def test_a_link_opens_the_same_view_and_event(page: Page) -> None:
    choose_actor(page, "Dockers' Union")
    page.get_by_role("radio", name="All").first.click()
    settle(page)
    drag(page, "overview", 0.3, 0.99)
    open_card(page, "Dockers hold")
    seen, days = labels(page), shown_days(page)
    for part in ("actor=Dockers", "events=all", "from=2024-0", "event=made"):
        assert part in page.url
    open_page(page, page.url)
    assert labels(page) == seen
    assert shown_days(page) == days
    card = page.locator(".event-card").text_content() or ""
    assert "Sometime in April 2024" in card


def test_back_and_forward_of_the_browser_go_through_what_was_shown(page: Page) -> None:
    first = page.url
    for detail in ("All", "Key"):
        page.get_by_role("radio", name=detail).first.click()
        page.wait_for_url(f"**events={detail.lower()}**")
        settle(page)
    key = labels(page)
    page.go_back()
    settle(page)
    assert "events=all" in page.url
    every = labels(page)
    assert len(every) > len(key)
    page.go_back()
    settle(page)
    assert page.url == first
    page.go_forward()
    settle(page)
    assert labels(page) == every


def test_a_choice_stays_when_the_numbers_beside_it_change(page: Page) -> None:
    choose_actor(page, "Port Authority")
    for detail in ("Key", "All", "Key"):
        page.get_by_role("radio", name=detail).first.click()
        settle(page)
        assert "actor=Port" in page.url, detail
    page.get_by_text("More filters").click()
    settle(page)
    page.get_by_role("button", name="day (").click()
    page.wait_for_url("**precision=day**")
    settle(page)
    assert "precision=day" in page.url
    assert len(labels(page)) == 2
    page.get_by_role("button", name="Clear filters").click()
    settle(page)
    assert "actor" not in page.url
    assert len(labels(page)) == 12


def test_the_brush_and_dragging_choose_the_days_and_the_buttons_move_on(
    page: Page,
) -> None:
    drag(page, "overview", 0.05, 0.5)
    assert shown_days(page).startswith("Shown: ")
    assert any("later events" in text or "Jun" in text for text in labels(page))
    before = shown_days(page)
    drag(page, "timeline", 0.1, 0.101)
    drag(page, "timeline", 0.3, 0.6)
    assert shown_days(page) != before
    for name in ("Later", "Zoom in", "Zoom out", "Next event", "Next event"):
        page.get_by_role("button", name=name, exact=True).click()
        settle(page)
    assert page.locator(".event-card").count() == 1
    page.get_by_role("button", name="All days", exact=True).click()
    settle(page)
    assert shown_days(page) == f"Shown: 1 Feb {DASH} 30 Jun 2024"


def test_the_zoom_stops_at_a_day(page: Page) -> None:
    button = page.get_by_role("button", name="Zoom in", exact=True)
    for _ in range(12):
        if button.is_disabled():
            break
        button.click()
        settle(page)
    assert button.is_disabled()
    assert DASH not in shown_days(page)


def test_every_download_opens(page: Page, tmp_path: Path) -> None:
    choose_actor(page, "Belt Ferries")
    whole = made_table()
    part = whole[whole["actors"] == "Belt Ferries"]
    for words, expected in (("All", whole), ("Shown", part)):
        path = downloaded(page, f"{words}: {len(expected)} event", tmp_path)
        pd.testing.assert_frame_equal(read_csv(path), expected.reset_index(drop=True))
    page.get_by_role("button", name="Other formats").click()
    settle(page)
    read = read_table(downloaded(page, "Parquet", tmp_path))
    pd.testing.assert_frame_equal(read, part.reset_index(drop=True))
    title = part["title"].iloc[0]
    assert json.loads(downloaded(page, "JSON", tmp_path).read_text())[0]["title"]
    for name in ("Markdown", "TimelineJS", "iCalendar", "Web page"):
        assert title in downloaded(page, name, tmp_path).read_text(), name


def test_the_offline_page_draws_the_timeline(
    page: Page, browser: Browser, tmp_path: Path
) -> None:
    page.get_by_role("button", name="Other formats").click()
    settle(page)
    path = downloaded(page, "Web page", tmp_path)
    alone = browser.new_context(offline=True).new_page()
    alone.goto(path.as_uri())
    alone.wait_for_selector(".textpoint text")
    assert alone.locator(".textpoint text").count() == 12
    alone.context.close()


def test_the_toolbar_saves_svg_and_png(page: Page, tmp_path: Path) -> None:
    svg = downloaded(page, "Save as SVG", tmp_path).read_text()
    assert svg.startswith("<svg")
    assert "Council votes" in svg
    png = downloaded(page, "Save as PNG", tmp_path).read_bytes()
    assert png.startswith(b"\x89PNG")


def downloaded(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).first.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_the_reading_view_is_copied_as_markdown_and_prints_alone(page: Page) -> None:
    page.get_by_role("radio", name="Reading view").click()
    settle(page)
    assert page.locator(".brief li").count() == 13
    page.get_by_role("button", name="Copy as Markdown").click()
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("# Chronology")
    assert copied.count("\n- **") == 13
    picture(page, "reading")
    page.emulate_media(media="print")
    assert page.locator(".brief").is_visible()
    assert not page.locator('[data-testid="stSidebar"]').is_visible()
    assert not page.locator(".st-key-timeline").is_visible()
    assert not page.get_by_text("Download", exact=True).is_visible()


def test_labels_neither_overlap_nor_clip(page: Page) -> None:
    for width in (1400, 1024):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(600)
        settle(page)
        # The labels are laid out anew once the server knows the width.
        page.wait_for_function(f"({OVERLAPS})() === 0")
        assert page.evaluate(CLIPPED) == [], width


def test_a_phone_needs_no_sideways_scrolling(phone: Page, heard: list[str]) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    assert phone.evaluate(OVERLAPS) == 0
    assert phone.evaluate(CLIPPED) == []
    assert phone.evaluate(BESIDE) == []
    open_card(phone, "Ferry line")
    assert phone.evaluate(SIDEWAYS) == []
    picture(phone, "phone")
    assert heard == []


def test_at_twice_the_size_nothing_is_cut_off(
    browser: Browser, address: str, heard: list[str]
) -> None:
    half = (DESKTOP[0] // 2, DESKTOP[1] // 2)
    for page in opened(browser, address, (half, "light"), heard):
        assert page.evaluate("document.documentElement.scrollWidth") <= half[0]
        assert page.evaluate(SIDEWAYS) == []
        assert page.evaluate(CLIPPED) == []


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


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_barrier(
    browser: Browser, address: str, heard: list[str], theme: str
) -> None:
    for page in opened(browser, address, (DESKTOP, theme), heard):
        open_card(page, "Dockers hold")
        page.get_by_text("More filters").click()
        settle(page)
        check_barriers(page, "card and filters")
        picture(page, f"card-{theme}")
        for tab in ("Paste", "Upload", "Address"):
            page.get_by_role("tab", name=tab).click()
            settle(page)
            check_barriers(page, tab)
        page.get_by_role("radio", name="Reading view").click()
        settle(page)
        check_barriers(page, "reading view")


def check_barriers(page: Page, where: str) -> None:
    found = Axe().run(page, options={"runOnly": WCAG}).response["violations"]
    assert [one["id"] for one in found] == [], (where, found)


def test_every_event_and_its_source_are_reached_by_keyboard_alone(page: Page) -> None:
    table = page.locator('[data-testid="stDataFrame"]').first
    table.scroll_into_view_if_needed()
    table.locator("canvas").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    page.wait_for_selector(".event-card", timeout=8000)
    settle(page)
    first = page.locator(".event-card h3").text_content()
    following = page.get_by_role("button", name="Next", exact=True)
    following.focus()
    page.keyboard.press("Enter")
    settle(page)
    assert page.locator(".event-card h3").text_content() != first


def test_words_of_another_event_open_it_beside_its_article(
    browser: Browser, one_article: str, heard: list[str]
) -> None:
    for page in opened_article(browser, one_article, heard):
        title = page.locator(".event-card h3").text_content()
        words = page.locator(".st-key-card .article [data-event]").first
        words.focus()
        page.keyboard.press("Enter")
        settle(page)
        assert page.locator(".event-card h3").text_content() != title
        quote = page.locator(".st-key-card .article mark").bounding_box()
        pane = page.locator(".st-key-card .article").bounding_box()
        assert quote is not None
        assert pane is not None
        assert pane["y"] <= quote["y"] <= pane["y"] + pane["height"]
        picture(page, "article")
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
        assert field.input_value() == "2024-06-10"
        page.get_by_role("textbox", name="Title", exact=True).fill("Ships are back")
        page.get_by_role("button", name="Add this event").click()
        settle(page)
        card = page.locator(".event-card").text_content() or ""
        assert "Ships are back" in card
        assert "Monday 10 June 2024" in card
        quote = page.locator(".st-key-card .article mark").text_content()
        assert quote == "ships returned to the harbour on Monday"
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
    page.wait_for_timeout(500)
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


def test_many_events_are_counted_and_a_click_looks_closer(
    browser: Browser, heard: list[str], folder: Path
) -> None:
    table = folder / "many.parquet"
    write_table(many_events(3_000), table)
    with running_dashboard([table]) as address:
        for page in opened(browser, address, (DESKTOP, "light"), heard):
            assert page.get_by_text("Too many events to draw").is_visible()
            picture(page, "counts")
            box = page.locator(".st-key-timeline .nsewdrag").first.bounding_box()
            assert box is not None
            page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 20)
            settle(page)
            assert not page.get_by_text("Too many events to draw").is_visible()
            assert len(labels(page)) > 1
            assert page.get_by_text("Rows 1 to 500 of 3,000").is_visible()
    assert heard == []
