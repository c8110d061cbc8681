"""A verb in that looks ahead, whether it tells what came in the end out.

"She would go on to lead the bank", "she would later lead it": as she did. "Struck the
law down, only for it to be reinstated": as it was.
"""

from timeline.events.clause import SUBJECTS, VerbGroup
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS, PAST_TAGS, Token, lemma

LISTS = read_word_lists("status")
COMPARING = frozenset({"more", "less"})


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


def comes_of_it(verb: Token, led: str = "for") -> bool:
    """Tell "struck it down, only for it to be reinstated": it was.

    Args:
        verb: The one that is reinstated.
        led: The word after "only": "for", or "to" as in "fled, only to return".
    """
    first = next((c for c in verb.lefts if c.lower_ in {"for", "to"}), verb)
    only = first.nbor(-1).lower_ == "only" and first.lower_ == led
    return only and verb.dep_ == "advcl" and verb.head.tag_ in PAST_TAGS


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


def is_compared(word: Token) -> bool:
    """Tell the "likely" of "nurses were more likely to fall", which is what was found.

    Not that of "the mayor is likely to resign".
    """
    return word.pos_ == "ADJ" and any(c.lower_ in COMPARING for c in word.lefts)


def is_had_done(verb: Token) -> bool:
    """Tell the "revoked" of "could have his licence revoked": no past tense."""
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
    had = verb.dep_ == "ccomp" and lemma(verb.head) == "have" and verb.head.i < verb.i
    bare = verb.tag_ in PAST_TAGS and all(c.dep_ != "mark" for c in verb.lefts)
    return had and bare and bool(own) and own[0].left_edge.i == verb.head.i + 1
