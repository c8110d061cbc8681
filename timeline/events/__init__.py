"""The event room: a parsed article, timexes and actor mentions in, events out."""

from timeline.events.build import build_events
from timeline.events.dating import read_timexes
from timeline.events.told_within import LISTED_FROM
from timeline.events.values import (
    DateBasis,
    Dating,
    Event,
    Extent,
    Participant,
    Role,
    Status,
)

__all__ = [
    "LISTED_FROM",
    "DateBasis",
    "Dating",
    "Event",
    "Extent",
    "Participant",
    "Role",
    "Status",
    "build_events",
    "read_timexes",
]
