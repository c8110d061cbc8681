"""What a browser may do on the dashboard's pages: nothing that is not the server's own.

Article text is shown as text. Were a way around that found, the browser would still run
no script of it, load nothing from elsewhere and send nothing away.
"""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

OUTER_PAGE = Path(st.__file__).with_name("static") / "index.html"
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def policy(outer_page: str) -> str:
    """Write a Content-Security-Policy (W3C, level 3).

    Args:
        outer_page: Streamlit's own page; what stands between its script tags may run.
    """
    digests = [sha256(code.encode()).digest() for code in _INLINE.findall(outer_page)]
    own = "".join(f" 'sha256-{b64encode(digest).decode()}'" for digest in digests)
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' blob:{own}",  # components of the page come as blobs
            "style-src 'self' 'unsafe-inline'",  # Plotly writes styles as it draws
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


class Policy:
    """Adds it to every answer of the server: a middleware, as Starlette calls it."""

    def __init__(self, app: "ASGIApp") -> None:
        self._app = app
        allowed = policy(OUTER_PAGE.read_text("utf-8"))
        self._headers = (
            (b"content-security-policy", allowed.encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
        )

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer a request."""

        async def sent(message: "Message") -> None:
            if message["type"] == "http.response.start":
                headers = [*message["headers"], *self._headers]
                message = {**message, "headers": headers}
            await send(message)

        await self._app(scope, receive, sent)
