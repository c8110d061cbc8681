"""Articles or a table in, a story out: what the page shows at one time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pandas as pd

from timeline.article import Article, check_english
from timeline.errors import ArticleError
from timeline.events import Event
from timeline.extract import extract_events
from timeline.figure.dates import day_words
from timeline.figure.lanes import Lanes, find_lanes
from timeline.shipped import beside_package
from timeline.sources import PublishedBasis, SourceArticle, read_document, read_file
from timeline.table import events_table
from timeline.table.csv import table_from_csv
from timeline.table.files import parquet_table, read_table
from timeline.timexes.explain import WEEKDAYS

EXAMPLES = beside_package("data")
CSV, PARQUET = ".csv", ".parquet"
TABLE_SUFFIXES = (CSV, PARQUET)
UNTITLED = "Untitled article"
_NO_EVENTS = events_table(())

_BASIS_WORDS = {
    PublishedBasis.DATELINE: ", as its dateline states",
    PublishedBasis.USER: ", as you entered",
}


Found = Mapping[Article, Sequence[Event]]


@dataclass(frozen=True, slots=True)
class Story:
    """One or several articles with the events found in them.

    Attributes:
        sources: The articles; none where a table was opened.
        table: Every event that was read so far, the lesser and the undated ones too.
        lanes: The lanes of the whole table, kept under every filter.
        name: What was opened, where it has no title of its own.
        example: File name of the shipped example that it is; empty for others.
        is_shared: Whoever opens the page's address gets it too: a shipped example,
            or the files of the command line.
        unread: Those of the articles whose events are still to be read.
    """

    sources: tuple[SourceArticle, ...]
    table: pd.DataFrame
    lanes: Lanes
    name: str
    example: str = ""
    is_shared: bool = False
    unread: tuple[SourceArticle, ...] = ()

    @property
    def headline(self) -> str:
        """What stands at the top of the page."""
        if len(self.sources) == 1:
            return self.sources[0].article.title or UNTITLED
        if self.sources:
            return f"{len(self.sources)} articles"
        return self.name

    @property
    def has_several(self) -> bool:
        """Whether its events come from more than one article."""
        return len(self.table["article_id"].unique()) > 1

    @property
    def provenance(self) -> str:
        """Where the story was read, and what its publication date rests on."""
        if len(self.sources) == 1:
            return " · ".join(_provenance(self.sources[0]))
        titles = dict.fromkeys(source.article.title for source in self.sources)
        return " · ".join(title for title in titles if title)

    @property
    def undated_sources(self) -> tuple[SourceArticle, ...]:
        """The articles without a known publication date."""
        return tuple(one for one in self.sources if one.article.published is None)

    def text_of(self, article_id: str) -> str:
        """Give the text of an article; empty where only a table was opened."""
        for source in self.sources:
            if source.article.id == article_id:
                return source.article.text
        return ""


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
    every = (*story.sources, *story.unread)
    sources = tuple(source for source in every if source.article in found)
    unread = tuple(source for source in every if source.article not in found)
    table = events_table(event for one in sources for event in found[one.article])
    return replace(
        story, sources=sources, table=table, lanes=find_lanes(table), unread=unread
    )


def read_events(article: Article) -> Sequence[Event]:
    """Read every event of an article, the lesser ones too."""
    return extract_events(article, min_salience=0.0)


def finished(story: Story) -> Story:
    """Read the articles of a story that are still to be read."""
    every = (*story.sources, *story.unread)
    return with_events(story, {one.article: read_events(one.article) for one in every})


def open_files(
    files: Sequence[tuple[str, bytes]], *, published: date | None = None
) -> Story:
    """Open uploaded or named files: articles, or one table.

    Args:
        files: Name and content of each.
        published: The publication day of articles that state none themselves.

    Raises:
        TimelineError: A file cannot be read; the message names it.
    """
    tables = [file for file in files if is_table(file[0])]
    if tables and len(files) > 1:
        message = (
            f"{tables[0][0]} is a table. Open a table by itself, without articles."
        )
        raise ArticleError(message)
    name = Path(files[0][0]).stem
    if tables:
        table = _table(*tables[0])
        return Story((), table, find_lanes(table), name)
    sources = [read_file(name, content) for name, content in files]
    return read_story([dated(source, published) for source in sources], name)


def open_table(path: Path) -> Story:
    """Open a table from a file of this machine.

    Raises:
        TableError: The file cannot be read as a table.
    """
    table = read_table(path)
    return Story((), table, find_lanes(table), path.stem)


def is_table(name: str) -> bool:
    """Whether a file is a table, by its name."""
    return Path(name).suffix.casefold() in TABLE_SUFFIXES


def paste(text: str, *, published: date | None = None) -> Story:
    """Read a pasted article; what the user states comes before what the text states.

    Raises:
        TimelineError: The text is empty, too long or not English.
    """
    return read_story([read_document(text, published=published)], "pasted article")


def dated(source: SourceArticle, published: date | None) -> SourceArticle:
    """Give an article a publication day, unless it states one itself."""
    article = source.article
    if published is None or article.published is not None:
        return source
    known = type(article)(
        article.text, published, article.title, article.source, article.url
    )
    return SourceArticle(known, PublishedBasis.USER, source.notes)


def _table(name: str, content: bytes) -> pd.DataFrame:
    if Path(name).suffix.casefold() == CSV:
        return table_from_csv(_decoded(name, content), name=name)
    return parquet_table(BytesIO(content), name=name)


def _decoded(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{name} is no UTF-8 text. Save the table as CSV in UTF-8."
        raise ArticleError(message) from error


def _provenance(source: SourceArticle) -> list[str]:
    article = source.article
    day = article.published
    if day is None:
        published = "publication date unknown"
    else:
        basis = _BASIS_WORDS.get(source.published_basis, "")
        published = f"published {WEEKDAYS[day.weekday()]} {day_words(day)}{basis}"
    facts = [f"facts from {words}" for name, words in source.notes if name == "facts"]
    return [part for part in (article.source, published, *facts) if part]
