"""The span within which an amount of time from somewhere lies, where no day is told."""

from timeline.timexes.calendar import (
    DAYS_IN,
    MEAN_DAYS,
    Period,
    Unit,
    containing,
    day,
    first_and_last,
)
from timeline.timexes.context import Context, Place
from timeline.timexes.counting.spans import (
    Span,
)
from timeline.timexes.counting.up_to import days_around
from timeline.timexes.meanings import (
    Away,
    Days,
    Meaning,
    Origin,
    Relative,
    Same,
)
from timeline.timexes.values import TextKind

MOST_DAYS = 60  # that are counted from a month whose day nobody tells


def window_of(meaning: Meaning, context: Context) -> Span | None:
    """Give the days that a phrase is about which names no calendar period."""
    if meaning.window is None:
        return None
    if isinstance(meaning.window, Days):
        return meaning.window.first, meaning.window.last
    if isinstance(meaning.window, Same):
        return first_and_last(context.told) if context.told else None
    return _away_window(meaning.window, context)


def _away_window(window: Away, context: Context) -> Span | None:
    """Give the days around what an amount of time counts from."""
    if window.sign > 0 and window.origin is Origin.NEAR:
        return _from_told(window, context)
    long_ago = context.tense < 0 or context.kind is TextKind.NARRATIVE
    if window.sign > 0 and window.origin is Origin.PUBLISHED and long_ago:
        return None  # "in eight days" of a story that began long ago
    return days_around(window, context.anchor(window.origin))


def _from_told(window: Away, context: Context) -> Span | None:
    """Give "the next five days": those after the time told, or those to come."""
    if context.kind is TextKind.NEWS and context.tense >= 0:
        return days_around(window, context.published)
    told = context.told
    if told is None or MEAN_DAYS[window.unit] < MEAN_DAYS[told.unit]:
        return None
    return days_around(window, told)


def from_a_month(meaning: Meaning, place: Place | None) -> Span | None:
    """Give where a day lies that is counted from an unknown day of a month or weekend.

    "He was arrested in May. Two weeks later he resigned" is from 15 May to 14 June; and
    a month that is counted from a season or a year.
    """
    if place is None or place.period is not None or place.counted_from is None:
        return None
    if place.counted_from.unit in {Unit.SEASON, Unit.YEAR}:
        return _months_on(meaning, place.counted_from)
    month, away = first_and_last(place.counted_from), _days_away(meaning)
    of_days = place.counted_from.unit in {Unit.MONTH, Unit.WEEKEND}
    if month is None or away is None or not of_days:
        return None
    first, last = (Period(Unit.DAY, one.toordinal() + away) for one in month)
    ends = first_and_last(first), first_and_last(last)
    return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None


def _months_on(meaning: Meaning, told: Period) -> Span | None:
    """Give the months that lie some months on from those of a season or year."""
    target, days = meaning.target, first_and_last(told)
    if not isinstance(target, Away) or target.unit is not Unit.MONTH or days is None:
        return None
    if target.least != target.most or meaning.mod:
        return None
    away = round(target.sign * target.most)
    first, last = (containing(Unit.MONTH, day(one)) + away for one in days)
    ends = first_and_last(first), first_and_last(last)
    return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None


def _days_away(meaning: Meaning) -> int | None:
    """Give by how many days, at most some weeks, a meaning counts on; None for no such.

    None at all for "that day".
    """
    target = meaning.target
    if isinstance(target, Relative) and target.unit is Unit.DAY:
        days = target.steps
        told = days or target.origin is Origin.TOLD
    elif isinstance(target, Away) and target.least == target.most:
        days = told = round(target.sign * target.most * DAYS_IN.get(target.unit, 0))
    else:
        return None
    return days if told and abs(days) <= MOST_DAYS else None
