"""Annotation files in, articles with the events that a reader found in them out.

Two forms are read. In JSON lines an article is an object: `id`, `dct` (publication
day), `text`, `events` and `also_acceptable` (the lesser ones); each event with
`char_start`, `char_end` and optionally `mentions`, `intervals` and `actors`. In tagged
text, as written by hand, an article begins with "= id day", then comes its text with
`[words|n]` around each predicate, then "--" and a line for every event; what stands
before the first article is a comment:

    = ferry-1 2024-06-19
    A ferry [sank|1] off Crete on Monday, days after its owner was [fined|2].
    --
    1 | core | 2024-06-17 | on Monday | happened | within | Minoa:organisation:agent | -
    2 | extra | 2024-06-10..2024-06-17 | context | happened | within | - | police

The fields of a line: number; core or extra; the day, or the first and the last, or "-"
where no reader could tell; the words of its sentence that date it, else "context" or
"dateline"; status; extent; actors as name:type:role, joined by ";", with "?" before the
name where readers may differ; who says so. The first tag of a number below the headline
is the event's trigger, or the one with a star.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from timeline.article import Article
from timeline.training.tagged import Tagged, read_tags

Span = tuple[int, int]
Days = tuple[date, date]
FIELDS = 8


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event as a reader marked it.

    Attributes:
        trigger: Offsets of the predicate that tells it best.
        mentions: Offsets of the other predicates that tell it.
        is_core: It belongs on the timeline; else it is a lesser event.
        days: (first, last) day, one pair for each reading that counts as right; empty
            where no reader could tell, None where none was asked.
        actors: (canonical name, role) of the named actors that take part.
    """

    trigger: Span
    mentions: tuple[Span, ...]
    is_core: bool
    days: tuple[Days, ...] | None = None
    actors: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article and its events, the lesser ones too.

    Attributes:
        article: The article.
        events: Its events.
        is_invented: It was written to train on, and tagged by its writer.
    """

    article: Article
    events: tuple[GoldEvent, ...]
    is_invented: bool = False


def read_annotations(*paths: Path) -> list[GoldArticle]:
    """Read annotation files of either form, in their order.

    A folder stands for the files of tagged text in it, in the order of their names.

    Raises:
        ValueError: A file is not of its form; says where.
    """
    files = [
        file
        for path in paths
        for file in (sorted(path.glob("*.txt")) if path.is_dir() else [path])
    ]
    return [article for file in files for article in _read(file)]


def _read(path: Path) -> Iterator[GoldArticle]:
    stored = path.read_text(encoding="utf-8")
    if path.suffix == ".txt":
        blocks = re.split(r"^= ", stored, flags=re.MULTILINE)[1:]
        return map(_tagged_article, blocks)
    return map(_json_article, map(json.loads, stored.rstrip("\n").split("\n")))


def overlaps(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def _json_article(stored: dict[str, Any]) -> GoldArticle:
    published = date.fromisoformat(stored["dct"])
    events = [
        _json_event(event, is_core=key == "events")
        for key in ("events", "also_acceptable")
        for event in stored.get(key, ())
    ]
    article = Article(stored["text"], published, id=str(stored["id"]))
    return GoldArticle(article, tuple(events))


def _json_event(event: dict[str, Any], *, is_core: bool) -> GoldEvent:
    days = event.get("intervals")
    return GoldEvent(
        (event["char_start"], event["char_end"]),
        tuple((first, last) for first, last in event.get("mentions", ())),
        is_core,
        None if days is None else tuple(map(_days, days)),
        tuple(
            (one["name"], one.get("role", "other")) for one in event.get("actors", ())
        ),
    )


def _days(pair: Sequence[str]) -> Days:
    return date.fromisoformat(pair[0]), date.fromisoformat(pair[-1])


def _tagged_article(block: str) -> GoldArticle:
    head, _, rest = block.partition("\n")
    tagged, _, lines = rest.rpartition("\n--\n")
    name, day = head.split()
    text, tags = read_tags(tagged.strip())
    below_headline = [tag for tag in tags if tag.start > text.find("\n")]
    rows = [line.split("|") for line in lines.strip().splitlines()]
    if unknown := {tag.number for tag in tags} - {int(row[0]) for row in rows}:
        message = f"{name}: no line for the events {sorted(unknown)}"
        raise ValueError(message)
    events = [_tagged_event(name, row, [*below_headline, *tags]) for row in rows]
    article = Article(text, date.fromisoformat(day), id=name)
    return GoldArticle(article, tuple(events), is_invented=True)


def _tagged_event(
    name: str, fields: Sequence[str], tags: Iterable[Tagged]
) -> GoldEvent:
    """Read an event's line; of its tags the likelier triggers come first."""
    own = [tag for tag in tags if tag.number == int(fields[0])]
    if len(fields) != FIELDS or not own:
        message = f"{name}: event {fields[0]}needs {FIELDS} fields and a tag"
        raise ValueError(message)
    _, salience, days, *_, actors, _ = (field.strip() for field in fields)
    best = next((tag for tag in own if tag.is_best), own[0])
    others = sorted({(tag.start, tag.end) for tag in own} - {(best.start, best.end)})
    return GoldEvent(
        (best.start, best.end),
        tuple(others),
        salience == "core",
        () if days == "-" else (_days(days.split("..")),),
        tuple(_actors(actors)),
    )


def _actors(field: str) -> Iterator[tuple[str, str]]:
    """Give name and role of the actors, those over whom readers may differ too."""
    for one in field.split(";"):
        if one.strip("- "):
            name, _, role = one.strip(" ?").rsplit(":", 2)
            yield name, role
