"""What the story room gives: which rows tell one event, why, and whether they agree."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DateVote:
    """A date of an event and the reports that give it.

    Attributes:
        start: First day; None where these reports do not date it.
        end: Last day, included; None where `start` is.
        event_ids: The rows that give it, in the table's order.
    """

    start: date | None
    end: date | None
    event_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One event with all its reports.

    Attributes:
        event_ids: The rows that tell it, in the table's order; at least one.
        reason: One plain sentence that says why they are taken for one; empty for a
            single report.
        votes: Its dates, the one that most reports agree with first. Dates that can
            both be true ("October", "28 October") are one vote with the exacter date.
        agreement: "3 sources: 28 October 2024; 1 source: 27 October 2024"; empty for a
            single report.
    """

    event_ids: tuple[str, ...]
    reason: str = ""
    votes: tuple[DateVote, ...] = ()
    agreement: str = ""

    @property
    def is_disputed(self) -> bool:
        """Whether its reports give dates that cannot all be true."""
        return sum(vote.start is not None for vote in self.votes) > 1
