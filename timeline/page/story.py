"""Articles or a table in, a story out: what the page shows at one time."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from timeline.article import Article, check_english
from timeline.events import Event
from timeline.extract import extract_events
from timeline.figure.lanes import Lanes, find_lanes
from timeline.figure.text import isolated
from timeline.shipped import beside_package
from timeline.sources import (
    BASIS_WORDS,
    Failure,
    PublishedBasis,
    SourceArticle,
)
from timeline.sources.ids import file_of
from timeline.stopping import StopSign
from timeline.story import SameActor, one_name_each
from timeline.table import events_table
from timeline.table.directions import settled
from timeline.timexes.explain import WEEKDAYS, long_day

EXAMPLES = beside_package("data")
UNTITLED = "Untitled article"
MOST_TITLES = 8  # in a heading; all are listed beside it
FEW_TITLES = 3  # of more articles, which these stand for
_NO_EVENTS = events_table(())

Found = Mapping[Article, Sequence[Event]]


@dataclass(frozen=True, slots=True)
class Story:
    """One or several articles with the events found in them.

    Attributes:
        sources: The articles; none where a table was opened.
        table: Every event that was read so far, the lesser and the undated ones too.
        lanes: The lanes of the whole table, kept under every filter.
        name: What was opened, where it has no title of its own.
        file: The file of a table, where its headline is that of its article.
        example: File name of the shipped example that it is; empty for others.
        is_shared: Whoever opens the page's address gets it too: a shipped example,
            or the files of the command line.
        unread: Those of the articles whose events are still to be read.
        failures: What could not be read of what was opened.
        guessed: What to say of letters of a table that had to be guessed; empty where
            none had.
        contradicted: What to say of a publication day that was entered where the text
            states another one; empty where it does not.
        listed: Names of actors in a table made by hand that may be several.
        renamed: Names of single articles that those of the other reports replaced.
    """

    sources: tuple[SourceArticle, ...]
    table: pd.DataFrame
    lanes: Lanes
    name: str
    file: str = ""
    example: str = ""
    is_shared: bool = False
    unread: tuple[SourceArticle, ...] = ()
    failures: tuple[Failure, ...] = ()
    guessed: str = ""
    contradicted: str = ""
    listed: tuple[str, ...] = ()
    renamed: tuple[SameActor, ...] = ()

    @property
    def headline(self) -> str:
        """What stands at the top of the page."""
        if len(self.sources) == 1:
            return self.sources[0].article.title or UNTITLED
        if not self.sources:
            return self.name
        count, titles = len(self.sources), self._titles()
        is_one_story = titles and count <= MOST_TITLES
        return f"{count:,} articles" + (
            f": {isolated(titles[0])}" if is_one_story else ""
        )

    @property
    def articles(self) -> tuple[SourceArticle, ...]:
        """Its articles, read or still to be read."""
        return (*self.sources, *self.unread)

    @property
    def has_several(self) -> bool:
        """Whether its events come from more than one article."""
        return len(articles_of(self.table)) > 1

    @property
    def provenance(self) -> str:
        """Where the story was read, and what its publication date rests on."""
        if len(self.sources) == 1:
            return " · ".join(_provenance(self.sources[0]))
        if not self.sources:
            return f"from {isolated(self.file)}" if self.file else ""
        titles = self._titles()
        titled = [one for one in self.sources if one.article.title]
        if 2 * len(titled) < len(self.sources):
            files = " · ".join(map(isolated, _few(self._files())))
            return f"from {files}" if files else ""
        if len(self.sources) <= MOST_TITLES:
            titles = titles[1:]  # the first is the headline
        return " · ".join(map(isolated, _few(titles)))

    @property
    def undated_sources(self) -> tuple[SourceArticle, ...]:
        """The articles without a known publication date."""
        return tuple(one for one in self.sources if one.article.published is None)

    def _titles(self) -> list[str]:
        every = dict.fromkeys(source.article.title for source in self.sources)
        return [title for title in every if title]

    def _files(self) -> list[str]:
        return list(dict.fromkeys(filter(None, map(file_of, self.sources))))

    def text_of(self, article_id: str) -> str:
        """Give the text of an article; empty where only a table was opened."""
        for source in self.sources:
            if source.article.id == article_id:
                return source.article.text
        return ""


def _few(names: Sequence[str]) -> Sequence[str]:
    """Give names as they are, or of many the first with the number of the others."""
    if len(names) <= MOST_TITLES:
        return names
    return [*names[:FEW_TITLES], f"and {len(names) - FEW_TITLES:,} more"]


def articles_of(table: pd.DataFrame) -> set[str]:
    """Give the ids of the articles that a table's events were read in."""
    return set(table["article_id"].unique()) - {""}


def read_story(sources: Sequence[SourceArticle], name: str) -> Story:
    """Make a story of articles, whose events are still to be read.

    Raises:
        TimelineError: An article cannot be read.
    """
    for source in sources:
        check_english(source.article)
    return with_events(
        Story((), _NO_EVENTS, Lanes(()), name, unread=tuple(sources)), {}
    )


def with_events(story: Story, found: Found) -> Story:
    """Give a story with the events of its articles that were read so far."""
    every = story.articles
    sources = tuple(source for source in every if source.article in found)
    unread = tuple(source for source in every if source.article not in found)
    table, renamed = one_name_each(
        events_table(event for one in sources for event in found[one.article])
    )
    return replace(
        story,
        sources=sources,
        table=table,
        lanes=find_lanes(table),
        unread=unread,
        renamed=renamed,
    )


def read_events(article: Article, sign: StopSign | None = None) -> Sequence[Event]:
    """Read every event of an article, the lesser ones too, unless a sign says stop."""
    return extract_events(article, min_salience=0.0, sign=sign)


def finished(story: Story) -> Story:
    """Read the articles of a story that are still to be read."""
    found = {one.article: read_events(one.article) for one in story.articles}
    return with_events(story, found)


def dated(source: SourceArticle, published: date | None) -> SourceArticle:
    """Give an article a publication day, unless it states one itself."""
    article = source.article
    if published is None or article.published is not None:
        return source
    return redated(source, published)


def redated(source: SourceArticle, published: date) -> SourceArticle:
    """Give an article the publication day that a reader states."""
    article = replace(source.article, published=published)
    return replace(source, article=article, published_basis=PublishedBasis.USER)


def labels(sources: Sequence[SourceArticle]) -> list[str]:
    """Name articles by their titles; those that share one by their files as well."""
    named = [one.article.title or one.name or UNTITLED for one in sources]
    counts = Counter(named)
    return [
        f"{isolated(name)} \N{MIDDLE DOT} {one.name}"
        if counts[name] > 1 and one.name
        else settled(name)
        for name, one in zip(named, sources, strict=True)
    ]


def _provenance(source: SourceArticle) -> list[str]:
    is_named = source.name and not source.article.title
    file = f"from {isolated(source.name)}" if is_named else ""
    parts = [isolated(source.article.source), published_words(source), file]
    return [part for part in parts if part]


def published_words(source: SourceArticle) -> str:
    """Say when an article was published, and where that was taken from."""
    day = source.article.published
    if day is None:
        return "publication date unknown"
    basis = BASIS_WORDS[source.published_basis]
    # A header is the reader's own file; that it states the day goes without saying.
    is_plain = source.published_basis is PublishedBasis.HEADER or not basis
    words = f"published {WEEKDAYS[day.weekday()]} {long_day(day)}"
    return words if is_plain else f"{words}, {basis}"
