"""A page of a channel of Telegram in, exported or of the web, its messages out.

Each has its moment in a title that shows under the pointer, or in a machine's words
beside it; one that follows another of the same sender may not name them again.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.sources.chats import Message, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_BREAKS = re.compile(r"[\r\n]+")
_MOMENT = re.compile(
    r"(?P<day>\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)[ T]\d{1,2}:\d\d"
)


@dataclass(frozen=True, slots=True)
class _Form:
    """The classes of a message and its parts, and where its date has the moment."""

    message: str
    sender: str
    text: str
    date: str
    moment: str


_FORMS = (
    _Form("message", "from_name", "text", "date", "title"),
    _Form(
        "tgme_widget_message",
        "tgme_widget_message_owner_name",
        "tgme_widget_message_text",
        "time",
        "datetime",
    ),
)
"""Of an export, and of the web."""


def messages_on(tree: "HtmlElement") -> list[Message]:
    """Give what people wrote on a page of messages; nothing where it is none."""
    return list(spoken(_said(tree)))


def _said(tree: "HtmlElement") -> "Iterator[Message]":
    number, sender = 0, ""
    for one in tree.iter("div"):
        form = next((form for form in _FORMS if form.message in _classes(one)), None)
        moment = _moment(one, form) if form else None
        if form is None or moment is None:
            continue
        number += 1
        sender = _words(one, form.sender) or sender
        yield Message(number, moment["day"], sender, _words(one, form.text))


def _moment(message: "HtmlElement", form: _Form) -> re.Match[str] | None:
    dates = (tag for tag in message.iter() if form.date in _classes(tag))
    first = next(dates, None)
    return None if first is None else _MOMENT.match(first.get(form.moment, ""))


def _words(message: "HtmlElement", kind: str) -> str:
    """Give the words of the first part of a message of a kind, line by line."""
    parts = (tag for tag in message.iter("div", "a") if kind in _classes(tag))
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
