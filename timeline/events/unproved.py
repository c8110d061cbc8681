"""A clause in, whether it is only what somebody failed or has yet to prove out."""

from timeline.events.clause import Tense, read_verb_group
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("status")
UNDER = frozenset({"xcomp", "ccomp", "advcl", "acl"})


def is_unproved(clause: Token) -> bool:
    """Tell "took it" of "failed to show that she took it", "not enough to prove that".

    Not "showed that she took it".

    Args:
        clause: The verb of the clause.
    """
    verb = clause.head
    if clause.dep_ != "ccomp" or lemma(verb) not in LISTS["proving"]:
        return False
    group = read_verb_group(verb)
    if group.negation is not None or group.tense is Tense.MODAL:
        return True
    if verb.tag_ != "VB" or all(aux.tag_ != "TO" for aux in group.auxiliaries):
        return False
    above = verb.head
    short = any(c.lower_ in LISTS["falling_short"] for c in above.children)
    denied = read_verb_group(above).negation is not None
    lacking = lemma(above) in LISTS["falling_short"] or short or denied
    return verb.dep_ in UNDER and lacking
