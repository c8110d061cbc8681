"""Takes the pictures of the README: `python -m tests.screenshots`."""

import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import (
    HOW_TO_GET_ONE,
    ROOT,
    browser_path,
    launch,
    open_page,
    running_dashboard,
    settle,
)

PICTURES = ROOT / "data" / "pictures"
DESKTOP, PHONE = (1400, 900), (390, 844)
SCALE = 1.5


def main() -> int:
    """Write every picture; give the exit status."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright, running_dashboard() as address:
        path = browser_path(playwright)
        if path is None:
            sys.stderr.write(HOW_TO_GET_ONE + "\n")
            return 1
        browser = launch(playwright, path)
        for name, size, theme in (
            ("dashboard", DESKTOP, "light"),
            ("dashboard-dark", DESKTOP, "dark"),
            ("dashboard-phone", PHONE, "light"),
            ("dashboard-reading", DESKTOP, "light"),
        ):
            page = _page(browser, size, theme)
            open_page(page, address)
            settle(page)
            if name == "dashboard-dark":
                _open_card(page)
            if name == "dashboard-reading":
                _open_reading_view(page)
            page.screenshot(path=_path(name))
            page.context.close()
        browser.close()
    return 0


def _page(browser: Browser, size: tuple[int, int], theme: str) -> Page:
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if theme == "dark" else "light",
        device_scale_factor=SCALE,
    )
    return context.new_page()


def _open_card(page: Page) -> None:
    """Open the card of an event with an imprecise date."""
    band = page.locator(".st-key-timeline .barlayer .point").first.bounding_box()
    if band is not None:
        middle = band["y"] + band["height"] / 2
        page.mouse.click(band["x"] + band["width"] / 2, middle)
        page.wait_for_selector(".event-card")
        settle(page)


def _open_reading_view(page: Page) -> None:
    page.get_by_role("radio", name="Reading view").click()
    page.wait_for_selector(".brief")
    page.locator(".st-key-list_head").scroll_into_view_if_needed()
    settle(page)


def _path(name: str) -> Path:
    return PICTURES / f"{name}.png"


if __name__ == "__main__":
    sys.exit(main())
