"""A verb in, whether "and" joins it to the one before it out."""

from timeline.events.clause import CHAIN_LIMIT, SUBJECTS
from timeline.language import Token


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
    return first != verb and own and first.nbor(-1).lower_ == "and"
