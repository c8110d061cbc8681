"""An expression in, whether it only dates what an event is about out."""

from timeline.events.dating.placed import PlacedTimex
from timeline.events.word_lists import read_word_lists
from timeline.language import Token

LISTS = read_word_lists("dating")
ABOUT, OF = LISTS["about_what"], LISTS["of_what"]
BEFORE_NOUN = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
NOUNS = frozenset({"NOUN", "PROPN"})


def is_of_topic(placed: PlacedTimex, token: Token) -> bool:
    """Tell the date of what is only spoken of: "blamed the firm for the 2009 crash".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    thing = placed.head.head
    if placed.head.dep_ not in BEFORE_NOUN or thing.i < placed.last:
        return False
    if thing.i == token.i or thing.is_ancestor(token):
        return False
    # "On Friday Lund Motors announced": no motors of Friday.
    bare = placed.first == thing.head.i + 1 and placed.head.dep_ != "poss"
    return not bare and _is_topic(thing, token)


def _is_topic(thing: Token, token: Token) -> bool:
    """Tell "ruled on the plan", "published a report on the plan" of a plan."""
    if thing.dep_ != "pobj":
        return False
    links, above = thing.head, thing.head.head
    if above.i == token.i:
        return links.lower_ in ABOUT or links.lower_ in OF
    return links.lower_ in ABOUT and above.pos_ in NOUNS and token.is_ancestor(above)
