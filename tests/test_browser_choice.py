"""Choosing in a real browser: links, days, actors, the keyboard, downloads."""

import re
from functools import partial
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser import open_page, rest, settle
from tests.browser_page import (
    BESIDE,
    DESKTOP,
    HOVER,
    check_none,
    choose_actor,
    downloaded,
    drag,
    labels,
    open_by_keyboard,
    open_card,
    opened,
    picture,
    shown_days,
    wait_for,
)
from tests.made_events import made_table
from timeline.figure.dates import DASH
from timeline.page.brief import pages_of
from timeline.table import read_csv
from timeline.table.files import read_table

pytestmark = pytest.mark.browser

HEADLINE = "The harbour of Mirov in four months"
FILE = HEADLINE.replace(" ", "-")

LIGHT = ["rgb(255, 255, 255)"] * 5  # the drawings and the page
DARK = ["rgb(21, 25, 31)"] * 5
OFFLINE_WIDTHS = (320, 390, 679, 700, 1039, 1100, 1600)
FILTERS = {"actor", "words", "status", "lanes"}


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
    wait_for(page, labels, lambda now: now == seen)
    wait_for(page, shown_days, lambda now: now == days)
    expect(page.locator(".event-card")).to_contain_text("Sometime in April 2024")


def test_an_open_page_follows_a_system_that_turns_dark(page: Page) -> None:
    colour = "getComputedStyle(document.querySelector('.st-key-card')).backgroundColor"
    grid = (
        "document.querySelector('.st-key-timeline .js-plotly-plot').layout.font.color"
    )
    open_card(page, "Dockers hold")
    light = page.evaluate(f"[{colour}, {grid}]")
    for is_dark, sign in ((True, "!=="), (False, "===")):
        page.emulate_media(color_scheme="dark" if is_dark else "light")
        page.wait_for_function(
            f"([card, words]) => {colour} {sign} card && {grid} {sign} words",
            arg=light,
        )
        settle(page)
    expect(page.locator(".event-card")).to_contain_text("Sometime in April 2024")


def test_back_and_forward_of_the_browser_go_through_what_was_shown(page: Page) -> None:
    first = page.url
    for detail in ("All", "Key"):
        page.get_by_role("radio", name=detail).first.click()
        page.wait_for_url(f"**events={detail.lower()}**")
        settle(page)
    key = labels(page)
    page.go_back()
    page.wait_for_url("**events=all**")
    settle(page)
    every = wait_for(page, labels, lambda seen: len(seen) > len(key))
    page.go_back()
    page.wait_for_url(first)
    settle(page)
    page.go_forward()
    wait_for(page, labels, lambda seen: seen == every)


def test_back_leads_to_what_was_shown_before_the_page_was_loaded_anew(
    page: Page,
) -> None:
    page.get_by_role("radio", name="Key").first.click()
    page.wait_for_url("**events=key**")
    settle(page)
    key, before = labels(page), page.url
    open_card(page, "Council votes")
    page.wait_for_url("**event=made**")
    page.reload()
    page.wait_for_selector(".event-card")
    settle(page)
    page.go_back()
    expect(page.locator(".event-card")).to_have_count(0)
    settle(page)
    expect(page).to_have_url(before)
    wait_for(page, labels, lambda seen: seen == key)


def test_pressing_back_twice_at_once_goes_two_views_back(page: Page) -> None:
    first, every = page.url, labels(page)
    for detail in ("All", "Key"):
        page.get_by_role("radio", name=detail).first.click()
        page.wait_for_url(f"**events={detail.lower()}**")
        settle(page)
    page.evaluate("history.back(); setTimeout(() => history.back(), 60)")
    page.wait_for_url(first)
    settle(page)
    wait_for(page, labels, lambda seen: seen == every)
    page.evaluate("history.forward()")
    page.wait_for_url("**events=all**")


def test_a_choice_stays_when_the_numbers_beside_it_change(page: Page) -> None:
    choose_actor(page, "Port Authority")
    for detail in ("Key", "All", "Key"):
        page.get_by_role("radio", name=detail).first.click()
        settle(page)
        expect(page).to_have_url(re.compile("actor=Port"))
    page.get_by_text("More filters").click()
    settle(page)
    page.get_by_role("button", name="day (").click()
    page.wait_for_url("**precision=day**")
    settle(page)
    wait_for(page, labels, lambda seen: len(seen) == 2)
    expect(page).to_have_url(re.compile("precision=day"))
    page.get_by_role("button", name="Clear filters").click()
    wait_for(page, labels, lambda seen: len(seen) == 12)
    expect(page).not_to_have_url(re.compile("actor"))


