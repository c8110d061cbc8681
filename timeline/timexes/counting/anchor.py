"""Meanings in, calendar periods out: what a phrase counts from, and where that leads.

News counts from its publication; a narrative counts bare dates from the date told
last. Where the anchor is unknown, the phrase stays undated.
"""

from collections.abc import Callable
from typing import Any

from timeline.timexes.calendar import (
    DAYS_OF_WEEK,
    QUARTERS,
    Period,
    Unit,
    containing,
    day,
    is_on_weekday,
    year_of_safe,
    year_period,
)
from timeline.timexes.context import Context, Place
from timeline.timexes.counting.away import (
    before_flashback,
    is_finer,
    locate_away,
    locate_in_year,
    stepped,
)
from timeline.timexes.counting.cyclic import base_of, choose
from timeline.timexes.counting.day_told import told_day
from timeline.timexes.counting.explicit import read_numeric
from timeline.timexes.counting.of_story import leaves_past
from timeline.timexes.counting.results import quarter_ending
from timeline.timexes.counting.unknown import cyclic_value, unknown_value
from timeline.timexes.meanings import (
    Away,
    Cyclic,
    Days,
    EventDay,
    Fixed,
    Numeric,
    Origin,
    QuarterEnded,
    Relative,
    Same,
    SameQuarter,
    ShortYear,
    Target,
    Turn,
    Week,
    short_year,
)
from timeline.timexes.values import TextKind

SATURDAY = 6
CENTURY = 100
OLDEST_SHORT = 1800  # a year from which news counts one of two digits
SOON = 10  # years from now of which two digits still are, rather than of a century ago
HALF_YEAR = 6  # months
NEXT_TO_WEEKEND = 2  # days after a weekend that are nearer to it than to the next


def locate(target: Target, context: Context) -> Place:
    """Find the period that a target means in a context."""
    return LOCATORS[type(target)](target, context)


def _week_of(target: Week, context: Context) -> Place:
    place = locate(target.of, context)
    period = place.period
    if period and target.near and period.unit is Unit.DAY:
        period += -NEXT_TO_WEEKEND
    week = containing(target.unit, period) if period else None
    return Place(week, place.counted_from, unknown_value(target.unit))


def _quarter_ended(target: QuarterEnded, context: Context) -> Place:
    """Find the quarter of the calendar that ends about a day; another has no days."""
    place = locate(target.ending, context)
    quarter = quarter_ending(place.period) if place.period else None
    return Place(quarter, place.counted_from, unknown_value(Unit.QUARTER))


def _short_year(target: ShortYear, context: Context) -> Place:
    """Put two digits in the century told last, or in the one nearest to now.

    "In 2019 the class of '68 met" is of no year that is decades away. Three digits are
    of the era told last.
    """
    told = year_of_safe(context.told) if context.told else None
    if target.digits >= CENTURY:
        before = told is not None and told < 1
        return Place(year_period(1 - target.digits if before else target.digits))
    year = short_year(target.digits)
    far = told is not None and told < OLDEST_SHORT
    if told and told > 0 and not (far and context.kind is TextKind.NEWS):
        near = [
            told // CENTURY * CENTURY + target.digits + step
            for step in (-CENTURY, 0, CENTURY)
        ]
        today = year_of_safe(context.published) if context.published else None
        if today and not context.nearby.linked:  # not "the plan for 2025-40"
            near = [one for one in near if one <= max(told, today) + SOON] or near
        year = min(near, key=lambda candidate: abs(candidate - told))
    return Place(year_period(year))


def _locate_relative(target: Relative, context: Context) -> Place:
    if target.year is not None:
        return locate_in_year(target, target.year, context)
    here = told_day(target, context)
    anchor = here or context.anchor(target.origin)
    if target.origin is Origin.NEAR and here is None:
        begun = context.told_aside and not (
            context.nearby.range_from or context.nearby.beside
        )
        aside = begun and context.kind is TextKind.NEWS
        told = None if aside or leaves_past(target, context) else context.told
        fits = told and not is_finer(target.unit, told.unit)
        anchor = context.told if fits else context.closest
    if _follows_nothing(target, context):
        return Place(None, None, unknown_value(target.unit))
    if target.unit is Unit.QUARTER and target.origin in {Origin.TOLD, Origin.NEAR}:
        return _quarter_told(target, context)
    weeks = target.unit is Unit.WEEK and target.steps > 0
    if anchor and weeks and is_finer(target.unit, anchor.unit):
        anchor = before_flashback(target.origin, DAYS_OF_WEEK, context) or anchor
    if anchor is None or is_finer(target.unit, anchor.unit):
        return Place(None, anchor, unknown_value(target.unit))
    steps = target.steps + _week_to_come(target, context)
    steps -= _is_before_weekend(target, anchor)
    return stepped(containing(target.unit, anchor), steps, anchor)


def _week_to_come(target: Relative, context: Context) -> int:
    """Give 1 for the "this week" of a Sunday that tells of days to come."""
    this_week = target.unit is Unit.WEEK and not target.steps
    today = context.published
    if not this_week or today is None or context.tense <= 0:
        return 0
    return int(target.origin is Origin.PUBLISHED and today.index % DAYS_OF_WEEK == 0)


def _is_before_weekend(target: Relative, anchor: Period) -> bool:
    """Tell a working day, whose "following weekend" is the one of its own week."""
    follows = target.unit is Unit.WEEKEND and target.steps == 1
    working = anchor.unit is Unit.DAY and 0 < anchor.index % DAYS_OF_WEEK < SATURDAY
    return follows and target.origin is Origin.TOLD and working


