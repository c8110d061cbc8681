"""An event and the dates of its sentence in, the one of what it came with out.

"Two were killed and ten were hurt when a bus overturned on Thursday, police said on
Friday": both on Thursday.
"""

from collections.abc import Iterator, Sequence

from timeline.events.clause import VERB_POS
from timeline.events.dating.article.placed import PlacedTimex
from timeline.language import PAST_TAGS, Token

OPENING = frozenset({"when", "after", "as", "while"})


def occasion_of(token: Token, row: Sequence[PlacedTimex]) -> PlacedTimex | None:
    """Give the date of the clause with "when" or "after" behind an event; else None.

    Behind what it is joined to as well, and of one day: what came after 2019 may have
    come much later.

    Args:
        token: The event's predicate.
        row: The dated expressions of its sentence.
    """
    if token.pos_ not in VERB_POS or token.tag_ not in PAST_TAGS:
        return None
    clauses = {clause.i for clause in _clauses(token)}
    for placed in row:
        verb, one_day = placed.verb, placed.start == placed.end
        if verb is not None and verb.i in clauses and one_day:
            return placed
    return None


def _clauses(token: Token) -> Iterator[Token]:
    """Give the clauses of time behind a verb and behind those joined to it."""
    for verb in (token, *(one for one in token.conjuncts if one.i > token.i)):
        for child in verb.rights:
            if child.dep_ == "prep" and child.lower_ in OPENING:
                yield from _as_participles(child)
            opened = any(word.lower_ in OPENING for word in child.lefts)
            if child.dep_ == "advcl" and opened and child.tag_ in PAST_TAGS:
                yield child


def _as_participles(opening: Token) -> Iterator[Token]:
    """Give "capsized" of "after a ferry capsized on Monday", parsed as "struck" is."""
    for noun in opening.rights:
        yield from (one for one in noun.rights if one.dep_ == "acl")
