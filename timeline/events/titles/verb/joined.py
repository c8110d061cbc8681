"""A verb in, whether "and" or "only for it to" joins it to the one before it out."""

from timeline.events.clause import CHAIN_LIMIT, SUBJECTS
from timeline.language import PAST_TAGS, Token


def is_joined(verb: Token) -> bool:
    """Tell whether "and" joins a verb to the one before it, or the last of a list."""
    if any(c.dep_ == "cc" and c.i > verb.head.i for c in verb.head.children):
        return True
    here: Token | None = verb
    for _ in range(CHAIN_LIMIT):
        if here is None:
            return False
        after = [child for child in here.children if child.i > here.i]
        if _follows_and(here) or any(child.dep_ == "cc" for child in after):
            return True
        here = next((child for child in after if child.dep_ == "conj"), None)
    return False


def _follows_and(verb: Token) -> bool:
    """Tell "entered" in "took a degree in law and in 1964 entered parliament"."""
    first = verb.left_edge
    own = all(child.dep_ not in SUBJECTS for child in verb.children)
    return first != verb and own and verb.doc[first.i - 1].lower_ == "and"


def comes_of_it(verb: Token) -> bool:
    """Tell "reinstated" of "struck it down, only for it to be reinstated": it was."""
    marks = [c for c in verb.lefts if c.dep_ == "mark" and c.lower_ == "for"]
    only = marks and marks[0].i and marks[0].nbor(-1).lower_ == "only"
    return bool(only) and verb.dep_ == "advcl" and verb.head.tag_ in PAST_TAGS
