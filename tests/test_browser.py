"""The dashboard in a real browser: drawn, hovered, clicked, filtered, downloaded."""

import os
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import (
    HOW_TO_GET_ONE,
    LOCAL,
    browser_path,
    launch,
    open_page,
    running_dashboard,
    settle,
)
from tests.made_events import made_table
from timeline.table import read_csv, write_csv

pytestmark = pytest.mark.browser

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
DESKTOP, PHONE = (1400, 900), (390, 844)
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
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = browser_path(playwright)
        if path is None and os.environ.get("CI") == "true":
            pytest.fail(HOW_TO_GET_ONE)
        if path is None:
            pytest.skip(HOW_TO_GET_ONE)
        running = launch(playwright, path)
        yield running
        running.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = tmp_path_factory.mktemp("tables") / "harbour.csv"
    write_csv(made_table(), path)
    with running_dashboard([path]) as running:
        yield running


@pytest.fixture
def heard() -> list[str]:
    """Console errors and requests that leave the machine."""
    return []


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


def labels(page: Page) -> list[str]:
    return page.locator(".textpoint text").all_text_contents()


def choose_actor(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="Actors").fill(name)
    page.get_by_role("option", name=name).first.click()
    page.keyboard.press("Escape")
    settle(page)


def test_the_timeline_is_drawn_without_errors_or_foreign_requests(
    page: Page, heard: list[str]
) -> None:
    assert len(labels(page)) == 12
    assert heard == []


def test_the_timeline_is_seen_without_scrolling(page: Page) -> None:
    box = page.locator(".st-key-timeline").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= DESKTOP[1]


def test_the_dark_theme_draws_light_labels(dark: Page, heard: list[str]) -> None:
    colour = dark.evaluate(
        "getComputedStyle(document.querySelector('.textpoint text')).fill"
    )
    assert colour == "rgb(236, 239, 243)"
    assert heard == []


def test_hovering_shows_the_quote(page: Page) -> None:
    page.mouse.move(*mark(page, "Council votes"))
    page.wait_for_selector(".hoverlayer .hovertext")
    text = page.locator(".hoverlayer").text_content() or ""
    assert "Monday 5 February 2024" in text
    assert "It is reported here that Council votes" in text


def test_a_click_opens_the_card_and_closing_it_works(page: Page) -> None:
    page.mouse.click(*mark(page, "Dockers hold"))
    page.wait_for_selector(".event-card")
    settle(page)
    card = page.locator(".event-card").text_content() or ""
    assert "Sometime in April 2024" in card
    box = page.locator(".event-card").bounding_box()
    assert box is not None
    assert box["y"] < DESKTOP[1] * 0.8, "the card must be in view"
    page.get_by_role("button", name="Close", exact=True).click()
    settle(page)
    assert page.locator(".event-card").count() == 0


def test_a_link_opens_the_same_view_and_event(page: Page) -> None:
    choose_actor(page, "Dockers' Union")
    page.mouse.click(*mark(page, "Dockers hold"))
    page.wait_for_selector(".event-card")
    settle(page)
    seen = labels(page)
    open_page(page, page.url)
    assert labels(page) == seen
    assert "Sometime in April 2024" in (
        page.locator(".event-card").text_content() or ""
    )


def test_filtering_by_an_actor_changes_the_chart(page: Page) -> None:
    choose_actor(page, "Belt Ferries")
    assert len(labels(page)) == 1
    assert labels(page)[0].startswith("Ferry line")


def test_dragging_zooms_and_the_rest_is_listed_at_the_edges(page: Page) -> None:
    plot = page.locator(".st-key-timeline .nsewdrag").first.bounding_box()
    assert plot is not None
    middle = plot["y"] + plot["height"] / 2
    page.mouse.move(plot["x"] + plot["width"] * 0.8, middle)
    page.mouse.down()
    page.mouse.move(plot["x"] + plot["width"] * 0.95, middle, steps=6)
    page.mouse.up()
    settle(page)
    assert any(text.startswith("5 Feb 2024: Council votes") for text in labels(page))


def test_the_downloaded_csv_reads_back_equal(page: Page, tmp_path: Path) -> None:
    choose_actor(page, "Belt Ferries")
    whole = made_table()
    part = whole[whole["actors"] == "Belt Ferries"]
    for words, expected in (("All", whole), ("Shown", part)):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"{words}: {len(expected)} event").click()
        path = tmp_path / f"{words}.csv"
        download.value.save_as(path)
        pd.testing.assert_frame_equal(read_csv(path), expected.reset_index(drop=True))


def test_labels_neither_overlap_nor_clip(page: Page) -> None:
    for width in (1400, 1024):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(600)
        settle(page)
        assert page.evaluate(OVERLAPS) == 0, width
        assert page.evaluate(CLIPPED) == [], width


def test_a_phone_needs_no_sideways_scrolling(phone: Page, heard: list[str]) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    assert phone.evaluate(OVERLAPS) == 0
    assert phone.evaluate(CLIPPED) == []
    assert heard == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_barrier(
    browser: Browser, address: str, heard: list[str], theme: str
) -> None:
    for page in opened(browser, address, (DESKTOP, theme), heard):
        page.mouse.click(*mark(page, "Dockers hold"))
        page.wait_for_selector(".event-card")
        for tab in ("Examples", "Paste", "Upload", "Address"):
            page.get_by_role("tab", name=tab).click()
            settle(page)
            found = Axe().run(page, options={"runOnly": WCAG}).response["violations"]
            assert [one["id"] for one in found] == [], (tab, found)


def test_an_event_is_reached_by_keyboard_alone(page: Page) -> None:
    table = page.locator('[data-testid="stDataFrame"]').first
    table.scroll_into_view_if_needed()
    table.locator("canvas").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    page.wait_for_selector(".event-card", timeout=8000)
