"""A candidate in, whether the words of the event allow its days out."""

from dataclasses import dataclass
from datetime import date

from timeline.events.dating.clauses import has_happened
from timeline.events.dating.values import Candidate, Source
from timeline.language import Token

FAR_SOURCES = frozenset(
    {Source.LENGTH, Source.SAME_WORD, Source.ALIKE, Source.INSIDE, Source.NOWHERE}
)


@dataclass(slots=True)
class Allowed:
    """Tells which days the words of an event allow.

    Attributes:
        token: The event's predicate.
        far: The word by which it is told as far off from the rest: "a month after the
            king died"; None where nothing says so.
        published: The day of publication; None where unknown.
    """

    token: Token
    far: Token | None
    published: date | None

    def __call__(self, candidate: Candidate) -> bool:
        """Tell whether an event may lie in a candidate's days."""
        if self.far is not None and not _reaches(candidate, self.far):
            return False
        return not (self._lies_ahead(candidate) and has_happened(self.token))

    def _lies_ahead(self, candidate: Candidate) -> bool:
        start = candidate.start
        return (
            start is not None and self.published is not None and start > self.published
        )


def _reaches(candidate: Candidate, far: Token) -> bool:
    """Tell days that may be those of what is told as far off from the rest."""
    if candidate.source is Source.SENTENCE and candidate.placed is not None:
        head = candidate.placed.head
        return far.i == head.i or far.is_ancestor(head)
    return candidate.source in FAR_SOURCES
