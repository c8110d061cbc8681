"""Corrections in a real browser: made, filtered, undone, saved, by keyboard alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.browser import (
    open_page,
    running_dashboard,
    settle,
)
from tests.browser_page import (
    DESKTOP,
    PHONE,
    check_barriers,
    choose_actor,
    click_mark,
    labels,
    open_by_keyboard,
    opened,
    wait_for,
    would_ask,
)
from tests.test_project import made_project
from timeline.corrections import Log, read_log
from timeline.project import Project, open_project, save_project

pytestmark = pytest.mark.browser

# While a chart is drawn anew, the one before it is still there, and hidden.
LABEL_ABOVE_FORM = """(words) => {
  const labels = [...document.querySelectorAll(".st-key-timeline .textpoint text")]
    .filter((text) => text.textContent.startsWith(words) && text.checkVisibility());
  const form = document.querySelector(".st-key-card").getBoundingClientRect();
  const [label] = labels.map((text) => text.getBoundingClientRect());
  return labels.length === 1 && label.top > 0 && label.top + 15 < form.top
    && form.top < innerHeight;
}"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("projects") / "harbour.timeline"
    made = made_project()
    save_project(Project(made.sources, made.table, Log(), made.name), path)
    return path


@pytest.fixture(scope="module")
def served(project: Path) -> Iterator[str]:
    with running_dashboard([project]) as running:
        yield running


@pytest.fixture
def page(browser: Browser, served: str, heard: list[str]) -> Iterator[Page]:
    yield from opened(browser, served, (DESKTOP, "light"), heard)


