"""A verb in, what a parenthesis of saying in its sentence does to it out.

"He will not resign, his office said, and plans to fight": it is he that plans.
"Novak, they claim, fled": the flight is told with who claims it, or not at all.
"""

from timeline.events.clause import SUBJECTS, VERB_POS
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
SAID = frozenset({"ccomp", "parataxis"})
# The comma and "and" after the verb of saying.
PAIR = 2


def joined_past_parenthesis(verb: Token) -> Token | None:
    """Give "resign" for "plans" in "he will not resign, his office said, and plans to".

    The parser joins it to "said". Not "the road will close, the city said and laid
    out a detour", which has no comma before "and". None without one.
    """
    says = verb.head
    if verb.dep_ != "conj" or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    joint = next((c for c in says.children if c.dep_ == "cc" and c.i > says.i), None)
    if joint is None or joint.i != says.i + PAIR or joint.nbor(-1).text != ",":
        return None
    if lemma(says) not in LISTS["clause_taking"] | LISTS["wording"]:
        return None
    if says.dep_ == "parataxis" and says.head.i < says.i:
        return says.head if says.head.pos_ in VERB_POS else None
    told = (c for c in says.children if c.dep_ in SAID and c.right_edge.i < says.i)
    return next((c for c in told if c.pos_ in VERB_POS), None)


def is_doubted_aside(verb: Token) -> bool:
    """Tell "fled" in "Novak, they claim, fled"; not in "Novak, they say, fled"."""
    return any(
        child.dep_ == "parataxis"
        and child.i < verb.i
        and lemma(child) in LISTS["doubting"]
        and any(c.dep_ in SUBJECTS for c in child.children)
        for child in verb.children
    )
