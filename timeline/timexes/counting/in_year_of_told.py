"""A time of the year and the year that was told in, which one of it is meant out."""

from datetime import date

from timeline.timexes.calendar import Period, Unit, containing, first_and_last
from timeline.timexes.context import Context
from timeline.timexes.counting.lately import LATELY, is_near
from timeline.timexes.meanings import Cyclic

PIECES = frozenset({Unit.QUARTER, Unit.HALF})
IN_YEAR = frozenset({Unit.DAY, Unit.MONTH, Unit.SEASON, Unit.QUARTER})


def in_year_of_told(target: Cyclic, context: Context) -> Period | None:
    """Give the one in the year, or the next, that words before tell; None for others.

    Those of its sentence come first, then those of its paragraph.
    """
    return (
        _carried_on(target, context)
        or _in_sequel(target, context)
        or _in_opening(target, context)
        or _on_stage(target, context)
    )


def _carried_on(target: Cyclic, context: Context) -> Period | None:
    """Give the month or season after one of a past year that the sentence goes on from.

    "He was arrested in May 2014 and tried in September" is of 2014, "closed in the
    winter of 2013 and reopened in April" of 2014. None where the words look ahead.
    """
    told, today = context.nearby.carried_on, context.published
    bare = target.unit in {Unit.MONTH, _season(told)} and target.steps is None
    if not bare or told is None or today is None or context.tense > 0:
        return None
    if context.told_aside:
        return None  # "has risen since May 2014 and fell in March"
    now = containing(Unit.YEAR, today)
    if told.unit not in IN_YEAR or containing(Unit.YEAR, told) >= now:
        return None
    return _first_after(target, told)


def _season(told: Period | None) -> Unit | None:
    """Give the size of a season where one was told, which another goes on from."""
    return Unit.SEASON if told and told.unit is Unit.SEASON else None


def _in_sequel(target: Cyclic, context: Context) -> Period | None:
    """Give the month, day or season after one of a past year that the paragraph told.

    "Sales fell in March 2020. In April they rose." None where the words look ahead, and
    for a day near publication.
    """
    told, today = context.nearby.sequel, context.published
    units = {Unit.MONTH, Unit.DAY, _season(told)}
    bare = target.unit in units and target.cycle is Unit.YEAR
    if not bare or target.steps is not None or told is None or today is None:
        return None
    if is_near(target, today, LATELY) or told.unit not in units:
        return None
    now = containing(Unit.YEAR, today)
    if context.tense > 0 or containing(Unit.YEAR, told) >= now:
        return None
    found = _first_after(target, told)
    return found if found and containing(Unit.DAY, found) <= today else None


def _first_after(target: Cyclic, told: Period) -> Period | None:
    """Give the first of a cycle that begins after a time told, in its year or the next.

    None where the time told has no days.
    """
    begun, year = first_and_last(told), containing(Unit.YEAR, told)
    later = [target.in_cycle(year + step) for step in (0, 1)]
    spans = ((one, first_and_last(one)) for one in later if one is not None)
    return next(
        (one for one, its in spans if begun and its and begun[1] < its[0]), None
    )


def _in_opening(target: Cyclic, context: Context) -> Period | None:
    """Give a time of the year or quarter that a sentence began with, or of its season.

    "In 2019 crews struck in May" is of that year, and "in the winter of 2019 the ban
    lasted from 3 December". None where the words look ahead.
    """
    told, today = context.nearby.opening, context.published
    bare = target.cycle is Unit.YEAR and target.steps is None
    if not bare or today is None or context.tense > 0:
        return None
    now = containing(Unit.YEAR, today)
    if told is not None and told.unit is Unit.YEAR:
        return target.in_cycle(told) if told < now else None
    if told is None or told.unit not in PIECES:
        told = context.nearby.sentence_told
        if told is None or told.unit is not Unit.SEASON or context.nearby.closed_aside:
            return None
    days, begun = first_and_last(told), containing(Unit.YEAR, told)
    found = [target.in_cycle(begun + step) for step in (0, 1)]
    return next((one for one in found if one and _lies_in(one, days)), None)


def _on_stage(target: Cyclic, context: Context) -> Period | None:
    """Give a time of the year to come of a setting: "the 2026 Games begin in June".

    None where the words look back: "the 2026 Games were delayed in May".
    """
    bare = target.cycle is Unit.YEAR and target.steps is None
    year, today = context.nearby.staged if bare else None, context.published
    if year is None or today is None or year != context.nearby.sentence_told:
        return None
    ahead = year.unit is Unit.YEAR and year > containing(Unit.YEAR, today)
    return target.in_cycle(year) if ahead and context.tense >= 0 else None


def _lies_in(period: Period, days: tuple[date, date] | None) -> bool:
    own = first_and_last(period)
    if own is None or days is None:
        return False
    return days[0] <= own[0] and own[1] <= days[1]
