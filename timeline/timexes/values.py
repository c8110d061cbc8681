"""What the temporal room gives to the others: located, resolved expressions of time.

Terms are TIMEX3's (Pustejovsky et al., TimeML 1.2.1): an expression has a type, a
value and sometimes a modifier. Days are proleptic Gregorian.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TimexType(StrEnum):
    """TIMEX3's four types of temporal expression."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Precision(StrEnum):
    """How exactly the words place something in time.

    "range" is a span with both ends given, "open" one with an end left out.
    """

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    OPEN = "open"
    UNKNOWN = "unknown"


class Direction(StrEnum):
    """Which end of a span the words leave open: "since May", "until Friday"."""

    SINCE = "since"
    UNTIL = "until"


class TextKind(StrEnum):
    """What bare dates in a text count from.

    News counts from its publication, a narrative from the date told last.
    """

    NEWS = "news"
    NARRATIVE = "narrative"


class VerbTense(StrEnum):
    """The tense of the verb that an expression hangs on, where it settles its side.

    "The bank that failed in March [past] will be sold in May [future]"; "her term ends
    in May" [present]; "they had met in April" [before].
    """

    BEFORE = "before"
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class DateOrder(StrEnum):
    """How a date in digits is read where two ways are possible.

    10/11/2024 is 11 October by the first and 10 November by the second.
    """

    MDY = "MDY"
    DMY = "DMY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """One temporal expression and what it means.

    Attributes:
        char_start: Offset of the first character in the text.
        char_end: Offset after the last character.
        text: The words, verbatim.
        type: TIMEX3 type.
        value: TIMEX3 value, such as "2024-W43", "2024-08", "P3D", "PRESENT_REF".
        mod: TIMEX3 mod, such as "START", "APPROX", "LESS_THAN"; empty where none.
        start: First calendar day that the expression names; None for durations,
            sets, vague references and years outside 1..9999.
        end: Last calendar day, included; None exactly when `start` is.
        precision: How exactly the words place it; unknown without days.
        edtf: The same span in EDTF level 1 (Library of Congress, 2019), such as
            "2024-08-01/2024-08-10", "2024-10~" or "2022-02/.."; empty without days.
        direction: The end that the words leave open; None where both are given.
        window: First and last day of the time that a vague or anchored expression is
            about, though it names no days itself: "recently", "the past three months";
            None where `start` says it, or where nothing does.
        reason: One plain sentence: the words, what they count from, the result.
    """

    char_start: int
    char_end: int
    text: str
    type: TimexType
    value: str
    mod: str = ""
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.UNKNOWN
    edtf: str = ""
    direction: Direction | None = None
    window: tuple[date, date] | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse spans and days that contradict each other."""
        if self.char_end - self.char_start != len(self.text):
            message = f"span {self.char_start}..{self.char_end} is not {self.text!r}"
            raise ValueError(message)
        if (self.start is None) != (self.end is None):
            message = f"{self.text!r} has only one of start and end"
            raise ValueError(message)
        if self.start is not None and self.end is not None and self.end < self.start:
            message = f"{self.text!r} ends {self.end}, before it starts {self.start}"
            raise ValueError(message)


VerbTenses = Callable[[int, int], VerbTense | None]
"""First offset of an expression and the one after it -> the tense of its verb; None
where the verb does not settle on which side of publication it lies."""
