"""Measures the dashboard: `python -m tests.bench.dashboard`.

Cold: from `streamlit run` to the drawn first example, the language model loaded and
the article read. Rerun: from a change of the filter to the chart redrawn. Memory: the
server's resident set afterwards. Figure: server time to draw tables of events.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.browser import (
    DRAWN,
    HOW_TO_GET_ONE,
    START_SECONDS,
    browser_path,
    launch,
    running_dashboard,
    settle,
)
from tests.made_events import many_events
from timeline import timeline_figure

SIZES = (100, 1_000, 10_000, 100_000)
REPEATS = 5


def main() -> int:
    """Print the figures; give the exit status."""
    for size in SIZES:
        table = many_events(size)
        seconds = _median(partial(timeline_figure, table))
        sys.stdout.write(
            f"figure of {size:>9,} events: {seconds:6.2f} s on the server\n"
        )
    with sync_playwright() as playwright:
        path = browser_path(playwright)
        if path is None:
            sys.stderr.write(HOW_TO_GET_ONE + "\n")
            return 1
        page = launch(playwright, path).new_page(
            viewport={"width": 1400, "height": 900}
        )
        begun = time.perf_counter()
        with running_dashboard() as address:
            page.goto(address)
            page.wait_for_selector(
                DRAWN, state="attached", timeout=START_SECONDS * 1000
            )
            _say("cold start to drawn example", time.perf_counter() - begun)
            settle(page)
            _say("rerun, all events", _rerun(page, "All"))
            _say("rerun, main events", _rerun(page, "Main"))
            sys.stdout.write(f"resident memory of the server: {_memory()} MB\n")
    return 0


def _rerun(page: Page, words: str) -> float:
    """Time from a click on a choice to the changed chart."""
    before = page.locator(".textpoint text").count()
    begun = time.perf_counter()
    page.get_by_role("radio", name=words).click()
    page.wait_for_function(
        f"document.querySelectorAll('.textpoint text').length !== {before}"
    )
    return time.perf_counter() - begun


def _memory() -> int:
    """Give the megabytes that child processes of this one hold."""
    listed = subprocess.run(
        ["ps", "-o", "rss=,args=", "--ppid", str(os.getpid())],  # noqa: S607 - as the user has it
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    servers = [line for line in listed.splitlines() if "streamlit" in line]
    return sum(int(line.split()[0]) for line in servers) // 1024


def _median(run: Callable[[], object]) -> float:
    times = []
    for _ in range(REPEATS):
        begun = time.perf_counter()
        run()
        times.append(time.perf_counter() - begun)
    return median(times)


def _say(what: str, seconds: float) -> None:
    sys.stdout.write(f"{what}: {seconds:.2f} s\n")


if __name__ == "__main__":
    sys.exit(main())
