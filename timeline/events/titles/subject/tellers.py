"""A noun in, the verb out that tells its event though the noun is no subject of it.

"The number of arrests rose": the rise; "the firm is under investigation": the firm is.
"""

from timeline.events.clause import VERB_POS
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, Token, lemma

LISTS = read_word_lists("titles")
STATUS = read_word_lists("status")
COUNTS = LISTS["quantities"] | LISTS["counts"]
# Before what somebody is in the middle of: "on strike", "under attack".
STATES = frozenset({"in", "under", "on", "at"})


def verb_of_count(noun: Token) -> Token | None:
    """Give "rose" for "arrests" in "the number of arrests rose"; else None."""
    of, count = noun.head, noun.head.head
    counted = noun.dep_ == "pobj" and of.lower_ == "of" and lemma(count) in COUNTS
    told = counted and count.dep_ in NOUN_SUBJECTS and count.head.pos_ in VERB_POS
    return count.head if told and lemma(count.head) != "be" else None


def verb_of_state(noun: Token) -> Token | None:
    """Give "is" for "conflict" in "Norway is in conflict with Peru"; else None.

    Not for "the strike" of "he is in the strike", which has an article.
    """
    preposition, verb = noun.head, noun.head.head
    if noun.dep_ != "pobj" or preposition.lower_ not in STATES:
        return None
    if preposition.dep_ != "prep" or lemma(verb) != "be" or preposition.i < verb.i:
        return None
    bare = all(child.dep_ not in {"det", "poss", "nummod"} for child in noun.children)
    own = any(child.dep_ == "nsubj" for child in verb.children)
    plain = noun.tag_ == "NN" and noun.lower_ not in LISTS["of_set_phrases"]
    return verb if bare and own and plain else None


def is_due(copula: Token) -> bool:
    """Tell "a mission is due in Lund", whose verb tells when, from "is a success"."""
    return any(
        child.dep_ == "acomp" and child.lower_ in STATUS["planned_predicates"]
        for child in copula.children
    )


def is_aimed_at(verb: Token) -> bool:
    """Tell "signed a pact on sharing water", which shares none; not "after sharing"."""
    led = verb.dep_ == "pcomp" and verb.tag_ == "VBG"
    return led and verb.head.lower_ not in LISTS["sharing_prepositions"] - {"on"}
