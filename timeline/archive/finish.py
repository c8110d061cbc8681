"""The parts of a run in, one sorted table out: a file, or a folder where large."""

import csv
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from io import StringIO
from itertools import chain, islice
from pathlib import Path

import numpy as np
import pandas as pd

from timeline.archive.items import FAILURES
from timeline.archive.order import sorted_tables
from timeline.archive.parts import read_notes
from timeline.archive.store import Store, write_part
from timeline.archive.where import Condition, rows_where
from timeline.archive.write import write_sorted
from timeline.errors import TableError
from timeline.given import given_path
from timeline.sources import Failure
from timeline.table.formulas import guarded

NAMED = 20
"""Failures named one by one; more of them are listed in a file."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, those parts included that an earlier, stopped run had read.

    Attributes:
        events: How many rows stand in the output.
        articles: How many articles were read.
        repeated: How many of them had been given before; their events stand once.
        failed: How many could not be read, or have the id of another article.
        failures: The first of those.
        undated: How many have no publication date.
        undated_names: The first of those.
        failures_file: Where all failures are listed; None where they are few.
    """

    events: int
    articles: int
    repeated: int
    failed: int
    failures: tuple[Failure, ...]
    undated: int
    undated_names: tuple[str, ...]
    failures_file: Path | None


@dataclass(frozen=True, slots=True)
class Output:
    """What a run writes.

    Attributes:
        path: A .csv, .xlsx, .json or .parquet file; of the last, many events become a
            folder of that name with Parquet files in it.
        where: Conditions that the written events meet.

    Raises:
        TableError: The path is none.
    """

    path: Path
    where: tuple[Condition, ...] = ()

    def __post_init__(self) -> None:
        """Take a path that is given as text for one."""
        object.__setattr__(self, "path", given_path(self.path, TableError))


@dataclass(frozen=True, slots=True)
class _Parts:
    """The saved parts of a run, and the articles that stand in an earlier one."""

    store: Store
    count: int
    repeated: dict[int, frozenset[str]]

    def tables(self, where: Sequence[Condition]) -> Iterator[pd.DataFrame]:
        """Give the rows of each part, each article's once."""
        for number in range(self.count):
            table = pd.read_parquet(self.store.part_path(number))
            told = self.repeated.get(number)
            if told:
                table = table[~table["article_id"].isin(told)]
            yield rows_where(table, where)


def write_output(store: Store, count: int, output: Output) -> Summary:
    """Write what a run has read, sorted, as if it had been read at once.

    Args:
        store: The run's folder.
        count: How many parts there are.
        output: What to write; nothing is written where no article was read.

    Raises:
        TableError: The output cannot be written; the parts are kept.
    """
    tally = _Tally()
    for number in range(count):
        tally.add(store, number)
    repeated = tally.repeated()
    parts = _Parts(store, count, repeated)
    events = 0
    listed = None
    if tally.ids:
        try:
            rows = sorted_tables(lambda: parts.tables(output.where), store.folder)
            events = write_sorted(rows, output.path)
            listed = _list_failures(store, count, output.path, tally)
        except OSError as error:
            message = (
                f"{output.path} cannot be written: {error.strerror or error}. What was"
                f" read is kept in {store.folder}; run the same command again."
            )
            raise TableError(message) from error
    return Summary(
        events=events,
        articles=len(tally.ids) - tally.clashes,
        repeated=tally.repeats,
        failed=tally.failed,
        failures=tuple(tally.failures),
        undated=tally.undated,
        undated_names=tuple(tally.undated_names),
        failures_file=listed,
    )


class _Tally:
    """What the parts' notes add up to; sixteen bytes an article are kept."""

    def __init__(self) -> None:
        self.ids, self.texts = array("Q"), array("Q")
        self.names: list[Path] = []
        self.ends: list[int] = []
        self.failures: list[Failure] = []
        self.undated_names: list[str] = []
        self.failed = self.undated = self.repeats = self.clashes = 0
        self._taken: dict[int, list[int]] = {}

    def add(self, store: Store, number: int) -> None:
        notes = read_notes(store.part_path(number))
        self.names.append(store.part_path(number))
        self.ids.extend(_number(one.id) for one in notes.articles)
        self.texts.extend(_number(one.text) for one in notes.articles)
        self.ends.append(len(self.ids))
        self.failed += len(notes.failures)
        self.failures += notes.failures[: NAMED - len(self.failures)]
        self.undated += len(notes.undated)
        self.undated_names += notes.undated[: NAMED - len(self.undated_names)]

    def repeated(self) -> dict[int, frozenset[str]]:
        """Give, by part, the ids whose articles an earlier part holds.

        An article with the id of an earlier one and other words is a failure.
        """
        ids, texts = (np.frombuffer(one, np.uint64) for one in (self.ids, self.texts))
        _, first, which = np.unique(ids, return_index=True, return_inverse=True)
        firsts = first[which]
        again = np.flatnonzero(firsts != np.arange(len(ids)))
        other = texts[again] != texts[firsts[again]]
        self.clashes = int(np.count_nonzero(other))
        self.repeats = len(again) - self.clashes
        begins = np.array([0, *self.ends])
        part = np.searchsorted(begins, again, side="right") - 1
        earlier = firsts[again] < begins[part]
        told: dict[int, frozenset[str]] = {}
        for number in np.unique(part[earlier | other]).tolist():
            notes = read_notes(self.names[number])
            own, places = part == number, again - begins[number]
            told[number] = frozenset(
                notes.articles[place].id for place in places[own & earlier]
            )
            self._taken[number] = places[own & other].tolist()
        self.failures += islice(self.taken(), NAMED - len(self.failures))
        self.failed += self.clashes
        return told

    def taken(self) -> Iterator[Failure]:
        """Give the articles with another's id, once `repeated` has told them."""
        for number, places in self._taken.items():
            notes = read_notes(self.names[number])
            yield from (notes.articles[place].taken for place in places)


def _number(article_id: str) -> int:
    digest = blake2b(article_id.encode(errors="replace"), digest_size=8).digest()
    return int.from_bytes(digest)


def _list_failures(
    store: Store, count: int, output: Path, tally: _Tally
) -> Path | None:
    """List the failures beside the output where they are too many to be named."""
    path = output.with_name(output.name + FAILURES)
    if tally.failed <= NAMED:
        path.unlink(missing_ok=True)  # that of an earlier run tells of other articles
        return None
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(("article", "reason"))
    notes = (read_notes(store.part_path(number)) for number in range(count))
    for one in chain(
        chain.from_iterable(each.failures for each in notes), tally.taken()
    ):
        writer.writerow((guarded(one.name), guarded(one.reason)))
    write_part(path, out.getvalue().encode(errors="replace"))
    return path
