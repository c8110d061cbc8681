"""An event that "has happened" or "is" going on in, what bars it from days long over.

"Has been charged with two murders in 1999" was not in 1999, and what a detective "is
investigating" goes on at publication.
"""

from dataclasses import dataclass, field

from timeline.events.dating.article.happening import (
    goes_on_now,
    has_just_happened,
    is_going_on,
)
from timeline.events.dating.article.participles import dates_participle
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.clause.occasion import goes_on_since
from timeline.events.dating.clause.topics import is_of_subject
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.language import Token

MONTH, YEAR = 31, 365  # days
OPENING = frozenset({"since", "from"})


@dataclass(slots=True)
class OfThen:
    """Tells days that are long over for what "has happened" or "is" going on: a bar.

    Attributes:
        token: The event's predicate.
        story: The article.
        is_done_by_now: It has happened lately: "has been charged with two murders in
            1999" was not in 1999.
        is_of_now: It is told in the present, outside a chronology.
        is_on: It is told to go on at publication: "is investigating".
    """

    token: Token
    story: Story
    is_done_by_now: bool = field(init=False)
    is_of_now: bool = field(init=False)
    is_on: bool = field(init=False)

    def __post_init__(self) -> None:
        """Read the verb once, not for every candidate."""
        told = self.story.sentence[self.token.i] not in self.story.labels
        quoted = self.story.quoted[self.token.i]
        self.is_done_by_now = has_just_happened(self.token)
        self.is_on = told and not quoted and goes_on_now(self.token)
        self.is_of_now = told and is_going_on(self.token)

    def __call__(self, candidate: Candidate) -> bool:
        """Tell a candidate whose days are long over for the event."""
        if self.is_done_by_now and self._is_long_over(candidate):
            return True
        if self.is_on and self._is_over(candidate):
            return True
        if self._is_of_captive(candidate):
            return True
        return (self.is_done_by_now or self.is_of_now) and self._is_then(candidate)

    def _is_long_over(self, candidate: Candidate) -> bool:
        """Tell days behind the verb that were over a month before publication."""
        placed, today = candidate.placed, self.story.published
        if placed is None or today is None:
            return False
        if candidate.source is not Source.SENTENCE:
            since = candidate.end if self.story.sentence[self.token.i] else placed.end
            return since is not None and (today - since).days > YEAR
        below = placed.first > self.token.i and self.token.is_ancestor(placed.head)
        below = below and not goes_on_since(placed, self.token)
        between = self.token.doc[self.token.i : placed.first]
        opened = any(word.lower_ in OPENING for word in between)
        end = candidate.end if candidate.other is not None else placed.end
        return below and not opened and end is not None and (today - end).days > MONTH

    def _is_over(self, candidate: Candidate) -> bool:
        """Tell days of other sentences that ended before publication."""
        end, today = candidate.end, self.story.published
        if candidate.source is Source.SENTENCE or end is None or today is None:
            return False
        return candidate.placed is not None and end < today

    def _is_of_captive(self, candidate: Candidate) -> bool:
        """Tell the day of "men seized in a raid on 7 May were freed", told later."""
        placed, today = candidate.placed, self.story.published
        if candidate.source is not Source.SENTENCE or placed is None or today is None:
            return False
        if not is_of_subject(placed, self.token) or not dates_participle(
            placed, self.token
        ):
            return False
        if goes_on_since(placed, self.token):
            return False
        return (today - placed.end).days > MONTH

    def _is_then(self, candidate: Candidate) -> bool:
        """Tell its sentence's days over a month before publication; no perfect's."""
        placed, today = candidate.placed, self.story.published
        if candidate.source is not Source.SENTENCE or candidate.other is not None:
            return False
        if placed is None or today is None or placed.preposition in OPENING:
            return False
        if goes_on_since(placed, self.token):
            return False
        before = placed.first < self.token.i and candidate.shape is Shape.AT
        of_who = is_of_subject(placed, self.token)
        if of_who and self.is_done_by_now and dates_participle(placed, self.token):
            return True  # "a man reported missing on Monday has been found"
        if self.is_of_now and placed.verb == self.token and _opens(placed):
            return False  # "In June 1988, a man is found there"
        told = self.is_of_now or before or of_who
        return told and (today - placed.end).days > MONTH


def _opens(placed: PlacedTimex) -> bool:
    """Tell a date that its sentence begins with."""
    return placed.first - 1 <= placed.head.sent.start
