"""A pandas table of articles in, a table of their events out: for engines of others.

Dask (`timeline.archive.cluster`), Spark's `mapInPandas` and their like call it on each
partition. It reads them with the function that reads an archive's chunks.
"""

import warnings
from collections.abc import Hashable, Iterator, Sequence
from datetime import date
from io import BytesIO

import pandas as pd
import pyarrow.parquet as pq

from timeline.archive.items import Chunk, Item, article_item
from timeline.archive.parts import read_chunk
from timeline.archive.settings import Settings
from timeline.article import Article
from timeline.errors import TableError, TimelineError
from timeline.sources.cells import day_of
from timeline.table.check import declared

TEXTS = ("text", "title", "source", "url", "id")
PUBLISHED = "published"


def extract_frame(
    articles: pd.DataFrame, settings: Settings | None = None
) -> pd.DataFrame:
    """Extract the events of a table of articles.

    Args:
        articles: One row an article: `text`, and where known `published` (days,
            moments, or text or a number that names a day), `title`, `source`, `url`,
            `id`. Other columns are left alone.
        settings: What to do; the usual where None.

    Returns:
        The events in the declared schema. A row that cannot be read is left out, with
        a warning that names it.

    Raises:
        TableError: It is no table, has a column twice, or no column `text`.
    """
    if not isinstance(articles, pd.DataFrame):
        message = f"Articles must be a DataFrame, not {type(articles).__name__}."
        raise TableError(message)
    if "text" not in articles.columns or articles.columns.has_duplicates:
        message = (
            "Articles need a column 'text', and each column once; there are"
            f" {list(articles.columns)}."
        )
        raise TableError(message)
    return _extracted(list(_row_items(articles)), settings or Settings())


def extract_articles(articles: Sequence[Article], settings: Settings) -> pd.DataFrame:
    """Extract the events of articles; those that cannot be read cause a warning."""
    return _extracted([article_item(article) for article in articles], settings)


def _extracted(items: Sequence[Item], settings: Settings) -> pd.DataFrame:
    part = read_chunk(Chunk(0, tuple(items)), settings)
    for failure in (*part.notes.failures, *part.notes.taken):
        warnings.warn(str(failure), stacklevel=3)
    return declared(pq.read_table(BytesIO(part.content)).to_pandas())


def _row_items(articles: pd.DataFrame) -> Iterator[Item]:
    texts = [name for name in TEXTS if name in articles.columns]
    days = articles.get(PUBLISHED, pd.Series(None, articles.index, dtype=object))
    rows = articles[texts].itertuples(index=False)
    for row, day, index in zip(rows, days, articles.index, strict=True):
        fields = {
            name: "" if pd.isna(cell) else str(cell)
            for name, cell in zip(texts, row, strict=True)
        }
        yield _row_item(fields, day, index)


def _row_item(fields: dict[str, str], day: object, index: Hashable) -> Item:
    name = fields.get("id") or fields.get("title") or f"row {index}"
    try:
        return article_item(Article(published=_day(day), **fields))
    except TimelineError as error:
        return Item(f"row {index}" if name == str(index) else name, "", str(error))


def _day(cell: object) -> date | None:
    return None if pd.isna(cell) else day_of(cell)  # type: ignore[call-overload] # a cell
