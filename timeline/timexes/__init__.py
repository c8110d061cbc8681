"""The temporal room: text in, located and resolved expressions of time out.

Its steps, in the order in which `find.py` takes them: words (the text split, each word
with its class), recognise (where the rules match), normalise (what the phrase means),
anchor (what it counts from, and the period that it means), build (its days, and why).
"""

from timeline.timexes.find import find_parsed_timexes, find_timexes
from timeline.timexes.ranges import join_ranges
from timeline.timexes.reading.periods import read_periods
from timeline.timexes.reading.vocabulary import in_language
from timeline.timexes.values import (
    DateOrder,
    Direction,
    Precision,
    TextKind,
    Timex,
    TimexType,
    VerbTense,
)

__all__ = [
    "DateOrder",
    "Direction",
    "Precision",
    "TextKind",
    "Timex",
    "TimexType",
    "VerbTense",
    "find_parsed_timexes",
    "find_timexes",
    "in_language",
    "join_ranges",
    "read_periods",
]
