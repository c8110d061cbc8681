"""Amounts away in, periods out: "two weeks ago", "three years later".

They are counted from publication or from the time told last. Reports of quarters
compare with the same quarter of another year.
"""

from timeline.timexes.calendar import (
    DAYS_OF_WEEK,
    LONGEST_YEAR,
    MEAN_DAYS,
    QUARTERS,
    YEARS_IN,
    Period,
    Unit,
    containing,
    day_of,
    first_and_last,
    value,
    year_of_safe,
    year_period,
)
from timeline.timexes.context import Context, Place
from timeline.timexes.counting.day_told import is_long_ago
from timeline.timexes.counting.unknown import unknown_value
from timeline.timexes.meanings import Away, Origin, Relative
from timeline.timexes.values import TextKind

MONTHS = 12
LEAST_DAYS = 28  # in a month


def locate_away(target: Away, context: Context) -> Place:
    """Find the period that lies an amount away from what it is counted from."""
    anchor = _anchor(target, context)
    if _compares_quarters(target, context) and context.quarter:
        quarters = round(target.most) * QUARTERS * target.sign
        return stepped(context.quarter, quarters, context.quarter)
    if context.told is None and target.origin is Origin.TOLD and target.sign > 0:
        return Place(None, None, "FUTURE_REF")  # later than nothing that was told
    rough = target.least != target.most and not target.to
    if anchor is None or rough or is_finer(target.unit, anchor.unit):
        return Place(None, anchor, _unknown(target, anchor, context, rough=rough))
    if target.to:
        counted = _to_the_day(target, anchor, *target.to)
        return Place(counted, anchor, unknown_value(target.to[0]))
    unit, amount = target.unit, target.most
    if unit in YEARS_IN:
        unit, amount = Unit.YEAR, amount * YEARS_IN[unit]
    if amount != int(amount) and unit is Unit.YEAR:
        unit, amount = Unit.MONTH, amount * MONTHS
    return stepped(containing(unit, anchor), target.sign * round(amount), anchor)


def _unknown(
    target: Away, anchor: Period | None, context: Context, *, rough: bool
) -> str:
    """Write a time that has no days: "some weeks later" is later at least."""
    finer = anchor is None or is_finer(target.unit, anchor.unit)
    if not rough or anchor is None or (finer and context.kind is TextKind.NARRATIVE):
        return _in_year_of(anchor, target.unit, context)
    return "PAST_REF" if target.sign < 0 else "FUTURE_REF"


def _in_year_of(anchor: Period | None, unit: Unit, context: Context) -> str:
    """Write an unknown day or week; a story knows its year: "1915-XX-XX".

    "In October 1915 they attacked; four days later they met."
    """
    year = year_of_safe(anchor) if anchor else None
    unknown = unknown_value(unit)
    whole = not is_finer(unit, Unit.YEAR)
    if year is None or whole or context.kind is not TextKind.NARRATIVE:
        return unknown
    return value(year_period(year)) + unknown.removeprefix(unknown_value(Unit.YEAR))


def stepped(start: Period, steps: int, anchor: Period) -> Place:
    """Go some periods on from one; no period where the calendar has none."""
    period = start + steps
    known = first_and_last(period) or year_of_safe(period) is not None
    return Place(period if known else None, anchor, unknown_value(start.unit))


def is_finer(unit: Unit, other: Unit) -> bool:
    """Tell a unit that is smaller than another."""
    return MEAN_DAYS[unit] < MEAN_DAYS[other]


def _anchor(target: Away, context: Context) -> Period | None:
    """Give what an amount counts from.

    "Two days earlier" counts from the day told, not from a month that its sentence goes
    on to, "two weeks later" from where the story stands, not from "the year before". In
    "it shut in 2018 and reopened six months later" that is in 2018, on no day told.
    """
    anchor = context.anchor(target.origin)
    if target.origin is not Origin.TOLD or context.kind is not TextKind.NEWS:
        return anchor
    near = context.nearby.sentence_told
    here = anchor is not None and (anchor == near or is_long_ago(anchor, context))
    if here and target.sign > 0 and not context.in_passing:
        return anchor
    days = round(target.most * MEAN_DAYS[target.unit])
    if target.unit in {Unit.DAY, Unit.WEEK} and context.in_passing:
        ahead = target.sign > 0 and _is_ahead(context.day_told, days, context)
        return anchor if ahead else context.day_told
    line = context.line
    if anchor is None or line is None or not is_finer(target.unit, anchor.unit):
        return anchor
    finer = line if is_finer(line.unit, anchor.unit) else None
    finer = None if finer is not None and _is_after(anchor, finer) else finer
    on = before_flashback(target.origin, days, context) if target.sign > 0 else None
    return finer or on or anchor


