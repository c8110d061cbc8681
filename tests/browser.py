"""A running dashboard and a real browser, for the browser tests and the pictures."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, Playwright

ROOT = Path(__file__).parents[1]
SETTING = "TIMELINE_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW_TO_GET_ONE = (
    "No Chromium was found. Install one (Debian, Ubuntu: apt-get install chromium;"
    " elsewhere: playwright install chromium), or name one in the environment variable"
    f" {SETTING}."
)
FLAGS = (
    "--no-sandbox",  # containers give no user namespaces
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
LOCAL = ("http://localhost:", "http://127.0.0.1:", "ws://localhost:", "data:", "blob:")
START_SECONDS = 60
DRAWN = ".st-key-timeline .js-plotly-plot .barlayer"


def browser_path(playwright: Playwright) -> str | None:
    """Find an installed Chromium; None where there is none."""
    named = os.environ.get(SETTING)
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    own = playwright.chromium.executable_path
    return found or (own if Path(own).is_file() else None)


def launch(playwright: Playwright, path: str) -> Browser:
    """Start the browser, headless and quiet."""
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))


@contextmanager
def running_dashboard(paths: Sequence[Path] = ()) -> Iterator[str]:
    """Run the dashboard on a free port of this machine; give its address."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py"]
    command += [
        "--server.headless=true",
        f"--server.port={port}",
        "--",
        *map(str, paths),
    ]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        yield _answering(f"http://localhost:{port}", server)
    finally:
        server.terminate()
        server.wait()


def open_page(page: Page, address: str) -> None:
    """Open the dashboard and wait until its timeline is drawn."""
    page.goto(address)
    page.wait_for_selector(DRAWN, state="attached", timeout=START_SECONDS * 1000)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the page has finished its reruns."""
    page.wait_for_timeout(400)
    page.wait_for_selector('[data-test-script-state="notRunning"]', state="attached")
    page.wait_for_timeout(300)


def _answering(address: str, server: "subprocess.Popen[bytes]") -> str:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health"):  # noqa: S310 - this machine
                return address
        except URLError:
            time.sleep(0.1)
    message = f"The dashboard did not answer at {address}."
    raise RuntimeError(message)