def test_cleared_filters_stay_cleared_in_the_browser(page: Page) -> None:
    every = page.locator(".counted").inner_text()
    page.get_by_role("combobox", name="Lanes by").click()
    page.get_by_role("option", name="Status").click()
    settle(page)
    choose_actor(page, "Dockers' Union")
    page.get_by_role("textbox", name="Words in title or quote").fill("hold")
    page.keyboard.press("Enter")
    settle(page)
    page.get_by_text("More filters").click()
    settle(page)
    page.get_by_role("button", name="happened (").click()
    settle(page)
    wait_for(page, chosen, lambda seen: set(seen) == FILTERS)
    page.get_by_role("button", name="Clear filters").click()
    settle(page)
    page.get_by_role("radio", name="Reading view").click()
    expect(page.locator(".counted")).to_have_text(every, use_inner_text=True)
    left = {"lanes": ["status"], "view": ["reading"]}
    wait_for(page, chosen, lambda seen: seen == left)


def chosen(page: Page) -> dict[str, list[str]]:
    """Give what the address says that is chosen."""
    return parse_qs(urlsplit(page.url).query)


def is_of_the_end(label: str) -> bool:
    return "later events" in label or "Jun" in label


def test_the_brush_and_dragging_choose_the_days_and_the_buttons_move_on(
    page: Page,
) -> None:
    drag(page, "overview", 0.05, 0.5)
    assert shown_days(page).startswith("Shown: ")
    wait_for(page, labels, lambda seen: any(is_of_the_end(text) for text in seen))
    before = shown_days(page)
    drag(page, "timeline", 0.1, 0.101)
    drag(page, "timeline", 0.3, 0.6)
    wait_for(page, shown_days, lambda days: days != before)
    for name in ("Later", "Zoom in", "Zoom out", "Next event", "Next event"):
        page.get_by_role("button", name=name, exact=True).click()
        settle(page)
    expect(page.locator(".event-card")).to_have_count(1)
    page.get_by_role("button", name="All days", exact=True).click()
    wait_for(page, shown_days, lambda days: days == f"Shown: 1 Feb {DASH} 30 Jun 2024")


def test_the_zoom_stops_at_a_day(page: Page) -> None:
    button = page.get_by_role("button", name="Zoom in", exact=True)
    for _ in range(12):
        if button.is_disabled():
            break
        button.click()
        settle(page)
    assert button.is_disabled()
    assert DASH not in shown_days(page)


def test_every_event_and_its_source_are_reached_by_keyboard_alone(page: Page) -> None:
    open_by_keyboard(page)
    first = page.locator(".event-card h2").text_content()
    following = page.get_by_role("button", name="Next", exact=True)
    following.focus()
    page.keyboard.press("Enter")
    settle(page)
    second = page.locator(".event-card h2")
    expect(second).not_to_have_text(first or "")
    said = page.locator(".said")
    expect(said).to_have_role("status")
    expect(said).to_contain_text(second.text_content() or "?")
    page.get_by_role("radio", name="Key").first.click()
    expect(said).to_contain_text("of 13 events")


def test_tab_leaves_the_table_and_shift_tab_comes_back_to_its_row(page: Page) -> None:
    open_by_keyboard(page)
    in_table = """() => !!document.activeElement.closest("canvas")"""
    assert page.evaluate(in_table)
    page.keyboard.press("Tab")
    rest(page)
    assert not page.evaluate(in_table)
    page.keyboard.press("Shift+Tab")
    rest(page)
    assert page.evaluate(in_table)
    first = page.locator(".event-card h2").text_content() or ""
    page.keyboard.press("ArrowDown")
    expect(page.locator(".event-card h2")).not_to_have_text(first)


def test_who_goes_past_the_table_by_key_opens_no_card(page: Page) -> None:
    page.mouse.move(*BESIDE)
    table = page.locator("[data-testid=stDataFrame]").first
    page.locator('[aria-label^="Fullscreen: Table"]').first.focus()
    page.keyboard.press("Tab")
    expect(table.locator("canvas").first).to_be_focused()
    expect(table).to_have_css("outline-style", "solid")
    page.keyboard.press("Tab")
    expect(table.locator("canvas").first).not_to_be_focused()
    settle(page)
    expect(page.locator(".event-card")).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowDown")
    title = page.locator(".event-card h2").text_content() or "?"
    expect(table.locator("canvas tbody tr").first).to_contain_text(title)


