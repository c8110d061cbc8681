"""A verb with "would" in, whether it tells what came in the end out.

"She would go on to lead the bank", "she would later lead it": as she did.
"""

from timeline.events.clause import SUBJECTS, VerbGroup
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("status")


def turned_out(group: VerbGroup) -> bool:
    """Tell "she would go on to lead it" and "would later lead it", which she did.

    Not "he said she would later lead it" nor "she would later lead it if he left".

    Args:
        group: A verb with its auxiliaries.
    """
    verb = group.head
    if group.modal != "would" or group.has_have or verb.dep_ == "ccomp":
        return False
    if any(map(is_conditional, (c for c in verb.children if c.dep_ == "advcl"))):
        return False
    goes = lemma(verb) == "go" and goes_onward(verb)
    onward = goes and any(c.dep_ == "xcomp" for c in verb.rights)
    return onward or any(c.lower_ in LISTS["told_ahead"] for c in verb.lefts)


def goes_onward(verb: Token) -> bool:
    """Tell "a search is going on to find them" from "it is going to stop".

    Args:
        verb: A form of "go".
    """
    return any(c.lower_ == "on" and c.i == verb.i + 1 for c in verb.rights)


def is_conditional(verb: Token) -> bool:
    """Tell the verb of "if he left", and both of "whether he lied and left".

    Args:
        verb: Any verb.
    """
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    if marks & LISTS["conditional_marks"]:
        return True
    joined = verb.dep_ == "conj" and not marks and verb.head.tag_ == verb.tag_
    subjects = any(child.dep_ in SUBJECTS for child in verb.children)
    goes_on = not subjects or bool(_had(verb) and _had(verb.head))
    return joined and goes_on and is_conditional(verb.head)


def _had(verb: Token) -> bool:
    """Tell "had gone" of "if she had gone and he had stayed"."""
    return any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.lefts)
