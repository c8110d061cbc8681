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
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, Playwright

from tests.browser_talk import is_answered, is_heard, listen_to, words_so_far

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
ONE_PROCESS = "--process-per-site"  # pages of one address share what they compiled
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LOCAL = ("http://localhost:", "http://127.0.0.1:", "ws://localhost:", "data:", "blob:")
START_SECONDS = 180  # on a machine that does much else
LOOKS = 6  # 50 milliseconds apart: the page's own timers take 200 at most
RESTING = '[data-test-script-state="notRunning"]'
# What a new drawing takes the place of stays beside it, hidden, until it is taken away.
STALE = '[data-testid="stElementContainer"][data-stale="true"]'
WATCH = ".said"  # watch.js makes it, and comes last: before, a click does nothing
RESTED = """([looks, most, there, gone]) => new Promise((done) => {
  const end = performance.now() + most;
  let rests = 0;
  const look = () => {
    const isThere = there.every((one) => document.querySelector(one));
    rests = isThere && !document.querySelector(gone) ? rests + 1 : 0;
    if (rests > looks || performance.now() > end) done();
    else setTimeout(look, 50);
  };
  look();
})"""
CHART = ".st-key-timeline .js-plotly-plot"
DRAWN = f"{CHART} .barlayer, {CHART} .heatmaplayer, {CHART} .scatterlayer .trace"


def browser_path(playwright: Playwright) -> str | None:
    """Find an installed Chromium; None where there is none."""
    named = os.environ.get(SETTING)
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    own = playwright.chromium.executable_path
    return found or (own if Path(own).is_file() else None)


def launch(playwright: Playwright, path: str, *flags: str) -> Browser:
    """Start the browser, headless and quiet, with further flags."""
    return playwright.chromium.launch(executable_path=path, args=[*FLAGS, *flags])


_logs: list[Path] = []  # of the servers that run now


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
    with TemporaryDirectory() as folder:
        log = Path(folder, "server.log")
        server = _started(script, paths, log)
        _logs.append(log)
        try:
            yield server
        finally:
            server.process.terminate()
            server.process.wait()
            _logs.remove(log)


def said_by_servers() -> str:
    """Give what the servers that run now have said of errors."""
    return "\n".join(log.read_text("utf-8", "replace") for log in _logs)


def open_page(page: Page, address: str) -> None:
    """Open the dashboard and wait until its timeline is drawn."""
    listen_to(page)
    page.goto(address)
    page.wait_for_selector(DRAWN, state="attached", timeout=START_SECONDS * 1000)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the page has been given and has drawn all that it asked for.

    What it shows may make it ask once more, so it must have rested for a while since
    it was told the last; and what was shown before must be gone, so that nothing is
    there twice.
    """
    there = [RESTING, WATCH] if is_heard(page) else [RESTING]
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        before = words_so_far(page)
        page.evaluate(RESTED, [LOOKS, START_SECONDS * 1000, there, STALE])
        if is_answered(page) and words_so_far(page) == before:
            return
    message = f"The page did not come to rest in {START_SECONDS} seconds."
    raise RuntimeError(message)


def rest(page: Page, milliseconds: int = 250) -> None:
    """Wait in the page's own time, in which its shorter timers have run before."""
    page.evaluate("time => new Promise(done => setTimeout(done, time))", milliseconds)


def _started(script: Path, paths: Sequence[Path], log: Path) -> Server:
    """Start a server and wait until it answers; another may take its port before it."""
    for _ in range(3):
        with socket.socket() as free:
            free.bind(("localhost", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "streamlit", "run", str(script)]
        command += ["--server.headless=true", f"--server.port={port}"]
        with log.open("wb") as errors:
            process = subprocess.Popen(
                [*command, "--", *map(str, paths)],
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
        server = Server(f"http://localhost:{port}", process)
        if _answers(server):
            return server
        process.kill()
        process.wait()
    message = f"The dashboard did not answer at {server.address}."
    raise RuntimeError(message)


def _answers(server: Server) -> bool:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.process.poll() is None:
        try:
            with urlopen(f"{server.address}/_stcore/health"):  # noqa: S310 - this machine
                return server.process.poll() is None
        except URLError:
            time.sleep(0.1)
    return False
