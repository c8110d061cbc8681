"""Mentions by name in, mentions by pronoun and by role out: "she", "the agency".

A pronoun or "the" with a noun is followed only where one actor fits: of the right
gender and kind, named in the same or one of the two sentences before, and either
alone in that or the subject there. Where two remain, nobody is meant.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from timeline.actors.gazetteer.given_names import Gender
from timeline.actors.places import is_where
from timeline.actors.references.antecedents import (
    FARTHEST,
    Choices,
    Pronoun,
    antecedent_numbers,
    most_likely,
)
from timeline.actors.references.bearers import is_under
from timeline.actors.references.callings import calling_meant
from timeline.actors.references.centre import (
    SENTENCES_BACK,
    of_known_gender,
    only_one,
    told_of_on,
)
from timeline.actors.references.clauses import (
    doers_of,
    is_known,
    is_told_of,
    met_before,
    person_above,
    several_before,
    speaks_for_person,
    start_of,
    who_survives,
    whose_aside,
)
from timeline.actors.references.continuity import (
    BODIES,
    Seen,
    body_before,
    nearest_bearer,
    somebody_since,
    speaks,
    told_of_another,
    whom_told_on,
)
from timeline.actors.references.descriptions import Descriptions
from timeline.actors.references.epithets import epithet_meant
from timeline.actors.references.governing import governing, governing_body, named_as
from timeline.actors.references.nouns_meant import means_the_event, noun_meant
from timeline.actors.references.offices import Elsewhere
from timeline.actors.references.pairs import both_meant, may_be_two, those_meant
from timeline.actors.references.researchers import Researchers
from timeline.actors.references.speakers import Speakers, names_another
from timeline.actors.references.spouses import Spouses
from timeline.actors.values import Actor, ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.language import Doc, Token, lemma

PERSONAL = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.FEMALE),
}
NEUTRAL = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "themselves"})
PRONOUNS = PERSONAL.keys() | NEUTRAL | PLURAL
KINDS = {
    **dict.fromkeys(PERSONAL, "he"),
    **dict.fromkeys(NEUTRAL, "it"),
    **dict.fromkeys(PLURAL, "they"),
}
MOST_RECENT = 60
PEOPLE = "people"
# What somebody unnamed may be called, below whom a pronoun means nobody else.
UNNAMED: Mapping[str, Callable[[], AbstractSet[str]]] = {
    "he": lambda: word_lists().person_nouns | word_lists().offices,
    "it": lambda: word_lists().body_nouns | word_lists().spoken_for,
}
Judge = Callable[[Pronoun, Choices, Sequence[Sequence[float]]], Actor | None]


class Told(NamedTuple):
    """What an article has told so far.

    Attributes:
        described: What it calls its actors.
        judge: Has the last word on whom a pronoun means.
        counts: How often each actor was mentioned.
        speakers: Knows who speaks: all by name, and the others so far.
        elsewhere: Knows which nouns mean somebody unnamed.
        researchers: Knows whose "the researchers" are.
        spouses: Knows who is married to whom, so far.
    """

    described: Descriptions
    judge: Judge
    counts: Counter[Actor]
    speakers: Speakers
    elsewhere: Elsewhere
    researchers: Researchers
    spouses: Spouses


def find_references(
    doc: Doc,
    mentions: Sequence[ActorMention],
    described: Descriptions,
    judge: Judge = most_likely,
) -> Iterator[ActorMention]:
    """Find the mentions that refer back to a named actor, in text order.

    Args:
        doc: The parsed article.
        mentions: Its mentions by name, in text order.
        described: What the article calls its actors.
        judge: Has the last word on whom a pronoun means.
    """
    by_head: defaultdict[int, list[ActorMention]] = defaultdict(list)
    for mention in mentions:
        by_head[mention.head].append(mention)
    recent: list[Seen] = []
    told = Told(
        *(described, judge, Counter(), Speakers(mentions, described)),
        *(Elsewhere(described), Researchers(doc, mentions), Spouses()),
    )
    for number, sentence in enumerate(doc.sents):
        recent = [seen for seen in recent if seen.sentence >= number - FARTHEST]
        recent = recent[-MOST_RECENT:]
        for token in sentence:
            if token.pos_ == "PROPN" and token.lower_ in PRONOUNS:
                continue  # "Toys & Hers"
            named = token.i in by_head
            if named:
                actors = dict.fromkeys(
                    each.actor for each in by_head[token.i] if not each.is_territory
                )
            else:
                actors = dict.fromkeys(_meant(token, number, recent, told))
                if not actors:
                    continue
                start, end = start_of(token), token.idx + len(token)
                told.speakers.add(token.i, next(iter(actors)))
                for actor in actors:
                    place = is_where(actor, token) and token.pos_ == "NOUN"
                    yield ActorMention(actor, start, end, token.i, is_place=place)
            told.counts.update(list(actors))
            told.spouses.add(token, actors)
            recent.extend(Seen(actor, number, token, named) for actor in actors)


def _meant(
    token: Token, number: int, recent: Sequence[Seen], told: Told
) -> Sequence[Actor]:
    """Give whom a word refers to: by the rules, and for pronouns by what they tell."""
    word = token.lower_
    if sure := _surely_meant(token, number, recent, told):
        return sure
    if word not in PRONOUNS and (
        not told.described.is_role(word) or names_another(token) or is_under(token)
    ):
        return ()
    near = [seen for seen in recent if seen.sentence >= number - SENTENCES_BACK]
    by_rule = _referents(token, number, near, told.described)
    kind = KINDS.get(word)
    if kind is None:
        doers = doers_of(token, near)
        others = [
            actor
            for actor in by_rule
            if actor not in doers and not told.speakers.is_of_another(token, actor)
        ]
        return told.elsewhere.without(token, others, recent)
    several = kind == "they" and several_before(token, near)
    if len(by_rule) > 1:
        return () if several else by_rule
    unnamed = several or noun_meant(token) is not None or means_the_event(token)
    unnamed |= kind in UNNAMED and _means_unnamed(token, near, UNNAMED[kind]())
    choices = {} if unnamed else _choices(token, number, recent, told.described)
    ruled = by_rule[0] if by_rule else None
    pronoun = Pronoun(
        token, kind, number, governing=governing(token, recent), by_rule=ruled
    )
    known = {actor for actor in choices if told.described.gender(actor) is not None}
    choices = of_known_gender(pronoun, choices, known)
    rows = antecedent_numbers(pronoun, choices, told.counts, known)
    actor = told_of_on(pronoun, choices) or told.judge(pronoun, choices, rows)
    if actor is None or (kind == "he" and somebody_since(token, choices[actor][-1])):
        return ()
    return (actor,)


def _surely_meant(
    token: Token, number: int, recent: Sequence[Seen], told: Told
) -> Sequence[Actor]:
    """Give whom "both men", "the Nigerian" or a body's own "the company" means."""
    if may_be_two(token.lower_):
        pair = both_meant(token, number, _others(token, recent))
        if pair:
            return pair
    if bodies := told.researchers.meant(token):
        return bodies
    actor = told.spouses.meant(token) or told.speakers.surely_meant(token)
    actor = actor or epithet_meant(token, number, recent)
    actor = actor or told.elsewhere.of_field(token, recent)
    if actor is None and not told.described.is_role(token.lower_):
        actor = calling_meant(token, number, recent)
    return tuple(filter(None, [actor or whom_told_on(token, recent)]))


