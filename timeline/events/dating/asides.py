"""An event in, whether a clause tells it of somebody in passing out.

"Ana Ruiz, who led the strike, resigned on Monday": she led it before, on no day that
the sentence tells.
"""

from timeline.events.clause import is_behind_comma
from timeline.events.dating.clauses import first_joined
from timeline.events.dating.happening import is_plainly_told
from timeline.events.dating.values import Candidate, Source
from timeline.language import Token

WHO = "who"


def is_told_aside(token: Token) -> bool:
    """Tell what somebody did in the simple past, between commas: ", who led it,".

    Args:
        token: The event's predicate.
    """
    first = first_joined(token)
    if first.dep_ != "relcl" or not is_plainly_told(token):
        return False
    who = any(one.lower_ == WHO and one.dep_ == "nsubj" for one in first.lefts)
    return who and is_behind_comma(first)


def is_beside_aside(token: Token, candidate: Candidate) -> bool:
    """Tell the other days of the sentence, and publication, for what is told so.

    Not those within the clause: ", who led the strike of 2019,".

    Args:
        token: The event's predicate.
        candidate: Days that it may lie in.
    """
    placed = candidate.placed
    if candidate.source is Source.SENTENCE and placed is not None:
        return not first_joined(token).is_ancestor(placed.head)
    return candidate.source is Source.PUBLICATION
