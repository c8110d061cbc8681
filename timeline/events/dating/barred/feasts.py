"""An event in, whether it only was before a feast that people came or went for out.

"Packed with people going home for Christmas, the ferry sank": on no day of Christmas.
"""

from collections.abc import Iterator

from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.values import Bar, Candidate, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

GOING = read_word_lists("dating")["goes_home"]
FOR, OF = "for", "of"


def bars_feast(token: Token) -> Iterator[Bar]:
    """Give the bar of what is told beside "to go home for Christmas".

    Args:
        token: The event's predicate.
    """
    if token.pos_ == "VERB" and lemma(token) not in GOING:
        yield _is_of_feast


def _is_of_feast(candidate: Candidate) -> bool:
    """Tell the days of "going home for Christmas" and "for the feast of Easter"."""
    placed = candidate.placed
    if candidate.source is not Source.SENTENCE or placed is None:
        return False
    link = _link(placed)
    return link is not None and link.lower_ == FOR and lemma(link.head) in GOING


def _link(placed: PlacedTimex) -> Token | None:
    """Give the "for" of "for Christmas" and of "for the feast of Easter"."""
    link = placed.head.head
    if link.lower_ == OF and link.head.dep_ == "pobj":
        link = link.head.head
    return link if link.dep_ == "prep" else None
