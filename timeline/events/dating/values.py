"""What the dating weighs: days that an event may lie between, and their source."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from timeline.events.dating.article.placed import PlacedTimex
from timeline.timexes import Direction


class Source(StrEnum):
    """Where a candidate's days come from; the first that gives them counts."""

    SENTENCE = "sentence"
    EARLIER = "earlier"
    INSIDE = "inside"
    SAME_WORD = "same word"
    ALIKE = "alike"
    STORY = "story"
    NEXT = "next"
    LENGTH = "length"
    PUBLICATION = "publication"
    NOWHERE = "nowhere"


OF_ITS_WORDS = frozenset({Source.SENTENCE, Source.LENGTH, Source.INSIDE})
"""The sources of days that the words of an event's own sentence give."""
OWN_SOURCES = frozenset({Source.SENTENCE, Source.LENGTH, Source.NOWHERE})
"""Those that no other sentence gives anything to."""


class Shape(StrEnum):
    """What is made of the days: as they are, or a span with an end there."""

    AT = "at"
    FROM = "from"
    UNTIL = "until"
    BETWEEN = "between"
    SOON = "soon"
    ABOUT = "about"
    LASTED = "lasted"
    LASTS = "lasts"
    BACK = "back"
    AHEAD = "ahead"


@dataclass(slots=True)
class Candidate:
    """Days that an event may lie between.

    Attributes:
        source: Where they come from.
        shape: What is made of them.
        start: First day; None for the candidate that leaves the event undated.
        end: Last day, included; None exactly when `start` is.
        placed: The timex behind them; None where there is only the publication.
        rank: How many candidates of this source come before it; for a length, what it
            is counted from: 0 days of the sentence, 1 those told last, 2 the story's
            day, 3 publication.
        within: For days told elsewhere, the wider timex of its sentence that they
            lie in.
        other: The timex of the span's end where two name it, or from which a length
            is counted.
        side: The days lie next to those that the words name, on this side of them, and
            may go on from there: "before 1990" is 1989 or earlier. None for most.
        also: The other sources that give the same days.
    """

    source: Source
    shape: Shape
    start: date | None
    end: date | None
    placed: PlacedTimex | None = None
    rank: int = 0
    other: PlacedTimex | None = None
    within: PlacedTimex | None = None
    side: Direction | None = None
    also: set[Source] = field(default_factory=set)

    @property
    def is_told(self) -> bool:
        """Words of the event's own sentence give the days."""
        return self.source in {Source.SENTENCE, Source.LENGTH}


Bar = Callable[[Candidate], bool]
"""Tells days that an event has not."""
