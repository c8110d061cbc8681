"""An event and the day of a sentence before in, whether that is of the one before out.

"The first shell fell on 2 October. The second hit a mill": on that day or later.
"""

from timeline.events.clause import SUBJECTS
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.told_apart import LATER_ONES, OPENING, modifiers
from timeline.language import Token

IN = "in"


def is_next_one(token: Token, placed: PlacedTimex) -> bool:
    """Tell what "the second" does, or is done "in the second", after "the first".

    Not where the sentence with the day tells of the second, too.

    Args:
        token: The event's predicate.
        placed: A day that a sentence before tells.
    """
    ranks = {rank for noun in _things(token) for rank in _ranks(noun)}
    told = {word.lower_ for word in placed.head.sent}
    return bool(ranks and told & OPENING) and not ranks & told


def _things(token: Token) -> list[Token]:
    """Give the subjects of an event's clause, what it is "in", or the event itself."""
    first = first_joined(token)
    inside = (link for link in first.lefts if link.lower_ == IN)
    things = [one for link in inside for one in link.children]
    return [token, *things, *(one for one in first.lefts if one.dep_ in SUBJECTS)]


def _ranks(noun: Token) -> frozenset[str]:
    return (modifiers(noun) | {noun.lower_}) & LATER_ONES
