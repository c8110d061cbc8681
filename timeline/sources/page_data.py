"""A page's linked data in (JSON-LD, schema.org), the day its article was published out.

A page may describe other things beside its article: the articles that it leads to, the
site, a video. Only the day of the article itself counts; where several objects claim
to be it and name different days, none does.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from timeline.errors import PublishedError
from timeline.sources.published import parse_published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE = r"(?:Article|Posting|Report)$"
_PAGE = r"(?:^|:|/)(?:Web|Item)Page$"
_DAYS = ("datePublished", "dateCreated")
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
_DATES = re.compile(r'"(?:date(?:Published|Created|Modified)|uploadDate)"')
WRAPPED = re.compile(
    r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)?[\s;]*$"
)
NEVER = frozenset({date(1900, 1, 1), date(1970, 1, 1)})
"""What programs write where they know no day."""
_DEEPEST = 4
MAX_DATE = 60


def take_linked_day(tree: "HtmlElement") -> date | None:
    """Take the day that a page's linked data state for its article; None for none.

    The dates are hidden where they were read, so that nobody else takes another one.
    """
    things: list[dict[str, object]] = []
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        text = script.text or ""
        with suppress(ValueError, RecursionError):
            things += linked_things(json.loads(WRAPPED.sub("", text), strict=False))
            script.text = _DATES.sub('"dateOfAnother"', text)
    for kind in (_ARTICLE, _PAGE):
        days = {_day(thing) for thing in things if is_of_type(thing, kind)} - {
            None,
            *NEVER,
        }
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def linked_things(found: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """Give the objects that describe the page or what it is about."""
    if depth > _DEEPEST:
        return
    if isinstance(found, list):
        for one in found:
            yield from linked_things(one, depth + 1)
    elif isinstance(found, dict):
        yield found
        for name in _WITHIN:
            yield from linked_things(found.get(name), depth + 1)


def is_of_type(thing: dict[str, object], kind: str) -> bool:
    """Whether an object is of a type, given as a regular expression."""
    types = thing.get("@type")
    named = types if isinstance(types, list) else [types]
    return any(isinstance(one, str) and re.search(kind, one) for one in named)


def _day(thing: dict[str, object]) -> date | None:
    for name in _DAYS:
        words = thing.get(name)
        if isinstance(words, str) and words.strip():
            with suppress(PublishedError):
                return parse_published(words[:MAX_DATE])
    return None
