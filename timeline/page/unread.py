"""What could not be read in, the same by its reasons out: one may be that of hundreds.

A channel's export has a message without a text for each of its pictures.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.page.words import as_html
from timeline.sources import Failure

MOST_NAMED, MOST_LISTED = 4, 1_000
"""Items of one reason that are named at once, and beside these on request."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Items that could not be read for one reason.

    Attributes:
        why: The reason.
        items: The items, one at least.
    """

    why: str
    items: tuple[Failure, ...]


def by_reason(failures: Sequence[Failure]) -> list[Alike]:
    """Put items together that could not be read for one reason, in order."""
    alike: dict[str, list[Failure]] = {}
    for one in failures:
        alike.setdefault(one.why, []).append(one)
    return [Alike(why, tuple(items)) for why, items in alike.items()]


def in_words(alike: Alike) -> str:
    """Say of items what was wrong with them."""
    first, *others = alike.items
    if not others:
        return str(first)
    more = len(alike.items) - MOST_NAMED
    rest = f" and {more:,} more" if more > 0 else ""
    return f"{_names(alike.items[:MOST_NAMED])}{rest}: {alike.why}"


def in_html(alike: Alike) -> str:
    """Write items as one of a list; what is not named at once can be unfolded."""
    named, rest = alike.items[:MOST_NAMED], alike.items[MOST_NAMED:]
    words = f"<b>{as_html(_names(named))}</b>"
    if not rest:
        return f"<li>{words}: {as_html(alike.why)}</li>"
    over = len(rest) - MOST_LISTED
    last = f" and {over:,} more" if over > 0 else ""
    names = as_html(_names(rest[:MOST_LISTED]) + last)
    return (
        f"<li>{words} and {len(rest):,} more: {as_html(alike.why)}"
        f"<details><summary>Which {len(rest):,} more</summary>{names}</details></li>"
    )


def _names(items: Sequence[Failure]) -> str:
    return ", ".join(one.name for one in items)
