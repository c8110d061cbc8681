"""The story room: a table of several articles in, its events with all reports out."""

from timeline.story.cast import SameActor
from timeline.story.collapse import STORY_COLUMNS, collapsed, event_rows
from timeline.story.group import Judgement, same_events
from timeline.story.renaming import one_name_each
from timeline.story.values import DateVote, Told

__all__ = [
    "STORY_COLUMNS",
    "DateVote",
    "Judgement",
    "SameActor",
    "Told",
    "collapsed",
    "event_rows",
    "one_name_each",
    "same_events",
]
