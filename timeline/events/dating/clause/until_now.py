"""A span of an event's own sentence in, whether it lasts until now by its words out."""

from collections.abc import Collection

from timeline.events.dating.article.happening import has_just_happened
from timeline.events.dating.article.since import lasts_since
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.language import Token

YEARS = 700  # days


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
