"""When each event lies: by its own words, the words around it, or the story's day."""

from timeline.events.dating.clause.tenses import read_timexes
from timeline.events.dating.find import date_events

__all__ = ["date_events", "read_timexes"]
