"""What somebody said would come in, that it did not come by the news out.

"The yard was flooded on Monday. Lund said he would sue the builder": on that Monday or
later, at no time between then and the report.
"""

from collections.abc import Iterator

from timeline.events.clause import read_verb_group
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.clause.told import is_told
from timeline.events.dating.values import Bar, Candidate, Shape, Source
from timeline.language import Token

WOULD = "would"
UP_TO_NOW = frozenset({Shape.FROM, Shape.SOON, Shape.BETWEEN})
OWN = frozenset({Source.SENTENCE, Source.LENGTH, Source.NOWHERE})


def bars_of_promise(token: Token) -> Iterator[Bar]:
    """Give the bar of "said she would leave"; none for other events.

    Args:
        token: The event's predicate.
    """
    group = read_verb_group(token) if token.pos_ == "VERB" else None
    would = group is not None and group.modal == WOULD and not group.has_have
    if would and is_told(first_joined(token)):
        yield _is_up_to_now


def _is_up_to_now(candidate: Candidate) -> bool:
    """Tell days of another sentence with those up to now, or soon after them."""
    return candidate.shape in UP_TO_NOW and candidate.source not in OWN
