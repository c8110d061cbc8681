"""A verb in, whether what it tells is only waited for out: "until it is mended"."""

from timeline.events.clause import AHEAD, VERB_POS, Tense, read_verb_group
from timeline.events.word_lists import read_word_lists
from timeline.language import PRESENT_TAGS, Token, lemma

MARKS = read_word_lists("status")["awaiting_marks"]
# Verbs of who means to stay until something comes: "vowed", "plan".
MEANING = read_word_lists("titles")["intending"]


def is_awaited(verb: Token) -> bool:
    """Tell "will stay until it is repaired", "will apply once they have voted".

    Also "vowed to stay until it was repaired"; not "works until she is tired", a habit.
    """
    above = verb.head
    if verb.dep_ not in {"advcl", "pcomp"}:
        return False
    if verb.dep_ == "pcomp":
        marks, above = {above.lower_}, above.head
    else:
        marks = {c.lower_ for c in verb.children if c.i < verb.i}
    if above.pos_ not in VERB_POS or not marks & MARKS:
        return False
    if "until" in marks and above.dep_ == "xcomp" and lemma(above.head) in MEANING:
        return above.tag_ == "VB"
    auxiliaries = read_verb_group(verb).auxiliaries
    if (auxiliaries[0].tag_ if auxiliaries else verb.tag_) not in PRESENT_TAGS:
        return False
    tense = read_verb_group(above).tense
    ahead = tense in AHEAD
    return ahead or ("until" in marks and tense in {Tense.PAST, Tense.PERFECT})
