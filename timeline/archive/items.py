"""Inputs in, one item an article out, without reading what a worker can read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import islice
from pathlib import Path

from timeline.article import Article
from timeline.sources import (
    Failure,
    holds_several,
    is_address,
    iter_articles,
    list_files,
)


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


def items_of(inputs: Sequence[Path | str]) -> Iterator[Item]:
    """Give the articles of files, folders and addresses, in order.

    A file with one article is not opened yet; tables and .zip files are read as their
    articles are asked for.
    """
    for source in _files(inputs):
        if isinstance(source, str) or holds_several(source.name):
            yield from _several(source)
        else:
            yield file_item(source)


def count_items(inputs: Sequence[Path | str]) -> int | None:
    """Tell how many articles inputs hold, without opening any; None where that hides.

    It does where there is a table or a .zip file among them.
    """
    count = 0
    for source in _files(inputs):
        if isinstance(source, Path) and holds_several(source.name):
            return None
        count += 1
    return count


def _files(inputs: Sequence[Path | str]) -> Iterator[Path | str]:
    for source in inputs:
        if isinstance(source, str) and is_address(source):
            yield source
        elif Path(source).is_dir():
            yield from list_files(source)
        else:
            yield Path(source)


def _several(source: Path | str) -> Iterator[Item]:
    for one in iter_articles(source):
        if isinstance(one, Failure):
            yield Item(one.name, "", one.reason)
        else:
            yield replace(article_item(one.article), name=one.name)


def file_item(path: Path) -> Item:
    """Name a file that holds one article."""
    try:
        known = path.stat()
    except OSError:
        return Item(str(path), "", path)
    return Item(str(path), f"{known.st_size} {known.st_mtime_ns}", path)


def article_item(article: Article) -> Item:
    """Name an article that is at hand."""
    return Item(
        article.title or article.id, f"{article.id} {article.published}", article
    )


def chunks_of(items: Iterable[Item], size: int) -> Iterator[Chunk]:
    """Put items together, `size` at a time, in order."""
    remaining = iter(items)
    number = 0
    while taken := tuple(islice(remaining, size)):
        yield Chunk(number, taken)
        number += 1
