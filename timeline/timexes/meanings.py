"""What a phrase means before anyone knows when it was said.

A meaning points to its time by one of the targets below, or has its TIMEX3 value
already, as durations, sets and vague references do.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from timeline.timexes.calendar import (
    Period,
    Unit,
    day,
    day_of,
    month,
    part_of_year,
)
from timeline.timexes.reading.holidays import Holiday
from timeline.timexes.values import TimexType

LATEST_SHORT_YEAR = 29
MONTHS = 12
HALVES, SIXTHS, TENTHS = 2, 6, 10  # pieces of a period, see `Meaning.pieces`


class Origin(StrEnum):
    """What a relative phrase counts from.

    PUBLISHED is the day of publication, TOLD the date that the text named last,
    CLOSEST the first of them in news and the second in a narrative, NEAR the date
    told last where it is fine enough for the unit, and else CLOSEST.
    """

    PUBLISHED = "published"
    TOLD = "told"
    CLOSEST = "closest"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Fixed:
    """The same period whoever says it: "28 October 2024", "the 1990s".

    Attributes:
        period: That period.
        weekday: The weekday that the words give it; 0 where they give none.
        counted_from: What it was counted from; None where from nothing.
    """

    period: Period
    weekday: int = 0
    counted_from: Period | None = None


@dataclass(frozen=True, slots=True)
class Cyclic:
    """A period that comes round: "Tuesday", "10 May", "the third quarter".

    Attributes:
        unit: Its size.
        cycle: What it comes round in: a week, a month, a year.
        place: Where in the cycle: weekday, day of the month, which may be followed by
            its weekday, (month, day), or the number of the month, season, quarter or
            half.
        steps: -1 "last", 0 "this", 1 "next", counted from `origin`; None where the
            words do not say which one.
        within: The time that says which one: "May of that year".
        origin: What it is counted from.
        holiday: The holiday that it is, whose place differs from year to year.
        weekday: The weekday that the words give a day of the year: "Sunday, June 1"; 0
            where they give none.
    """

    unit: Unit
    cycle: Unit
    place: tuple[int, ...]
    steps: int | None = None
    within: "Target | None" = None
    origin: Origin = Origin.CLOSEST
    holiday: Holiday | None = None
    weekday: int = 0

    def in_cycle(self, cycle: Period) -> Period | None:
        """Give the one in a cycle; None where it has none, as 29 February."""
        if self.unit is Unit.DAY:
            return self._day_in(cycle)
        if self.unit is Unit.WEEKEND:
            return Period(self.unit, cycle.index)
        if self.unit is Unit.MONTH:
            return month(cycle.index, *self.place)
        return part_of_year(self.unit, cycle.index, *self.place)

    def _day_in(self, cycle: Period) -> Period | None:
        if self.holiday and self.cycle is Unit.MONTH:
            year, number = divmod(cycle.index, MONTHS)
            when = replace(self.holiday, month=number + 1).in_year(year)
            return day(when) if when else None
        if self.holiday:
            when = self.holiday.in_year(cycle.index)
            return day(when) if when else None
        if self.cycle is Unit.WEEK:
            return Period(Unit.DAY, cycle.index * 7 + self.place[0])
        if self.cycle is Unit.MONTH:
            return self._day_in_month(cycle)
        return day_of(cycle.index, *self.place)

    def _day_in_month(self, cycle: Period) -> Period | None:
        """Give the day of a month, None where it is another weekday than named."""
        found = day_of(cycle.index // 12, cycle.index % 12 + 1, self.place[0])
        if found is None or len(self.place) == 1:
            return found
        return found if (found.index - 1) % 7 + 1 == self.place[1] else None


@dataclass(frozen=True, slots=True)
class Relative:
    """A whole unit some steps away: "last week", "the following year", "today".

    Attributes:
        unit: Its size.
        steps: How many units away, negative back.
        origin: What it is counted from.
        year: Another year that it is meant in: 1989 for "on this day in 1989".
    """

    unit: Unit
    steps: int
    origin: Origin = Origin.PUBLISHED
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """An amount of time away: "two weeks ago", "nearly three years earlier".

    Attributes:
        unit: The unit counted in.
        least: Fewest units that the words allow.
        most: Most units; equal to `least` for a plain number.
        sign: -1 back, 1 on.
        origin: What it is counted from.
        to: The size of what is meant, where that is not the unit, and how many days off
            the origin: (day, 0) for "three years ago today".
        weekday: ISO number of the last weekday from which it is counted back: 5 for
            "three years ago on Friday".
    """

    unit: Unit
    least: float
    most: float
    sign: int
    origin: Origin
    to: tuple[Unit, int] | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day as someone has set them: a named period."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Week:
    """The week or weekend of another time: "the week of October 21".

    Attributes:
        of: That time.
        unit: A week or a weekend.
        near: Whether the weekend that is nearest is meant, and not that of its week:
            "Labor Day weekend" begins before its Monday.
    """

    of: "Target"
    unit: Unit = Unit.WEEK
    near: bool = False


@dataclass(frozen=True, slots=True)
class QuarterEnded:
    """The three months that end about a day: "the quarter ended July 31"."""

    ending: "Target"


@dataclass(frozen=True, slots=True)
class ShortYear:
    """A year in the century or the era of another: the 17 of "1915-17"."""

    digits: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Same:
    """The time told last, whatever its size: "since then"."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The beginning nearest to the time told: "the turn of the century".

    Attributes:
        years: Of a century or of a millennium.
    """

    years: int


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in digits, whose order of day and month is a setting: "10/11/2024"."""

    written: str