def _is_ahead(here: Period | None, days: int, context: Context) -> bool:
    """Tell days to come, of what has come: "said on Monday it fell in May and rose".

    "... and rose two weeks later" counts from that May.
    """
    today = context.published
    if here is None or today is None or context.tense > 0:
        return False
    return here.unit is Unit.DAY and today < here + days


def _is_after(anchor: Period, line: Period) -> bool:
    """Tell a time told last that lies years after where the story stands.

    "It fell on 3 June 1993. He hid until May 2014. Two weeks later he was tried."
    """
    then, now = year_of_safe(anchor), year_of_safe(line)
    return then is not None and now is not None and then > now + 1


def before_flashback(origin: Origin, days: int, context: Context) -> Period | None:
    """Give the day that the story stands on where it has only looked back since.

    "The deal fell on Aug. 20. They had announced it in January. The chief left the
    following week." None where nothing shows that, or where that day with the days
    counted from it comes after publication; on its day where it is a year or more back.
    """
    told, on = context.told, context.day_told
    if origin is not Origin.TOLD or context.kind is not TextKind.NEWS:
        return None
    before = first_and_last(told) if told else None
    if before is None or on is None or on.index <= before[1].toordinal():
        return None
    today, then = context.published, on + days
    ahead = today is not None and today < then
    today_of_old = then == today and on.index > before[1].toordinal() + LONGEST_YEAR
    return None if ahead or today_of_old else on


def _to_the_day(target: Away, anchor: Period, size: Unit, steps: int) -> Period | None:
    """Count an amount of whole units from a day: "three years ago today"."""
    days, unit = first_and_last(_last_weekday(target, anchor)), target.unit
    if days is None:
        return None
    amount = target.sign * round(target.most * YEARS_IN.get(unit, 1))
    if unit in {Unit.DAY, Unit.WEEK}:
        counted: Period | None = anchor + amount * round(MEAN_DAYS[unit])
    else:
        months = days[0].month - 1 + amount * (1 if unit is Unit.MONTH else MONTHS)
        year, number = days[0].year + months // MONTHS, months % MONTHS + 1
        counted = _day_or_last(year, number, days[0].day)
    return containing(size, counted) + steps if counted else None


def _last_weekday(target: Away, anchor: Period) -> Period:
    """Give the last day on the weekday that an amount is counted from, else the anchor.

    That of publication is meant on its own day: "ten years ago on Friday" of a Friday.
    """
    days = first_and_last(anchor)
    if target.weekday is None or days is None:
        return anchor
    return anchor + -((days[1].isoweekday() - target.weekday) % DAYS_OF_WEEK)


def locate_in_year(target: Relative, year: int, context: Context) -> Place:
    """Find the day, week or month of publication, or that told, in another year.

    "On this day in 1989" is that year where the day of publication is unknown.
    """
    again = target.origin is Origin.TOLD
    today = context.told if again else context.published
    if again and today and is_finer(target.unit, today.unit):
        return Place(year_period(year))
    now = year_of_safe(today) if today else None
    if today is None or now is None:
        return Place(year_period(year))
    back = Away(Unit.YEAR, now - year, now - year, -1, target.origin)
    return Place(_to_the_day(back, today, target.unit, target.steps), today)


def _day_or_last(year: int, number: int, wanted: int) -> Period | None:
    """Give a day of a month, or the month's last where it has no such day."""
    days = (day_of(year, number, one) for one in range(wanted, LEAST_DAYS - 1, -1))
    return next(filter(None, days), day_of(year, number, wanted))


def _compares_quarters(target: Away, context: Context) -> bool:
    """Tell "a year earlier" that means the same quarter of the year before.

    So do reports of results, as soon as they have named a quarter.
    """
    one_year_back = target.unit is Unit.YEAR and target.sign < 0 and target.most == 1
    return one_year_back and context.kind is TextKind.NEWS
