"""Written tables in, a table with the rows that meet conditions out."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from timeline.archive.order import sorted_tables
from timeline.archive.reading import open_archive
from timeline.archive.where import Condition, rows_where
from timeline.archive.write import write_sorted
from timeline.errors import TableError
from timeline.table import read_table
from timeline.table.files import check_suffix


def select(inputs: Sequence[Path], output: Path, where: Sequence[Condition]) -> int:
    """Write the events of tables that meet all conditions; give their number.

    Archives are read a file at a time, so memory stays bounded.

    Raises:
        TableError: A table cannot be read, or the output cannot be written.
    """
    check_suffix(output)

    def tables() -> Iterator[pd.DataFrame]:
        for path in _files(inputs):
            yield rows_where(read_table(path), where)

    try:
        with TemporaryDirectory(dir=output.parent, prefix=".select-") as scratch:
            return write_sorted(sorted_tables(tables, Path(scratch)), output)
    except OSError as error:
        message = f"{output} cannot be written: {error.strerror or error}."
        raise TableError(message) from error


def _files(inputs: Sequence[Path]) -> Iterator[Path]:
    for path in inputs:
        if path.suffix.casefold() == ".parquet":
            yield from open_archive(path).files
        else:
            yield path
