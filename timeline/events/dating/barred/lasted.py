"""What went on so long in, that it was not all on the day on which it began out.

"The siege began on 3 May and lasted forty days" is of that day and the forty after it.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from timeline.events.clause import finite_verb
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.clause.clauses import joined_verbs
from timeline.events.dating.values import Bar, Candidate, Shape, Source
from timeline.language import NOUN_CLAUSES, NOUN_SUBJECTS, Token

AFTER = frozenset({"after", "once"})
SINCE = frozenset({Shape.AT, Shape.FROM})


def bars_of_beginning(
    token: Token, days: float, row: Sequence[PlacedTimex]
) -> Iterator[Bar]:
    """Give the bars of what its sentence tells to have begun, and how long it went on.

    Args:
        token: The event's predicate.
        days: How long it went on.
        row: The dates of its sentence.
    """
    begun = _verbs_of_beginning(token)
    short = [one for one in row if (one.end - one.start).days * 2 < days]
    dates = [one for one in short if one.verb is not None and one.verb.i in begun]
    if dates:
        first = frozenset(one.first for one in dates)
        yield partial(_is_when_it_began, first)
        yield partial(_is_counted_from_elsewhere, first, token)
    yield from _bars_of_end(token, row)


def _bars_of_end(token: Token, row: Sequence[PlacedTimex]) -> Iterator[Bar]:
    """Give the bar of "after frost shut it for a year, it was sold in April".

    That year ended by April.
    """
    above = _verb_after(token)
    dates = [one for one in row if above is not None and one.verb == above]
    if dates:
        yield partial(_is_no_time_up_to, dates[0])


def _verb_after(token: Token) -> Token | None:
    """Give "sold" of "sold after frost shut it" and of "sold after a long strike"."""
    if token.dep_ == "pobj" and token.head.lower_ in AFTER:
        return token.head.head
    after = token.dep_ == "advcl" and any(one.lower_ in AFTER for one in token.lefts)
    return token.head if after else None


def _is_no_time_up_to(date: PlacedTimex, candidate: Candidate) -> bool:
    """Tell the date itself, and so long from or up to another one."""
    if candidate.source is Source.LENGTH:
        up_to = candidate.other is not None and candidate.other.first == date.first
        return not up_to or candidate.shape is not Shape.LASTED
    return candidate.placed is not None and candidate.placed.first == date.first


def _verbs_of_beginning(token: Token) -> frozenset[int]:
    """Give "began" of "began in May and lasted a week" and "which began in May lasted".

    So of what "is expected to last a week".
    """
    verb = finite_verb(token)
    about = (
        one.i
        for noun in verb.lefts
        if noun.dep_ in NOUN_SUBJECTS
        for one in noun.rights
        if one.dep_ in NOUN_CLAUSES
    )
    return joined_verbs(verb) | frozenset(about)


def _is_when_it_began(dates: frozenset[int], candidate: Candidate) -> bool:
    """Tell 1979 of "took office in 1979 and ruled for three decades".

    Nor did that go on from 1979 to publication.
    """
    placed = candidate.placed
    own = candidate.source is Source.SENTENCE and candidate.shape in SINCE
    return own and placed is not None and placed.first in dates


def _is_counted_from_elsewhere(
    dates: frozenset[int], token: Token, candidate: Candidate
) -> bool:
    """Tell so many days from a date that neither began it nor is its own."""
    if candidate.source is not Source.LENGTH:
        return False
    other = candidate.other
    return other is None or (other.first not in dates and other.verb != token)
