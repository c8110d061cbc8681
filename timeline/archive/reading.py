"""Written files of events in, counts and rows out, a column or a row at a time.

Counts read the one column that they count. pyarrow's own kernels count a million rows
as quickly as DuckDB does (figures in README.md), so no database is needed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from timeline.archive.where import Condition, Mask, mask_where
from timeline.errors import TableError
from timeline.given import given_path
from timeline.table import SCHEMA, SEPARATOR, events_table
from timeline.table.check import check_columns, declared
from timeline.table.files import parts_of_folder
from timeline.table.parts import LISTS
from timeline.table.schema import DAY, TEXT

HEAVY = frozenset(
    {"sentence", "date_reason", "mentions", "url", "date_text", "affiliations"}
)
"""Columns that only an open card or a download needs."""

LIGHT = tuple(name for name in SCHEMA if name not in HEAVY)


@dataclass(frozen=True, slots=True)
class Archive:
    """Events in one Parquet file or a folder of them, none of them loaded.

    Attributes:
        files: The files, in the order of the rows.
        count: How many events they hold.
    """

    files: tuple[Path, ...]
    count: int

    def counts(self, column: str) -> dict[str, int]:
        """Count the events of each value of a text column, most frequent first.

        Of a joined column (`actors`) each of its parts counts.

        Raises:
            TableError: There is no such column of texts.
        """
        _check_kind(column, TEXT)
        cells = self._column(column)
        if column in LISTS:
            cells = pc.list_flatten(pc.split_pattern(cells, SEPARATOR))
        pairs = pc.value_counts(cells).to_pylist()
        found = {pair["values"]: pair["counts"] for pair in pairs if pair["values"]}
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    def months(self, column: str = "start") -> dict[str, int]:
        """Count the dated events of each month, written YYYY-MM, in order.

        Raises:
            TableError: There is no such column of days.
        """
        _check_kind(column, DAY)
        days = self._column(column).to_numpy()
        months = days[~np.isnat(days)].astype("datetime64[M]")
        if not len(months):
            return {}
        numbers = months.astype(np.int64)
        counts = np.bincount(numbers - numbers.min())
        filled = np.flatnonzero(counts)
        names = (filled + numbers.min()).astype("datetime64[M]").astype(str)
        return dict(zip(names.tolist(), counts[filled].tolist(), strict=True))

    def table(
        self,
        columns: Sequence[str] = LIGHT,
        *,
        where: Sequence[Condition] = (),
    ) -> pd.DataFrame:
        """Give columns of the events that meet conditions; by default the light ones.

        Files are read one after the other, so that only what is given is kept.

        Raises:
            TableError: There is no such column.
        """
        for column in columns:
            _check_kind(column)
        needed = dict.fromkeys((*columns, *(one.column for one in where)))
        tables = []
        for file in self.files:
            rows = _read(file, list(needed))
            tables.append(rows.loc[mask_where(rows, where), list(columns)])
        kinds = {name: SCHEMA[name] for name in columns}
        table: pd.DataFrame = pd.concat(tables, ignore_index=True).astype(kinds)
        return table

    def find(self, where: Sequence[Condition]) -> Mask:
        """Tell for each event whether it meets conditions, reading no other column."""
        needed = list(dict.fromkeys(one.column for one in where))
        masks = [mask_where(_read(file, needed), where) for file in self.files]
        return np.concatenate(masks)

    def rows(self, event_ids: Sequence[str]) -> pd.DataFrame:
        """Give whole events by their ids, in the archive's order.

        Only the row groups that hold them are read.
        """
        wanted = pa.array(list(event_ids), pa.large_string())
        tables = [
            group.filter(pc.is_in(_texts(group["event_id"]), wanted)).to_pandas()
            for group in self._groups_with(wanted)
        ]
        if not tables:
            return events_table([])
        table: pd.DataFrame = pd.concat(tables, ignore_index=True)
        whole = declared(table, str(self.files[0]))
        return whole[list(SCHEMA)]

    def _groups_with(self, wanted: pa.Array) -> Iterator[pa.Table]:
        for path in self.files:
            with pq.ParquetFile(path) as file:
                for number in range(file.num_row_groups):
                    ids = file.read_row_group(number, columns=["event_id"])
                    if pc.any(pc.is_in(_texts(ids["event_id"]), wanted)).as_py():
                        yield file.read_row_group(number)

    def _column(self, name: str) -> pa.ChunkedArray:
        # What files of earlier versions lack is empty text, which is not counted.
        having = [file for file in self.files if name in pq.read_schema(file).names]
        parts = [pq.read_table(file, columns=[name])[name] for file in having]
        if not parts:
            return pa.chunked_array([], pa.large_string())
        return pa.chunked_array([chunk for part in parts for chunk in part.chunks])


def open_archive(path: str | Path) -> Archive:
    """Open a Parquet file of events, or a folder of them, without loading it.

    Raises:
        TableError: There is none, or it lacks a declared column.
    """
    path = given_path(path, TableError)
    files = parts_of_folder(path) if path.is_dir() else (path,)
    count = 0
    for file in files:
        try:
            known = pq.read_metadata(file)
            names = known.schema.to_arrow_schema().names
        except (OSError, ValueError) as error:
            message = f"{file} cannot be read as a Parquet file: {error}"
            raise TableError(message) from error
        check_columns(names, str(file))
        count += known.num_rows
    return Archive(files, count)


def _check_kind(column: str, *kinds: str) -> None:
    """Refuse a column that the table has not, or that is of none of some kinds."""
    if column not in SCHEMA or (kinds and SCHEMA[column] not in kinds):
        known = [name for name in SCHEMA if not kinds or SCHEMA[name] in kinds]
        message = f"{column!r} is no column for this. There are {', '.join(known)}."
        raise TableError(message)


def _read(file: Path, columns: Sequence[str]) -> pd.DataFrame:
    """Read some columns; what files of earlier versions lack is empty text."""
    there = set(pq.read_schema(file).names)
    known = [name for name in columns if name in there]
    rows: pd.DataFrame = pq.read_table(file, columns=known).to_pandas()
    return rows.assign(**{name: "" for name in columns if name not in there})


def _texts(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column.cast(pa.large_string())
