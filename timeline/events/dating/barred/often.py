"""A predicate in, whether it is told to have come several times up to now out."""

from timeline.events.dating.article.happening import has_just_happened
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

OFTEN = read_word_lists("dating")["often"]
EACH = read_word_lists("dating")["each_time"]
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
    return comes_each_time(token) or any(
        child.lower_ in OFTEN
        or (child.lower_ == ONCE and child.i > token.i)  # "has been used once"
        or (child.dep_ == ADVERBIAL and child.lower_ == TIMES and any(child.lefts))
        for child in token.children
    )


def comes_each_time(verb: Token) -> bool:
    """Tell "marched every Friday" and "on the 29th of each month", on no one day.

    Args:
        verb: A predicate.
    """
    if verb.pos_ != "VERB":
        return False
    links = [one for one in verb.children if one.dep_ == "prep"]
    links += [one for link in links for one in link.children if one.dep_ == "pobj"]
    links += [of for one in links for of in one.children if of.lower_ == "of"]
    times = (one for link in (verb, *links) for one in link.children)
    return any(
        one.ent_type_ == "DATE" and any(c.lower_ in EACH for c in one.lefts)
        for one in times
    )
