"""A running dashboard and a real browser, for the browser tests and the pictures."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
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
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LOCAL = ("http://localhost:", "http://127.0.0.1:", "ws://localhost:", "data:", "blob:")
START_SECONDS = 180  # on a machine that does much else
SETTLING = 200  # milliseconds
RESTING = '[data-test-script-state="notRunning"]'
CHART = ".st-key-timeline .js-plotly-plot"
DRAWN = f"{CHART} .barlayer, {CHART} .heatmaplayer, {CHART} .scatterlayer .trace"


def browser_path(playwright: Playwright) -> str | None:
    """Find an installed Chromium; None where there is none."""
    named = os.environ.get(SETTING)
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    own = playwright.chromium.executable_path
    return found or (own if Path(own).is_file() else None)


def launch(playwright: Playwright, path: str) -> Browser:
    """Start the browser, headless and quiet."""
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))


@dataclass(frozen=True, slots=True)
class Server:
    """A running Streamlit server."""

    address: str
    process: "subprocess.Popen[bytes]"

    def memory(self) -> int:
        """Give the megabytes that it holds now."""
        return int(self._asked("rss")) // 1024

    def seconds(self) -> float:
        """Give the processor seconds that it has used."""
        path = Path(f"/proc/{self.process.pid}/stat")
        if not path.is_file():
            return float(self._asked("cputimes"))
        user, system = path.read_text().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def _asked(self, what: str) -> str:
        command = ["ps", "-o", f"{what}=", "-p", str(self.process.pid)]
        return subprocess.run(
            command, capture_output=True, text=True, check=True
        ).stdout


@contextmanager
def running_dashboard(paths: Sequence[Path] = ()) -> Iterator[str]:
    """Run the dashboard on a free port of this machine; give its address."""
    with running(ROOT / "dashboard.py", paths) as server:
        yield server.address


@contextmanager
def running(script: Path, paths: Sequence[Path]) -> Iterator[Server]:
    """Run a Streamlit script on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    command += [
        "--server.headless=true",
        f"--server.port={port}",
        "--",
        *map(str, paths),
    ]
    server = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        yield Server(_answering(f"http://localhost:{port}", server), server)
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
    for _ in range(2):  # the first rerun may ask for a second one
        page.wait_for_timeout(SETTLING)
        page.wait_for_selector(RESTING, state="attached")
    page.wait_for_timeout(SETTLING)


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
