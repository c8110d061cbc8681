"""A noun such as "her husband" in, the person whom the article told to be so out.

"His wife, Ana Ruiz, stayed. Her husband was held": he was.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from timeline.actors.references.continuity import MOST_CHILDREN
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import Token

BESIDE = frozenset({"appos", "compound"})


class Spouses:
    """Who is married to whom, as far as an article has told it."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._at: dict[int, Actor] = {}
        self._of: dict[Actor, Actor] = {}

    def add(self, token: Token, actors: Iterable[Actor]) -> None:
        """Add a mention of somebody, who may be one of a couple."""
        people = [one for one in actors if one.type is ActorType.PERSON]
        if len(people) != 1:
            return
        self._at[token.i] = people[0]
        for noun in _nouns_near(token):
            owner, bearer = self._owner(noun), self._bearer(noun)
            if owner and bearer and owner != bearer:
                self._of.setdefault(owner, bearer)
                self._of.setdefault(bearer, owner)

    def meant(self, noun: Token) -> Actor | None:
        """Give whom "her husband" means; None for other nouns, or where it is open."""
        if noun.lower_ not in word_lists().spouses:
            return None
        # "Her husband, Karl Lund," is named there, if not by a name that is known.
        named = noun.dep_ in BESIDE or any(_children(noun, BESIDE))
        owner = None if named else self._owner(noun)
        return self._of.get(owner) if owner else None

    def _owner(self, noun: Token) -> Actor | None:
        """Give the "her" of "her husband", the Lund of "the wife of Karl Lund"."""
        of = (
            each
            for prep in _children(noun, {"prep"})
            if prep.lower_ == "of"
            for each in prep.children
        )
        own = _children(noun, {"poss"})
        above = _children(noun.head, {"poss"}) if noun.dep_ == "compound" else ()
        known = (self._at.get(each.i) for each in (*own, *of, *above))
        return next(filter(None, known), None)

    def _bearer(self, noun: Token) -> Actor | None:
        """Give the Ana Ruiz of "his wife, Ana Ruiz" and "Ana Ruiz, his wife"."""
        named = [*_children(noun, {"appos"})]
        if noun.dep_ in BESIDE:
            named.append(noun.head)
        return next(filter(None, (self._at.get(each.i) for each in named)), None)


def _nouns_near(name: Token) -> Iterator[Token]:
    """Give the nouns for a spouse above and beside a name."""
    for noun in (name.head, name.head.head, *_children(name, BESIDE)):
        if noun.lower_ in word_lists().spouses:
            yield noun


def _children(token: Token, relations: set[str] | frozenset[str]) -> Iterator[Token]:
    children = islice(token.children, MOST_CHILDREN)
    return (child for child in children if child.dep_ in relations)
