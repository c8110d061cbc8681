"""The server tells browsers to run and load nothing but its own."""

import asyncio
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from timeline.page.policy import OUTER_PAGE, Policy, policy

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope, Send


def answered(kind: str) -> "list[Message]":
    """Give what a small application sends through the policy."""
    sent: list[Message] = []

    async def application(_scope: "Scope", _receive: "Receive", send: "Send") -> None:
        await send({"type": f"{kind}.start", "status": 200, "headers": [(b"a", b"b")]})
        await send({"type": f"{kind}.body", "body": b"words"})

    async def receive() -> "Message":
        return {"type": "http.request"}

    async def send(message: "Message") -> None:
        sent.append(message)

    asyncio.run(Policy(application)({"type": "http"}, receive, send))
    return sent


def test_every_answer_has_the_policy_beside_its_own_headers() -> None:
    start, body = answered("http.response")
    headers = dict(start["headers"])
    assert headers[b"a"] == b"b"
    assert b"object-src 'none'" in headers[b"content-security-policy"]
    assert headers[b"x-content-type-options"] == b"nosniff"
    assert body == {"type": "http.response.body", "body": b"words"}


def test_other_messages_pass_as_they_are() -> None:
    assert [dict(one["headers"]) for one in answered("websocket")[:1]] == [{b"a": b"b"}]


def test_only_streamlits_own_inline_script_may_run() -> None:
    digest = b64encode(sha256(b"start()").digest()).decode()
    allowed = policy("<script>start()</script><script src='x.js'></script>")
    assert f"script-src 'self' blob: 'sha256-{digest}';" in allowed
    scripts = allowed.partition("script-src")[2].partition(";")[0]
    assert "unsafe" not in scripts
    assert "http" not in allowed


@pytest.mark.parametrize("directive", ["default-src 'self'", "base-uri 'none'"])
def test_the_installed_streamlit_gets_a_policy(directive: str) -> None:
    assert directive in policy(OUTER_PAGE.read_text("utf-8"))
