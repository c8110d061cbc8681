"""A verb that the parser joins to a clause in, the verb above that it goes on from out.

"She said talks would begin and ruled out a deal": it is she who rules it out. The
parser joins a second verb to the nearest one before it.
"""

from timeline.events.clause import SUBJECTS, VERB_POS
from timeline.events.titles.cuts import may_say
from timeline.language import Token

# Words that open a clause about when or why: "left after a clerk called, and ...".
OPENING = frozenset({"after", "before", "when", "because", "until"})


def joined_higher(verb: Token) -> Token | None:
    """Give the verb whose subject a verb shares, past the clause it is joined to.

    None where it goes on from the verb that it is joined to.
    """
    first = verb.head
    above = first.head
    if verb.tag_ != "VBD" or verb.dep_ != "conj" or first.pos_ not in VERB_POS:
        return None
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    if above == first or above.tag_ != "VBD" or above.i > first.i:
        return None
    return above if _is_promised(first) or _is_set_apart(verb) else None


def _is_promised(first: Token) -> bool:
    """Tell "would begin" of "said it would begin and left", where nobody would left."""
    modal = any(child.tag_ == "MD" for child in first.children)
    return modal and first.dep_ == "ccomp" and may_say(first.head)


def _is_set_apart(verb: Token) -> bool:
    """Tell "left after a clerk called, and returned", which the comma parts.

    Not "left after a clerk called, shouted, and rang", a list.
    """
    first, doc = verb.head, verb.doc
    marks = {c.lower_ for c in first.children if c.dep_ in {"mark", "advmod"}}
    if first.dep_ != "advcl" or not marks & OPENING:
        return False
    joints = [c for c in first.children if c.dep_ == "cc" and c.i < verb.i]
    commas = [w for w in doc[first.i : verb.i] if w.text == ","]
    return (
        len(joints) == len(commas) == 1
        and joints[0].lower_ in {"and", "but"}
        and commas[0].i == joints[0].i - 1
    )
