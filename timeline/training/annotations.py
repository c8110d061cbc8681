"""An annotation file in, articles with the events that a reader found in them out.

One JSON object a line: `id`, `dct` (publication day), `title`, `text`, `events` and
`also_acceptable`; each event with `char_start`, `char_end` and optionally `mentions`
and `actors`.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.article import Article

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event as a reader marked it.

    Attributes:
        trigger: Offsets of the predicate that tells it best.
        mentions: Offsets of the other predicates that tell it.
        is_core: It belongs on the timeline; else it is a lesser event.
        actors: (canonical name, role) of the named actors that take part.
    """

    trigger: Span
    mentions: tuple[Span, ...]
    is_core: bool
    actors: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article and its events, the lesser ones too."""

    article: Article
    events: tuple[GoldEvent, ...]


def read_annotations(path: Path) -> list[GoldArticle]:
    """Read an annotation file, in its order."""
    with path.open(encoding="utf-8") as lines:
        return [_gold_article(json.loads(line)) for line in lines]


def overlaps(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def _gold_article(stored: dict[str, object]) -> GoldArticle:
    published = date.fromisoformat(str(stored["dct"]))
    article = Article(str(stored["text"]), published, id=str(stored["id"]))
    return GoldArticle(
        article,
        (*_gold_events(stored, "events"), *_gold_events(stored, "also_acceptable")),
    )


def _gold_events(stored: dict[str, object], key: str) -> list[GoldEvent]:
    events = stored.get(key, [])
    if not isinstance(events, list):
        message = f"{stored['id']}: {key} must be a list"
        raise TypeError(message)
    return [
        GoldEvent(
            (event["char_start"], event["char_end"]),
            tuple((first, last) for first, last in event.get("mentions", ())),
            key == "events",
            tuple(
                (actor["name"], actor.get("role", "other"))
                for actor in event.get("actors", ())
            ),
        )
        for event in events
    ]
