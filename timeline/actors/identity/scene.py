"""An article's names in, the country in which a paragraph is set out.

"In Kenya, teachers went home. The Supreme Court met." is Kenya's, whatever country the
rest of the article tells of.
"""

from bisect import bisect_left
from collections.abc import Sequence

from timeline.actors.gazetteer.aliases import AliasKind
from timeline.actors.spans import Name
from timeline.actors.values import ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc

# A paragraph may go elsewhere after so many tokens.
FARTHEST = 150
# Names in the headline and the first sentences may be explained after them.
OPENING = 60


class Scene:
    """The countries of one article, in text order."""

    def __init__(self, doc: Doc, names: Sequence[Name]) -> None:
        """Index the countries of an article's names."""
        self._doc = doc
        self._starts: list[int] = []
        self._countries: list[str] = []
        self._first: dict[str, int] = {}
        for name in names:
            if name.alias is None or name.alias.actor.type is not ActorType.COUNTRY:
                continue
            country = name.alias.actor.name
            if name.alias.kind is AliasKind.DEMONYM and _is_of_firm(doc, name):
                continue  # "the French group Solid"
            self._first.setdefault(country, name.start)
            before = doc.at(name.start - 1)
            if before.text == "In" and before.is_sent_start:
                self._starts.append(name.start)
                self._countries.append(country)

    def country_of(self, name: Name) -> str:
        """Give the country that its paragraph is set in, so far; empty without one."""
        last = bisect_left(self._starts, name.start) - 1
        if last < 0 or name.start - self._starts[last] > FARTHEST:
            return ""
        between = self._doc[self._starts[last] : name.start]
        broken = any("\n" in token.text for token in between)
        return "" if broken else self._countries[last]

    def is_told(self, country: str, name: Name) -> bool:
        """Tell whether a country is named before a name, or soon enough."""
        first = self._first.get(country)
        return first is not None and first < max(name.start, OPENING)


def _is_of_firm(doc: Doc, name: Name) -> bool:
    """Tell "French" before a firm, which sets no scene in France."""
    firms = word_lists().trades | word_lists().firm_words
    return doc[name.end : name.end + 1].text in firms
