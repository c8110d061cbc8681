"""Times of day: "8 a.m. EST", "noon Thursday", "0345 GMT"."""

from timeline.timexes.meanings import Meaning
from timeline.timexes.recognise import Phrase


def clock(phrase: Phrase) -> Meaning | None:
    """Read a time of day."""
    return None
