"""Inputs in, one item an article out, without reading what a worker can read."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from timeline.article import Article
from timeline.batches import batched
from timeline.errors import ArticleError
from timeline.given import given_path
from timeline.sources import (
    Failure,
    SourceArticle,
    has_scheme,
    holds_several,
    is_folder,
    iter_articles,
    list_files,
    no_articles,
)
from timeline.sources.ids import id_of_words, table_of, with_free_id

FAILURES = ".failures.csv"
MOST_IDS = 1_000_000
"""Ids of tables that are kept to tell articles of other tables apart: 150 MB."""
CHUNK_CHARACTERS = 400_000
"""Characters of one chunk's articles, as far as they are known before it is read."""


@dataclass(frozen=True, slots=True)
class Item:
    """One article that is to be read.

    Attributes:
        name: What to call it in messages.
        stamp: Tells it from another article of that name, and from itself once it has
            been changed; a stopped run goes on where names and stamps are the same.
        content: Its file, itself, or the reason why it cannot be read.
    """

    name: str
    stamp: str
    content: Path | Article | str


@dataclass(frozen=True, slots=True)
class Chunk:
    """Articles that are read and saved together.

    Attributes:
        number: Its place among the chunks, from 0.
        items: Its articles, in order.
    """

    number: int
    items: tuple[Item, ...]

    @property
    def digest(self) -> str:
        """Tell the chunk from one with other articles."""
        stamps = "\n".join(f"{item.name}\t{item.stamp}" for item in self.items)
        return blake2b(stamps.encode(errors="replace"), digest_size=16).hexdigest()


def items_of(
    inputs: Sequence[Path | str], output: Path | None = None
) -> Iterator[Item]:
    """Give the articles of files, folders, tables, .zip files and addresses, in order.

    A file with one article is left to whoever reads the item; what holds several is
    read here, an article at a time. An article whose id an earlier table gives to
    another one has the name of its own table added, as `read_sources` does.

    Args:
        inputs: What to read.
        output: What a run writes; a run before may have left it in a folder of them.

    Raises:
        ArticleError: The inputs are a single one, where a list of them is needed.
    """
    if isinstance(inputs, str | Path):
        message = f"Inputs come in a list. Write items_of([{str(inputs)[:60]!r}])."
        raise ArticleError(message)
    ids = _Ids()
    for source in inputs:
        try:
            files = _opened(source, output)
        except ArticleError as error:
            yield Item(str(source), str(error), str(error))
            continue
        if not files:
            yield Item(str(source), "", no_articles(str(source)))
        for file in files:
            if isinstance(file, str) or holds_several(file.name):
                yield from map(_source_item, map(ids.apart, iter_articles(file)))
                ids.end_table()
            else:
                yield file_item(file)


def count_items(inputs: Sequence[Path | str], output: Path | None = None) -> int | None:
    """Tell how many articles inputs hold, without opening any; None where that fails.

    How many a table or a .zip file holds shows only when it is read.
    """
    count = 0
    for source in inputs:
        try:
            files = _opened(source, output)
        except ArticleError:
            files = [str(source)]
        for file in files:
            if not isinstance(file, str) and holds_several(file.name):
                return None
            count += 1
    return count


def _opened(source: Path | str, output: Path | None) -> list[Path] | list[str]:
    if isinstance(source, str) and has_scheme(source):
        return [source]
    path = given_path(source, ArticleError)
    if not is_folder(path):
        return [path]
    inside = None if output is None else _within(path, output)
    files = list_files(path)
    return files if inside is None else _without(files, inside)


def _within(folder: Path, output: Path) -> Path | None:
    """Give the path by which a folder lists an output; None where it lies outside."""
    # Path.resolve would fail on a link that leads to itself.
    whole, top = (Path(os.path.realpath(path)) for path in (output, folder))
    return folder / whole.relative_to(top) if top in whole.parents else None


def _without(files: list[Path], output: Path) -> list[Path]:
    """Leave out an output, a folder of its parts and the list of its failures."""
    own = (output, output.with_name(output.name + FAILURES))
    return [file for file in files if file not in own and output not in file.parents]


class _Ids:
    """The ids that tables gave to their articles, and what tells the articles' words.

    Ids that follow from the words are not kept.
    """

    def __init__(self) -> None:
        self._earlier: dict[str, str] = {}
        self._own: dict[str, str] = {}
        self._table = ""

    def apart(self, found: SourceArticle | Failure) -> SourceArticle | Failure:
        """Give an article an id of its own, where an earlier table has given its."""
        if isinstance(found, Failure):
            return found
        table, text = table_of(found), id_of_words(found)
        if table != self._table:  # as in a .zip file of several
            self.end_table()
            self._table = table
        apart = with_free_id(found, lambda one: self._earlier.get(one, text) != text)
        number = apart.article.id
        if number != text and len(self._earlier) + len(self._own) < MOST_IDS:
            self._own.setdefault(number, text)
        return apart

    def end_table(self) -> None:
        """Take the ids of a table that has been read for those of an earlier one."""
        for number, text in self._own.items():
            self._earlier.setdefault(number, text)
        self._own.clear()


def _source_item(found: SourceArticle | Failure) -> Item:
    if isinstance(found, Failure):
        return Item(found.name, found.reason, found.reason)
    return article_item(found.article, name=found.name)


def file_item(path: Path) -> Item:
    """Name a file that holds one article."""
    try:
        known = path.stat()
    except OSError:
        return Item(str(path), "", path)
    return Item(str(path), f"{known.st_size} {known.st_mtime_ns}", path)


def article_item(article: Article, *, name: str = "") -> Item:
    """Name an article that is at hand."""
    stamp = f"{article.id} {article.published}"
    return Item(name or article.title or article.id, stamp, article)


def chunks_of(items: Iterable[Item], size: int) -> Iterator[Chunk]:
    """Put items together, at most `size` at a time, in order.

    Texts at hand that are long together make smaller chunks, so that those under way
    need no more memory and the bar goes on.
    """
    batches = batched(items, most=size, size_of=_length, size=CHUNK_CHARACTERS)
    for number, batch in enumerate(batches):
        yield Chunk(number, tuple(batch))


def _length(item: Item) -> int:
    """Give the characters of an item whose text is at hand; 0 for others."""
    return len(item.content.text) if isinstance(item.content, Article) else 0
