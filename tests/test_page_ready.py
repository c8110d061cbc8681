"""The start of the server: what is loaded before anybody comes."""

import asyncio
import webbrowser
from pathlib import Path

import pytest
import streamlit as st
from streamlit.web.server.app_discovery import discover_asgi_app

from timeline.page import ready, sources
from timeline.page.app import warm_up
from timeline.page.examples import examples

DASHBOARD = Path(__file__).parents[1] / "dashboard.py"


@pytest.mark.parametrize("headless", [True, False])
def test_the_page_opens_by_itself_only_where_somebody_sits(
    monkeypatch: pytest.MonkeyPatch, *, headless: bool
) -> None:
    seen: list[str] = []
    options = {"server.headless": headless, "server.port": 8501}
    monkeypatch.setattr(st, "get_option", options.__getitem__)
    monkeypatch.setattr(webbrowser, "open", seen.append)
    monkeypatch.setattr(ready, "_get_ready", lambda: seen.append("ready"))

    async def start() -> None:
        async with ready.getting_ready(st.App(DASHBOARD)):
            while len(seen) < len(expected):  # noqa: ASYNC110 - threads tell of it
                await asyncio.sleep(0.01)

    expected = ["ready"] if headless else ["http://localhost:8501", "ready"]
    asyncio.run(asyncio.wait_for(start(), 60))
    assert sorted(seen) == expected


def test_streamlit_finds_the_server_in_the_script() -> None:
    assert discover_asgi_app(DASHBOARD).import_string == "dashboard:app"


@pytest.mark.slow
def test_an_example_is_read_once_for_all_visitors() -> None:
    warm_up()
    first = next(iter(examples()))
    assert sources.shipped(first) is sources.shipped(first)
    assert len(sources.shipped(first).table) > 0