def test_a_menu_is_walked_by_key_and_escape_closes_it_and_then_the_card(
    page: Page,
) -> None:
    page.get_by_role("button", name="Next event", exact=True).click()
    settle(page)
    card = page.locator(".event-card")
    menu = page.get_by_role("button", name="Other formats")
    menu.focus()
    page.keyboard.press("Enter")
    first = page.get_by_test_id("stPopoverBody").locator("button").first
    expect(first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(menu).to_be_focused()
    page.keyboard.press("Escape")
    expect(first).to_have_count(0)
    expect(card).to_have_count(1)
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    words = page.get_by_role("textbox", name="Words in title or quote")
    page.get_by_role("button", name="Next event", exact=True).click()
    settle(page)
    words.press("Escape")
    settle(page)
    expect(card).to_have_count(1)


def test_the_tools_of_a_table_show_to_who_comes_by_key(page: Page) -> None:
    tool = '[aria-label^="Download as CSV"]'
    tools = page.locator(f"[data-testid=stElementToolbar]:has({tool})").first
    page.mouse.move(*BESIDE)
    expect(tools).to_have_css("opacity", "0")
    page.locator(tool).first.focus()
    expect(tools).to_have_css("opacity", "1")


def test_the_arrow_keys_go_on_from_the_event_that_the_mouse_has_opened(
    page: Page,
) -> None:
    first = click_row(page, 1, 300)
    page.get_by_role("button", name="Next", exact=True).click()
    settle(page)
    expect(page.locator(".event-card h2")).not_to_have_text(first)
    page.locator("[data-testid=stDataFrame] canvas").first.focus()
    settle(page)
    page.keyboard.press("ArrowUp")
    expect(page.locator(".event-card h2")).to_have_text(first)


def test_a_click_on_a_row_of_the_table_opens_its_card(page: Page) -> None:
    titles = []
    for across, row in ((300, 0), (15, 2), (300, 1), (700, 2)):
        titles.append(click_row(page, row, across))
        close_card(page)
    assert titles[1] == titles[3]
    assert len(set(titles)) == 3


@pytest.mark.parametrize("across", [300, 15], ids=["a cell", "the mark of a row"])
def test_a_click_on_the_same_place_of_the_table_opens_a_card_again(
    page: Page, across: int
) -> None:
    first = click_row(page, 1, across)
    close_card(page)
    assert click_row(page, 1, across) == first
    page.get_by_role("button", name="Next", exact=True).click()
    settle(page)
    expect(page.locator(".event-card h2")).not_to_have_text(first)
    assert click_row(page, 1, across) == first


def click_row(page: Page, row: int, across: int) -> str:
    """Point at a row of the table, then click, and give the title of its card."""
    table = page.locator("[data-testid=stDataFrame]").first
    table.scroll_into_view_if_needed()
    down = 38 + 35 * row + 17
    table.hover(position={"x": across, "y": down - 2})
    rest(page, HOVER)
    table.click(position={"x": across, "y": down})
    page.wait_for_selector(".event-card")
    settle(page)
    return page.locator(".event-card h2").inner_text()


def close_card(page: Page) -> None:
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.locator(".event-card")).to_have_count(0)
    settle(page)


def test_the_way_to_an_own_article_is_open_where_there_is_no_timeline(
    page: Page,
) -> None:
    page.get_by_role("textbox", name="Words in title or quote").fill("zeppelin")
    page.keyboard.press("Enter")
    page.get_by_text("No event matches these filters").wait_for()
    settle(page)
    page.get_by_role("button", name="another article").click()
    page.get_by_role("textbox", name="Article text").wait_for()


def test_every_download_opens(page: Page, tmp_path: Path) -> None:
    choose_actor(page, "Belt Ferries")
    whole = made_table()
    part = whole[whole["actors"] == "Belt Ferries"]
    for words, expected in (("All", whole), ("Shown", part)):
        path = downloaded(page, f"{words}: {len(expected)} event", tmp_path)
        assert path.name == f"{FILE}-{words.lower()}.csv"
        pd.testing.assert_frame_equal(read_csv(path), expected.reset_index(drop=True))
    page.get_by_role("button", name="Other formats").click()
    settle(page)
    read = read_table(downloaded(page, "Parquet", tmp_path))
    pd.testing.assert_frame_equal(read, part.reset_index(drop=True))
    title = part["title"].iloc[0]
    read = read_table(downloaded(page, "JSON", tmp_path))
    pd.testing.assert_frame_equal(read, part.reset_index(drop=True))
    for name in ("Markdown", "TimelineJS", "iCalendar", "Web page"):
        path = downloaded(page, name, tmp_path)
        assert title in path.read_text(), name
        assert path.name.startswith(f"{FILE}-shown.")


def _grounds(page: Page) -> list[str]:
    """Give what the drawings, and then the page, are drawn on."""
    return page.evaluate(  # type: ignore[no-any-return]
        """[...document.querySelectorAll(".main-svg:first-child"), document.body]
        .map((one) => getComputedStyle(one).backgroundColor)"""
    )


SEEN_CONTROLS = """() => [
    ...document.querySelectorAll("button, input, textarea, canvas")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
  .map((one) => one.outerHTML.slice(0, 120))"""


