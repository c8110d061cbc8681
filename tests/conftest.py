"""How the laws are tried, what every test leaves as it found it, and a browser.

`python -m tests.soak` tries every law for long.
"""

import os
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, sync_playwright
from threadpoolctl import threadpool_limits

from tests.browser import (
    HOW_TO_GET_ONE,
    ONE_PROCESS,
    browser_path,
    launch,
    running_dashboard,
    said_by_servers,
)
from tests.browser_page import DESKTOP, opened
from tests.made_events import made_table
from timeline.table import write_csv

# How long an example takes is the machine's matter, and how busy it is.
settings.register_profile(
    "default", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

# What takes long begins first, so that both cores end together; a browser's files and
# others take turns, since two browsers at once would wait for each other.
LONG = (
    *("test_browser_choice.py", "test_page_corrections.py"),
    *("test_browser.py", "test_archive.py", "test_archive_cluster.py"),
    *("test_browser_corrections.py", "test_determinism.py", "test_corrections_laws.py"),
    *("test_browser_sources.py", "test_project.py", "test_readme.py"),
    *("test_browser_hostile.py", "test_titles.py", "test_actors.py"),
    *("test_browser_article.py", "test_timexes_laws.py", "test_story.py"),
    *("test_workers.py", "test_page.py", "test_hostile.py", "test_dating.py"),
    *("test_timexes_lengths.py", "test_layout.py", "test_page_controls.py"),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of long files first, in the order of `LONG`."""
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path.name, len(LONG)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[
    None, pytest.TestReport, pytest.TestReport
]:
    """Show what the servers have said beside a test that failed."""
    report = yield
    said = said_by_servers() if report.failed else ""
    if said:
        report.sections.append(("What the servers said", said))
    return report


@pytest.fixture(scope="session", autouse=True)
def _one_core() -> Iterator[None]:
    """Keep matrices on one core, as extraction does: small ones only wait for two."""
    with threadpool_limits(1, user_api="blas"):
        yield


@pytest.fixture(autouse=True)
def _same_main_module() -> Iterator[None]:
    """Streamlit puts its script there; processes started later would run it again."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the installed Chromium; skip where there is none, fail in the gates."""
    with sync_playwright() as playwright:
        path = browser_path(playwright)
        if path is None and os.environ.get("CI") == "true":
            pytest.fail(HOW_TO_GET_ONE)
        if path is None:
            pytest.skip(HOW_TO_GET_ONE)
        running = launch(playwright, path, ONE_PROCESS)
        yield running
        running.close()


@pytest.fixture
def heard() -> list[str]:
    """Console errors and requests that leave the machine."""
    return []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder for the files of a module's tests."""
    return tmp_path_factory.mktemp("harbour")


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the made events, to all files of tests that one process runs."""
    table = tmp_path_factory.mktemp("made") / "harbour.csv"
    write_csv(made_table(), table)
    with running_dashboard([table]) as running:
        yield running


@pytest.fixture
def page(browser: Browser, harbour: str, heard: list[str]) -> Iterator[Page]:
    """Open the made events on a desktop."""
    yield from opened(browser, harbour, (DESKTOP, "light"), heard)
