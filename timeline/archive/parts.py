"""One chunk of articles in, one part of the table out: the work of a worker.

The same function runs in this process, in a pool of processes and on a cluster. A part
is a whole Parquet file that also says which articles it holds and which could not be
read, so that a part that is there is there with all that belongs to it.
"""

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import chain
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from timeline.archive.items import Chunk, Item
from timeline.archive.settings import Settings
from timeline.article import Article
from timeline.errors import (
    AliasError,
    LanguageModelError,
    TimelineError,
)
from timeline.events import Event
from timeline.extract import extract_many
from timeline.sources import Failure, SourceArticle, iter_articles
from timeline.table import events_table

NOTES = b"timeline.part"


@dataclass(frozen=True, slots=True)
class Known:
    """An article that was read.

    Attributes:
        id: Its id, by which an article that is given again is told.
        text: What tells its words from others: the id that follows from them alone.
        name: What to call it in messages.
    """

    id: str
    text: str
    name: str

    @property
    def taken(self) -> Failure:
        """Say that an article before it has its id, and other words."""
        reason = (
            f"Its id {self.id[:60]!r} is that of an article before it with other words."
            " Give it another id."
        )
        return Failure(self.name, reason)


@dataclass(frozen=True, slots=True)
class Notes:
    """What a part says of itself.

    Attributes:
        digest: That of its chunk.
        articles: Those that were read, in order. Of several with one id the first
            one's events are in the part.
        undated: Names of those without a publication date.
        failures: Those that could not be read.
    """

    digest: str
    articles: tuple[Known, ...]
    undated: tuple[str, ...]
    failures: tuple[Failure, ...]

    @property
    def taken(self) -> tuple[Failure, ...]:
        """Those whose id an article before them in the part has, with other words."""
        texts: dict[str, str] = {}
        return tuple(
            one.taken
            for one in self.articles
            if texts.setdefault(one.id, one.text) != one.text
        )


@dataclass(frozen=True, slots=True)
class Part:
    """What was read from a chunk.

    Attributes:
        content: A Parquet file of the events, with the notes in it.
        notes: What it says of itself.
    """

    content: bytes
    notes: Notes


def read_chunk(chunk: Chunk, settings: Settings) -> Part:
    """Read the articles of a chunk, each failure apart from the others.

    An article that stands in the chunk twice is read once.
    """
    failures: list[Failure] = []
    articles: list[Known] = []
    undated: list[str] = []
    named: dict[str, tuple[str, Article]] = {}
    for item in chunk.items:
        for name, article in _opened(item, settings):
            if isinstance(article, str):
                failures.append(Failure(name, article))
                continue
            articles.append(Known(article.id, Article(article.text).id, name))
            if article.published is None and article.id not in named:
                undated.append(name)
            named.setdefault(article.id, (name, article))
    events = _events(list(named.values()), settings, failures)
    failed = {failure.name for failure in failures}
    unread = {one for one, (name, _) in named.items() if name in failed}
    notes = Notes(
        chunk.digest,
        tuple(one for one in articles if one.id not in unread),
        tuple(name for name in undated if name not in failed),
        tuple(failures),
    )
    return make_part(events_table(events), notes)


def lost_chunk(chunk: Chunk, reason: str) -> Part:
    """Make the part of a chunk of which nothing can be read."""
    failures = tuple(Failure(item.name, reason) for item in chunk.items)
    notes = Notes(chunk.digest, (), (), failures)
    return make_part(events_table([]), notes)


def make_part(table: pd.DataFrame, notes: Notes) -> Part:
    """Put events and notes into one file."""
    rows = pa.Table.from_pandas(table, preserve_index=False)
    written = {**(rows.schema.metadata or {}), NOTES: json.dumps(asdict(notes))}
    out = io.BytesIO()
    pq.write_table(rows.replace_schema_metadata(written), out)
    return Part(out.getvalue(), notes)


def read_notes(path: Path) -> Notes:
    """Read what a saved part says of itself, without its events.

    Raises:
        OSError: It cannot be opened.
        ValueError: It is no such part.
    """
    written = pq.read_metadata(path).metadata or {}
    if NOTES not in written:
        message = f"{path} is no part of an archive."
        raise ValueError(message)
    found = json.loads(written[NOTES])
    failures = tuple(Failure(**failure) for failure in found["failures"])
    articles = tuple(Known(**article) for article in found["articles"])
    return Notes(found["digest"], articles, tuple(found["undated"]), failures)


def _opened(item: Item, settings: Settings) -> Iterator[tuple[str, Article | str]]:
    """Give an item's article, or why it cannot be read; a page may show several."""
    if not isinstance(item.content, Path):
        yield item.name, _dated(item.content, settings)
        return
    found = list(iter_articles(item.content))
    for number, one in enumerate(found, start=1):
        name = item.name if len(found) == 1 else f"{item.name}, article {number:,}"
        given = one.article if isinstance(one, SourceArticle) else one.reason
        yield name, _dated(given, settings)


def _dated(article: Article | str, settings: Settings) -> Article | str:
    if isinstance(article, str) or article.published is not None:
        return article
    return replace(article, published=settings.published)


def _events(
    named: Sequence[tuple[str, Article]], settings: Settings, failures: list[Failure]
) -> list[Event]:
    """Read articles together; where one of them fails, each by itself."""
    articles = [article for _, article in named]
    try:
        found = list(extract_many(articles, min_salience=settings.min_salience))
    except (LanguageModelError, AliasError):  # every article would fail by it
        raise
    except Exception as error:  # noqa: BLE001 - one article must not end a long run
        if len(named) == 1:
            failures.append(Failure(named[0][0], _reason(error)))
            return []
        alone = (_events([one], settings, failures) for one in named)
        return list(chain.from_iterable(alone))
    return list(chain.from_iterable(found))


def _reason(error: Exception) -> str:
    if isinstance(error, TimelineError):
        return str(error)
    return f"Reading it failed: {type(error).__name__}: {error}. Please report it."
