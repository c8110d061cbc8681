"""A log in, what people judged of events told by several articles out."""

from timeline.corrections.history import in_force
from timeline.corrections.values import Kind, Log

Pair = tuple[str, str]


def together(log: Log) -> tuple[Pair, ...]:
    """Give the pairs of event_ids that a person said are one event."""
    return _pairs(log, Kind.TOGETHER)


def apart(log: Log) -> tuple[Pair, ...]:
    """Give the pairs of event_ids that a person said are two events."""
    return _pairs(log, Kind.APART)


def _pairs(log: Log, kind: Kind) -> tuple[Pair, ...]:
    """Give the pairs whose latest judgement is of a kind, in the order of the log.

    The event that the person had open comes first in each.
    """
    judged: dict[frozenset[str], tuple[Kind, Pair]] = {}
    for entry in in_force(log):
        if entry.kind in {Kind.TOGETHER, Kind.APART}:
            both = frozenset((entry.event, entry.new))
            judged.pop(both, None)
            judged[both] = entry.kind, (entry.event, entry.new)
    return tuple(pair for said, pair in judged.values() if said is kind)
