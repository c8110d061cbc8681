"""Measures the dashboard: `python -m tests.bench.dashboard [SIZE...]`.

For each number of events, in a real browser: seconds from the click on a choice of
events to the changed chart drawn, the server's processor seconds for it, the server's
resident memory; and beside it, in the same run, the same events as Plotly Express'
`px.timeline` draws them on a Streamlit page. Then the cold start with the first
example: from `streamlit run` to the drawn chart, model loaded and article read.
"""

import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import (
    DRAWN,
    HOW_TO_GET_ONE,
    RESTING,
    ROOT,
    START_SECONDS,
    Server,
    browser_path,
    launch,
    running,
    settle,
)
from tests.made_events import many_events
from timeline.table.files import write_table

SIZES = (100, 10_000, 100_000, 1_000_000)
MOST_EXPRESS = 100_000  # more than that, px.timeline does not draw in minutes
REPEATS, LARGE = 5, 1_000_000  # bytes of a table that takes minutes to draw singly
SLOW = 400_000  # milliseconds
EXPRESS = Path(__file__).with_name("express.py")
DASHBOARD = ROOT / "dashboard.py"
CHART = ".st-key-timeline"
# The last change of the chart's marks, when the browser has painted it.
WATCH = """(selector) => {
  window.clicked = window.drawn = 0;
  window.observer?.disconnect();
  const isMark = ({ target }) => !target.closest?.(".modebar-container, .hoverlayer");
  window.observer = new MutationObserver((changes) => {
    if (window.clicked && changes.some(isMark))
      requestAnimationFrame(() => { window.drawn = performance.now(); });
  });
  const all = { childList: true, subtree: true, attributes: true };
  window.observer.observe(document.querySelector(selector), all);
  const click = () => { window.clicked = performance.now(); };
  document.addEventListener("click", click, { capture: true, once: true });
}"""
QUIET = f"""() => window.drawn > window.clicked
  && performance.now() - window.drawn > 600
  && document.querySelector('{RESTING}') !== null"""


@dataclass(frozen=True, slots=True)
class Figures:
    """What one page needs to show other events.

    Attributes:
        drawn: Seconds from the click to the drawn chart.
        server: Processor seconds of the server.
        memory: Resident megabytes of the server.
    """

    drawn: float
    server: float
    memory: int


def main(arguments: Sequence[str]) -> int:
    """Print the figures; give the exit status."""
    sizes = [int(size) for size in arguments] or SIZES
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        path = browser_path(playwright)
        if path is None:
            sys.stderr.write(HOW_TO_GET_ONE + "\n")
            return 1
        browser = launch(playwright, path)
        for size in sizes:
            table = Path(folder) / f"{size}.parquet"
            write_table(many_events(size), table)
            _say(f"{size:>9,} events", measured(browser, DASHBOARD, table))
            if size <= MOST_EXPRESS:
                _say("      px.timeline", measured(browser, EXPRESS, table))
            table.unlink()
        _cold_start(browser)
    return 0


def measured(browser: Browser, script: Path, table: Path) -> Figures:
    """Open a table on a page, and measure clicks that show other events."""
    with running(script, [table]) as server, _page(browser) as page:
        page.goto(server.address)
        page.wait_for_selector(DRAWN, state="attached", timeout=SLOW)
        settle(page)
        is_slow = script == EXPRESS and table.stat().st_size > LARGE
        repeats = 1 if is_slow else REPEATS
        found = [_click(page, server, number) for number in range(repeats)]
        return Figures(
            median(seconds for seconds, _ in found),
            median(seconds for _, seconds in found),
            server.memory(),
        )


def _click(page: Page, server: Server, number: int) -> tuple[float, float]:
    """Show all events or the key ones, in turn."""
    page.evaluate(WATCH, CHART)
    before = server.seconds()
    page.get_by_role("radio", name=("All", "Key")[number % 2]).click()
    page.wait_for_function(QUIET, timeout=SLOW)
    drawn = page.evaluate("(window.drawn - window.clicked) / 1000")
    return drawn, server.seconds() - before


@contextmanager
def _page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    yield page
    page.close()


def _cold_start(browser: Browser) -> None:
    begun = time.perf_counter()
    with running(DASHBOARD, []) as server, _page(browser) as page:
        page.goto(server.address)
        page.wait_for_selector(DRAWN, state="attached", timeout=START_SECONDS * 1000)
        drawn = time.perf_counter() - begun
        sys.stdout.write(
            f"cold start to the drawn example: {drawn:.1f} s, {server.memory()} MB\n"
        )


def _say(what: str, found: Figures) -> None:
    sys.stdout.write(
        f"{what}: {found.drawn:6.2f} s click to drawn, {found.server:5.2f} s of the"
        f" server's processor, {found.memory:,} MB\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
