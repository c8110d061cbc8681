"""Mentions by name in, mentions by pronoun and by role out: "she", "the agency".

A pronoun or "the" with a noun is followed only where one actor fits: of the right
gender and kind, named in the same or one of the two sentences before, and either
alone in that or the subject there. Where two remain, nobody is meant.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.actors.descriptions import Descriptions
from timeline.actors.given_names import Gender
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc, Token

PERSONAL = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.FEMALE),
}
NEUTRAL = frozenset({"it", "its", "itself"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SENTENCES_BACK = 2
CLAUSES_UP = 4
BODIES = frozenset({ActorType.ORGANISATION, ActorType.GROUP, ActorType.COUNTRY})


@dataclass(frozen=True, slots=True)
class _Seen:
    """An actor as it stands in the sentences just read."""

    actor: Actor
    sentence: int
    head: Token


def find_references(
    doc: Doc, mentions: Sequence[ActorMention], described: Descriptions
) -> Iterator[ActorMention]:
    """Find the mentions that refer back to a named actor, in text order."""
    by_head = {mention.head: mention for mention in mentions}
    recent: list[_Seen] = []
    for number, sentence in enumerate(doc.sents):
        recent = [seen for seen in recent if seen.sentence >= number - SENTENCES_BACK]
        for token in sentence:
            named = by_head.get(token.i)
            if named is not None:
                if not named.is_place:
                    recent.append(_Seen(named.actor, number, token))
                continue
            actor = _referent(token, number, recent, described)
            if actor is not None:
                end = token.idx + len(token)
                yield ActorMention(actor, _start(token), end, token.i)
                recent.append(_Seen(actor, number, token))


def _start(token: Token) -> int:
    first = token.nbor(-1) if token.i and token.pos_ == "NOUN" else token
    return int(first.idx)


def _referent(
    token: Token, number: int, recent: Sequence[_Seen], described: Descriptions
) -> Actor | None:
    word = token.lower_
    if word in PERSONAL:
        wanted = PERSONAL[word]
        fitting = [seen for seen in recent if _may_be(seen.actor, wanted, described)]
        return _one(token, number, fitting)
    if word in NEUTRAL:
        return _governing_body(token, recent)
    if described.is_role(word) and _is_definite(token):
        return described.only_actor(word, token.i)
    return None


def _may_be(actor: Actor, gender: Gender, described: Descriptions) -> bool:
    if actor.type is not ActorType.PERSON:
        return False
    return described.gender(actor) in {None, gender}


def _one(token: Token, number: int, fitting: Sequence[_Seen]) -> Actor | None:
    """Give the one actor that fits: alone, or the subject of the nearest sentence."""
    actors = {seen.actor for seen in fitting}
    if len(actors) <= 1:
        return next(iter(actors), None)
    return _subject_before(token, number, fitting)


def _subject_before(
    token: Token, number: int, fitting: Sequence[_Seen]
) -> Actor | None:
    for back in range(SENTENCES_BACK + 1):
        near = [seen for seen in fitting if seen.sentence == number - back]
        subjects = {seen.actor for seen in near if seen.head.dep_ in SUBJECTS}
        if len(subjects) == 1:
            return next(iter(subjects))
        if near and back:
            actors = {seen.actor for seen in near}
            return next(iter(actors)) if len(actors) == 1 else None
    return None


def _governing_body(token: Token, recent: Sequence[_Seen]) -> Actor | None:
    """Give the body that is the subject above: "NASA said it would land"."""
    by_head = {seen.head.i: seen.actor for seen in recent}
    clause = token.head
    for _ in range(CLAUSES_UP):
        for child in clause.children:
            actor = by_head.get(child.i)
            if child.dep_ in SUBJECTS and child.i < token.i:
                return actor if actor and actor.type in BODIES else None
        clause = clause.head
    return None


def _is_definite(token: Token) -> bool:
    if not token.i:
        return False
    noun = token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text in word_lists().titles)
    return noun and any(
        child.lower_ in {"the", "this", "that"} for child in token.children
    )
