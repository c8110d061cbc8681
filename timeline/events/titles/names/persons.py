"""A subject and the actors in, whether it is one person out."""

from collections.abc import Mapping
from itertools import islice

from timeline.actors import ActorMention, ActorType
from timeline.actors.words import word_lists
from timeline.events.antecedents import (
    PERSON_ENDINGS,
    PLURAL_FORMS,
    is_person_noun,
)
from timeline.events.titles.phrase.number import is_opening_plural
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, NOUN_TAGS, Span, Token, lemma

LISTS = read_word_lists("titles")
PASSING = LISTS["passing"]
# Not "after" and "over", which end like "driver".
ACTING = frozenset({"GPE", "NORP", "ORG", "PERSON"})


def is_several_things(
    verb: Token, subject: Token, mentions: Mapping[int, ActorMention]
) -> bool:
    """Tell the "Warnings" of "Warnings were issued", which are taken for a person."""
    forms = {c.lower_ for c in verb.children if c.dep_ in HELPING}
    named = " " in mentions[subject.i].actor.name or not subject.lower_.endswith("s")
    return not named and bool((forms or {verb.lower_}) & PLURAL_FORMS)


def is_person(subject: Token, mentions: Mapping[int, ActorMention]) -> bool:
    """Tell a person's name, be it one like "Cummings"."""
    mention = mentions.get(subject.i)
    if mention is None or subject.tag_ not in {"NNP", "NNPS", "NNS"}:
        return False
    if subject.lower_ in LISTS["people"] or is_opening_plural(subject):
        return False
    if any(c.dep_ == "nummod" and c.i < subject.i for c in subject.children):
        return False  # "three Sherpas"
    surname = mention.actor.name.rpartition(" ")[2]
    if subject.tag_ == "NNS" and subject.text != surname:
        return False
    return mention.actor.type is ActorType.PERSON


def may_own(noun: Token) -> bool:
    """Tell whom a craft has for an owner: "agency", "NASA"; not the ferry "Ana"."""
    head = noun.text in word_lists().organisation_heads
    return noun.tag_ == "NN" or noun.ent_type_ in ACTING or head


def are_people(noun: Token) -> bool:
    """Tell "firefighters" from "burns", one or several."""
    one = lemma(noun)
    ends = one.endswith(PERSON_ENDINGS) and one not in LISTS["no_persons"]
    known = one in LISTS["persons"] or noun.lower_ in LISTS["people"]
    return ends or known


def are_treated(they: Token, subject: Token) -> bool:
    """Tell "two cooks got burns; they were treated": it is no burns that were."""
    treated = lemma(they.head) in LISTS["done_to_living"]
    return treated and they.lower_ == "they" and are_people(subject)


def is_crowded(sentence: Span) -> bool:
    """Tell whether more than one person is in a sentence.

    Not so in "the driver sped away from the guard", whose guard does nothing, nor in
    "by witness accounts a man fled".
    """
    people = (
        t
        for t in sentence
        if t.ent_type_ == "PERSON"
        or (t.tag_ in NOUN_TAGS and is_person_noun(t) and not _is_passed_by(t))
        if t.ent_type_ == "PERSON" or t.dep_ != "compound"
    )
    return len(list(islice(people, 2))) > 1


def _is_passed_by(noun: Token) -> bool:
    """Tell the guard of "sped away from the guard", "broke into the guard's hut".

    Not that of "was held by the guard".
    """
    owner = noun.dep_ == "poss" and noun.ent_type_ != "PERSON"
    return owner or (noun.dep_ == "pobj" and noun.head.lower_ in PASSING)


def is_done_to(noun: Token, pronoun: Token) -> bool:
    """Tell the deputy of "the deputy shouted, but he hit the deputy": another did.

    Not the man of "he hit a man", who is another one.
    """
    words = pronoun.doc[pronoun.i + 1 : pronoun.head.right_edge.i + 1]
    alike = (w for w in words if w.lower_ == noun.lower_ and w.tag_ == noun.tag_)
    alike = (w for w in alike if all(c.lower_ not in {"a", "an"} for c in w.lefts))
    return any(w.dep_ in {"dobj", "pobj"} and _is_under(w, pronoun.head) for w in alike)


def _is_under(word: Token, verb: Token) -> bool:
    """Tell what is done to something, or away from it, by a verb itself."""
    return word.head == verb or (
        word.dep_ == "pobj" and verb in islice(word.ancestors, 3)
    )


def is_someone(noun: Token) -> bool:
    """Tell a person's name or a noun for a person."""
    return noun.ent_type_ == "PERSON" or is_person_noun(noun)
