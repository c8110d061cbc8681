"""A live page's linked data (LiveBlogPosting, schema.org) in, its entries as text out.

On the page the entries stand newest first, their days in marks that are not read, and
short ones look like boxes beside the text. The linked data give each with its day, by
which "this morning" counts; they are put in order of time, each below its date.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from timeline.sources.markup import without_markup
from timeline.sources.page_data import WRAPPED, is_of_type, linked_things

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LIVE = "LiveBlogPosting"
FEWEST = 3
SHORTEST = 20
MAX_HEADLINE = 200
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)

Entry = tuple[datetime, str, str]


@dataclass(frozen=True, slots=True)
class Live:
    """What a live page tells.

    Attributes:
        text: Its entries, each below its date; empty for other pages.
        day: That of the last entry, on which all of it has been told.
    """

    text: str = ""
    day: date | None = None


NONE = Live()


def read_live(tree: "HtmlElement") -> Live:
    """Read the entries of a live page."""
    for script in tree.iter("script"):
        text = script.text or ""
        if "ld+json" not in script.get("type", "") or LIVE not in text:
            continue
        with suppress(ValueError, RecursionError):
            for thing in linked_things(json.loads(WRAPPED.sub("", text), strict=False)):
                if is_of_type(thing, LIVE):
                    return _put_together(thing)
    return NONE


def _put_together(thing: Mapping[str, object]) -> Live:
    updates = thing.get("liveBlogUpdate")
    listed = updates if isinstance(updates, list) else []
    entries = [entry for one in listed for entry in _entry(one)]
    if len(entries) < FEWEST or len({one[0].tzinfo is None for one in entries}) > 1:
        return NONE
    entries.sort(key=lambda one: one[0])
    pieces = [_words(thing.get("description"))]
    for when, headline, body in entries:
        clock = f"{when.hour:02}:{when.minute:02}"
        day = f"{when.day} {_MONTHS[when.month - 1]} {when.year}"
        pieces += [f"{day}, {clock}", headline, body]
    return Live("\n\n".join(filter(None, pieces)), entries[-1][0].date())


def _entry(update: object) -> Iterator[Entry]:
    """Give an entry that has a day and words."""
    if not isinstance(update, dict):
        return
    body = _words(update.get("articleBody"))
    stated = update.get("datePublished")
    if len(body) < SHORTEST or not isinstance(stated, str):
        return
    with suppress(ValueError):
        headline = " ".join(_words(update.get("headline")).split())
        short = headline if len(headline) <= MAX_HEADLINE else ""
        yield datetime.fromisoformat(stated.strip()), short, body


def _words(found: object) -> str:
    return without_markup(found).strip() if isinstance(found, str) else ""
