"""What the event room gives to the others: one event with all that is known of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.actors import ActorType
from timeline.timexes import Precision


class Extent(StrEnum):
    """Whether an event happened once within its span or lasted throughout it."""

    WITHIN = "within"
    THROUGHOUT = "throughout"


class Status(StrEnum):
    """What the words say of an event's reality."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


class DateBasis(StrEnum):
    """What an event's days rest on.

    Words that name them, the publication date, an earlier sentence, or nothing.
    """

    EXPRESSION = "expression"
    DATELINE = "dateline"
    CONTEXT = "context"
    NONE = "none"


class Role(StrEnum):
    """What an actor does in an event."""

    AGENT = "agent"
    TARGET = "target"
    SPEAKER = "speaker"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Participant:
    """A named actor's part in an event."""

    name: str
    role: Role
    type: ActorType
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class Dating:
    """When an event lies, and why.

    Attributes:
        start: First day between which and `end` the event lies; None if undated.
        end: Last day, included; None exactly when `start` is.
        precision: How exactly the words place it.
        extent: Once within the span, or throughout it.
        basis: What the days rest on.
        text: The words that date it, verbatim; empty where none do.
        value: Their TIMEX3 value.
        edtf: The span in EDTF level 1.
        reason: One plain sentence that says why these days.
        certainty: 0..1, how often such days were right in articles read by people.
    """

    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.UNKNOWN
    extent: Extent = Extent.WITHIN
    basis: DateBasis = DateBasis.NONE
    text: str = ""
    value: str = ""
    edtf: str = ""
    reason: str = ""
    certainty: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event of an article. The fields are those of the table's row.

    Attributes:
        event_id: Stable: the same article and predicate span give the same id.
        char_start: Offset of the predicate's first character in the article's text.
        char_end: Offset after its last character.
        predicate: The head verb or event noun, verbatim.
        mentions: (char_start, char_end) of the other predicates that tell this event.
        title: Short headline in the article's own words, subject first.
        participants: Named actors taking part, those who act first, then the likeliest.
        status: What the words say of its reality.
        attributed_to: Who says so, where the event is reported speech; else empty.
        dating: When it lies, and why.
        salience: 0..1, how much it belongs on a timeline of the story.
        confidence: 0..1, calibrated share of such events that are right.
        sentence: The quoted words.
        sentence_start: Their offset in the article's text.
        sentence_end: Offset after their last character.
        article_id: Which article this was read in; the four fields below describe it.
        article_title: Its headline.
        source: Who published it.
        url: Where it was read.
        published: Its publication day; None where unknown.
    """

    event_id: str
    char_start: int
    char_end: int
    predicate: str
    mentions: tuple[tuple[int, int], ...] = ()
    title: str
    participants: tuple[Participant, ...] = ()
    status: Status = Status.HAPPENED
    attributed_to: str = ""
    dating: Dating
    salience: float
    confidence: float
    sentence: str
    sentence_start: int
    sentence_end: int
    article_id: str
    article_title: str = ""
    source: str = ""
    url: str = ""
    published: date | None = None

    @property
    def actors(self) -> tuple[str, ...]:
        """Canonical names of those taking part, those who act first."""
        return tuple(participant.name for participant in self.participants)

    @property
    def roles(self) -> tuple[Role, ...]:
        """Their roles, parallel to `actors`."""
        return tuple(participant.role for participant in self.participants)

    @property
    def start(self) -> date | None:
        """First day between which and `end` the event lies; None if undated."""
        return self.dating.start

    @property
    def end(self) -> date | None:
        """Last day, included; None if undated."""
        return self.dating.end

    @property
    def precision(self) -> Precision:
        """How exactly the words place it."""
        return self.dating.precision

    @property
    def extent(self) -> Extent:
        """Once within the span, or throughout it."""
        return self.dating.extent

    @property
    def date_text(self) -> str:
        """The words that date it, verbatim; a line break in them may be a blank."""
        return self.dating.text

    @property
    def date_value(self) -> str:
        """Their TIMEX3 value."""
        return self.dating.value

    @property
    def date_edtf(self) -> str:
        """The span in EDTF level 1."""
        return self.dating.edtf

    @property
    def date_basis(self) -> DateBasis:
        """What the days rest on."""
        return self.dating.basis

    @property
    def date_reason(self) -> str:
        """One plain sentence that says why these days."""
        return self.dating.reason
