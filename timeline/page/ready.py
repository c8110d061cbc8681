"""The server starts, and loads what its visitors need before they come.

Libraries, language model and word lists take seconds to load. A server for others
(headless) answers once they are there, so that nobody waits for them. Where somebody
sits, the page opens at once and loads in the browser meanwhile.
"""

import asyncio
import gc
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from threading import Thread

import streamlit as st

from timeline.errors import TimelineError


@asynccontextmanager
async def getting_ready(_server: st.App) -> AsyncIterator[None]:
    """Get ready when the server starts, and open the page where somebody sits at it."""
    if st.get_option("server.headless"):
        await asyncio.to_thread(_get_ready)
    else:
        page = f"http://localhost:{st.get_option('server.port')}"
        # In threads: a browser without windows may come back only at its end.
        Thread(target=webbrowser.open, args=(page,), daemon=True).start()
        Thread(target=_get_ready, daemon=True).start()
    yield


def _get_ready() -> None:
    """Load everything; what is wrong is said to the visitors whom it concerns.

    What was loaded lives as long as the server. It is set aside, since Streamlit
    collects garbage after every run of the page and would look through all of it each
    time, which takes longer than all of the page's own work.
    """
    from timeline.page import app  # here, for it brings all the libraries

    with suppress(TimelineError):
        app.warm_up()
    gc.collect()
    gc.freeze()
