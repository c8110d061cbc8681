"""A verb that looks like a passive in, whether it tells that somebody got well, out."""

from timeline.events.antecedents import is_person_noun
from timeline.language import HELPING, Token, lemma

GETTING_WELL = frozenset({"recover"})


def gets_well(verb: Token) -> bool:
    """Tell "recovered" of "a man was infected but recovered", who did so himself.

    Not of "a car was stolen but recovered".
    """
    if lemma(verb) not in GETTING_WELL or verb.dep_ != "conj":
        return False
    if any(c.dep_ in HELPING for c in verb.children):
        return False
    ill = (c for c in verb.head.lefts if c.dep_ == "nsubjpass")
    return any(one.ent_type_ == "PERSON" or is_person_noun(one) for one in ill)
