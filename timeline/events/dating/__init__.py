"""When each event lies: by its own words, the words around it, or the story's day."""

from timeline.events.dating.find import date_events
from timeline.events.dating.tenses import read_timexes

__all__ = ["date_events", "read_timexes"]
