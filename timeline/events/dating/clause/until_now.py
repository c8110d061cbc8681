"""Days of an event's own sentence in, whether it lasted or had come by then out."""

from collections.abc import Collection, Sequence

from timeline.events.dating.article.happening import had_happened, has_just_happened
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.since import lasts_since
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.language import Token

BY = "by"
YEARS = 700  # days


def had_come_by(token: Token, row: Sequence[PlacedTimex]) -> PlacedTimex | None:
    """Give the Friday of "by Friday it had been broken thirty times"; else None.

    Args:
        token: The event's predicate.
        row: The dated expressions of its sentence.
    """
    if not had_happened(token) or len(row) != 1:
        return None
    only = row[0]
    day = only.preposition == BY and only.start == only.end and only.verb == token
    return only if day and only.first < token.i else None


def is_since_then(candidate: Candidate, token: Token, above: Collection[int]) -> bool:
    """Tell the one span of what has lasted since then, as its words say."""
    if candidate.source is not Source.SENTENCE or candidate.shape is not Shape.FROM:
        return False
    return candidate.placed is not None and lasts_since(candidate.placed, token, above)


def is_so_far(candidate: Candidate, token: Token) -> bool:
    """Tell the one span up to publication of "has led it for three decades"."""
    placed = candidate.placed
    if candidate.shape is not Shape.LASTED or candidate.other is not None:
        return False
    if placed is None or placed.verb != token or not has_just_happened(token):
        return False
    # "Has killed thousands in 15 years"; not "in two days", which may be of the news.
    years = placed.preposition == "in" and placed.first > token.i
    years = years and (placed.end - placed.start).days >= YEARS
    return placed.preposition == "for" or years
