"""What somebody is punished for in, who did it out.

"The judge jailed a doctor for selling pills": it is the doctor that sold them.
"""

from timeline.events.clause import is_passive
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
OBJECTS = frozenset({"dobj", "dative"})
LEADING = frozenset({"for", "after", "of", "with", "over"})


def punished(verb: Token) -> Token | None:
    """Give "doctor" for "selling" in "jailed a doctor for selling pills"; else None.

    Not in "thanked a doctor after selling pills", nor in "the doctor was jailed".
    """
    preposition = verb.head
    if verb.dep_ != "pcomp" or preposition.lower_ not in LEADING:
        return None
    above = preposition.head
    if preposition.head.dep_ == "pobj":
        # "jailed for six years for selling", hung on the years
        above = preposition.head.head.head
    if lemma(above) not in LISTS["punishing"] or is_passive(above):
        return None
    # "Fined a doctor nine pounds for selling": the doctor, told first.
    objects = (c for c in above.rights if c.dep_ in OBJECTS and c.i < verb.i)
    return next(objects, None)
