"""Who takes part in each event, and as what."""

from timeline.events.participants.cast import Cast
from timeline.events.participants.find import find_participants

__all__ = ["Cast", "find_participants"]
