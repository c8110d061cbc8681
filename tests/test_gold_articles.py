"""The articles written for training are what their readers expect; no row twice."""

import re
from collections import Counter
from pathlib import Path

import pytest

from timeline.training.annotations import GoldArticle, read_annotations

FOLDER = Path(__file__).parent / "gold" / "articles"
ARTICLES = read_annotations(FOLDER, FOLDER / "long")
TABLES = sorted(FOLDER.parent.glob("*.tsv"))


def test_there_are_many_and_each_once() -> None:
    assert len(ARTICLES) > 1500
    names = Counter(gold.article.id for gold in ARTICLES)
    texts = Counter(gold.article.text for gold in ARTICLES)
    assert max(names.values()) == max(texts.values()) == 1


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.name)
def test_no_row_of_a_gold_table_stands_twice(table: Path) -> None:
    lines = table.read_text(encoding="utf-8").splitlines()
    rows = Counter(line for line in lines if line and not line.startswith("#"))
    assert [row for row, times in rows.items() if times > 1] == []


def test_no_tag_is_left_in_a_text() -> None:
    left = re.compile(r"\|\d+\*?\]")
    assert not [g.article.id for g in ARTICLES if left.search(g.article.text)]


def test_events_stand_where_and_when_they_can() -> None:
    assert not [gold.article.id for gold in ARTICLES if not _is_sound(gold)]


def _is_sound(gold: GoldArticle) -> bool:
    text, events = gold.article.text, gold.events
    spans = [span for event in events for span in (event.trigger, *event.mentions)]
    triggers = {event.trigger for event in events}
    return (
        any(event.is_core for event in events)
        and len(triggers) == len(events)
        and all(text[first:last].strip() == text[first:last] for first, last in spans)
        and all(first <= last for event in events for first, last in event.days or ())
        and all(event.days is not None for event in events)
        and all(name for event in events for name, _ in event.actors)
    )
