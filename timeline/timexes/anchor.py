"""Meanings in, calendar periods out: what a phrase counts from, and where that leads.

News counts from its publication; a narrative counts bare dates from the date told
last. Where the anchor is unknown, the phrase stays undated.
"""

from dataclasses import dataclass

from timeline.timexes.calendar import (
    MEAN_DAYS,
    Period,
    Unit,
    containing,
    day,
    first_and_last,
    year_of,
    year_period,
)
from timeline.timexes.meanings import (
    Away,
    Cyclic,
    Fixed,
    Origin,
    Relative,
    Same,
    ShortYear,
    Target,
    Week,
    short_year,
)
from timeline.timexes.values import TextKind

BACK_IN_STORY = 122  # days that a bare date may step back in a narrative
# How much farther a time counts that lies where the tense does not point to.
AGAINST_FUTURE = 2.0
AGAINST_PAST = 5.0
AGAINST_WEEKDAY = 8.0  # a weekday lies ahead only where the tense says so
AGAINST_DAY = 2.0  # where nothing tells the tense
AGAINST_MONTH = 4.0
QUARTERS = 4
YEARLESS = "XXXX"


@dataclass(frozen=True, slots=True)
class Context:
    """What is known where a phrase stands.

    Attributes:
        published: Day of publication; None where unknown.
        told: The period that the text named last; None before the first.
        kind: News or narrative.
        quarter: The quarter that the text named last; None before the first.
        tense: -1 where the words nearby tell of the past, 1 of the future, else 0.
    """

    published: Period | None
    told: Period | None
    kind: TextKind
    quarter: Period | None = None
    tense: int = 0

    @property
    def closest(self) -> Period | None:
        """What bare dates count from."""
        if self.kind is TextKind.NARRATIVE:
            return self.told
        return self.published or self.told

    def anchor(self, origin: Origin) -> Period | None:
        """Give the period that an origin stands for here."""
        if origin is Origin.TOLD:
            return self.told or self.published
        if origin is Origin.NEAR:
            told_day = self.told is not None and self.told.unit is Unit.DAY
            return self.told if told_day else self.closest
        return self.published if origin is Origin.PUBLISHED else self.closest


@dataclass(frozen=True, slots=True)
class Place:
    """Where a target lies.

    Attributes:
        period: The period, None where unknown.
        counted_from: The period that it was counted from; None for a date that
            needs none.
        unknown: TIMEX3 value where the period is unknown.
    """

    period: Period | None
    counted_from: Period | None = None
    unknown: str = ""


def locate(target: Target, context: Context) -> Place:
    """Find the period that a target means in a context."""
    if isinstance(target, Fixed):
        return Place(target.period)
    if isinstance(target, Cyclic):
        return _locate_cyclic(target, context)
    if isinstance(target, Relative):
        return _locate_relative(target, context)
    if isinstance(target, Away):
        return _locate_away(target, context)
    if isinstance(target, Week):
        return _week_of(locate(target.of, context))
    if isinstance(target, ShortYear):
        return _short_year(target, context)
    if isinstance(target, Same):
        return Place(context.told, context.told)
    return Place(day(target.first))


def _week_of(place: Place) -> Place:
    week = containing(Unit.WEEK, place.period) if place.period else None
    return Place(week, place.counted_from, unknown_value(Unit.WEEK))


