"""A verb that looks like a passive in, whether somebody did it himself out."""

from timeline.events.antecedents import is_person_noun
from timeline.events.word_lists import read_word_lists
from timeline.language import HELPING, Token, lemma

LISTS = read_word_lists("titles")
COMMON_NOUNS = frozenset({"NN", "NNS"})
GETTING_WELL = frozenset({"recover"})


def does_itself(verb: Token) -> bool:
    """Tell a participle whose subject did it, though a passive stands before it."""
    return gets_well(verb) or acts_itself(verb)


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


def acts_itself(verb: Token) -> bool:
    """Tell the "rescued" of "she was given a prize and rescued dogs": she did that.

    Not of "was fined and given a ban", nor "was stopped and fined ten euros".
    """
    done = verb.head
    if verb.dep_ != "conj" or lemma(verb) in LISTS["giving"] | LISTS["with_sums"]:
        return False
    if not any(c.dep_ == "auxpass" for c in done.children):
        return False
    things = [c for c in verb.rights if c.dep_ == "dobj" and c.tag_ in COMMON_NOUNS]
    own = any(c.dep_ in HELPING for c in verb.children)
    counted = any(c.tag_ == "$" or c.ent_type_ for one in things for c in one.subtree)
    return bool(things) and not own and not counted