def _choices(
    token: Token, number: int, recent: Sequence[Seen], described: Descriptions
) -> Choices:
    """Give who may be meant by a pronoun, with their mentions."""
    choices: dict[Actor, list[Seen]] = {}
    for seen in _others(token, recent):
        told = not speaks(token) and told_of_another(seen, number)
        if _fits(seen.actor, token.lower_, described) and not told:
            choices.setdefault(seen.actor, []).append(seen)
    return choices


def _fits(actor: Actor, word: str, described: Descriptions) -> bool:
    """Tell who is of the kind that a pronoun may mean."""
    gender = PERSONAL.get(word)
    return _may_be(actor, gender, described) if gender else actor.type in BODIES


def _referents(
    token: Token, number: int, recent: Sequence[Seen], described: Descriptions
) -> Sequence[Actor]:
    word = token.lower_
    actor: Actor | None = None
    if word in PRONOUNS:
        recent = _others(token, recent)
    if word in PERSONAL:
        if _means_unnamed(token, recent, UNNAMED["he"]()):
            return ()
        wanted = PERSONAL[word]
        fitting = [seen for seen in recent if _may_be(seen.actor, wanted, described)]
        actor = governing(token, fitting)
        if actor is None and not speaks(token):
            fitting = [seen for seen in fitting if not told_of_another(seen, number)]
        actor = actor or only_one(number, fitting)
    elif word in NEUTRAL:
        actor = governing_body(token, recent) or body_before(token, number, recent)
    elif word in PLURAL:
        return those_meant(number, recent)
    elif described.is_role(word) and is_known(token):
        bearers = [
            seen
            for seen in recent
            if seen.actor.type in BODIES and described.bears(word, seen.actor)
        ]
        actor = described.only_actor(word, token.i) or nearest_bearer(number, bearers)
        actor = actor or described.leading_firm(word, token.i)
    return () if actor is None else (actor,)


def _others(token: Token, recent: Sequence[Seen]) -> Sequence[Seen]:
    """Leave out who does it: in "Lund called him", "him" is not Lund."""
    if token.dep_ == "nsubj" and is_told_of(token.head):
        bought = token.head.head.i  # "Lund Foods, which it bought"
        return [seen for seen in recent if seen.head.i != bought]
    if token.lower_.endswith(("self", "selves")):
        return recent
    doers = doers_of(token, recent) | met_before(token, recent)
    doers |= whose_aside(token, recent) | who_survives(token, recent)
    return [seen for seen in recent if seen.actor not in doers] if doers else recent


def _means_unnamed(
    token: Token, recent: Sequence[Seen], nouns: AbstractSet[str]
) -> bool:
    """Tell whether somebody unnamed is the subject above: "The driver said he".

    So "The carmaker said it".
    """
    subject = person_above(token, nouns)
    if subject is None or not _is_of(subject, nouns) or speaks_for_person(subject):
        return False
    return named_as(subject, recent) is None


def _is_of(subject: Token, nouns: AbstractSet[str]) -> bool:
    """Tell one of the nouns, and "people"."""
    return subject.lower_ in nouns or lemma(subject) == PEOPLE


def _may_be(actor: Actor, gender: Gender, described: Descriptions) -> bool:
    if actor.type is not ActorType.PERSON:
        return False
    return described.gender(actor) in {None, gender}
