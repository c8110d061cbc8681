"""Sorted tables in, a file or folder out: what was there before stays until then."""

import os
import shutil
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pandas as pd

from timeline.errors import TableError
from timeline.saving import SUFFIX as UNFINISHED
from timeline.saving import flush
from timeline.table import write_table
from timeline.table.files import LONG_WRITERS, PART, check_suffix


def write_sorted(tables: Iterable[pd.DataFrame], output: Path) -> int:
    """Write tables, one after the other, as one; give the number of rows.

    A link is followed, and what it names is replaced.

    Several tables become one long file where the format allows it (CSV, JSON), else a
    folder of files (Parquet).

    Raises:
        OSError: The output cannot be written.
        TableError: A folder with other things in it has that name.
    """
    check_output(output)
    output = Path(os.path.realpath(output))
    begun = _beside(output, "begun")
    _remove(begun)
    counted = _Counted(tables)
    try:
        _write(counted, begun)
        _put(begun, output)
    except TableError as error:
        of_begun = str(begun) in str(error)  # a name that nobody gave
        if of_begun and isinstance(error.__cause__, OSError):
            raise error.__cause__ from error
        raise
    finally:
        _remove(begun)  # on a full disk it would be in the way
    return counted.rows


def _write(tables: "_Counted", path: Path) -> None:
    first = next(tables, None)
    second = next(tables, None)
    several = [one for one in (first, second) if one is not None]
    if second is None and first is not None:
        write_table(first, path)
    elif path.suffix.casefold() in LONG_WRITERS:
        LONG_WRITERS[path.suffix.casefold()](chain(several, tables), path)
        flush(path)
    else:
        _write_folder(chain(several, tables), path)


class _Counted(Iterator[pd.DataFrame]):
    """Tables, and the number of rows that passed."""

    def __init__(self, tables: Iterable[pd.DataFrame]) -> None:
        self._tables = iter(tables)
        self.rows = 0

    def __next__(self) -> pd.DataFrame:
        table = next(self._tables)
        self.rows += len(table)
        return table


def _write_folder(tables: Iterable[pd.DataFrame], folder: Path) -> None:
    folder.mkdir()
    for number, table in enumerate(tables):
        write_table(table, folder / f"part-{number:05}.parquet")


def _put(begun: Path, output: Path) -> None:
    """Put what was written in the place of what was there before."""
    if not output.is_dir() and not begun.is_dir():
        begun.replace(output)
        return
    old = _beside(output, "old")
    _remove(old)
    if output.exists():
        output.replace(old)
    begun.replace(output)
    _remove(old)


def _beside(output: Path, word: str) -> Path:
    """Name what stands beside an output for a while: no name that a person gives."""
    return output.with_name(f".{output.name}.{word}{UNFINISHED}{output.suffix}")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def check_output(output: Path) -> None:
    """Refuse an output that could not be written once all is read.

    Raises:
        TableError: Its format is not written, its folder is missing, its name is not
            to be encoded, or it is itself a folder with other things in it.
    """
    check_suffix(output)
    try:
        str(output).encode()
    except UnicodeEncodeError as error:
        message = (
            f"{output} cannot be written: its name or folder is not in UTF-8, which"
            " Parquet needs. Choose another."
        )
        raise TableError(message) from error
    try:
        folder = Path(os.path.realpath(output)).parent
        has_folder, others = folder.is_dir(), _others(output)
    except OSError as error:
        message = f"{output} cannot be written: {error.strerror or error}."
        raise TableError(message) from error
    if not has_folder:
        place = folder if output.is_symlink() else output.parent
        message = (
            f"{output} cannot be written: there is no folder {place}. Make it"
            " first, or choose another."
        )
        raise TableError(message)
    if others:
        message = (
            f"{output} is a folder that holds {others}. Choose another name for the"
            " output."
        )
        raise TableError(message)


def _others(output: Path) -> str:
    """Name what a folder holds beside parts of a table; empty where it is no folder."""
    if not output.is_dir():
        return ""
    found = list(output.iterdir())
    others = sorted(path.name for path in found if not path.match(PART))
    return ", ".join(others[:3]) or ("" if found else "nothing")