def _short_year(target: ShortYear, context: Context) -> Place:
    """Put two digits in the century told last, or in the one nearest to now."""
    told = year_of_safe(context.told) if context.told else None
    year = short_year(target.digits)
    if told and told > 0:
        near = [told // 100 * 100 + target.digits + step for step in (-100, 0, 100)]
        year = min(near, key=lambda candidate: abs(candidate - told))
    return Place(year_period(year))


def _locate_relative(target: Relative, context: Context) -> Place:
    anchor = context.anchor(target.origin)
    if target.unit is Unit.QUARTER and target.origin is Origin.TOLD:
        return _quarter_told(target, context)
    if anchor is None or _is_finer(target.unit, anchor.unit):
        return Place(None, anchor, unknown_value(target.unit))
    return _stepped(containing(target.unit, anchor), target.steps, anchor)


def _quarter_told(target: Relative, context: Context) -> Place:
    """Find "the quarter": the one named last, or the last one before publication."""
    if context.quarter:
        return _stepped(context.quarter, target.steps, context.quarter)
    if context.published is None:
        return Place(None, None, unknown_value(Unit.QUARTER))
    latest = containing(Unit.QUARTER, context.published) + -1
    return _stepped(latest, target.steps, context.published)


def _stepped(start: Period, steps: int, anchor: Period) -> Place:
    period = start + steps
    known = first_and_last(period) or year_of_safe(period) is not None
    return Place(period if known else None, anchor, unknown_value(start.unit))


def year_of_safe(period: Period) -> int | None:
    """Give the year of a period; None for a day or week outside the calendar."""
    try:
        return year_of(period)
    except (ValueError, OverflowError):
        return None


def _is_finer(unit: Unit, other: Unit) -> bool:
    return MEAN_DAYS[unit] < MEAN_DAYS[other]


def _locate_away(target: Away, context: Context) -> Place:
    anchor = context.anchor(target.origin)
    if _compares_quarters(target, context) and context.quarter:
        quarters = round(target.most) * QUARTERS * target.sign
        return _stepped(context.quarter, quarters, context.quarter)
    if anchor is None or _is_finer(target.unit, anchor.unit):
        return Place(None, anchor, unknown_value(target.unit))
    if target.least != target.most:
        return Place(None, anchor, "PAST_REF" if target.sign < 0 else "FUTURE_REF")
    unit, amount = target.unit, target.most
    if unit in {Unit.DECADE, Unit.CENTURY}:
        unit, amount = Unit.YEAR, amount * (10 if unit is Unit.DECADE else 100)
    if amount != int(amount) and unit is Unit.YEAR:
        unit, amount = Unit.MONTH, amount * 12
    return _stepped(containing(unit, anchor), target.sign * round(amount), anchor)


def _compares_quarters(target: Away, context: Context) -> bool:
    """Tell "a year earlier" that means the same quarter of the year before.

    So do reports of results, as soon as they have named a quarter.
    """
    one_year_back = target.unit is Unit.YEAR and target.sign < 0 and target.most == 1
    return one_year_back and context.kind is TextKind.NEWS


def _locate_cyclic(target: Cyclic, context: Context) -> Place:
    if target.within is not None:
        outer = locate(target.within, context)
        if outer.period is None or _is_finer(target.cycle, outer.period.unit):
            return Place(None, outer.counted_from, cyclic_value(target))
        inner = target.in_cycle(containing(target.cycle, outer.period))
        return Place(inner, outer.counted_from, cyclic_value(target))
    anchor = context.anchor(target.origin)
    if anchor is None or year_of_safe(anchor) is None:
        return Place(None, None, cyclic_value(target))
    return Place(_choose(target, anchor, context), anchor, cyclic_value(target))


def _choose(target: Cyclic, anchor: Period, context: Context) -> Period | None:
    """Choose which one is meant: among those of the cycles around the anchor."""
    here = containing(target.cycle, anchor)
    if target.steps == 0:
        return target.in_cycle(here)
    around = [target.in_cycle(here + steps) for steps in range(-8, 9)]
    known = [period for period in around if period is not None]
    if target.steps is not None:
        now = containing(target.unit, anchor)
        before = [period for period in known if period < now]
        after = [period for period in known if now < period]
        chosen = before[-1:] if target.steps < 0 else after[:1]
        return chosen[0] if chosen else None
    if context.kind is TextKind.NARRATIVE:
        return _next_in_story(target, anchor, known)
    weighing = context.tense, _weight(target, context.tense)
    return min(known, key=lambda one: _cost(one, anchor, weighing), default=None)


def _weight(target: Cyclic, tense: int) -> float:
    """Give how much farther a time counts that the tense does not point to."""
    if tense > 0:
        return AGAINST_FUTURE
    if target.cycle is Unit.WEEK:
        return AGAINST_WEEKDAY
    if tense < 0:
        return AGAINST_PAST
    return AGAINST_DAY if target.unit is Unit.DAY else AGAINST_MONTH


def _cost(period: Period, anchor: Period, weighing: tuple[int, float]) -> float:
    """Weigh how far a period is from publication: more where the tense points away."""
    days, today = first_and_last(period), first_and_last(anchor)
    if days is None or today is None:
        return float("inf")
    tense, against = weighing
    gap_back, gap_on = (today[0] - days[1]).days, (days[0] - today[1]).days
    if gap_back > 0:
        return gap_back * (against if tense > 0 else 1.0)
    return max(0, gap_on) * (1.0 if tense > 0 else against)


def _next_in_story(
    target: Cyclic, anchor: Period, known: list[Period]
) -> Period | None:
    """Choose for a narrative: in the year told, or soon after the date told."""
    if anchor.unit not in {Unit.DAY, Unit.MONTH, Unit.WEEK} or year_of(anchor) < 1:
        return target.in_cycle(containing(target.cycle, anchor))
    floor = containing(Unit.DAY, anchor).index - BACK_IN_STORY
    for period in known:
        days = first_and_last(period)
        if days and days[0].toordinal() >= floor:
            return period
    return None


def unknown_value(unit: Unit) -> str:
    """Write an unknown period of a size as TIMEX3 does."""
    return {
        Unit.DAY: "XXXX-XX-XX",
        Unit.WEEK: "XXXX-WXX",
        Unit.WEEKEND: "XXXX-WXX-WE",
        Unit.MONTH: "XXXX-XX",
        Unit.SEASON: "XXXX-XX",
        Unit.QUARTER: "XXXX-QX",
        Unit.HALF: "XXXX-HX",
        Unit.DECADE: "XXX",
        Unit.CENTURY: "XX",
    }.get(unit, YEARLESS)


def cyclic_value(target: Cyclic) -> str:
    """Write a period whose cycle is unknown: "XXXX-10-28", "XXXX-WXX-1"."""
    if not target.place:
        return unknown_value(target.unit)
    if target.cycle is Unit.WEEK:
        return f"XXXX-WXX-{target.place[0]}"
    if target.cycle is Unit.MONTH:
        return f"XXXX-XX-{target.place[0]:02d}"
    if target.unit is Unit.DAY:
        return f"XXXX-{target.place[0]:02d}-{target.place[1]:02d}"
    if target.unit is Unit.MONTH:
        return f"XXXX-{target.place[0]:02d}"
    if target.unit is Unit.SEASON:
        return f"XXXX-{('SP', 'SU', 'FA', 'WI')[target.place[0] - 1]}"
    return f"XXXX-{'Q' if target.unit is Unit.QUARTER else 'H'}{target.place[0]}"
