"""Two dates of a sentence in, the time that things of these dates open and close out.

"From 1968 until his retirement in 2018", "between his election in 1990 and his death in
1999": what is told with these words lasted from the one to the other, or lay between
them, and the retirement, the election and the death have a date each.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.events.dating.article.placed import PlacedTimex
from timeline.language import Doc, Token

# What may open and what may then close a time.
CLOSING = {
    "from": frozenset({"to", "until", "till", "through"}),
    "between": frozenset({"and"}),
}
LONGEST = 6  # words that name a thing: "the end of the long war in"
NAMING = frozenset({"ADJ", "ADP", "DET", "NOUN", "PART", "PRON", "PROPN"})


class Frame(NamedTuple):
    """A time between two dates.

    Attributes:
        opens: Index of its "from" or "between".
        left: The date that it begins with.
        closes: Index of its "to", "until" or "and".
        right: The date that it ends with.
    """

    opens: int
    left: PlacedTimex
    closes: int
    right: PlacedTimex

    def holds(self, token: Token) -> bool:
        """Tell a word of the frame itself: of what begins it or of what ends it."""
        return self.opens < token.i <= self.right.last

    def dates(self, placed: PlacedTimex, token: Token) -> bool:
        """Tell whether one of its two dates may be the day of an event by itself.

        Args:
            placed: One of the two.
            token: The event's predicate.
        """
        if not self.holds(token):
            return False
        return (placed.first < self.closes) is (token.i < self.closes)


def framing(row: Sequence[PlacedTimex]) -> dict[int, Frame]:
    """Give the times that are framed by two dates of a sentence.

    Args:
        row: The dated expressions of the sentence, in text order.

    Returns:
        Index of the first token of either date -> the time.
    """
    found = _frames(row) if len(row) > 1 else ()
    return {date.first: one for one in found for date in (one.left, one.right)}


def _frames(row: Sequence[PlacedTimex]) -> Iterator[Frame]:
    for left, right in pairwise(row):
        doc = left.head.doc
        opens = _opens(doc, left.first)
        closes = left.last + 1
        if opens is None or doc[closes].lower_ not in CLOSING[doc[opens].lower_]:
            continue
        plain = _names_thing(doc, closes + 1, right.first)
        if plain and left.start <= right.end:
            yield Frame(opens, left, closes, right)


def _opens(doc: Doc, first: int) -> int | None:
    """Give the index of the "from" or "between" that a date stands behind."""
    for place in range(first - 1, max(first - 2 - LONGEST, -1), -1):
        if doc[place].lower_ in CLOSING:
            return place if _names_thing(doc, place + 1, first) else None
    return None


def _names_thing(doc: Doc, first: int, after: int) -> bool:
    """Tell words that only name a thing, such as "his retirement in"; or none."""
    words = doc[first:after]
    return len(words) <= LONGEST and all(word.pos_ in NAMING for word in words)
