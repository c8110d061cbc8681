"""The gold stories: reports in, their tables and tagged pairs out."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations, product
from pathlib import Path

import pandas as pd

from timeline.article import Article
from timeline.extract import extract_many
from timeline.table import events_table
from timeline.training.tagged import read_tags

GOLD = Path(__file__).parents[2] / "tests" / "gold" / "stories.txt"
ALL = "all"
FIRST_WEEK = date(2020, 1, 6)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tagged predicate: which report tells which event of which story where."""

    story: str
    article_id: str
    char_start: int
    number: int


Report = tuple[Article, list["Tag"]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tagged predicates of different reports, and whether they tell one event."""

    first: Tag
    second: Tag

    @property
    def is_one(self) -> bool:
        """Whether both tell one event."""
        same_story = self.first.story == self.second.story
        return same_story and self.first.number == self.second.number


def gold_reports(split: str) -> list[Report]:
    """Give the reports of a split, or of "all" splits, and the tags in each."""
    blocks = re.split(r"^= ", GOLD.read_text(encoding="utf-8"), flags=re.MULTILINE)
    reports = []
    for block in blocks[1:]:
        head, *told = re.split(r"^@ ", block, flags=re.MULTILINE)
        story, its_split = head.split()
        if split in (its_split, ALL):
            reports += [_report(story, report) for report in told]
    return reports


def _report(story: str, report: str) -> Report:
    head, _, tagged = report.strip().partition("\n")
    day, source, title = head.split(" | ")
    text, tags = read_tags(tagged)
    published = date.fromisoformat(day)
    article = Article(text, published=published, title=title, source=source)
    return article, [Tag(story, article.id, tag.start, tag.number) for tag in tags]


def pairs_of(reports: Sequence[Report]) -> Iterator[Pair]:
    """Give every pair of tags of different reports, other stories' too."""
    for (_, tags), (_, others) in combinations(reports, 2):
        for one, other in product(tags, others):
            yield Pair(one, other)


@cache
def gold_table(split: str) -> pd.DataFrame:
    """Extract the events of a split's reports, the lesser ones too."""
    articles = [article for article, _ in gold_reports(split)]
    found = extract_many(articles, min_salience=0.0)
    return events_table(event for events in found for event in events)


@cache
def gold_table_at_once(split: str) -> pd.DataFrame:
    """Give the same events with every story moved to the same weeks.

    So each story's reports meet those of all others: the same kind of event elsewhere
    on the same day. Stories move by whole weeks, which keeps their weekdays.
    """
    table = gold_table(split).copy()
    story = {article.id: tags[0].story for article, tags in gold_reports(split)}
    begun: dict[str, date] = {}
    for article, tags in gold_reports(split):
        if article.published is not None:
            begun.setdefault(tags[0].story, article.published)
    weeks = [
        (begun[story[name]] - FIRST_WEEK).days // 7 for name in table["article_id"]
    ]
    moved = pd.to_timedelta([7 * count for count in weeks], unit="D")
    for name in ("start", "end", "published"):
        table[name] = (table[name] - moved).astype(table[name].dtype)
    order = ["start", "end", "char_start"]
    return table.sort_values(order, kind="stable", ignore_index=True)


Places = dict[tuple[str, int], str]


def event_of(table: pd.DataFrame) -> Places:
    """Give the event_id that tells (article_id, char_start), mentions included."""
    events: Places = {}
    columns = ("event_id", "article_id", "char_start", "mentions")
    for event_id, article_id, start, mentions in zip(
        *(table[name] for name in columns), strict=True
    ):
        for mention in mentions.split("; ") if mentions else ():
            events.setdefault((article_id, int(mention.split("-")[0])), event_id)
        events[article_id, int(start)] = event_id
    return events


def clear_events(table: pd.DataFrame, reports: Sequence[Report]) -> Places:
    """Give the same for tags alone whose row tells one tagged event.

    Where extraction has taken two tagged events of a report for one, or has missed one,
    comparing reports cannot put it right; such tags are left out.
    """
    events = event_of(table)
    told: defaultdict[str, set[int]] = defaultdict(set)
    found: Places = {}
    for _, tags in reports:
        for tag in tags:
            place = tag.article_id, tag.char_start
            if place in events:
                told[events[place]].add(tag.number)
                found[place] = events[place]
    return {place: name for place, name in found.items() if len(told[name]) == 1}
