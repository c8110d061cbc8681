"""A noun such as "the Nigerian" or "the 33-year-old" in, the person it means out.

Sports pages and obituaries call somebody by country or age where others say "he" or
"she": the person who was the subject just before, or the only one named there.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from timeline.actors.gazetteer.aliases import AliasKind, gazetteer
from timeline.actors.references.clauses import subject_of
from timeline.actors.references.continuity import Seen
from timeline.actors.values import Actor, ActorType
from timeline.language import NOUN_SUBJECTS, Token

MEANING = NOUN_SUBJECTS | {"dobj"}
SENTENCES_BACK = 2
VERBS = frozenset({"VERB", "AUX"})
SINGULAR = frozenset({"NN", "NNP", "JJ"})
MEN = ("man", "woman")
# Who stands after these only comes before: "took over from Ruiz".
BEFORE = frozenset({"from", "under"})
AGE = 4  # tokens before "old": "33 - year -"


def epithet_meant(token: Token, number: int, recent: Sequence[Seen]) -> Actor | None:
    """Give whom a country or an age alone means; None where unclear.

    Args:
        token: A word of the article.
        number: The number of its sentence.
        recent: Who was mentioned before, in text order.
    """
    if token.dep_ not in MEANING or not _is_epithet(token):
        return None
    country = _countries().get(token.text, "")
    people = [
        seen
        for seen in recent
        if seen.actor.type is ActorType.PERSON
        and _may_come_from(seen.actor, country)
        and number - SENTENCES_BACK <= seen.sentence
        and not (token.lower_ == "old" and _has_age(seen.head))
    ]
    own = {one.actor for one in people if country == one.actor.affiliation != ""}
    if len(own) == 1:
        return own.pop()
    here = any(seen.sentence == number for seen in people)
    return None if here else _told_last(number, people)


def _may_come_from(person: Actor, country: str) -> bool:
    """Tell who is of no country, of this one, or of a club that may lie anywhere."""
    owner = gazetteer().by_words.get(person.affiliation)
    state = owner is not None and owner.actor.type is ActorType.COUNTRY
    return person.affiliation == country or not state


def _told_last(number: int, people: Sequence[Seen]) -> Actor | None:
    """Give the only subject of the nearest sentence with persons, or the only one.

    Nobody where that one meets another: "Lund beat Ruiz. The Australian left."
    """
    for back in range(1, SENTENCES_BACK + 1):
        near = [seen for seen in people if seen.sentence == number - back]
        subjects = {one.actor for one in near if subject_of(one.head) is not None}
        met = {one.actor for one in near if _is_met(one.head)}
        actors = subjects | met or {one.actor for one in near}
        if actors:
            return actors.pop() if len(actors) == 1 else None
    return None


def _is_met(name: Token) -> bool:
    """Tell whom the subject does something to or with: "beat Ruiz", "lost to Ruiz"."""
    if name.dep_ == "pobj" and name.head.dep_ == "prep":
        return name.head.lower_ not in BEFORE and name.head.head.pos_ in VERBS
    return name.dep_ == "dobj" and name.head.pos_ in VERBS


def _is_epithet(token: Token) -> bool:
    """Tell "the Nigerian scored" from "the Nigerian team" and "the Nigerians"."""
    if token.tag_ not in SINGULAR:
        return False
    if token.lower_ == "old":
        age = token.doc[max(token.i - AGE, 0) : token.i]
        definite = token.i > AGE and token.doc[token.i - AGE - 1].lower_ == "the"
        return definite and age[0].text.isdigit() and age[2].lower_ == "year"
    before = [child.lower_ for child in token.lefts]
    return token.text in _countries() and before == ["the"]


def _has_age(name: Token) -> bool:
    """Tell whose age stands beside the name: "Ana Ruiz, 44,"."""
    after = name.doc[name.i + 1 : name.i + 3]
    return len(after) > 1 and after[0].text in {",", "("} and after[1].text.isdigit()


@cache
def _countries() -> dict[str, str]:
    """Give what one person of a country is called -> the country."""
    return dict(_people())


def _people() -> Iterator[tuple[str, str]]:
    words = gazetteer().by_words
    for word, alias in words.items():
        if alias.kind is not AliasKind.DEMONYM:
            continue
        state = alias.actor.type is ActorType.COUNTRY
        if state and (f"{word}s" in words or word.endswith(MEN)):
            yield word, alias.actor.name
