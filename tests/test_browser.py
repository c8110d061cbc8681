"""The dashboard in a real browser: drawn, hovered, on a phone, without barriers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import open_page, rest, running_dashboard, settle
from tests.browser_page import (
    DESKTOP,
    DRAWING,
    HOVER,
    PHONE,
    check_barriers,
    check_none,
    labels,
    mark,
    open_card,
    opened,
    picture,
    point_at,
    wait_for,
)
from tests.made_events import many_events
from timeline.page.widths import HIGH_ROW
from timeline.table.files import write_table

pytestmark = pytest.mark.browser

# What scrolls within itself may be wider than the page.
SIDEWAYS = """() => [...document.querySelectorAll("[data-testid=stMain] *")]
  .filter((one) => !one.closest(".js-plotly-plot, [role=tablist]"))
  .filter((one) => !one.closest("[data-testid=stDataFrame]"))
  .filter((one) => one.checkVisibility() && one.clientWidth > 1)
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120))"""
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
# Words that the buttons above the timeline lie over.
ABOVE_BUTTONS = """() => {
  const bar = document.querySelector(".st-key-zoom_bar");
  const inside = document.createRange();
  inside.selectNodeContents(bar.querySelector(".note")); // may reach out of its box
  const words = inside.getBoundingClientRect();
  return [...bar.querySelectorAll("button")]
    .map((button) => button.getBoundingClientRect())
    .filter((box) => box.width && box.left < words.right && box.top < words.bottom)
    .map((box) => [box.left, box.top]);
}"""
# Buttons of the chart that lie over its lanes.
OVER_LANES = """() => {
  const chart = document.querySelector(".st-key-timeline .js-plotly-plot");
  const lanes = chart.querySelector(".nsewdrag").getBoundingClientRect();
  return [...chart.querySelectorAll(".modebar-btn")]
    .map((button) => button.getBoundingClientRect().bottom)
    .filter((bottom) => bottom > lanes.top);
}"""
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll(".textpoint text")]
    .map((text) => text.getBoundingClientRect());
  const meet = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.filter((a, i) => boxes.slice(i + 1).some((b) => meet(a, b))).length;
}"""
# Words that the tools of a table, which a phone always shows, lie over.
UNDER_TOOLS = """() => {
  const tools = [...document.querySelectorAll("[data-testid=stElementToolbar]")]
    .map((one) => one.getBoundingClientRect());
  return [...document.querySelectorAll("p.note, h2, h3")]
    .map((one) => [one.textContent, one.getBoundingClientRect()])
    .filter(([, box]) => box.width && tools.some((one) =>
      one.top < box.bottom && one.bottom > box.top && one.left < box.right))
    .map(([words]) => words);
}"""
CLIPPED = """() => {
  const plot = document.querySelector(".st-key-timeline .js-plotly-plot")
    .getBoundingClientRect();
  return [...document.querySelectorAll(".textpoint text, .annotation-text-g text")]
    .map((text) => [text.textContent, text.getBoundingClientRect()])
    .filter(([, box]) => box.left < plot.left - 1 || box.right > plot.right + 1)
    .map(([words]) => words);
}"""


@pytest.fixture
def dark(browser: Browser, harbour: str, heard: list[str]) -> Iterator[Page]:
    yield from opened(browser, harbour, (DESKTOP, "dark"), heard)


@pytest.fixture
def phone(browser: Browser, harbour: str, heard: list[str]) -> Iterator[Page]:
    yield from opened(browser, harbour, (PHONE, "light"), heard)


def test_the_timeline_is_drawn_in_view_without_errors_or_foreign_requests(
    page: Page, heard: list[str]
) -> None:
    wait_for(page, labels, lambda seen: len(seen) == 12)
    box = page.locator(".st-key-timeline").bounding_box()
    assert box is not None
    assert box["y"] < DESKTOP[1] / 3, "the timeline must begin in view"
    picture(page, "light")
    assert heard == []


def test_the_dark_theme_draws_light_labels(dark: Page, heard: list[str]) -> None:
    label = dark.locator(f"{DRAWING} .textpoint text").first
    expect(label).to_have_css("fill", "rgb(236, 239, 243)")
    picture(dark, "dark")
    assert heard == []


def test_hovering_shows_the_quote_and_a_click_opens_the_card(page: Page) -> None:
    point_at(page, "Council votes")
    hover = page.locator(f"{DRAWING} .hoverlayer")
    expect(hover).to_contain_text("Monday 5 February 2024")
    expect(hover).to_contain_text("It is reported here that Council votes")
    assert "Sometime in April 2024" in open_card(page, "Dockers hold")
    wait_for_card_between(page, 0, DESKTOP[1] * 0.8)
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.locator(".event-card")).to_have_count(0)


