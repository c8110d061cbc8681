"""Which predicates are events, which tell the same one, and how much each matters."""

from timeline.events.salience.find import Telling, find_tellings

__all__ = ["Telling", "find_tellings"]
