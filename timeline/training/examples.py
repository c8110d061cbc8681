"""An annotated article read as the models see it: predicates with their gold events."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.events.predicates import Predicate, find_predicates
from timeline.events.salience.scene import Scene, see_article
from timeline.language import ParsedArticle, parse_articles
from timeline.training.annotations import (
    GoldArticle,
    Span,
    overlaps,
    read_annotations,
)


@dataclass(frozen=True, slots=True)
class Example:
    """An annotated article.

    Attributes:
        gold: The article and its events.
        predicates: The body's predicates, in text order.
        scene: The article seen as a whole.
        triggers: For each predicate, the place of the gold event that it tells best;
            -1 where there is none.
        mentions: The same for any predicate that tells it.
    """

    gold: GoldArticle
    predicates: Sequence[Predicate]
    scene: Scene
    triggers: Sequence[int]
    mentions: Sequence[int]

    def is_core(self, event: int) -> bool:
        """Tell whether a gold event (by its place) belongs on the timeline."""
        return event >= 0 and self.gold.events[event].is_core


def read_examples(*paths: Path) -> list[Example]:
    """Read annotation files as the models see them."""
    golds = read_annotations(*paths)
    parsed = parse_articles(gold.article for gold in golds)
    return [_example(gold, one) for gold, one in zip(golds, parsed, strict=True)]


def _example(gold: GoldArticle, parsed: ParsedArticle) -> Example:
    found = find_predicates(parsed)
    scene = see_article(parsed, found)
    predicates = [one for one in found if scene.sentence[one.token.i] >= 0]
    triggers = [[event.trigger] for event in gold.events]
    told = [[event.trigger, *event.mentions] for event in gold.events]
    return Example(
        gold,
        predicates,
        scene,
        [_event_at(one, triggers) for one in predicates],
        [_event_at(one, told) for one in predicates],
    )


def _event_at(predicate: Predicate, spans: Sequence[Sequence[Span]]) -> int:
    own = (predicate.char_start, predicate.char_end)
    for event, places in enumerate(spans):
        if any(overlaps(own, place) for place in places):
            return event
    return -1
