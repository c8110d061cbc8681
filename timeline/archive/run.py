"""Items in, a written table out: many articles, in bounded memory, stopped at will."""

from collections.abc import Callable, Iterable, Iterator

from timeline.archive.dispatch import read_chunks
from timeline.archive.engine import Engine
from timeline.archive.finish import Output, Summary, write_output
from timeline.archive.items import Chunk, Item, chunks_of
from timeline.archive.parts import Notes
from timeline.archive.settings import Settings
from timeline.archive.store import Store, opened_store
from timeline.archive.write import check_output

Progress = Callable[[int, int], None]


def run_archive(
    items: Iterable[Item],
    output: Output,
    settings: Settings,
    engine: Engine,
    progress: Progress | None = None,
) -> Summary:
    """Read articles and write their events, going on where a stopped run ended.

    Args:
        items: The articles; taken one after the other, never all at once.
        output: What to write.
        settings: What to do.
        engine: What reads them.
        progress: Called with the number of articles done and of failures among them.

    Raises:
        TableError: The output cannot be written; what was read is kept.
    """
    check_output(output.path)
    with opened_store(output.path, settings) as store:
        chunks = chunks_of(items, settings.articles_a_part)
        count = 0
        for notes in _read_all(store, chunks, settings, engine):
            count += 1
            if progress is not None:
                read = len(notes.articles) + len(notes.failures)
                progress(read, len(notes.failures))
        summary = write_output(store, count, output)
        store.remove()
    return summary


def _read_all(
    store: Store, chunks: Iterable[Chunk], settings: Settings, engine: Engine
) -> Iterator[Notes]:
    """Give the notes of every chunk, saving those that are not saved yet."""
    ready: list[Notes] = []

    def unsaved() -> Iterator[Chunk]:
        for chunk in chunks:
            notes = store.saved_notes(chunk)
            if notes is None:
                yield chunk
            else:
                ready.append(notes)

    for chunk, part in read_chunks(unsaved(), settings, engine):
        store.save(chunk.number, part)
        yield from _taken(ready)
        yield part.notes
    yield from _taken(ready)


def _taken(ready: list[Notes]) -> list[Notes]:
    taken = list(ready)
    ready.clear()
    return taken