@dataclass(frozen=True, slots=True)
class SameQuarter:
    """The quarter told last, in another year: "the 1988 period"."""

    year: int


@dataclass(frozen=True, slots=True)
class EventDay:
    """A day that an event gave its name, as long as it has happened: "Sept. 11"."""

    when: date


Target = (
    Fixed
    | Cyclic
    | Relative
    | Away
    | Days
    | Week
    | QuarterEnded
    | ShortYear
    | Same
    | EventDay
    | Numeric
    | SameQuarter
    | Turn
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase says.

    Attributes:
        type: TIMEX3 type.
        target: The time that it points to; None where it points to none.
        value: TIMEX3 value of a phrase without a target, or of one that says more
            than its target: the day of a month before year 1.
        mod: TIMEX3 mod.
        clock: What follows the day in the value: "TMO", "T08:00".
        side: -1 for the part of the target before the day that it is counted from
            ("earlier this month"), 1 for the part after it.
        pieces: In how many pieces START and END cut the target: 3, or 2 for "half". A
            year also in 6, of which its start is the first and its end the last; and a
            century in 10, of which its turn is the first.
        last_piece: START, MID or END of the last piece meant, where there are two.
        edge: How many days at the target's START or END are meant; 0 for a piece.
        skip: Days between the target's start and the edge: 14 for a third week.
        days: How many days it runs from the target's first: 2 for a night that the
            words name by both its days.
        window: The time next to now that the phrase is about, where that is no
            calendar period: "recently", "the past three months", "the past week";
            or the days that a length leads to: "two days after the January 7 quake";
            or those told last: "in this period".
    """

    type: TimexType
    target: Target | None = None
    value: str = ""
    mod: str = ""
    clock: str = ""
    side: int = 0
    pieces: int = 3
    last_piece: str = ""
    edge: int = 0
    skip: int = 0
    days: int = 1
    window: Away | Days | Same | None = None


def fixed_day(when: date) -> Fixed:
    """Point to a day."""
    return Fixed(day(when))


def short_year(digits: int) -> int:
    """Read a year of two digits: 00 to 29 are 2000 to 2029, 30 to 99 the 1900s."""
    return (2000 if digits <= LATEST_SHORT_YEAR else 1900) + digits
