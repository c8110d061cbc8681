"""A noun such as "the home minister" in, whether it means somebody else out.

Where Ana Ruiz is the prime minister, the home minister is not she; the commercial
court, or the court in Lund, is not the Court of Appeal. What follows of "the court"
alone is then told of the court in Lund too, until the Court of Appeal is named again.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from timeline.actors.references.clauses import is_definite
from timeline.actors.references.continuity import BODIES, MOST_CHILDREN, Seen
from timeline.actors.references.descriptions import Descriptions
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_CLAUSES, NOUN_SUBJECTS, SUPERLATIVES, Token

# "Lund Party is the oldest party in the country" tells of Lund Party.
SELF = frozenset({"attr", "appos"})
GROUP = "group"
POLICE = "police"  # are a town's as often
BESIDE = frozenset({"amod", "compound", "nmod", "poss"})


class Elsewhere:
    """Which nouns of an article mean somebody that it does not name."""

    def __init__(self, described: Descriptions) -> None:
        """Begin an article; `described` is what it calls its actors."""
        self._described = described
        self._last: dict[str, int] = {}

    def of_field(self, noun: Token, recent: Sequence[Seen]) -> Actor | None:
        """Give which of two ministries "the health ministry" is; else None.

        Not where more is told of it: "the Peruvian health ministry", "the minister,
        Ana Ruiz". And whose army "the army" is: that told of last.
        """
        if not is_definite(noun):
            return None
        fields = fields_beside(noun)
        words = {child.lower_ for child in noun.lefts if child.dep_ in BESIDE}
        after = noun.nbor()
        named = after.pos_ == "PROPN" or any(c.dep_ == "appos" for c in noun.rights)
        if words != fields or named:
            return None
        army = None if fields else _service_before(noun, recent)
        return army or self._described.of_field(noun, fields)

    def without(
        self, noun: Token, actors: Sequence[Actor], recent: Sequence[Seen]
    ) -> Sequence[Actor]:
        """Give the actors that a noun was taken for, none if it means another."""
        if not actors or actors[0].type is ActorType.COUNTRY:
            return actors
        actor = actors[0]
        if self._is_another(noun, actor) or _is_of_successor(noun, actor, recent):
            self._last[noun.lower_] = noun.i
            return ()
        since = self._last.get(noun.lower_)
        if since is None:
            return actors
        named = (seen for seen in recent if seen.actor == actor and seen.by_name)
        return actors if any(seen.head.i > since for seen in named) else ()

    def _is_another(self, noun: Token, actor: Actor) -> bool:
        if noun.dep_ in SELF:
            return False
        if actor.type is ActorType.PERSON and _is_one_of_many(noun):
            return True
        if noun.lower_ == GROUP and self._is_of_another_kind(noun, actor):
            return True
        fields = fields_beside(noun)
        own = self._described.fields(actor)
        if fields and own and fields.isdisjoint(own):
            return True
        if actor.type not in BODIES or noun.lower_ in word_lists().national_bodies:
            return False
        return any(place.text not in actor.name for place in _places_of(noun))

    def _is_of_another_kind(self, noun: Token, actor: Actor) -> bool:
        """Tell "the aid group" from a front that nobody calls one."""
        kinds = word_lists().kinds_of_groups
        told = {child.lower_ for child in islice(noun.lefts, MOST_CHILDREN)} & kinds
        return bool(told) and told.isdisjoint(self._described.kinds(actor))


def _is_one_of_many(noun: Token) -> bool:
    """Tell "the last mayor to resign was Karl Ek" from the mayor of the story."""
    before = islice(noun.lefts, MOST_CHILDREN)
    ranked = any(
        c.lower_ in word_lists().ranks or c.tag_ in SUPERLATIVES for c in before
    )
    after = islice(noun.rights, MOST_CHILDREN)
    return ranked and any(child.dep_ in NOUN_CLAUSES for child in after)


def _is_of_successor(noun: Token, actor: Actor, recent: Sequence[Seen]) -> bool:
    """Tell "the new governor" from Governor Karl Ek, who was told of before."""
    if actor.type is not ActorType.PERSON:
        return False
    before = {child.lower_ for child in islice(noun.lefts, MOST_CHILDREN)}
    if before.isdisjoint(word_lists().successors):
        return False
    heads = (seen.head for seen in recent if seen.actor == actor and seen.by_name)
    titles = ({c.lower_ for c in islice(head.lefts, MOST_CHILDREN)} for head in heads)
    return any(
        noun.lower_ in title and title.isdisjoint(word_lists().successors)
        for title in titles
    )


def _service_before(noun: Token, recent: Sequence[Seen]) -> Actor | None:
    """Give the country of the last army: "Chad's army came. The army left"."""
    services = word_lists().services - {POLICE}
    if noun.lower_ not in services or noun.dep_ not in NOUN_SUBJECTS:
        return None
    if any(child.dep_ == "prep" for child in noun.rights):
        return None  # "the army of Chad"
    told = (
        seen.actor
        for seen in reversed(recent)
        if seen.head.lower_ == noun.lower_ and seen.actor.type is ActorType.COUNTRY
    )
    return next(told, None)


def fields_beside(noun: Token) -> frozenset[str]:
    """Give the words before a noun that tell one office or court from others."""
    before = (child.lower_ for child in islice(noun.lefts, MOST_CHILDREN))
    return word_lists().fields_of_office & frozenset(before)


def _places_of(noun: Token) -> Iterator[Token]:
    """Give the place in which a body is: "the court in Lund"."""
    for child in islice(noun.children, MOST_CHILDREN):
        if child.dep_ == "prep" and child.lower_ == "in" and child.i == noun.i + 1:
            governed = islice(child.children, MOST_CHILDREN)
            yield from (each for each in governed if each.pos_ == "PROPN")
