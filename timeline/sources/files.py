"""One article's file, and the files of a folder."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePath

from timeline.errors import ArticleError, unopened
from timeline.given import given_path
from timeline.saving import SUFFIX as UNFINISHED
from timeline.sources.kinds import (
    ARTICLE_SUFFIXES,
    KINDS,
    MAX_BYTES,
    SUFFIXES,
    UNREAD,
    check_size,
    most_bytes,
    suffix_of,
)
from timeline.sources.one_file import read_bytes
from timeline.sources.values import SourceArticle
from timeline.sources.workbooks import WORKBOOKS

__all__ = [
    "MAX_BYTES",
    "SUFFIXES",
    "is_folder",
    "list_files",
    "read_file",
    "read_folder",
]

TABLE_SUFFIXES = (
    *(".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".parquet", *WORKBOOKS),
    *(".xml", ".rss", ".atom"),
)
ZIP_SUFFIX = ".zip"
MAX_DEPTH = 32
_LISTED = frozenset({*KINDS, *TABLE_SUFFIXES, ZIP_SUFFIX, *UNREAD})


def read_file(
    path: str | Path, content: bytes | None = None, *, published: date | None = None
) -> SourceArticle:
    """Read one article from a file: .txt, .md, .html, .pdf, .docx, .eml ...

    Args:
        path: The file; only its name counts when `content` is given.
        content: The file's bytes, where they are at hand already.
        published: The publication day as the user states it.

    Raises:
        ArticleError: The file cannot be opened, is too large, empty or broken, or of a
            kind that holds no single article.
        PublishedError: Its header's publication date cannot be read.
    """
    path = given_path(path, ArticleError)
    if holds_several(path.name):
        message = (
            f"{path.name} may hold several articles; `timeline.sources.read_sources`"
            " reads it."
        )
        raise ArticleError(message)
    if content is None and is_folder(path):
        raise ArticleError(_no_file(path))
    data = open_bytes(path, most_bytes(path.name)) if content is None else content
    return read_bytes(data, path.name, published=published)


def read_folder(folder: str | Path) -> list[SourceArticle]:
    """Read a folder of files with one article each, in the order of their names.

    Raises:
        ArticleError: A file cannot be read.
    """
    return [read_file(path) for path in list_files(folder)]


def list_files(folder: str | Path) -> list[Path]:
    """List the files of a folder and its folders that may hold articles, by name.

    Left out are hidden files, the folders of pictures and scripts that browsers save
    beside a page (`page_files`), and what a stopped run has left. A folder inside that
    cannot be opened and a link that leads nowhere are listed: reading them says why.

    Raises:
        ArticleError: The folder cannot be opened.
    """
    return sorted(_files(given_path(folder, ArticleError)))


def no_articles(name: str) -> str:
    """Say that a folder, .zip file or table has nothing in it that could be read."""
    if suffix_of(name) in TABLE_SUFFIXES:
        is_lines = suffix_of(name) in {".jsonl", ".ndjson"}
        why = "no line of it is one" if is_lines else "below its head stands none"
        return f"{name} holds no article: {why}."
    kinds = ", ".join((ARTICLE_SUFFIXES, *TABLE_SUFFIXES, ZIP_SUFFIX))
    return f"{name} holds no article. These are read: {kinds}; hidden files are not."


def holds_several(name: str) -> bool:
    """Whether a file is of a kind that may hold several articles."""
    return suffix_of(name) in {*TABLE_SUFFIXES, ZIP_SUFFIX}


def is_listed(path: PurePath) -> bool:
    """Whether a file inside a folder or .zip may hold articles, by its path there."""
    *folders, name = path.parts
    return (
        not name.startswith((".", "~$"))
        and not any(_is_beside(folder) for folder in folders)
        and suffix_of(name) in _LISTED
    )


def open_bytes(path: Path, most: int) -> bytes:
    """Read a file, unless it is too large.

    Raises:
        ArticleError: It is, or it cannot be opened.
    """
    try:
        if not path.is_file() and path.exists():
            raise ArticleError(_no_file(path))
        check_size(path.stat().st_size, most, path.name)
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise ArticleError(unopened(path, error)) from error


def is_folder(path: Path) -> bool:
    """Whether it is a folder; what may not be looked at is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _no_file(path: Path) -> str:
    """Say why what is there cannot be read as a file."""
    try:
        if path.is_dir():
            os.scandir(path).close()
    except OSError as error:
        return unopened(path, error)
    return f"{path} is no file. Name a file that holds an article."


def _files(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []

    def note(error: OSError) -> None:
        if Path(error.filename) == folder:
            raise ArticleError(unopened(folder, error)) from error
        closed.append(Path(error.filename))

    for place, folders, names in os.walk(folder, onerror=note):
        here = Path(place)
        depth = len(here.relative_to(folder).parts)
        folders[:] = [
            one for one in folders if not _is_beside(one) and depth < MAX_DEPTH
        ]
        for name in names:
            if is_listed(PurePath(name)) and not _is_other(here / name):
                yield here / name
    yield from closed


def _is_other(path: Path) -> bool:
    """Whether it is something else than a file or a link that leads nowhere."""
    try:
        return path.exists() and not path.is_file()
    except OSError:  # its folder may be listed, and nothing in it looked at
        return False


def _is_beside(folder: str) -> bool:
    is_hidden = folder.startswith((".", "__MACOSX")) and folder != ".."
    return is_hidden or folder.endswith(("_files", UNFINISHED))
