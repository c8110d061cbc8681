"""Any source in, its articles out one at a time; what cannot be read says why.

This is the one door of the room: a file of any kind, a folder, a .zip file, a table of
articles, or an address of the web.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import IO

from timeline.errors import ArticleError, TimelineError, unopened
from timeline.given import given_path
from timeline.sources.compose import compose
from timeline.sources.feeds import read_feed
from timeline.sources.files import (
    holds_several,
    is_folder,
    list_files,
    no_articles,
    open_bytes,
)
from timeline.sources.ids import id_of_words, table_of, with_free_id
from timeline.sources.json_files import read_json_file
from timeline.sources.kinds import most_bytes, suffix_of
from timeline.sources.one_file import read_each
from timeline.sources.packed import MAX_NESTED, Budget, unpack
from timeline.sources.published import Order
from timeline.sources.tables import (
    read_csv_rows,
    read_json_rows,
    read_parquet_rows,
)
from timeline.sources.told_inside import rows_inside
from timeline.sources.values import Failure, Reading, Row, SourceArticle
from timeline.sources.web import has_scheme, is_address, read_all_at
from timeline.sources.workbooks import WORKBOOKS, read_workbook_rows

Source = str | Path | tuple[str, bytes]
"""A path, an address, or a file's name and its bytes."""

MESSAGE = 300
"""Characters below which the same words on another day are another message."""

_TABLES: Mapping[str, Callable[[IO[bytes], str], Iterator[Row]]] = {
    ".csv": read_csv_rows,
    ".tsv": read_csv_rows,
    ".jsonl": read_json_rows,
    ".ndjson": read_json_rows,
    ".json": read_json_file,
    **dict.fromkeys((".xml", ".rss", ".atom"), read_feed),
    ".parquet": read_parquet_rows,
    **dict.fromkeys(WORKBOOKS, read_workbook_rows),
}


def read_sources(sources: Iterable[Source], *, order: Order | None = None) -> Reading:
    """Read all articles of several sources, each text once.

    Nothing is raised for a source that cannot be read: it is among the failures, and
    so is an article whose text was read before. Tables often number their articles
    from 1: one whose id was given in another table has the name of its own added.

    Args:
        sources: What to read.
        order: In which order tables write publication dates, where they do not show it.

    Raises:
        ArticleError: The sources are no list or the like.
    """
    if isinstance(sources, str) or not isinstance(sources, Iterable):
        message = (
            f"Sources come in a list. Write read_sources([{str(sources)[:60]!r}])."
        )
        raise ArticleError(message)
    articles: list[SourceArticle] = []
    failures: list[Failure] = []
    known = _Known({}, {}, set())
    for number, source in enumerate(sources):
        for read in iter_articles(source):
            one = read if order is None else _in_order(read, order)
            found = known.once(one, number) if isinstance(one, SourceArticle) else one
            if isinstance(found, Failure):
                failures.append(found)
            else:
                articles.append(found)
    return Reading(tuple(articles), tuple(failures))


def iter_articles(source: Source) -> Iterator[SourceArticle | Failure]:
    """Read the articles of one source, in order, in memory that its size does not set.

    Tables are read row by row and .zip files file by file; a folder's files and those
    of a .zip file come in the order of their names. A source that holds nothing is a
    failure.
    """
    name, found = _named(source)
    first = next(found, None)
    if first is None:
        yield Failure(name, no_articles(name))
    else:
        yield first
        yield from found


def _named(source: Source) -> tuple[str, Iterator[SourceArticle | Failure]]:
    """Give what to call a source, and what is found in it."""
    if isinstance(source, tuple):
        name = str(source[0]) if source else ""
        return name, _reported(name, _given(source))
    if isinstance(source, str) and has_scheme(source):
        return source, _reported(source, _fetched(source))
    try:
        path = given_path(source, ArticleError)
    except ArticleError as error:
        name = str(source)[:60]
        return name, iter([Failure(name, str(error))])
    found = _folder(path) if is_folder(path) else _opened(path, "")
    return path.name, _reported(path.name, found)


def absent(sources: Iterable[str | Path]) -> list[str]:
    """Say which files and folders are not there, one line each.

    Addresses are not asked: that would fetch them.
    """
    said = []
    for source in sources:
        if isinstance(source, str) and is_address(source):
            continue
        try:
            Path(source).stat()
        except OSError as error:
            said.append(unopened(source, error))
    return said


def _in_order(found: SourceArticle | Failure, order: Order) -> SourceArticle | Failure:
    """Read an article whose date could be two days in an order that is known."""
    if not isinstance(found, Failure) or found.unsure is None:
        return found
    return next(_rows(iter([(found.name, found.unsure.read(order))])))


