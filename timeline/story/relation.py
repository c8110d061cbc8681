"""Tellings in, how much two of their articles have in common out.

What few articles of a table name and tell binds two of them, what many do ("United
States", "announces") hardly: each name and word counts by its inverse document
frequency (Spärck Jones 1972).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from timeline.story.telling import Telling

BACKGROUND = 50
"""Articles on other things that any table is thought to stand among.

Without them what all reports of a small table name would count for nothing.
"""


class Relations:
    """How much the articles of some tellings have in common, two by two."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        """Count in how many articles each name and each word is."""
        names: defaultdict[str, set[str]] = defaultdict(set)
        words: defaultdict[str, set[str]] = defaultdict(set)
        for telling in tellings:
            names[telling.article_id] |= telling.topic
            words[telling.article_id] |= telling.words
        self._names = _Shares(names)
        self._words = _Shares(words)
        self._known: dict[frozenset[str], float] = {}

    def between(self, first: str, second: str) -> float:
        """Give the share of rare names in common and that of rare words, added up.

        Args:
            first: An article_id.
            second: Another one.

        Returns:
            0..2. Reports of one story mostly have over .5, other articles below .2.
        """
        pair = frozenset((first, second))
        if pair not in self._known:
            shares = (each.of(first, second) for each in (self._names, self._words))
            self._known[pair] = sum(shares)
        return self._known[pair]


class _Shares:
    """What two articles share of what rarely is in others."""

    def __init__(self, held: Mapping[str, AbstractSet[str]]) -> None:
        self._held = held
        counts = Counter(one for each in held.values() for one in each)
        articles = len(held) + BACKGROUND
        self._rarity = {
            one: math.log(articles / (count + 1)) for one, count in counts.items()
        }
        self._sizes = {article: self._sum(each) for article, each in held.items()}

    def of(self, first: str, second: str) -> float:
        """Give the shared part of the smaller article, by rarity, 0..1."""
        least = min(self._sizes[first], self._sizes[second])
        shared = self._sum(self._held[first] & self._held[second])
        return shared / least if least else 0.0

    def _sum(self, held: Iterable[str]) -> float:
        return math.fsum(self._rarity[one] for one in held)
