"""A stretch of tokens taken for a person's name in, where the name begins out.

Whose seat in a parliament stands before the name is named with the place or party that
he sits for: "Cork TD Mary Burke", "Labour MP Ana Ruiz".
"""

from timeline.actors.words import word_lists
from timeline.language import Doc

LONGEST_PLACE = 3


def after_seat(doc: Doc, start: int, end: int) -> int:
    """Give where a person's name begins; the start where no seat is told before it."""
    for at in range(start + 1, min(start + 1 + LONGEST_PLACE, end - 1)):
        seat = doc[at].text
        if len(seat) > 1 and seat.isupper() and seat in word_lists().titles:
            return at + 1
    return start
