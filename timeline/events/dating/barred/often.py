"""A predicate in, whether it is told to have come several times up to now out."""

from timeline.events.dating.article.happening import has_just_happened
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

OFTEN = read_word_lists("dating")["often"]
ONCE = "once"
TIMES, ADVERBIAL = "times", "npadvmod"


def has_come_often(token: Token) -> bool:
    """Tell "has closed mines three times", "has twice been shelled", "has come once".

    Nobody knows when: not all of them on the day of the news, nor on one told before.

    Args:
        token: A predicate.
    """
    if not has_just_happened(token):
        return False
    return any(
        child.lower_ in OFTEN
        or (child.lower_ == ONCE and child.i > token.i)  # "has been used once"
        or (child.dep_ == ADVERBIAL and child.lower_ == TIMES and any(child.lefts))
        for child in token.children
    )
