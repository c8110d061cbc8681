"""Turns news articles into tables of dated events, and tables into timelines.

Every name below is loaded on first use, so that importing the package is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.article import Article
    from timeline.errors import TimelineError
    from timeline.events import Event
    from timeline.extract import extract_events, extract_many
    from timeline.figure import timeline_figure
    from timeline.table import events_table, read_csv, write_csv
    from timeline.timexes import Timex, find_timexes

_HOMES = {
    "Article": "timeline.article",
    "Event": "timeline.events",
    "TimelineError": "timeline.errors",
    "Timex": "timeline.timexes",
    "events_table": "timeline.table",
    "extract_events": "timeline.extract",
    "extract_many": "timeline.extract",
    "find_timexes": "timeline.timexes",
    "read_csv": "timeline.table",
    "timeline_figure": "timeline.figure",
    "write_csv": "timeline.table",
}

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Event",
    "TimelineError",
    "Timex",
    "events_table",
    "extract_events",
    "extract_many",
    "find_timexes",
    "read_csv",
    "timeline_figure",
    "write_csv",
]


def __getattr__(name: str) -> object:
    """Load a public name from its room on first use (PEP 562)."""
    home = _HOMES.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
