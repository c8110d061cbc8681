"""Tries an installed release: no file of the checkout may be in use.

Usage, outside the checkout: python release.py CHECKOUT
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from datetime import date
from importlib.metadata import metadata
from pathlib import Path

import timeline
from timeline.cli import SCRIPT
from timeline.shipped import beside_package

PORT = 8599
PAGE = (
    "<html><head><title>Ferry sinks off Tarn</title></head><body><article>"
    "<p>A ferry sank off Tarn on 3 May 2024. Divers saved all 40 passengers.</p>"
    "</article></body></html>"
)
PATIENCE = 60.0  # seconds for the page's server to answer


def main(checkout: str) -> None:
    """Run the package, the command line and the dashboard once."""
    place = Path(timeline.__file__).resolve()
    assert Path(checkout).resolve() not in place.parents, place
    (found,) = timeline.find_timexes("on Monday", published=date(2024, 10, 30))
    assert found.start == date(2024, 10, 28), found
    with tempfile.TemporaryDirectory() as folder:
        _extract(Path(folder))
    _dashboard()
    page = str(metadata("event-timeline")["Description"])
    assert "## From Python" in page
    assert not re.search(r"\]\((?!https?:)", page), "a link that leads nowhere"
    print(f"{timeline.__version__} on Python {sys.version.split()[0]}: {place.parent}")


def _extract(folder: Path) -> None:
    page = folder / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    for source in (beside_package("data"), page):
        output = folder / "events.csv"
        command = [str(Path(sys.executable).with_name(SCRIPT)), "extract", str(source)]
        subprocess.run([*command, "-o", str(output)], check=True, capture_output=True)
        assert len(output.read_text("utf-8").splitlines()) > 1, source


def _dashboard() -> None:
    command = [sys.executable, "-m", "timeline", "dashboard"]
    settings = {"STREAMLIT_SERVER_PORT": str(PORT), "STREAMLIT_SERVER_HEADLESS": "true"}
    # Jobs in the background ignore Ctrl+C and hand that down; the server must hear it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, env=os.environ | settings) as server:
        try:
            _wait_for(f"http://localhost:{PORT}/_stcore/health")
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(PATIENCE)


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - loopback
                assert answer.status == 200
                return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.3)


if __name__ == "__main__":
    main(sys.argv[1])