def _follows_nothing(target: Relative, context: Context) -> bool:
    """Tell "the next day" of a text that has named no day before."""
    follows = target.origin is Origin.TOLD and target.steps > 0
    return follows and target.unit is Unit.DAY and context.told is None


def _quarter_told(target: Relative, context: Context) -> Place:
    """Find "the quarter": the one named last, or the last one before publication."""
    if context.quarter:
        return stepped(context.quarter, target.steps, context.quarter)
    if context.published is None:
        return Place(None, None, unknown_value(Unit.QUARTER))
    latest = containing(Unit.QUARTER, context.published) + -1
    return stepped(latest, target.steps, context.published)


def _locate_cyclic(target: Cyclic, context: Context) -> Place:
    if target.within is not None:
        outer = locate(target.within, context)
        if outer.period is None or is_finer(target.cycle, outer.period.unit):
            return Place(None, outer.counted_from, cyclic_value(target))
        cycle = containing(target.cycle, outer.period)
        inner = target.in_cycle(cycle)
        if _is_gone_by(target.within, inner, context):
            inner = target.in_cycle(cycle + -1)
        return Place(inner, outer.counted_from, cyclic_value(target))
    told = context.nearby.explained
    if told is not None and told.unit is target.cycle and target.steps is None:
        told = _of_two_years(target, context) or told
        return Place(target.in_cycle(told), told, cyclic_value(target))
    if _is_day_told(target, context):
        return Place(context.day_told, context.day_told)
    anchor = _cyclic_anchor(target, context)
    if anchor is None or year_of_safe(anchor) is None:
        return Place(None, None, cyclic_value(target))
    found = choose(target, anchor, context)
    return Place(found, base_of(found, anchor, context), cyclic_value(target))


def _cyclic_anchor(target: Cyclic, context: Context) -> Period | None:
    """Give what a period that comes round counts from.

    "In 2019 they met. He has been ill since the 15th" counts from no year.
    """
    if target.cycle is Unit.WEEK and target.origin is Origin.CLOSEST:
        return context.published or context.told
    anchor = context.anchor(target.origin)
    if target.cycle is Unit.MONTH and anchor and is_finer(target.cycle, anchor.unit):
        return context.day_told or context.closest
    return anchor


def _of_two_years(target: Cyclic, context: Context) -> Period | None:
    """Give the first year of a season of two for a time late in the year."""
    late = target.cycle is Unit.YEAR and target.place and target.place[0] > HALF_YEAR
    return context.explained_from if late and target.unit is not Unit.SEASON else None


def _is_day_told(target: Cyclic, context: Context) -> bool:
    """Tell "that Friday" after a Friday, whatever longer time was named since."""
    if target.cycle is not Unit.WEEK or target.origin is not Origin.TOLD:
        return False
    here = context.day_told if target.steps == 0 and target.unit is Unit.DAY else None
    return here is not None and is_on_weekday(here, target.place[0])


def _is_gone_by(within: Target, inner: Period | None, context: Context) -> bool:
    """Tell a day of "the year" that the words put behind but this year still has."""
    if not isinstance(within, Relative) or within.steps or context.tense >= 0:
        return False
    if within.origin is not Origin.NEAR or inner is None or context.published is None:
        return False
    return context.published < inner


def _locate_fixed(target: Fixed, _: Context) -> Place:
    return Place(target.period, target.counted_from)


def _locate_days(target: Days, _: Context) -> Place:
    return Place(day(target.first))


def _event_day(target: EventDay, context: Context) -> Place:
    period = day(target.when)
    if context.published is None or period <= context.published:
        return Place(period)
    place = (target.when.month, target.when.day)
    return _locate_cyclic(Cyclic(Unit.DAY, Unit.YEAR, place), context)


def _locate_same(_: Same, context: Context) -> Place:
    return Place(context.told, context.told, "PAST_REF")


def _same_quarter(target: SameQuarter, context: Context) -> Place:
    if context.quarter is None:
        return Place(year_period(target.year))
    number = context.quarter.index % QUARTERS
    return Place(Period(Unit.QUARTER, target.year * QUARTERS + number))


def _turn(target: Turn, context: Context) -> Place:
    """Find the century that opens the one nearest to the date told, or to now.

    Of a century told it is the end.
    """
    anchor = context.told or context.published
    ends = anchor is not None and anchor.unit is Unit.CENTURY
    year = year_of_safe(anchor + 1 if ends else anchor) if anchor else None
    if year is None:
        return Place(None, anchor, unknown_value(Unit.CENTURY))
    nearest = (year + target.years // 2) // target.years * target.years
    return Place(Period(Unit.CENTURY, nearest // CENTURY), anchor)


def _locate_numeric(target: Numeric, context: Context) -> Place:
    when = read_numeric(target.written, context.order)
    return Place(day(when) if when else None)


LOCATORS: dict[type, Callable[[Any, Context], Place]] = {
    Away: locate_away,
    Cyclic: _locate_cyclic,
    Days: _locate_days,
    EventDay: _event_day,
    Fixed: _locate_fixed,
    Numeric: _locate_numeric,
    QuarterEnded: _quarter_ended,
    Relative: _locate_relative,
    Same: _locate_same,
    SameQuarter: _same_quarter,
    ShortYear: _short_year,
    Turn: _turn,
    Week: _week_of,
}
