"""A log in, what of it is in force out: undo, redo and the union of two logs."""

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.corrections.values import Entry, Kind, Log

_TURNS = frozenset({Kind.UNDO, Kind.REDO})


@dataclass(frozen=True, slots=True)
class History:
    """Which steps of a log are in force.

    Attributes:
        done: Steps in force, in the order in which undoing goes back through them.
        undone: Steps that redoing brings back, the next one last.
    """

    done: tuple[str, ...]
    undone: tuple[str, ...]


def read_history(log: Log) -> History:
    """Follow a log from its beginning.

    A new correction after an undo ends what can be redone, as in any editor; the
    entries stay in the log.
    """
    done: dict[str, None] = {}
    undone: dict[str, None] = {}
    dropped: set[str] = set()
    for entry in log.entries:
        if entry.kind is Kind.UNDO:
            if entry.new in done:
                del done[entry.new]
                undone[entry.new] = None
        elif entry.kind is Kind.REDO:
            if entry.new in undone or entry.new in dropped:
                undone.pop(entry.new, None)
                dropped.discard(entry.new)
                done[entry.new] = None
        elif entry.step not in done:
            dropped.update(undone)
            undone.clear()
            done[entry.step] = None
    return History(tuple(done), tuple(undone))


def in_force(log: Log) -> tuple[Entry, ...]:
    """Give the corrections that are in force, in the order of the log."""
    done = set(read_history(log).done)
    return tuple(
        entry
        for entry in log.entries
        if entry.kind not in _TURNS and entry.step in done
    )


def steps(log: Log) -> dict[str, tuple[Entry, ...]]:
    """Give the entries of each step, undone ones too, without undos and redos."""
    found: dict[str, list[Entry]] = {}
    for entry in log.entries:
        if entry.kind not in _TURNS:
            found.setdefault(entry.step, []).append(entry)
    return {step: tuple(entries) for step, entries in found.items()}


def undo(log: Log, *, when: str, step: str = "") -> Log:
    """Undo the last step in force, or a certain one; the same log if it is not."""
    done = read_history(log).done
    target = step or (done[-1] if done else "")
    if target not in done:
        return log
    return log.add([Entry(kind=Kind.UNDO, new=target)], when=when)


def redo(log: Log, *, when: str, step: str = "") -> Log:
    """Redo the step undone last, or a certain one that is not in force.

    Gives the same log if there is nothing to redo.
    """
    history = read_history(log)
    target = step or (history.undone[-1] if history.undone else "")
    if target in history.done or target not in steps(log):
        return log
    return log.add([Entry(kind=Kind.REDO, new=target)], when=when)


def merge(mine: Log, theirs: Log) -> Log:
    """Unite two logs: every entry of either, once.

    Each log's own order is kept, whatever the clocks said; where both go on from the
    same entry, the earlier `when` comes first. Uniting is symmetric.
    """
    entries: dict[str, Entry] = {}
    for entry in _interleaved(mine, theirs):
        entries.setdefault(entry.id, entry)
    return Log(tuple(entries.values()))


def _interleaved(mine: Log, theirs: Log) -> Iterator[Entry]:
    """Go through two logs at once, each in its own order, shared entries together."""
    left, right = 0, 0
    while left < len(mine) and right < len(theirs):
        one, other = mine.entries[left], theirs.entries[right]
        one_waits, other_waits = one.id in theirs.by_id, other.id in mine.by_id
        is_left = other_waits if one_waits != other_waits else _key(one) <= _key(other)
        if one.id == other.id:
            right += 1
            is_left = True
        yield one if is_left else other
        left, right = (left + 1, right) if is_left else (left, right + 1)
    yield from mine.entries[left:]
    yield from theirs.entries[right:]


def _key(entry: Entry) -> tuple[str, str]:
    return entry.when, entry.id