def test_a_tap_opens_the_event_that_it_hits_and_no_tools_lie_over_words(
    browser: Browser, harbour: str
) -> None:
    """A finger points at nothing before it taps."""
    phone = browser.new_context(
        viewport={"width": PHONE[0], "height": PHONE[1]}, has_touch=True, is_mobile=True
    )
    page = phone.new_page()
    open_page(page, harbour)
    card = page.locator(".event-card")
    for words in ("Council votes", "Dockers hold", "Council votes"):
        across, down = mark(page, words)
        page.touchscreen.tap(across, down)
        expect(card.locator("h2")).to_contain_text(words)
        settle(page)
        page.get_by_role("button", name="Close", exact=True).tap()
        expect(card).to_have_count(0)
        settle(page)
    across, down = mark(page, "Council votes")
    page.touchscreen.tap(across, down - 40)  # nothing is there
    settle(page)
    expect(card).to_have_count(0)
    page.locator("[data-testid=stDataFrame]").last.scroll_into_view_if_needed()
    check_none(page, UNDER_TOOLS)
    phone.close()


def test_labels_neither_overlap_nor_clip(page: Page) -> None:
    for width in (1400, 1024):
        page.set_viewport_size({"width": width, "height": 900})
        settle(page)
        wait_for_layout(page)
        check_none(page, CLIPPED, width)


def wait_for_layout(page: Page) -> None:
    """Wait until no labels meet: they are laid out anew when the width is known."""
    page.wait_for_function(f"() => ({OVERLAPS})() === 0")


def wait_for_card_between(page: Page, first: float, last: float) -> None:
    """Wait until the card begins between two heights, to which the page scrolls."""
    page.wait_for_function(
        """([first, last]) => {
          const card = document.querySelector(".event-card");
          const top = card?.getBoundingClientRect().top ?? -1;
          return first <= top && top < last;
        }""",
        arg=[first, last],
    )


def test_a_phone_needs_no_sideways_scrolling(phone: Page, heard: list[str]) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    wait_for_layout(phone)
    check_none(phone, CLIPPED)
    check_none(phone, BESIDE)
    open_card(phone, "Ferry line")
    check_none(phone, SIDEWAYS)
    close = phone.get_by_role("button", name="Close", exact=True)
    phone.locator(".st-key-card").evaluate("card => card.scrollTop = 10000")
    expect(close).to_be_in_viewport()
    picture(phone, "phone")
    assert heard == []


def test_the_button_that_closes_the_sidebar_is_within_reach(
    page: Page, phone: Page
) -> None:
    page.get_by_role("button", name="Collapse sidebar").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-testid=stSidebar]")).not_to_be_in_viewport()
    phone.get_by_role("button", name="Expand sidebar").click()
    close = phone.get_by_role("button", name="Collapse sidebar")
    phone.get_by_role("tab", name="Paste").click()
    settle(phone)
    content = phone.locator("[data-testid=stSidebarContent]")
    content.evaluate("one => one.scrollTo(0, 999)")
    expect(close).to_be_in_viewport()
    close.click()
    expect(phone.locator("[data-testid=stSidebar]")).not_to_be_in_viewport()


def test_the_reading_view_has_the_whole_width_of_a_phone(phone: Page) -> None:
    phone.get_by_role("radio", name="Reading view").click()
    settle(phone)
    listed = phone.locator(".brief li").first
    texts = listed.locator("blockquote").bounding_box()
    whole = listed.bounding_box()
    assert texts is not None
    assert whole is not None
    assert texts["width"] > whole["width"] * 0.9