def _reported(
    name: str, found: Iterator[SourceArticle | Failure]
) -> Iterator[SourceArticle | Failure]:
    """Give what is found; what ends the finding is given as a failure."""
    try:
        yield from found
    except TimelineError as error:
        yield Failure(name, str(error))


def _given(source: tuple[str, bytes]) -> Iterator[SourceArticle | Failure]:
    match source:
        case (str(name), bytes(data)):
            yield from _file(name, data, Budget(), 0)
        case _:
            message = "A file that is at hand comes as its name and its bytes."
            raise ArticleError(message)


def _fetched(address: str) -> Iterator[SourceArticle | Failure]:
    found = read_all_at(address)
    yield from found.articles
    yield from found.failures


def _folder(folder: Path) -> Iterator[SourceArticle | Failure]:
    for path in list_files(folder):
        name = (Path(folder.name) / path.relative_to(folder)).as_posix()
        yield from _reported(name, _opened(path, name))


def _opened(path: Path, name: str) -> Iterator[SourceArticle | Failure]:
    name = name or path.name
    if not holds_several(path.name):
        yield from _one_or_several(name, open_bytes(path, most_bytes(path.name)))
        return
    try:
        file = path.open("rb")
    except OSError as error:
        raise ArticleError(unopened(path, error)) from error
    with file:
        yield from _several(name, file, Budget(), 0)


def _file(
    name: str, data: bytes, budget: Budget, depth: int
) -> Iterator[SourceArticle | Failure]:
    if holds_several(name):
        yield from _several(name, BytesIO(data), budget, depth)
    else:
        yield from _one_or_several(name, data)


def _one_or_several(name: str, data: bytes) -> Iterator[SourceArticle | Failure]:
    """Read a file that holds an article, or several as one text, page or table."""
    base = Path(name).name
    rows = rows_inside(data, base)
    if rows is not None:
        yield from _rows(rows(BytesIO(data), name))
        return
    for where, read in read_each(data, base):
        # Its folder or .zip file belongs to the name too.
        whole = name.removesuffix(base) + where
        yield from _reported(whole, _one(read, whole))


def _one(
    read: Callable[[], SourceArticle | Failure], name: str
) -> Iterator[SourceArticle | Failure]:
    yield replace(read(), name=name)


def _several(
    name: str, file: IO[bytes], budget: Budget, depth: int
) -> Iterator[SourceArticle | Failure]:
    table = _TABLES.get(suffix_of(name))
    if not file.read(1):
        message = f"{name} is empty. Save it again, or download it anew."
        raise ArticleError(message)
    file.seek(0)
    if table is not None:
        yield from _rows(table(file, name))
        return
    if depth > MAX_NESTED:
        message = (
            f"{name} lies {depth} .zip files deep; at most {MAX_NESTED} are opened."
            " Unpack them and open the folder."
        )
        raise ArticleError(message)
    for where, data in unpack(file, name, budget):
        if isinstance(data, Failure):
            yield data
            continue
        yield from _reported(where, _file(where, data, budget, depth + 1))


def _rows(rows: Iterator[Row]) -> Iterator[SourceArticle | Failure]:
    for where, found in rows:
        if isinstance(found, Failure):
            yield found
            continue
        try:
            yield compose(found, name=where)
        except TimelineError as error:
            yield Failure(where, str(error))


@dataclass(frozen=True, slots=True)
class _Known:
    """What was read of several sources.

    Attributes:
        texts: What tells an article's words from others, and the day of a short one ->
            its name.
        given: A table's number and name, and an id in it -> the name of its article.
        ids: Every id that an article has.
    """

    texts: dict[tuple[str, date | None], str]
    given: dict[tuple[int, str, str], str]
    ids: set[str]

    def once(self, one: SourceArticle, source: int) -> SourceArticle | Failure:
        """Give an article, or why it is left out: its text or id was there before."""
        number, text = one.article.id, _telling(one)
        if text in self.texts:
            before = self.texts[text]
            reason = f"It has the same text as {before}, which is read already."
            return Failure(one.name, reason)
        given = source, table_of(one), number
        if given in self.given and number != id_of_words(one):
            before = self.given[given]
            reason = f"Its id {number[:60]!r} is that of {before}. Give it another."
            return Failure(one.name, reason)
        self.texts[text] = self.given[given] = one.name
        apart = with_free_id(one, self.ids.__contains__)
        self.ids.add(apart.article.id)
        return apart


def _telling(one: SourceArticle) -> tuple[str, date | None]:
    """Give what tells an article from others; a short message may come every day."""
    is_short = len(one.article.text) < MESSAGE
    return id_of_words(one), one.article.published if is_short else None