IS_FOCUS_IN_SIGHT = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const at = [box.left + box.width / 2, box.top + box.height / 2];
  const field = document.activeElement.closest("[data-testid=stElementContainer]");
  return field.contains(document.elementFromPoint(...at));
}"""


def edit(page: Page, words: str) -> None:
    click_mark(page, words)
    page.wait_for_selector(".event-card")
    page.locator(".st-key-edit_event button").click()
    page.wait_for_selector("h2.form")
    settle(page)


def fill(page: Page, name: str, text: str) -> None:
    page.locator(".st-key-card").get_by_role("textbox", name=name, exact=True).fill(
        text
    )


def one_begins_with(words: str) -> Callable[[list[str]], bool]:
    return lambda labels: any(label.startswith(words) for label in labels)


def test_correct_then_filter_then_undo(page: Page, heard: list[str]) -> None:
    edit(page, "Council votes")
    fill(page, "Title", "Council approves the harbour plan")
    page.get_by_role("button", name="Save changes").click()
    settle(page)
    said = "title, was: Council votes to widen the harbour"
    expect(page.locator(".event-card")).to_contain_text(said)
    page.get_by_role("button", name="Close", exact=True).click()
    settle(page)
    choose_actor(page, "Mirov City Council")
    wait_for(page, labels, one_begins_with("Council approves"))
    page.get_by_role("button", name="Undo: title of").click()
    settle(page)
    seen = wait_for(page, labels, one_begins_with("Council votes"))
    assert not one_begins_with("Council approves")(seen)
    page.get_by_role("button", name="Redo: title of").click()
    settle(page)
    wait_for(page, labels, one_begins_with("Council approves"))
    assert heard == []


def test_the_timeline_stays_in_sight_above_a_form_in_a_low_window(page: Page) -> None:
    edit(page, "Minister tours")
    page.set_viewport_size({"width": 1366, "height": 640})
    page.wait_for_function(LABEL_ABOVE_FORM, arg="Minister tours")
    settle(page)
    expect(page.get_by_role("button", name="Save changes")).to_be_in_viewport(ratio=1)
    page.wait_for_function(LABEL_ABOVE_FORM, arg="Minister tours")


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_what_is_wrong_in_a_form_is_in_sight_of_who_saves_it(
    browser: Browser, served: str, size: tuple[int, int]
) -> None:
    for page in opened(browser, served, (size, "light"), []):
        edit(page, "Dockers hold" if size == DESKTOP else "Council votes")
        said = page.get_by_text("'soon' is no date")
        fill(page, "First day", "soon")
        page.keyboard.press("Enter")
        expect(said).to_be_in_viewport()
        page.get_by_role("button", name="Save changes").click()
        settle(page)
        expect(said).to_be_in_viewport()


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_field_that_is_tabbed_to_is_not_below_what_is_wrong_in_a_form(
    browser: Browser, served: str, size: tuple[int, int]
) -> None:
    for page in opened(browser, served, (size, "light"), []):
        edit(page, "Council votes")
        fill(page, "First day", "soon")
        page.keyboard.press("Enter")
        page.get_by_text("'soon' is no date").wait_for()
        settle(page)
        fields = page.locator(".st-key-card input").count()
        page.locator(".st-key-card").get_by_role("textbox", name="Title").focus()
        for _ in range(fields - 1):
            page.keyboard.press("Tab")
            page.wait_for_function(IS_FOCUS_IN_SIGHT)


def test_buttons_of_corrections_are_told_apart_by_ear(page: Page) -> None:
    edit(page, "Council votes")
    fill(page, "Title", "Council approves the harbour plan")
    page.get_by_role("button", name="Save changes").click()
    settle(page)
    for act in ("Undo", "Open"):
        name = f"{act} title of “Council votes to widen the harbour” changed"
        button = page.get_by_role("button", name=name, exact=True)
        width = page.evaluate(
            "one => one.getBoundingClientRect().width", button.element_handle()
        )
        assert width < 80  # the eye sees one word


def test_leaving_is_asked_about_while_corrections_would_be_lost(
    page: Page, served: str
) -> None:
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    edit(page, "Council votes")
    assert not would_ask(page)
    open_page(page, served)
    assert asked == []
    edit(page, "Council votes")
    fill(page, "Title", "Council approves the harbour plan")
    page.keyboard.press("Enter")
    settle(page)
    assert would_ask(page)
    open_page(page, served)
    # Who loads it anew, although it was asked about, has them again all the same.
    page.get_by_role("heading", name="Corrections (1)").wait_for()
    settle(page)
    open_page(page, served)
    assert set(asked) == {"beforeunload"}
    asked.clear()
    page.get_by_role("tab", name="Save and load").click()
    with page.expect_download():
        page.get_by_role("button", name="Download the project").click()
    settle(page)
    assert not would_ask(page)
    open_page(page, served)
    assert asked == []


def test_what_is_being_typed_outlives_another_event_back_and_a_reload(
    page: Page, served: str
) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    title = page.locator(".st-key-card").get_by_role(
        "textbox", name="Title", exact=True
    )
    page.set_viewport_size({"width": 1400, "height": 1500})  # the form and the chart
    edit(page, "Council votes")
    title.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Typed by hand")  # the field is not left before the click
    click_mark(page, "Dockers hold")
    page.locator(".event-card").wait_for()
    settle(page)
    page.get_by_role("button", name="Not saved yet: Typed by hand").click()
    settle(page)
    expect(title).to_have_value("Typed by hand")
    settle(page)
    title.press("End")
    page.keyboard.type(" twice")
    page.go_back()
    begun = page.get_by_role("button", name="Not saved yet: Typed by hand twice")
    begun.wait_for()
    settle(page)
    begun.click()
    settle(page)
    expect(title).to_have_value("Typed by hand twice")
    settle(page)
    with page.expect_event("dialog") as asked:
        open_page(page, served)
    assert asked.value.type == "beforeunload"


def test_an_event_is_corrected_by_keyboard_alone(page: Page) -> None:
    open_by_keyboard(page)
    page.locator(".st-key-edit_event button").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("h2.form")
    settle(page)
    title = page.locator(".st-key-card").get_by_role(
        "textbox", name="Title", exact=True
    )
    title.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Typed by hand")
    page.keyboard.press("Enter")
    settle(page)
    expect(page.locator(".event-card")).to_contain_text("Typed by hand")


@pytest.mark.parametrize(
    ("size", "theme"), [(DESKTOP, "light"), (DESKTOP, "dark"), (PHONE, "light")]
)
def test_axe_finds_no_barrier_in_forms_and_list(
    browser: Browser, served: str, size: tuple[int, int], theme: str
) -> None:
    heard: list[str] = []
    for page in opened(browser, served, (size, theme), heard):
        edit(page, "Dockers hold" if size == DESKTOP else "Council votes")
        fill(page, "First day", "soon")
        page.get_by_role("button", name="Save changes").click()
        page.get_by_text("'soon' is no date").wait_for()
        check_barriers(page, "form")
        fill(page, "First day", "2024-04-09")
        fill(page, "Last day", "")
        page.get_by_role("button", name="Save changes").click()
        settle(page)
        page.get_by_role("button", name="Close", exact=True).click()
        settle(page)
        for tab in ("Made so far", "Add an event", "Rename or", "Save and load"):
            page.get_by_role("tab", name=tab).click()
            settle(page)
            check_barriers(page, tab)
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        assert heard == []


def test_the_log_and_the_project_are_downloaded_and_saved(
    page: Page, project: Path, tmp_path: Path
) -> None:
    edit(page, "Minister tours")
    page.get_by_role("button", name="Delete this event").click()
    settle(page)
    page.get_by_role("tab", name="Save and load").click()
    settle(page)
    for words, name in (("the project", "p.timeline"), ("the corrections", "c.jsonl")):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Download {words}").click()
        download.value.save_as(tmp_path / name)
    log = read_log(tmp_path / "c.jsonl").log
    assert [entry.old for entry in log.entries] == ["Minister tours the works"]
    assert open_project(tmp_path / "p.timeline").project.log == log
    page.get_by_role("button", name="Save to harbour.timeline").click()
    page.get_by_text("Everything is saved.").wait_for()
    assert open_project(project).project.log == log
