"""Markup in titles, names, quotes, file names and addresses does nothing."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import open_page, rest, running_dashboard, settle
from tests.browser_page import (
    DESKTOP,
    DRAWING,
    downloaded,
    is_local,
    labels,
    opened,
    point_at,
    wait_for,
)
from tests.made_events import made_table
from timeline.table import write_csv

pytestmark = pytest.mark.browser

LINK = '<a href="javascript:window.hit=1">go</a>'
BAD = (
    '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
    f'<svg onload="window.hit=1"></svg>{LINK}'
    " ![p](https://evil.example/p.png) %{customdata}"
)
NAME = "<img src=x onerror=window.hit=1>"
ARTICLE = f"""---
published: 2024-06-14
source: {NAME}
---
{NAME} strike

Dockers of {NAME} held a strike on 3 May 2024. {BAD} closed the terminal on 7 May 2024.
"""
SMUGGLE = """async markup => {
    const blocked = new Set();
    const note = event => blocked.add(event.effectiveDirective);
    document.addEventListener("securitypolicyviolation", note);
    const script = document.createElement("script");
    script.textContent = "window.hit = 1";
    const inside = document.createElement("div");
    inside.innerHTML = markup;
    document.body.append(script, inside);
    await fetch("https://evil.example/", {mode: "no-cors"}).catch(() => null);
    inside.querySelector("a").click();
    await new Promise(done => setTimeout(done, 300));
    return [...blocked];
}"""
FITS = "one => one.scrollWidth <= one.clientWidth"
HIT = (
    "window.hit || document.querySelectorAll('img[src=x], a[href^=javascript]').length"
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    table = made_table()
    for name in ("title", "sentence", "actors", "article_title", "source", "url"):
        table[name] = [f"{number} {BAD} {'w' * 150}" for number in range(len(table))]
    path = tmp_path_factory.mktemp("hostile") / f"{NAME}.csv"
    write_csv(table, path)
    with running_dashboard([path]) as running:
        yield running


@pytest.fixture
def page(browser: Browser, hostile: str, heard: list[str]) -> Iterator[Page]:
    # The parameters of the address are hostile too.
    names = ("actor", "event", "from", "lanes", "view", "source", "example")
    query = urlencode([("events", "all"), *((name, BAD) for name in names)])
    yield from opened(browser, f"{hostile}/?{query}", (DESKTOP, "light"), heard)


def test_markup_of_a_table_is_shown_as_text_everywhere(
    page: Page, heard: list[str]
) -> None:
    wait_for(page, labels, lambda seen: any("<img" in text for text in seen))
    page.get_by_role("button", name="Next event", exact=True).click()
    settle(page)
    expect(page.locator(".event-card")).to_contain_text("<img src=x")
    for wide in (".event-card", ".st-key-card blockquote", ".story", ".counted"):
        assert page.locator(wide).first.evaluate(FITS), wide
    point_at(page, "")  # the first of the marks, whatever its label says
    page.locator(f"{DRAWING} .hoverlayer .hovertext").wait_for()
    page.get_by_role("radio", name="Reading view").click()
    settle(page)
    page.get_by_role("textbox", name="Words in title or quote").fill(NAME)
    page.keyboard.press("Enter")
    settle(page)
    assert not page.evaluate(HIT)
    assert heard == []


def test_markup_does_nothing_in_the_saved_page_and_picture(
    page: Page, browser: Browser, tmp_path: Path
) -> None:
    svg = downloaded(page, "Save as SVG", tmp_path)
    page.get_by_role("button", name="Other formats").click()
    settle(page)
    html = downloaded(page, "Web page", tmp_path)
    for path in (svg, html):
        alone = browser.new_context().new_page()
        asked = asked_by(alone)
        alone.goto(path.as_uri())
        rest(alone, 1000)
        assert not alone.evaluate(HIT), path.suffix
        assert [url for url in asked if "evil" in url or url.endswith("/x")] == []
        alone.context.close()


def test_a_script_that_got_into_the_page_would_neither_run_nor_reach_anyone(
    page: Page,
) -> None:
    asked = asked_by(page)
    blocked = page.evaluate(SMUGGLE, BAD)
    assert not page.evaluate(HIT.partition("||")[0])
    assert "script-src-elem" in blocked
    assert "script-src-attr" in blocked
    assert [url for url in asked if "evil" in url] == []


def test_addresses_in_messages_are_no_links(page: Page) -> None:
    page.get_by_role("tab", name="Save and load").click()
    said = {"kind": "paint https://evil.example/x", "id": "www.evil.example"}
    log = f'{{"format": "timeline corrections", "version": 1}}\n{json.dumps(said)}'
    page.locator('.st-key-load_file input[type="file"]').set_input_files(
        {
            "name": "bob@evil.example.jsonl",
            "mimeType": "application/jsonl",
            "buffer": log.encode(),
        }
    )
    settle(page)
    page.get_by_role("button", name="Open this file").click()
    message = page.get_by_test_id("stAlert").filter(has_text="paint")
    message.wait_for()
    shown = message.inner_text().replace("\u2060", "")
    assert "paint https://evil.example/x" in shown
    assert "bob@evil.example.jsonl" in shown
    assert message.locator("a").count() == 0


def asked_by(page: Page) -> list[str]:
    """Keep the addresses that a page asks for."""
    asked: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url))
    return asked


def test_markup_of_an_article_is_shown_as_text(
    browser: Browser, heard: list[str], tmp_path: Path
) -> None:
    article = tmp_path / f"{NAME}.md"
    article.write_text(ARTICLE, encoding="utf-8")
    with running_dashboard([article]) as address:
        for page in opened(browser, address, (DESKTOP, "light"), heard):
            expect(page.locator("h1").first).to_contain_text(NAME)
            page.get_by_role("button", name="About the article").click()
            settle(page)
            page.keyboard.press("Escape")
            page.get_by_role("button", name="Next event", exact=True).click()
            settle(page)
            expect(page.locator(".st-key-card .article")).to_contain_text(
                BAD.replace(LINK, "go")  # of a link its words are read
            )
            open_page(page, page.url)
            assert not page.evaluate(HIT)
    assert [words for words in heard if not is_local(words)] == []
