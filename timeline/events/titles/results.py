"""A participle in, the verb whose event did the harm that it tells out.

"The bridge collapsed, killing six": the collapse killed them.
"""

from itertools import islice

from timeline.events.clause import (
    CHAIN_LIMIT,
    VERB_POS,
    Tense,
    governing_verb,
    read_verb_group,
    subject_of,
)
from timeline.events.titles.times import is_close
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
MOST_CHILDREN = 30
CAUSING = frozenset({"after", "when", "as"})


def is_harm(verb: Token) -> bool:
    """Tell "killing" after a comma or a clause; not "left, taking the car"."""
    after = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.i < verb.i
    return after and verb.head.pos_ in VERB_POS and lemma(verb) in LISTS["harming"]


def cause_above(result: Token) -> Token:
    """Give "crashed" for "killing" in "it crashed while trying to land, killing six".

    The parser hangs it on the nearest verb, be it a participle.
    """
    here = result.head
    if is_close(result):
        return here
    for _ in range(CHAIN_LIMIT):
        above = governing_verb(here)
        if above is None or read_verb_group(here).tense is not Tense.NONE:
            return here
        here = above
    return result.head


def brings_it(verb: Token) -> bool:
    """Tell "won a seat, giving her ten in all", where it is not she that gives."""
    if (
        verb.tag_ != "VBG"
        or verb.dep_ != "advcl"
        or lemma(verb) not in LISTS["bringing"]
    ):
        return False
    receivers = (c for c in verb.children if c.dep_ in {"dobj", "dative"})
    return any(c.tag_ == "PRP" for c in receivers)


def cause_between(above: Token, result: Token) -> Token:
    """Give "hit" in "troops dug after a flood hit, killing six", not "dug"."""
    for child in islice(above.children, MOST_CHILDREN):
        clause = child.dep_ == "advcl" and above.i < child.i < result.i
        told = clause and any(c.lower_ in CAUSING for c in child.children)
        if told and subject_of(child) is not None:
            return child
    return above