def _drawn(page: Page) -> list[tuple[float, float, float]]:
    """Give the edges of the drawings in sight, and how wide their places are."""
    return page.evaluate(  # type: ignore[no-any-return]
        """[...document.querySelectorAll(".drawn")]
        .filter((one) => getComputedStyle(one).visibility === "visible")
        .map((one) => [one, one.querySelector(".main-svg").getBoundingClientRect()])
        .map(([one, drawn]) => [drawn.left, drawn.right, one.clientWidth])"""
    )


def _fits(drawn: list[tuple[float, float, float]], *, width: int) -> bool:
    """Tell whether one drawing is in sight that fills its place in the window."""
    if len(drawn) != 1:
        return False
    left, right, room = drawn[0]
    return left >= 0 and right <= width and abs(right - left - room) <= 1


def test_the_offline_page_draws_the_timeline_in_its_readers_theme(
    page: Page, browser: Browser, tmp_path: Path
) -> None:
    page.get_by_role("button", name="Other formats").click()
    settle(page)
    path = downloaded(page, "Web page", tmp_path)
    alone = browser.new_context(offline=True).new_page()
    alone.goto(path.as_uri())
    for width in OFFLINE_WIDTHS:
        alone.set_viewport_size({"width": width, "height": 900})
        wait_for(alone, _drawn, partial(_fits, width=width))
        assert alone.evaluate("document.documentElement.scrollWidth") <= width
    expect(alone.locator(".drawn.wide .textpoint text")).to_have_count(12)
    assert _grounds(alone) == LIGHT
    alone.evaluate("Plotly.relayout('timeline-wide', {'xaxis.range[0]': '2024-05-20'})")
    alone.emulate_media(color_scheme="dark")
    wait_for(alone, _grounds, lambda found: found == DARK)
    alone.evaluate("dispatchEvent(new Event('beforeprint'))")
    alone.emulate_media(color_scheme="dark", media="print")
    wait_for(alone, _grounds, lambda found: found == LIGHT)
    first = "document.getElementById('timeline-wide').layout.xaxis.range[0]"
    assert alone.evaluate(first).startswith("2024-05-20")  # the reader's zoom stays
    alone.context.close()


def test_the_toolbar_saves_svg_and_png(page: Page, tmp_path: Path) -> None:
    svg = downloaded(page, "Save as SVG", tmp_path).read_text()
    assert svg.startswith("<svg")
    assert "Council votes" in svg
    for said in (HEADLINE, "of 13 events", shown_days(page).removeprefix("Shown: ")):
        assert said in svg  # what the picture shows, above it
    title = "document.querySelector('.st-key-timeline .js-plotly-plot').layout.title"
    assert not page.evaluate(f"({title} ?? {{}}).text")  # the page has its own
    png = downloaded(page, "Save as PNG", tmp_path).read_bytes()
    assert png.startswith(b"\x89PNG")


def test_the_reading_view_is_copied_as_markdown_and_prints_alone(page: Page) -> None:
    page.get_by_role("radio", name="Reading view").click()
    settle(page)
    expect(page.locator(".brief li")).to_have_count(13)
    page.get_by_role("button", name="Copy as Markdown").click()
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"# {HEADLINE}\n")
    assert copied.count("\n- **") == 13
    picture(page, "reading")
    page.emulate_media(media="print")
    assert page.locator(".brief").is_visible()
    assert not page.locator('[data-testid="stSidebar"]').is_visible()
    assert not page.locator(".st-key-timeline").is_visible()
    assert not page.get_by_text("Download", exact=True).is_visible()
    page.emulate_media(media="screen")
    paper = PdfReader(BytesIO(page.pdf(format="A4")))
    assert 0 <= pages_of(made_table()) - len(paper.pages) <= 1


def test_a_table_and_an_open_card_are_printed_whole_and_without_buttons(
    page: Page,
) -> None:
    printed = page.locator("table.printed.dated tbody tr")
    expect(printed.first).to_be_hidden()
    open_by_keyboard(page)
    page.emulate_media(media="print")
    expect(printed).to_have_count(12)
    expect(printed.first).to_be_visible()
    expect(page.locator("table.printed.undated tbody tr")).to_be_visible()
    expect(page.locator(".event-card dl")).to_be_visible()
    check_none(page, SEEN_CONTROLS)
    page.get_by_role("heading", name=HEADLINE, exact=True).wait_for()


def test_paper_has_light_colours_whatever_the_theme(
    browser: Browser, harbour: str, heard: list[str]
) -> None:
    for page in opened(browser, harbour, (DESKTOP, "dark"), heard):
        choose_actor(page, "Port Authority")
        page.emulate_media(media="print", color_scheme="dark")
        chip = page.locator(".counted .chip").first
        expect(chip).to_have_css("background-color", "rgb(232, 237, 243)")
        row = page.locator("table.printed td").first
        expect(row).to_have_css("color", "rgb(0, 0, 0)")
