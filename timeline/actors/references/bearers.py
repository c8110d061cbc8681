"""The actors that one noun describes in, whom "the" noun means at a token out."""

from bisect import bisect_left
from collections import Counter
from itertools import islice

from timeline.actors.values import Actor
from timeline.actors.words import word_lists
from timeline.language import Token

NEAR_TOKENS = 70
DOMINANCE = 2
MOST_WORDS = 12
FEWEST_MENTIONS = 2  # of a firm that an article is about, and one more


class Bearers:
    """The actors that one noun describes, where they are mentioned, in text order."""

    def __init__(self) -> None:
        self.actors: set[Actor] = set()
        self._heads: list[int] = []
        self._actors: list[Actor] = []
        self._second_from: int | None = None

    def add(self, actor: Actor, head: int) -> None:
        """Add a mention that the noun describes; `head` is its head token's index."""
        if self._second_from is None and self._actors and actor != self._actors[0]:
            self._second_from = head
        self.actors.add(actor)
        self._heads.append(head)
        self._actors.append(actor)

    def leading(self, position: int) -> Actor | None:
        """Give who is told of far more than any other so described before.

        None where nobody is, or another comes near.
        """
        last = bisect_left(self._heads, position)
        ranked = Counter(self._actors[:last]).most_common(2)
        second = ranked[1][1] if len(ranked) > 1 else 0
        far = ranked and ranked[0][1] > max(DOMINANCE * second, FEWEST_MENTIONS)
        return ranked[0][0] if far else None

    def only_before(self, position: int) -> Actor | None:
        """Give the only one before a token, or the only one near; else None."""
        last = bisect_left(self._heads, position)
        if not last:
            return None
        if self._second_from is None or position <= self._second_from:
            return self._actors[0]
        first = bisect_left(self._heads, position - NEAR_TOKENS)
        near = dict.fromkeys(self._actors[first:last])
        return next(iter(near)) if len(near) == 1 else None


def is_under(office: Token) -> bool:
    """Tell "a deputy mayor", who is not "the mayor"."""
    under = word_lists().under_titles
    return any(child.lower_ in under for child in islice(office.lefts, MOST_WORDS))
