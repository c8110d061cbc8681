"""What browser tests do in a page: open it, click events, drag, choose, download."""

import os
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from playwright.sync_api import TimeoutError as WaitedTooLongError

from tests.browser import LOCAL, WCAG, open_page, rest, settle

DESKTOP, PHONE = (1400, 900), (390, 844)
MOST_TESTED = (DESKTOP, "light")
SITE = "http://localhost/"  # of every dashboard, whatever its port
BESIDE = (300, 15)  # pixels, where nothing is that heeds the pointer
HOVER = 200  # milliseconds, a few of the chart's steps of noting what is hovered
WAIT = 90_000  # milliseconds, on a machine that does much else
expect.set_options(WAIT)
Seen = TypeVar("Seen")
PICTURES = os.environ.get("TIMELINE_PICTURES", "")  # a folder for pictures of states


def opened(
    browser: Browser, address: str, look: tuple[tuple[int, int], str], heard: list[str]
) -> Iterator[Page]:
    """Open the dashboard at an address in a look (width and height, theme).

    In the look that most tests have nothing moves, as for who asks for less motion:
    Streamlit fades for a second what it draws anew, and each frame takes the tests
    processor time. In all others it does.

    Args:
        browser: Where to open it.
        address: Of the dashboard.
        look: The width and height of the window in pixels; "light" or "dark".
        heard: Takes console errors and requests that leave the machine.
    """
    (width, height), theme = look
    context = _context(browser)
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce" if look == MOST_TESTED else "no-preference",
    )
    page.on("console", lambda said: listen(said.text, heard, said.type == "error"))
    page.on("request", lambda sent: listen(sent.url, heard, not is_local(sent.url)))
    open_page(page, address)
    yield page
    page.evaluate("localStorage.clear()")
    page.close()
    context.clear_cookies()


@cache
def _context(browser: Browser) -> BrowserContext:
    """Make what a browser's pages share: what they have loaded, and nothing else.

    An empty page of the dashboards' site stays open, for the process of a site ends
    with its last page; the next one would compile the page's scripts anew.
    """
    context = browser.new_context(
        accept_downloads=True, permissions=["clipboard-read", "clipboard-write"]
    )
    context.set_default_timeout(WAIT)
    empty = context.new_page()
    empty.route(SITE, lambda route: route.fulfill(body=""))
    empty.goto(SITE)
    return context


def listen(words: str, heard: list[str], is_bad: bool) -> None:  # noqa: FBT001 - brief at its two calls
    if is_bad:
        heard.append(words)


def is_local(url: str) -> bool:
    return url.startswith(LOCAL)


DRAWING = '.st-key-timeline [data-stale="false"]'  # the last one, beside an older one
MIDDLE_OF_MARK = f"""(words) => {{
  const chart = document.querySelector('{DRAWING}');
  const labels = [...(chart?.querySelectorAll(".textpoint text") ?? [])];
  const index = labels.findIndex((text) => text.textContent.startsWith(words));
  const mark = chart?.querySelectorAll(".scatterlayer .point")[index];
  mark?.scrollIntoView({{ block: "nearest" }}); // on a phone it may be out of sight
  const box = mark?.getBoundingClientRect();
  return box?.width ? [box.x + box.width / 2, box.y + box.height / 2] : null;
}}"""


def mark(page: Page, words: str) -> tuple[float, float]:
    """Find the middle of an event's mark by its label, which may be drawn anew."""
    across, down = page.wait_for_function(MIDDLE_OF_MARK, arg=words).json_value()
    return across, down


def point_at(page: Page, words: str) -> tuple[float, float]:
    """Point at an event's mark as a hand does, until it stays where it is."""
    before, at = None, mark(page, words)
    while at != before:
        page.mouse.move(*at)
        rest(page, HOVER)
        before, at = at, mark(page, words)
    return at


def click_mark(page: Page, words: str) -> None:
    """Point at an event, then click: the chart notes hovers in steps."""
    page.mouse.click(*point_at(page, words))


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


def would_ask(page: Page) -> bool:
    """Tell whether a page has the browser ask before it is left.

    The browser itself gives the page half a second to say so, which a busy machine may
    take, and leaves it then without a question.
    """
    script = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))"
    return bool(page.evaluate(script))


def check_none(page: Page, script: str, where: object = "") -> None:
    """Wait until a script finds nothing; tell what it finds where it goes on to."""
    try:
        page.wait_for_function(f"() => ({script})().length === 0")
    except WaitedTooLongError:
        assert page.evaluate(script) == [], where


def labels(page: Page) -> list[str]:
    return page.locator(f"{DRAWING} .textpoint text").all_text_contents()


def shown_days(page: Page) -> str:
    said = page.locator(".st-key-zoom_bar .note").first.text_content() or ""
    return said.partition(" \N{MIDDLE DOT} ")[0]


def wait_for(
    page: Page, look: Callable[[Page], Seen], is_right: Callable[[Seen], bool]
) -> Seen:
    """Look at a page until what is seen is right, and give it.

    A page that has settled may still be drawing.

    Raises:
        AssertionError: It was not right in time; it tells what was seen.
    """
    end = time.monotonic() + WAIT / 1000
    while not is_right(seen := look(page)):
        assert time.monotonic() < end, seen
        rest(page, HOVER)
    return seen


def choose_actor(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="Actors").fill(name)
    page.get_by_role("option", name=name).first.click()
    page.keyboard.press("Escape")
    settle(page)


def downloaded(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).first.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def check_barriers(page: Page, where: str) -> None:
    # All rules are tried; of what keeps to them axe need not tell every place.
    options = {"runOnly": WCAG, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    assert [one["id"] for one in found] == [], (where, found)


def open_by_keyboard(page: Page) -> None:
    """Choose the first row of the table by key, and wait for its card.

    A hand has moved the pointer, which rests elsewhere on the page.
    """
    page.mouse.move(*BESIDE)
    page.mouse.move(*BESIDE, steps=2)
    table = page.locator('[data-testid="stDataFrame"]').first
    table.scroll_into_view_if_needed()
    table.locator("canvas").first.focus()
    rest(page)
    page.keyboard.press("ArrowDown")
    page.wait_for_selector(".event-card")
    settle(page)


def picture(page: Page, name: str) -> None:
    """Keep a picture of a state, to be looked at."""
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png")
