"""A page to which Telegram has exported a channel in, its messages out.

Each has its moment in a title that shows under the pointer; one that follows another of
the same sender does not name them again.
"""

import re
from typing import TYPE_CHECKING

from timeline.sources.chats import Message, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_BREAKS = re.compile(r"[\r\n]+")
_MOMENT = re.compile(r"(?P<day>\d{1,2}\.\d{1,2}\.\d{4}) \d{1,2}:\d\d")


def messages_on(tree: "HtmlElement") -> list[Message]:
    """Give what people wrote on a page of messages; nothing where it is none."""
    return list(spoken(_said(tree)))


def _said(tree: "HtmlElement") -> "Iterator[Message]":
    number, sender = 0, ""
    for one in tree.iter("div"):
        moment = _moment(one) if "message" in _classes(one) else None
        if moment is None:
            continue
        number += 1
        sender = _words(one, "from_name") or sender
        yield Message(number, moment["day"], sender, _words(one, "text"))


def _moment(message: "HtmlElement") -> re.Match[str] | None:
    dates = (tag for tag in message.iter("div") if "date" in _classes(tag))
    first = next(dates, None)
    return None if first is None else _MOMENT.match(first.get("title", ""))


def _words(message: "HtmlElement", kind: str) -> str:
    """Give the words of the first part of a message of a kind, line by line."""
    parts = (tag for tag in message.iter("div") if kind in _classes(tag))
    part = next(parts, None)
    if part is None:
        return ""
    lines = "".join(_pieces(part)).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines).strip()


def _pieces(part: "HtmlElement") -> "Iterator[str]":
    """Give the words of a part in pieces; those of its source's lines are one line."""
    yield _BREAKS.sub(" ", part.text or "")
    for tag in part:
        if tag.tag == "br":
            yield "\n"
        elif isinstance(tag.tag, str):
            yield from _pieces(tag)
        yield _BREAKS.sub(" ", tag.tail or "")


def _classes(tag: "HtmlElement") -> list[str]:
    return (tag.get("class") or "").split()
