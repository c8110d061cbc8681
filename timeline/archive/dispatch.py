"""Chunks in, parts out as they are done, whatever becomes of the workers."""

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from io import BytesIO

import pandas as pd
import pyarrow.parquet as pq

from timeline.archive.engine import Engine
from timeline.archive.items import Chunk
from timeline.archive.parts import (
    Notes,
    Part,
    lost_chunk,
    make_part,
    read_chunk,
)
from timeline.archive.settings import Settings
from timeline.table import events_table
from timeline.table.build import in_order
from timeline.table.check import declared

LOST = "The process that read it was lost, perhaps for want of memory."
UNDER_WAY = 2
"""Chunks given to each worker at a time, so that none waits for the next."""


def read_chunks(
    chunks: Iterable[Chunk], settings: Settings, engine: Engine
) -> Iterator[tuple[Chunk, Part]]:
    """Read chunks, in whatever order they are done.

    Where a worker is lost, the chunks that were under way are read again one at a
    time; an article that costs its worker again is given as a failure.
    """
    remaining = iter(chunks)
    lost: list[Chunk] = []
    while True:
        with engine.open() as executor:
            under_way = _UnderWay(executor, settings, engine)
            yield from under_way.read(remaining, lost)
        if not lost:
            return
        for chunk in lost:
            yield chunk, _read_again(chunk, settings, engine)
        lost.clear()


class _UnderWay:
    """The chunks that an executor reads at one time."""

    def __init__(self, executor: Executor, settings: Settings, engine: Engine) -> None:
        self._executor = executor
        self._settings = settings
        self._engine = engine
        self._chunks: dict[Future[Part], Chunk] = {}

    def read(
        self, chunks: Iterator[Chunk], lost: list[Chunk]
    ) -> Iterator[tuple[Chunk, Part]]:
        """Read chunks until they end or a worker is lost with some of them."""
        most = UNDER_WAY * self._engine.workers
        while not lost and (chunk := next(chunks, None)) is not None:
            self._submit(chunk, lost)
            if len(self._chunks) >= most:
                yield from self._done(lost)
        while self._chunks:
            yield from self._done(lost)

    def _submit(self, chunk: Chunk, lost: list[Chunk]) -> None:
        try:
            future = self._executor.submit(read_chunk, chunk, self._settings)
        except self._engine.losses:
            lost.append(chunk)
        else:
            self._chunks[future] = chunk

    def _done(self, lost: list[Chunk]) -> Iterator[tuple[Chunk, Part]]:
        done, _ = wait(self._chunks, return_when=FIRST_COMPLETED)
        for future in sorted(done, key=lambda one: self._chunks[one].number):
            chunk = self._chunks.pop(future)
            try:
                part = future.result()
            except self._engine.losses:
                lost.append(chunk)
            else:
                yield chunk, part


def _read_again(chunk: Chunk, settings: Settings, engine: Engine) -> Part:
    """Read a chunk by itself, and article by article where that fails too."""
    part = _attempt(chunk, settings, engine)
    if part is not None:
        return part
    parts = []
    for item in chunk.items:
        alone = Chunk(chunk.number, (item,))
        parts.append(_attempt(alone, settings, engine) or lost_chunk(alone, LOST))
    return _joined(chunk, parts)


def _attempt(chunk: Chunk, settings: Settings, engine: Engine) -> Part | None:
    with engine.open() as executor:
        try:
            return executor.submit(read_chunk, chunk, settings).result()
        except engine.losses:
            return None


def _joined(chunk: Chunk, parts: list[Part]) -> Part:
    """Put the parts of single articles together, as if they had been read at once."""
    tables, known = [events_table([])], set[str]()
    for part in parts:
        ids = {one.id for one in part.notes.articles}
        if not known.issuperset(ids):
            tables.append(pq.read_table(BytesIO(part.content)).to_pandas())
        known.update(ids)
    notes = Notes(
        chunk.digest,
        tuple(one for part in parts for one in part.notes.articles),
        tuple(name for part in parts for name in part.notes.undated),
        tuple(one for part in parts for one in part.notes.failures),
    )
    return make_part(in_order(declared(pd.concat(tables))), notes)
