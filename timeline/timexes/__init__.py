"""The temporal room: text in, located and resolved expressions of time out."""

from timeline.timexes.find import find_timexes
from timeline.timexes.values import Direction, Precision, TextKind, Timex, TimexType

__all__ = [
    "Direction",
    "Precision",
    "TextKind",
    "Timex",
    "TimexType",
    "find_timexes",
]
