"""An event's words in, one readable line out, subject first."""

from timeline.events.titles.title import write_title

__all__ = ["write_title"]
