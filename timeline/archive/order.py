"""Tables in any number in, the same rows in the table's order out, in bounded memory.

Rows that are too many to sort at once are first dealt out to files by their first day,
each of which is then sorted by itself.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from timeline.table import events_table
from timeline.table.build import in_order
from timeline.table.check import declared

ROWS_AT_ONCE = 200_000
"""Rows sorted in memory together, about 250 MB."""

FILES_AT_ONCE = 128
UNDATED = 10**8
"""Above every day's number, so that undated rows come last."""

OFFSETS_A_KEY = 16

Keys = npt.NDArray[np.int64]
Tables = Callable[[], Iterable[pd.DataFrame]]


def sorted_tables(tables: Tables, scratch: Path) -> Iterator[pd.DataFrame]:
    """Give all rows in order, as tables of about `ROWS_AT_ONCE` rows at most.

    A day with more rows than that makes a table of its own.

    Args:
        tables: Gives the tables, the same ones each time that it is called.
        scratch: A folder for files that are removed again.

    Raises:
        OSError: The files cannot be written.
    """
    starts = _range_starts(tables())
    if len(starts) <= 1:
        yield _sorted(pd.concat(list(tables()) or [events_table([])]))
        return
    for first in range(0, len(starts), FILES_AT_ONCE):
        numbers = range(first, min(first + FILES_AT_ONCE, len(starts)))
        paths = {number: scratch / f"range-{number:05}.parquet" for number in numbers}
        _deal(tables(), starts, paths)
        for path in paths.values():
            yield _sorted(pd.read_parquet(path))
            path.unlink()


def _range_starts(tables: Iterable[pd.DataFrame]) -> Keys:
    """Give the first key of each range of days that is sorted by itself."""
    counts: dict[int, int] = {}
    for table in tables:
        for key, count in zip(
            *np.unique(_keys(table), return_counts=True), strict=True
        ):
            counts[int(key)] = counts.get(int(key), 0) + int(count)
    starts, held = [], ROWS_AT_ONCE
    for key in sorted(counts):
        if held + counts[key] > ROWS_AT_ONCE:
            starts.append(key)
            held = 0
        held += counts[key]
    return np.array(starts, dtype=np.int64)


def _keys(table: pd.DataFrame) -> Keys:
    """Number rows so that a lower number comes before a higher one in the order."""
    days = table["start"].to_numpy().astype("datetime64[D]")
    place = table["char_start"].to_numpy() // OFFSETS_A_KEY
    keys: Keys = np.where(np.isnat(days), UNDATED + place, days.astype(np.int64))
    return keys


def _deal(tables: Iterable[pd.DataFrame], starts: Keys, paths: dict[int, Path]) -> None:
    """Write the rows of each range that has a path into its file."""
    schema = pa.Table.from_pandas(events_table([]), preserve_index=False).schema
    writers = {number: pq.ParquetWriter(path, schema) for number, path in paths.items()}
    try:
        for table in tables:
            ranges = np.searchsorted(starts, _keys(table), side="right") - 1
            for number in np.intersect1d(ranges, list(paths)):
                rows = table[ranges == number]
                writers[int(number)].write_table(
                    pa.Table.from_pandas(rows, schema, preserve_index=False)
                )
    finally:
        for writer in writers.values():
            writer.close()


def _sorted(table: pd.DataFrame) -> pd.DataFrame:
    """Sort rows; files of Parquet keep days in another dtype than a table does."""
    return in_order(declared(table))
