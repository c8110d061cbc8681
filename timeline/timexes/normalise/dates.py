"""Dates of the calendar: "28 October 2024", "early August", "Christmas Eve"."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from timeline.timexes.calendar import (
    Unit,
    containing,
    day,
    day_of,
    first_and_last,
    month,
    weeks_in,
)
from timeline.timexes.meanings import (
    Cyclic,
    Days,
    EventDay,
    Fixed,
    Meaning,
    Numeric,
    Origin,
    Relative,
    Target,
    Week,
    fixed_day,
    short_year,
)
from timeline.timexes.normalise.amounts import read_amount
from timeline.timexes.normalise.parts import (
    cut,
    daypart,
    month_of,
    ordinal_of,
    part_mod,
    step_of,
    unit_of,
    year_of,
)
from timeline.timexes.normalise.targets import date_target, day_number, placed
from timeline.timexes.reading.holidays import Holiday
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.from_now import tells_from_now
from timeline.timexes.sentence.surroundings import direction_before
from timeline.timexes.values import Direction, TimexType

WEEK, MONTH = 7, 31
SATURDAY = 6
SIZES = {Unit.DAY: 1, Unit.WEEK: WEEK, Unit.MONTH: MONTH}
YEAR_DIGITS = 4
LAST_OF_YEAR = 12, 31
FEBRUARY, LEAP_YEAR = 2, 2024
GROUP_DAY = re.compile(r"(\d{1,2})([A-Za-z]{3})(\d{2}|\d{4})")
WEEK_MODS = ("START", "MID", "MID", "END")  # of the four weeks of a month


def date_parts(phrase: Phrase) -> Meaning | None:
    """Read the parts of a date.

    "28 October 2024" -> the day; "October 2024" -> the month; "early August" -> the
    start of an August; "10 May" -> a 10 May; "the night of 10 May" -> with TNI.
    """
    target = date_target(phrase)
    if target is None:
        return None
    clock = "TNI" if phrase.forms("overnight") else daypart(phrase)
    kind = TimexType.TIME if clock else TimexType.DATE
    mod = "APPROX" if phrase.forms("approx") else part_mod(phrase)
    return cut(phrase, Meaning(kind, target, mod=mod, clock=clock))


def same_month(phrase: Phrase) -> Meaning | None:
    """Read a day of the month told before: "the 20th", the 15 of "April 13-15".

    Or of one that is counted: "the 11th of last month".
    """
    place = (day_number(phrase),)
    target = same_day(phrase)
    step = step_of(phrase, "step")
    if step is not None:
        target = Cyclic(Unit.DAY, Unit.MONTH, place, within=Relative(Unit.MONTH, *step))
    clock = daypart(phrase)
    kind = TimexType.TIME if clock else TimexType.DATE
    return Meaning(kind, target, mod=part_mod(phrase), clock=clock)


def same_day(phrase: Phrase) -> Cyclic:
    """Give a day of the month told before."""
    place = (day_number(phrase),)
    return Cyclic(Unit.DAY, Unit.MONTH, place, steps=0, origin=Origin.TOLD)


def weekday_of_month(phrase: Phrase) -> Meaning | None:
    """Read a day of the month with its weekday: "Friday the 13th"."""
    weekday = phrase.number("weekday", "WEEKDAY", "SHORTWEEKDAY") or 0
    target = Cyclic(Unit.DAY, Unit.MONTH, (day_number(phrase), weekday))
    return Meaning(TimexType.DATE, target)


def week_of(phrase: Phrase) -> Meaning | None:
    """Read the week of a date: "the week of October 21"."""
    target, size = date_target(phrase), unit_of(phrase) or Unit.WEEK
    return Meaning(TimexType.DATE, Week(target, size)) if target else None


def month_part(phrase: Phrase) -> Meaning | None:
    """Read the first or last days of a month: "the last week of August"."""
    whole = _whole_told(phrase)
    target = whole or date_target(phrase)
    if target is None:
        return None
    if whole is not None and whole.unit is Unit.YEAR:
        place = LAST_OF_YEAR if part_mod(phrase) == "END" else (1, 1)
        target = Cyclic(Unit.DAY, Unit.YEAR, place, within=whole)
        return Meaning(TimexType.DATE, target)
    one = _day_at_edge(phrase, target)
    if one is not None:
        return Meaning(TimexType.DATE, one)
    size = WEEK if unit_of(phrase) is Unit.WEEK else 1
    days = min(round(read_amount(phrase).most) * size, MONTH)
    return Meaning(TimexType.DATE, target, mod=part_mod(phrase), edge=days)


def _day_at_edge(phrase: Phrase, month_told: Target) -> Target | None:
    """Give the first or the last day of a month: "the last day of May".

    None for several days, and where nobody can tell which is the last of a February.
    """
    if phrase.code("unit", "UNIT") != Unit.DAY or phrase.forms("amount"):
        return None
    last = part_mod(phrase) == "END"
    if isinstance(month_told, Fixed):
        days = first_and_last(month_told.period)
        return Fixed(day(days[-1 if last else 0])) if days else None
    if not isinstance(month_told, Cyclic) or month_told.unit is not Unit.MONTH:
        return None
    number = month_told.place[0]
    if last and number == FEBRUARY:
        return None
    ends = monthrange(LEAP_YEAR, number)[1] if last else 1
    return replace(month_told, unit=Unit.DAY, place=(number, ends))


def day_of_year(phrase: Phrase) -> Meaning | None:
    """Read the first or the last day of a year: "the last day of 1907"."""
    year = year_of(phrase)
    if year is None:
        return None
    found = day_of(year, *(LAST_OF_YEAR if part_mod(phrase) == "END" else (1, 1)))
    return Meaning(TimexType.DATE, Fixed(found)) if found else None


def year_part(phrase: Phrase) -> Meaning | None:
    """Read the first or last days of a year: "the closing weeks of 1999".

    Several months are as many as "early" and "late" are: a third.
    """
    target = _whole_told(phrase) or date_target(phrase)
    return _edge_units(phrase, target) if target else None


def new_year_days(phrase: Phrase) -> Meaning | None:
    """Read "the first week of the new year" -> the first days of that January."""
    return _edge_units(phrase, Cyclic(Unit.MONTH, Unit.YEAR, (1,)))


def _edge_units(phrase: Phrase, target: Target) -> Meaning | None:
    """Take some days, weeks or months from the start or the end of a time."""
    unit = unit_of(phrase)
    if unit is None:
        return None
    count = round(read_amount(phrase).most)
    days = 0 if unit is Unit.MONTH and count > 1 else min(count * SIZES[unit], MONTH)
    return Meaning(TimexType.DATE, target, mod=part_mod(phrase), edge=days)


def month_week(phrase: Phrase) -> Meaning | None:
    """Read a numbered week of a month: the third are its days 15 to 21.

    Nobody counts a fifth week so; the second is the days 8 to 14, whatever the weekday.
    A second fortnight is the rest of the month.
    """
    target, number = date_target(phrase), ordinal_of(phrase, "which")
    if target is None or not 1 <= number <= len(WEEK_MODS):
        return None
    if phrase.forms("unit"):
        first = number == 1
        days = (WEEK * 2, 0) if first else (MONTH, WEEK * 2)
        mod = "START" if first else "END"
        return Meaning(TimexType.DATE, target, mod=mod, edge=days[0], skip=days[1])
    skip = (number - 1) * WEEK
    mod = WEEK_MODS[number - 1]
    return Meaning(TimexType.DATE, target, mod=mod, edge=WEEK, skip=skip)


def iso_month(phrase: Phrase) -> Meaning | None:
    """Read a month as ISO 8601 writes it: "2024-10"."""
    year, number = year_of(phrase), int(phrase.word("number"))
    return None if year is None else Meaning(TimexType.DATE, Fixed(month(year, number)))


def year_week(phrase: Phrase) -> Meaning | None:
    """Read a numbered week of a year, as ISO 8601 counts them: "week 32 of 2024"."""
    code = phrase.number("number", "WEEKCODE")
    year, number = year_of(phrase), code or int(phrase.word("number"))
    if year is None or not 1 <= number <= weeks_in(year):
        return None
    monday = date.fromisocalendar(year, number, 1)
    return Meaning(TimexType.DATE, Fixed(containing(Unit.WEEK, day(monday))))


def year_end(phrase: Phrase) -> Meaning | None:
    """Read "by year-end" -> 31 December of the year told, "since year-end" the last."""
    target = placed(phrase, Cyclic(Unit.DAY, Unit.YEAR, LAST_OF_YEAR))
    if target.within is None and direction_before(phrase) is not Direction.SINCE:
        origin = Origin.CLOSEST if tells_from_now(phrase) else Origin.NEAR
        target = replace(target, within=Relative(Unit.YEAR, 0, origin))
    return Meaning(TimexType.DATE, target)


def group_day(phrase: Phrase) -> Meaning | None:
    """Read a day as one word: "28OCT2024"; armies write it so."""
    written = GROUP_DAY.fullmatch(phrase.word("group"))
    if written is None:
        return None
    number = month_of(phrase, written[2])
    year = (
        short_year(int(written[3]))
        if len(written[3]) < YEAR_DIGITS
        else int(written[3])
    )
    found = day_of(year, number, int(written[1])) if number else None
    return Meaning(TimexType.DATE, Fixed(found)) if found else None


def named(phrase: Phrase) -> Meaning | None:
    """Read a period that a file gives a name."""
    first, last = map(date.fromisoformat, phrase.rule.value.split("/"))
    target = fixed_day(first) if first == last else Days(first, last)
    return Meaning(TimexType.DATE, target)


def event_day(phrase: Phrase) -> Meaning | None:
    """Read a day that an event gave its name: the "Sept. 11" of the attacks."""
    return Meaning(TimexType.DATE, EventDay(date.fromisoformat(phrase.rule.value)))


def numeric(phrase: Phrase) -> Meaning | None:
    """Read a date in digits: "2024-10-28", "10/28/2024", "2024-10-28T08:00Z"."""
    written, _, clock = "".join(phrase.forms("numeric")).partition("T")
    target = Numeric(written)
    if clock:
        return Meaning(TimexType.TIME, target, clock=f"T{clock[: len('08:00')]}")
    return Meaning(TimexType.DATE, target)


def nth_weekday(phrase: Phrase) -> Meaning | None:
    """Read a weekday of a month: "the first Monday of May", "the last of the year"."""
    number = phrase.number("month", "MONTH", "SHORTMONTH") or 1
    weekday = phrase.number("weekday", "WEEKDAY") or 1
    nth = phrase.number("ordinal", "LAST", "FINAL") or ordinal_of(phrase)
    whole = _whole_told(phrase)
    if not phrase.forms("month"):
        number = LAST_OF_YEAR[0] if nth < 0 else 1  # of a year
    found = Holiday(names=(), month=number, weekday=weekday, nth=nth)
    if whole is not None:
        inside = Cyclic(Unit.DAY, whole.unit, (), within=whole, holiday=found)
        return Meaning(TimexType.DATE, inside)
    target = placed(phrase, Cyclic(Unit.DAY, Unit.YEAR, (), holiday=found))
    return Meaning(TimexType.DATE, target)


def nth_weekend(phrase: Phrase) -> Meaning | None:
    """Read a weekend of a month by its Saturday: "the last weekend of May"."""
    number = phrase.number("month", "MONTH", "SHORTMONTH") or 1
    nth = phrase.number("ordinal", "LAST", "FINAL") or ordinal_of(phrase)
    found = Holiday(names=(), month=number, weekday=SATURDAY, nth=nth)
    whole = _whole_told(phrase)
    if whole is not None:
        inside = Cyclic(Unit.DAY, whole.unit, (), within=whole, holiday=found)
        return Meaning(TimexType.DATE, Week(inside, Unit.WEEKEND))
    target = placed(phrase, Cyclic(Unit.DAY, Unit.YEAR, (), holiday=found))
    return Meaning(TimexType.DATE, Week(target, Unit.WEEKEND))


def _whole_told(phrase: Phrase) -> Relative | None:
    """Give the month or year that a phrase is a part of: "of that month"."""
    whole = unit_of(phrase, "whole")
    if whole is None:
        return None
    return Relative(whole, *(step_of(phrase, "step") or (0, Origin.NEAR)))
