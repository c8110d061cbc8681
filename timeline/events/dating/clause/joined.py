"""An expression and an event of one sentence in, whether a joined verb has it out."""

from timeline.events.dating.article.happening import has_happened
from timeline.events.dating.article.placed import PlacedTimex
from timeline.language import Token


def is_by_next(placed: PlacedTimex, token: Token) -> bool:
    """Tell the January of "scored nine goals but in January was sold".

    Between what joins a verb and the verb itself: of the sale alone. What was done
    first was done by then.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    verb = placed.verb
    if verb is None or verb.dep_ != "conj" or verb.head.i != token.i:
        return False
    joins = (one for one in token.rights if one.dep_ == "cc" and one.i < verb.i)
    between = any(one.i < placed.first < verb.i for one in joins)
    return between and has_happened(token) and has_happened(verb)
