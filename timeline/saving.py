"""Files that are either whole or not there: written aside, then put in place.

None is read farther than it may be long.

A crash, a full disk or a pulled plug at any moment leaves the last good file (write,
fsync, rename, as in POSIX; the same on Windows, where os.replace renames over a file).
"""

import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import get_ident

from timeline.errors import TimelineError, unopened
from timeline.given import given_path

SUFFIX = ".unfinished"


class SaveError(TimelineError):
    """A file that cannot be written; what stood there before still does."""


def read_start(path: Path, size: int, refused: type[TimelineError]) -> bytes:
    """Read a file, or so many of its first bytes that it is seen to be too large.

    Args:
        path: The file.
        size: The most bytes that it may have; one more is read.
        refused: The kind of error to raise.

    Raises:
        TimelineError: The file cannot be opened; of the kind `refused`.
    """
    try:
        with path.open("rb") as file:
            return file.read(size + 1)
    except OSError as error:
        raise refused(unopened(path, error)) from error


def save_whole(
    path: str | Path, content: bytes, *, check: Callable[[], None] | None = None
) -> None:
    """Write a file so that it is never seen half written.

    Args:
        path: The file; a link is followed, the file that it names is replaced.
        content: All of it.
        check: Is called when nobody else can save into the folder, just before the
            file is put in place; what it raises leaves the old file as it is.

    Raises:
        SaveError: The folder is missing or read-only, the disk is full, or the like.
    """
    path = given_path(path, SaveError)
    try:
        path = _file_at(path)
        with _locked(path.parent):
            _remove_leftovers(path)
            aside = path.with_name(f".{path.name}.{os.getpid()}{SUFFIX}")
            write_whole(path, content, aside=aside, check=check)
            _sync_folder(path.parent)
    except OSError as error:
        message = (
            f"{path} cannot be saved: {error.strerror or error}. What was saved there"
            " before is unchanged; save under another name or make room."
        )
        raise SaveError(message) from error


def write_whole(
    path: Path,
    content: bytes,
    *,
    aside: Path,
    check: Callable[[], None] | None = None,
) -> None:
    """Write a file aside, flush it to the disk, then put it in place.

    Args:
        path: The file.
        content: All of it.
        aside: Where it is written first, in the same folder; nothing is left there.
        check: Is called just before the file is put in place; what it raises leaves
            the old file as it is.

    Raises:
        OSError: It cannot be written.
    """
    try:
        _write(aside, content, like=path)
        if check is not None:
            check()
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


@contextlib.contextmanager
def put_in_place(path: Path) -> Iterator[Path]:
    """Give a name to write a file under, and put it in place where nothing goes wrong.

    Args:
        path: The file; a link is followed. Else what stood there stays, and nothing
            is left of the new one.

    Raises:
        OSError: It cannot be put in place.
    """
    path = _file_at(path)
    own = f"{os.getpid()}-{get_ident()}"  # two threads may write one file at once
    aside = path.with_name(f".{path.name}.{own}{SUFFIX}{path.suffix}")
    try:
        yield aside
        if path.is_file():
            aside.chmod(path.stat().st_mode & 0o777)
        flush(aside)
        aside.replace(path)
        _sync_folder(path.parent)
    finally:
        aside.unlink(missing_ok=True)


def _file_at(path: Path) -> Path:
    """Give the file that a path leads to, which need not be there.

    Raises:
        OSError: A folder, a device or a pipe is there; a file would take its place.
    """
    found = Path(os.path.realpath(path))
    if found.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if found.exists() and not found.is_file():
        raise OSError(errno.EINVAL, "It is a device or a pipe, and no file")
    return found


def flush(path: Path) -> None:
    """Have what was written to a file lie on the disk before anything else is done.

    Raises:
        OSError: It cannot.
    """
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _write(aside: Path, content: bytes, *, like: Path) -> None:
    with aside.open("wb") as file:
        if like.exists():
            aside.chmod(like.stat().st_mode & 0o777)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _remove_leftovers(path: Path) -> None:
    """Remove what a crash in the middle of an earlier save left behind."""
    start = f".{path.name}."
    for left in path.parent.iterdir():
        if left.name.startswith(start) and left.name.endswith(SUFFIX):
            left.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself last through a power cut, where the system can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(
            OSError
        ):  # some file systems cannot; the file is whole
            os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep others from saving into a folder; the lock ends with the process.

    Where the file system has no locks, nothing is kept: the check just before the
    renaming then leaves a moment in which two can save at once.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
