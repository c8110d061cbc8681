"""What a phrase means before anyone knows when it was said.

A meaning points to its time by one of the targets below, or has its TIMEX3 value
already, as durations, sets and vague references do.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.timexes.calendar import (
    MONTHS_IN,
    Period,
    Unit,
    day,
    day_of,
    month,
    part_of_year,
)
from timeline.timexes.values import TimexType


class Origin(StrEnum):
    """What a relative phrase counts from."""

    PUBLISHED = "published"
    TOLD = "told"
    CLOSEST = "closest"


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same period whoever says it: "28 October 2024", "the 1990s"."""

    period: Period


@dataclass(frozen=True, slots=True)
class Cyclic:
    """A period that comes round: "Tuesday", "10 May", "the third quarter".

    Attributes:
        unit: Its size.
        cycle: What it comes round in: a week, a month, a year.
        place: Where in the cycle: weekday, day of the month, (month, day), or the
            number of the month, season, quarter or half.
        steps: -1 "last", 0 "this", 1 "next", counted from `origin`; None where the
            words do not say which one.
        within: The time that says which one: "May of that year".
        origin: What it is counted from.
    """

    unit: Unit
    cycle: Unit
    place: tuple[int, ...]
    steps: int | None = None
    within: "Target | None" = None
    origin: Origin = Origin.CLOSEST

    def in_cycle(self, cycle: Period) -> Period | None:
        """Give the one in a cycle; None where it has none, as 29 February."""
        if self.cycle is Unit.WEEK:
            return Period(Unit.DAY, cycle.index * 7 + self.place[0])
        if self.cycle is Unit.MONTH:
            return day_of(cycle.index // 12, cycle.index % 12 + 1, self.place[0])
        if self.unit is Unit.DAY:
            return day_of(cycle.index, *self.place)
        if self.unit is Unit.MONTH:
            return month(cycle.index, *self.place)
        if self.unit in MONTHS_IN:
            return part_of_year(self.unit, cycle.index, *self.place)
        return None


@dataclass(frozen=True, slots=True)
class Relative:
    """A whole unit some steps away: "last week", "the following year", "today"."""

    unit: Unit
    steps: int
    origin: Origin = Origin.PUBLISHED


@dataclass(frozen=True, slots=True)
class Away:
    """An amount of time away: "two weeks ago", "nearly three years earlier".

    Attributes:
        unit: The unit counted in.
        least: Fewest units that the words allow.
        most: Most units; equal to `least` for a plain number.
        sign: -1 back, 1 on.
        origin: What it is counted from.
    """

    unit: Unit
    least: float
    most: float
    sign: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day as someone has set them: a named period."""

    first: date
    last: date


Target = Fixed | Cyclic | Relative | Away | Days


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase says.

    Attributes:
        type: TIMEX3 type.
        target: The time that it points to; None where it points to none.
        value: TIMEX3 value of a phrase without a target.
        mod: TIMEX3 mod.
        clock: What follows the day in the value: "TMO", "T08:00".
        side: -1 for the part of the target before the day of publication
            ("earlier this month"), 1 for the part after it.
    """

    type: TimexType
    target: Target | None = None
    value: str = ""
    mod: str = ""
    clock: str = ""
    side: int = 0


def fixed_day(when: date) -> Fixed:
    """Point to a day."""
    return Fixed(day(when))
