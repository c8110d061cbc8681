"""Mentions in, what else the article calls its actors out: gender and roles."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.actors.given_names import Gender, gender_of
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

BESIDE = frozenset({"compound", "amod", "nmod", "appos"})


class Descriptions:
    """The nouns that an article describes its actors with.

    "Judge Ana Ruiz", "Ana Ruiz, a lawyer" and "Ruiz is a lawyer" let "the judge" and
    "the lawyer" refer to Ana Ruiz; "European Medicines Agency" lets "the agency".
    """

    def __init__(
        self, doc: Doc, mentions: Sequence[ActorMention], titles: Mapping[int, str]
    ) -> None:
        self._actors: defaultdict[str, dict[Actor, int]] = defaultdict(dict)
        self._genders: dict[Actor, Gender] = {}
        for mention in mentions:
            if mention.is_place:
                continue
            nouns = [*_nouns(doc, mention), *titles.get(mention.head, "").split()]
            for noun in nouns:
                self._actors[noun.lower()].setdefault(mention.actor, mention.head)
            gender = _gender(mention.actor, nouns)
            if gender:
                self._genders.setdefault(mention.actor, gender)

    def gender(self, actor: Actor) -> Gender | None:
        """Give an actor's gender; None where neither name nor words tell it."""
        return self._genders.get(actor)

    def is_role(self, noun: str) -> bool:
        """Tell whether some actor of the article is described with this noun."""
        return noun in self._actors

    def only_actor(self, noun: str, position: int) -> Actor | None:
        """Give the only actor so described before a token; None if none or two."""
        found = [
            actor for actor, first in self._actors[noun].items() if first < position
        ]
        return found[0] if len(found) == 1 else None


def _nouns(doc: Doc, mention: ActorMention) -> Iterator[str]:
    head = doc[mention.head]
    if mention.actor.type is ActorType.COUNTRY:
        return
    if mention.actor.type is ActorType.ORGANISATION:
        yield from _class_nouns(mention.actor.name)
    yield from _child_nouns(head, BESIDE)
    if head.dep_ == "appos" and head.head.pos_ == "NOUN":
        yield head.head.lower_
    if head.dep_ == "nsubj" and head.head.lower_ in {"is", "was", "became"}:
        yield from _child_nouns(head.head, frozenset({"attr"}))


def _child_nouns(token: Token, relations: frozenset[str]) -> Iterator[str]:
    for child in token.children:
        if child.dep_ in relations and child.pos_ == "NOUN":
            yield child.lower_


def _class_nouns(name: str) -> Iterator[str]:
    words = name.split()
    heads = word_lists().organisation_heads
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    yield head if head in heads else "company"


def _gender(actor: Actor, nouns: Sequence[str]) -> Gender | None:
    if actor.type is not ActorType.PERSON:
        return None
    lists = word_lists()
    if any(noun in lists.female for noun in nouns):
        return Gender.FEMALE
    if any(noun in lists.male for noun in nouns):
        return Gender.MALE
    return gender_of(actor.name.split()[0])
