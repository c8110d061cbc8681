"""A noun such as "the striker" or "the airline" in, whom it means out.

News calls who was just told of by a trade that it gives nowhere else: "Ruiz scored. The
striker left". So where the noun never came before, and has "the" at once.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from timeline.actors.gazetteer.aliases import listed_bodies
from timeline.actors.places import first_conjunct
from timeline.actors.references.class_nouns import COMPANY, class_noun
from timeline.actors.references.continuity import Seen
from timeline.actors.values import Actor, ActorType
from timeline.actors.words import word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma, once_a_word

PERSONS = frozenset({ActorType.PERSON})
ORGANISATIONS = frozenset({ActorType.ORGANISATION})
MAIN = frozenset({"ROOT", "conj"})
# What follows a noun that tells of itself who is meant: "the striker who scored".
TOLD_BY = frozenset({"relcl", "acl", "appos", "prep"})


def also_called(noun: str) -> Sequence[str]:
    """Give what else the bearer of a trade is called.

    >>> also_called("airline"), also_called("mayor")
    (('carrier',), ())
    """
    return _callings().get(noun, ())


@cache
def _callings() -> dict[str, tuple[str, ...]]:
    """Read for each trade the words that mean one who has it."""
    told: dict[str, tuple[str, ...]] = {}
    for line in sorted(word_lists().same_callings):
        calling, _, trades = line.partition(": ")
        for trade in trades.split(", "):
            told[trade] = (*told.get(trade, ()), calling)
    return told


def calling_meant(token: Token, number: int, recent: Sequence[Seen]) -> Actor | None:
    """Give whom a calling means that nobody was given: the subject just before.

    Args:
        token: A noun with "the".
        number: The number of its sentence.
        recent: Who was mentioned before, in text order.

    Returns:
        None for other nouns, where it was used before or tells of itself who is meant,
        and where no such person or body alone is the subject of the sentence before.
    """
    lists, former = word_lists(), is_former(token)
    person = former or token.lower_ in lists.callings_of_persons
    types = PERSONS if person else ORGANISATIONS
    known = person or token.lower_ in lists.callings_of_bodies
    if not known or token.dep_ not in NOUN_SUBJECTS:
        return None
    if not (former or _stands_alone(token)):
        return None
    before = [seen for seen in recent if seen.sentence >= number - 1]
    near = [seen for seen in before if seen.actor.type in types]
    if any(_has_known_trade(seen.actor) for seen in near):
        return None
    subjects = {seen.actor for seen in near if _is_main_subject(seen.head)}
    here = any(seen.sentence == number for seen in near)
    return subjects.pop() if len(subjects) == 1 and not here else None


def is_former(noun: Token) -> bool:
    """Tell "the former spokesman of Ruiz" from "the former spokesman, Karl Ek,"."""
    before = {child.lower_ for child in noun.lefts}
    office = noun.lower_ in word_lists().offices and noun.tag_ == "NN"
    named = any(child.dep_ in {"appos", "relcl"} for child in noun.rights)
    return office and {"the", "former"} <= before and not named


def _has_known_trade(actor: Actor) -> bool:
    """Tell a body that a list or its own name says the trade of: "Lund Foods"."""
    if actor.type is ActorType.PERSON:
        return False
    lists, last = word_lists(), actor.name.rpartition(" ")[2]
    says = last in lists.company_heads or class_noun(actor.name) != COMPANY
    return says or actor.name in listed_bodies()


def _stands_alone(noun: Token) -> bool:
    """Tell a noun with "the" that nothing after it explains, and none came before."""
    definite = any(child.lower_ == "the" for child in noun.lefts)
    explained = any(child.dep_ in TOLD_BY for child in noun.rights)
    if not definite or explained or noun.tag_ != "NN":
        return False
    return _first_places(noun.doc[0])[lemma(noun)] == noun.i


@once_a_word
def _first_places(first: Token) -> Mapping[str, int]:
    """Give where each word of a text comes first, asked at the text's first word."""
    found: dict[str, int] = {}
    for word in first.doc:
        found.setdefault(lemma(word), word.i)
    return found


def _is_main_subject(name: Token) -> bool:
    first = first_conjunct(name)
    return first.dep_ in NOUN_SUBJECTS and first.head.dep_ in MAIN
