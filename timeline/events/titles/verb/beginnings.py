"""A stretch of words around a predicate in, whether a title may begin with it out."""

from collections.abc import Sequence

from timeline.events.clause import VERB_POS
from timeline.events.titles.verb.doubt import CONDITIONS, RELATIVE, question_start
from timeline.language import FINITE, Token

# "over a hundred people" opens a title well.
COUNTING = frozenset({"quantmod", "advmod"})
# Participles that lack a subject: "halving its staff and closing".
LEFT_OPEN = frozenset({"pcomp", "conj", "advcl", "xcomp"})
UNSURE = frozenset({"if", "unless", "whether"})
ENDS = frozenset({".", ",", ";", ":"})


def opens_well(token: Token, kept: Sequence[int]) -> bool:
    """Tell whether a stretch around a predicate may begin where it begins.

    Not with a preposition ("In a briefing"), nor with what an infinitive has taken from
    the verb above ("the mayor to resign").
    """
    words = [token.doc[index] for index in kept]
    if words[0].i == question_start(token):
        return True
    # A condition says nothing without what it is the condition of.
    lone = words[0].lower_ in CONDITIONS and words[0].head.head.i not in kept
    lone |= words[0].text in ENDS or is_each(words[0])
    if lone or is_relative(words[0]) or _is_finite(words[0]):
        return False
    if words[0].tag_ in {"IN", "TO", "CC"}:
        told = any(_is_finite(word) for word in words)
        return told and (words[0].lower_ in UNSURE or words[0].dep_ in COUNTING)
    if words[0].tag_ == "VBG" and words[0].dep_ in LEFT_OPEN | {"prep"}:
        return False
    if words[0] == token and token.tag_ == "VBN":
        return False
    acts = token.tag_ == "VB" or any(_is_cut_infinitive(word, token) for word in words)
    return not acts or any(_is_finite(word) for word in words)


def is_each(word: Token) -> bool:
    """Tell the "each" of "admitted both thefts, each committed in May"."""
    each = word.lower_ == "each" and word.head.dep_ in {"advcl", "acl", "relcl"}
    return each and all(c.dep_ != "prep" for c in word.children)


def _is_cut_infinitive(verb: Token, token: Token) -> bool:
    """Tell "lawmakers to remove him", cut from who voted so, before a noun's event."""
    infinitive = verb.tag_ == "VB" and any(c.tag_ == "TO" for c in verb.children)
    cut = verb.dep_ in {"xcomp", "advcl"} and verb.i < token.i
    return infinitive and cut and token.pos_ not in VERB_POS


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in FINITE


def is_relative(word: Token) -> bool:
    """Tell a relative pronoun from an acronym that looks like one: "WHO"."""
    return word.tag_ in RELATIVE and not word.text.isupper()
