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
    """Give the pairs whose latest judgement is of a kind, in the order of the log."""
    judged: dict[Pair, Kind] = {}
    for entry in in_force(log):
        if entry.kind in {Kind.TOGETHER, Kind.APART}:
            first, second = sorted((entry.event, entry.new))
            judged.pop((first, second), None)
            judged[first, second] = entry.kind
    return tuple(pair for pair, said in judged.items() if said is kind)
