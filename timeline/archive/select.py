"""Written tables in, a table with the rows that meet conditions out.

`select` gives the rows as they are, from any number; `select_story` puts the reports of
one event together.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from timeline.archive.order import sorted_tables
from timeline.archive.reading import open_archive
from timeline.archive.where import Condition, rows_where
from timeline.archive.write import check_output, write_sorted
from timeline.errors import TableError
from timeline.given import given_path
from timeline.sources import is_folder
from timeline.story import STORY_COLUMNS, collapsed, one_name_each, same_events
from timeline.table import read_table, write_table
from timeline.table.build import in_order
from timeline.table.files import check_suffix
from timeline.table.together import Known, together

MOST_REPORTS = 5_000
"""Events of one story; the page compares as many."""


def select(
    inputs: Sequence[str | Path], output: str | Path, where: Sequence[Condition]
) -> int:
    """Write the events of tables that meet all conditions; give their number.

    Archives are read a file at a time, so memory stays bounded. An event that several
    of the tables hold, or one of them repeatedly, counts once, as the first has it;
    others with its id, as of tables that number their rows, are told apart.

    Raises:
        TableError: A table cannot be read, or the output cannot be written.
    """
    output = given_path(output, TableError)
    check_output(output)

    def tables() -> Iterator[pd.DataFrame]:
        known = Known()
        for path in _files(inputs):
            yield known.new(rows_where(read_table(path), where))

    try:
        with TemporaryDirectory(dir=output.parent, prefix=".select-") as scratch:
            return write_sorted(sorted_tables(tables, Path(scratch)), output)
    except OSError as error:
        message = f"{output} cannot be written: {error.strerror or error}."
        raise TableError(message) from error


def select_story(
    inputs: Sequence[str | Path], output: str | Path, where: Sequence[Condition]
) -> tuple[int, int]:
    """Write one row for each event of a story; give their number and that of reports.

    A report that several of the tables hold counts once, as the first has it; others
    with its id, as of tables that number their rows, are told apart. Everyone has one
    name in all reports. The columns of `timeline.story.STORY_COLUMNS` stand after the
    declared ones. Where reports give dates that cannot both be true, each date is a
    row.

    Raises:
        TableError: A table cannot be read, the output cannot be written, or more events
            meet the conditions than a story has.
    """
    output = given_path(output, TableError)
    check_suffix(output)
    chosen = [rows_where(read_table(path), where) for path in _files(inputs)]
    every, _ = together(chosen)
    reports = in_order(every)
    if len(reports) > MOST_REPORTS:
        message = (
            f"{len(reports):,} events are more than one story's: at most"
            f" {MOST_REPORTS:,} are compared. Choose fewer with --where."
        )
        raise TableError(message)
    named, _ = one_name_each(reports)
    events = collapsed(named, same_events(named))
    write_table(events, output, STORY_COLUMNS)
    return len(events), len(reports)


def _files(inputs: Sequence[str | Path]) -> Iterator[Path]:
    if isinstance(inputs, str | Path):
        message = f"Tables come in a list. Write select([{str(inputs)[:60]!r}], ...)."
        raise TableError(message)
    for one in inputs:
        path = given_path(one, TableError)
        if is_folder(path):
            yield from open_archive(path).files
        else:
            yield path