def test_at_twice_the_size_nothing_is_cut_off(
    browser: Browser, harbour: str, heard: list[str]
) -> None:
    half = (DESKTOP[0] // 2, DESKTOP[1] // 2)
    for page in opened(browser, harbour, (half, "light"), heard):
        assert page.evaluate("document.documentElement.scrollWidth") <= half[0]
        check_none(page, SIDEWAYS)
        check_none(page, CLIPPED)


def test_where_letters_alone_are_twice_as_large_nothing_lies_over_other_words(
    page: Page,
) -> None:
    page.add_style_tag(content="html { font-size: 32px !important }")
    settle(page)
    check_none(page, ABOVE_BUTTONS)
    check_none(page, OVER_LANES)
    assert page.evaluate("document.documentElement.scrollWidth") <= DESKTOP[0]


def at_rest(page: Page, measure: str) -> float:
    """Give what is measured on the page once it has stayed the same for a while."""
    last, same = page.evaluate(measure), 0
    for _ in range(40):
        rest(page)
        now = page.evaluate(measure)
        last, same = now, same + 1 if now == last else 0
        if same == 3:
            break
    return float(last)


def test_a_row_below_the_cards_place_brings_the_card_into_view(
    browser: Browser, harbour: str, heard: list[str]
) -> None:
    scrolled = "document.querySelector('[data-testid=stMain]').scrollTop"
    for page in opened(browser, harbour, ((700, 450), "light"), heard):
        table = page.locator("[data-testid=stDataFrame]").first
        table.evaluate("element => element.scrollIntoView({block: 'start'})")
        box = table.bounding_box()
        assert box is not None
        at = (box["x"] + 120, box["y"] + 38 + HIGH_ROW * 5.5)
        page.mouse.move(*at)
        rest(page, HOVER)
        page.mouse.click(*at)
        page.wait_for_selector(".event-card")
        settle(page)
        wait_for_card_between(page, 60, 250)
        rest(page)
        before = at_rest(page, scrolled)
        page.get_by_role("button", name="Next", exact=True).click()
        settle(page)
        assert at_rest(page, scrolled) == before


def test_at_twice_the_size_a_card_leaves_half_of_the_window_to_the_timeline(
    browser: Browser, harbour: str, heard: list[str]
) -> None:
    half = (DESKTOP[0] // 2, DESKTOP[1] // 2)
    for page in opened(browser, harbour, (half, "light"), heard):
        page.locator(".st-key-timeline").evaluate("one => one.scrollIntoView()")
        open_card(page, "Ferry line")
        card = page.locator(".st-key-card").bounding_box()
        assert card is not None
        assert card["y"] >= half[1] * 0.45
        assert card["y"] + card["height"] <= half[1] + 1
        facts = page.locator(".event-card dd").last
        facts.scroll_into_view_if_needed()
        expect(facts).to_be_in_viewport()
        expect(page.get_by_role("button", name="Close", exact=True)).to_be_in_viewport()
        picture(page, "card-twice-the-size")


def test_what_is_chosen_shows_where_the_system_sets_the_colours(
    page: Page,
) -> None:
    page.emulate_media(forced_colors="active")
    background = "one => getComputedStyle(one).backgroundColor"
    for pair in (("Main", "All"), ("Table", "Reading view")):
        chosen, other = (page.get_by_role("radio", name=name).first for name in pair)
        colour = other.evaluate(background)
        expect(chosen).not_to_have_css("background-color", colour)


# What has the focus and shows it by no line that the system's own colours keep.
UNSEEN_FOCUS = """() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const shows = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  return shows || one.matches("body, canvas") ? "" : one.outerHTML.slice(0, 120);
}"""


def test_the_focus_shows_where_the_system_sets_the_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.get_by_role("tab", name="Paste").click()
    settle(page)
    page.get_by_role("tab", name="Paste").focus()
    for _ in range(25):
        page.keyboard.press("Tab")
        assert page.evaluate(UNSEEN_FOCUS) == ""


# What moves for longer than an eye can see.
MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const { animationDuration, transitionDuration } = getComputedStyle(one);
  const times = `${animationDuration}, ${transitionDuration}`.split(", ");
  return times.some((time) => parseFloat(time) > 0.001);
}).map((one) => one.outerHTML.slice(0, 120))"""


def test_nothing_moves_for_who_asks_for_less_motion(page: Page) -> None:
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(MOVING)
    page.emulate_media(reduced_motion="reduce")
    check_none(page, MOVING)
    page.get_by_role("button", name="Collapse sidebar").click()
    expect(page.locator("[data-testid=stSidebar]")).not_to_be_in_viewport()


def test_axe_finds_a_barrier_where_there_is_one(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<html lang=en><title>Harbour</title><p>Ships</p></html>")
    check_barriers(page, "no barrier")
    page.set_content("<html lang=en><title>Harbour</title><img src='data:,'></html>")
    with pytest.raises(AssertionError, match="image-alt"):
        check_barriers(page, "a picture without words")
    page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_barrier(
    browser: Browser, harbour: str, heard: list[str], theme: str
) -> None:
    for page in opened(browser, harbour, (DESKTOP, theme), heard):
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


def test_many_events_are_counted_and_a_click_looks_closer(
    browser: Browser, heard: list[str], folder: Path
) -> None:
    table = folder / "many.parquet"
    write_table(many_events(3_000), table)
    with running_dashboard([table]) as address:
        for page in opened(browser, address, (DESKTOP, "light"), heard):
            page.get_by_text("Too many events to draw").wait_for()
            picture(page, "counts")
            box = page.locator(".st-key-timeline .nsewdrag").first.bounding_box()
            assert box is not None
            # The lane of all other actors has events at any time.
            others = box["y"] + box["height"] - 20
            page.mouse.click(box["x"] + box["width"] / 2, others)
            expect(page.get_by_text("Too many events to draw")).not_to_be_visible()
            settle(page)
            wait_for(page, labels, lambda seen: len(seen) > 1)
            page.get_by_text("Rows 1 to 500 of 3,000").wait_for()
    assert heard == []
