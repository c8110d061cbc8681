"""Which one of its kind is meant: which Tuesday, which August, which 10 May?

News means the nearest one on the side that the tense points to; a narrative means
the next one in the story.
"""

from datetime import date

from timeline.timexes.calendar import (
    DAYS_OF_WEEK,
    Period,
    Unit,
    containing,
    first_and_last,
    is_on_weekday,
    year_of_safe,
)
from timeline.timexes.context import Context
from timeline.timexes.counting.lately import after_winter, season_on
from timeline.timexes.counting.of_month import after_begun, had_come, still_to_come
from timeline.timexes.counting.of_story import of_story
from timeline.timexes.counting.of_told import (
    before_said,
    in_year_told,
    of_told,
)
from timeline.timexes.counting.range_on import range_on
from timeline.timexes.counting.tense_weights import WEIGHTS
from timeline.timexes.meanings import Cyclic, Origin
from timeline.timexes.reading.tense_words import MEANT, NEAR, NEAR_FUTURES
from timeline.timexes.values import TextKind

# Until Wednesday "this weekend" of a past verb is the last one, then the next.
LOOKS_BACK = 3
SATURDAY = 6
MONTHS = 12
SEASON_GONE = 150  # days after a season's end, until which it still is "this" one
IN_YEAR = {Unit.DAY, Unit.MONTH, Unit.SEASON}  # what may end a range of the other
MEANT_DAYS = 500  # after a time told, in which what was to follow lies
NEAR_DAYS = 500  # within which a weekday tells one year from another
BACK_DAYS = 740  # trials look back on "Saturday 30 May" of the year before last
NEAR_MONTHS = tuple(range(-14, 15))  # a Friday the 13th may be 14 months away
NEAR_WEEKS = tuple(range(-2, 3))
AROUND = (*NEAR_WEEKS, -8, -4, 4, 8)  # 29 February comes round after 4 or 8 years


def choose(target: Cyclic, anchor: Period, context: Context) -> Period | None:
    """Choose which one is meant: among those of the cycles around the anchor.

    None where the calendar has none.
    """
    if target.steps == 0:
        return _of_this_cycle(target, anchor, context)
    here = containing(target.cycle, anchor)
    around = [target.in_cycle(here + steps) for steps in _cycles(target)]
    known = sorted(period for period in around if period is not None)
    known = _on_weekday(target, known, anchor, context) or known
    start = context.nearby.range_from
    if start is not None and _ends_range(target, start, context):
        return _end_of_range(target, known, start, anchor, context)
    if target.steps is not None:
        return _steps_away(target, known, anchor)
    if _is_in_story(target, anchor, context):
        return of_story(target, anchor, known, context)
    return of_told(target, known, context) or _by_tense(target, known, anchor, context)


def _of_this_cycle(target: Cyclic, anchor: Period, context: Context) -> Period | None:
    """Choose "this Friday" and "this summer"."""
    on = season_on(target, anchor, context.tense)
    on = on or still_to_come(target, context) or after_begun(target, context)
    on = on or had_come(target, context) or after_winter(target, anchor)
    return on or _this_one(target, containing(target.cycle, anchor), context)


def _end_of_range(
    target: Cyclic, known: list[Period], start: Period, anchor: Period, context: Context
) -> Period | None:
    """Choose the end of "from Friday until Tuesday", the first from its beginning on.

    In news of what is near and to come that end is not before publication either.
    """
    ahead = target.cycle is Unit.WEEK and context.tense in NEAR_FUTURES
    least = max(start, anchor) if ahead and not context.nearby.range_opened else start
    begun = containing(target.cycle, start)
    soon = [one for step in (0, 1) if (one := target.in_cycle(begun + step))]
    return next((one for one in (*soon, *known) if _is_from(one, least)), None)


def _steps_away(target: Cyclic, known: list[Period], anchor: Period) -> Period | None:
    """Choose "last Friday" and "the second summer after"."""
    steps, now = target.steps or 0, _now(target, anchor)
    beside = int(_is_next_weekday(target))
    if steps < 0:
        return _nth([one for one in reversed(known) if one + beside < now], -steps)
    return _nth([one for one in known if now + beside < one], steps)


def _by_tense(
    target: Cyclic, known: list[Period], anchor: Period, context: Context
) -> Period | None:
    """Choose the nearest that the words' tense leaves, or one of the year told."""
    meant_then = _first_meant(known, context) or range_on(target, context)
    if meant_then is not None:
        return meant_then
    # "in May 2011 it sank; they raised it in June"
    by_words = max(context.tense, -NEAR)
    nearest = _nearest(target, known, anchor, by_words)
    found = in_year_told(target, nearest, context) or nearest
    if found is nearest and by_words != context.tense:
        found = _nearest(target, known, anchor, context.tense)
    return before_said(target, found, context)


def _first_meant(known: list[Period], context: Context) -> Period | None:
    """Give the first after a time that had come, of what was to be done from then on.

    "It was announced on 2 June and was to close in September" is of that September; and
    "had forecast 5% in May and 4% in August" of the August after that May.
    """
    start = context.nearby.sentence_told or context.nearby.opening
    today = context.published
    meant = context.tense == MEANT or (context.nearby.paired and context.tense > 0)
    begun, now = (first_and_last(one) if one else None for one in (start, today))
    if not meant or begun is None or now is None or begun[0] > now[1]:
        return None
    days = ((one, first_and_last(one)) for one in known)
    later = ((one, its[1]) for one, its in days if its and begun[1] < its[1])
    return next(
        (one for one, end in later if (end - begun[0]).days <= MEANT_DAYS), None
    )


def _is_in_story(target: Cyclic, anchor: Period, context: Context) -> bool:
    """Tell a date that goes on with a story: so do those of a text without its day."""
    if context.published is None and target.cycle is Unit.YEAR:
        return True
    return context.kind is TextKind.NARRATIVE and anchor is context.line


def base_of(found: Period | None, anchor: Period, context: Context) -> Period:
    """Give what the one chosen was counted from: a time told of its year long past."""
    told, today = context.told, context.published
    if found is None or told is None or today is None or anchor is not today:
        return anchor
    mine, named, now = (year_of_safe(one) or 0 for one in (found, told, today))
    return told if mine == named < now - 1 else anchor


def _nearest(
    target: Cyclic, known: list[Period], anchor: Period, tense: int
) -> Period | None:
    """Give the nearest one, where those count as farther that the tense leaves."""
    weighing, today = (tense, _weight(target, tense)), first_and_last(anchor)
    return min(known, key=lambda one: _cost(one, today, weighing), default=None)


def _is_next_weekday(target: Cyclic) -> bool:
    """Tell "next Friday", which is not tomorrow, and "last Friday", not yesterday."""
    weekday = target.unit is Unit.DAY and target.cycle is Unit.WEEK
    return weekday and target.steps in {-1, 1}


def _is_from(period: Period, least: Period) -> bool:
    """Tell a period that is, or ends, no earlier than another begins."""
    if period.unit is least.unit:
        return period >= least
    days, begun = first_and_last(period), first_and_last(least)
    return days is not None and begun is not None and begun[0] <= days[1]


def _are_in_year(start: Period, target: Cyclic) -> bool:
    return start.unit in IN_YEAR and target.unit in IN_YEAR


def _ends_range(target: Cyclic, start: Period, context: Context) -> bool:
    """Tell the end of a range: the next one of its kind after the start.

    "It began on April 28 and ended on Monday" does not end in the week after April 28.
    """
    other = start.unit is not target.unit
    opened = context.nearby.range_opened and target.cycle is Unit.YEAR
    if target.steps is not None or (
        other and not (opened and _are_in_year(start, target))
    ):
        return False
    today, weekday = context.published, target.cycle is Unit.WEEK
    long_begun = today is not None and start.index + DAYS_OF_WEEK < today.index
    over = today is not None and today < start and context.tense < 0
    over = over and not context.nearby.linked  # "Sunday to Tuesday"
    return not (weekday and start.unit is Unit.DAY and (long_begun or over))


def _on_weekday(
    target: Cyclic, known: list[Period], anchor: Period, context: Context
) -> list[Period]:
    """Keep the days on the weekday that the words give; none where none is near.

    "Sunday, June 1" is of the last or the next year in which that is a Sunday; but of
    none to come where a verb of the past tells it: then the weekday is a slip.
    """
    if not target.weekday or target.unit is not Unit.DAY:
        return []
    here = containing(Unit.DAY, anchor).index
    today = context.published
    if context.tense < 0 and today is not None and anchor is today:
        known = [period for period in known if period <= today + 1]
    return [
        period
        for period in known
        if is_on_weekday(period, target.weekday)
        and -BACK_DAYS <= period.index - here <= NEAR_DAYS
    ]


def _this_one(target: Cyclic, here: Period, context: Context) -> Period | None:
    """Give the one of this cycle; "This Sunday he swam the Channel" is the last one.

    So is "since that winter" of what is told in an autumn, and "he left on the 12th"
    of an 11th.
    """
    found, today = target.in_cycle(here), context.published
    days = first_and_last(found) if found else None
    comes_back = target.cycle is Unit.WEEK or target.unit is Unit.SEASON
    comes_back = comes_back or (target.cycle is Unit.MONTH and context.told is None)
    if days is None or today is None or not comes_back:
        return found
    ahead = today.index < days[0].toordinal()
    late = target.unit is Unit.WEEKEND and today.index % DAYS_OF_WEEK > LOOKS_BACK
    back = ahead and context.tense < 0 and not late
    before = target.in_cycle(here + -1) if back else None
    return before if before and not _is_of_last_year(target, before, today) else found


def _is_of_last_year(target: Cyclic, before: Period, today: Period) -> bool:
    """Tell what nobody calls "this summer" any more: the one before, in a February."""
    days = first_and_last(before)
    if target.unit is not Unit.SEASON or target.origin is not Origin.PUBLISHED:
        return False
    return days is not None and days[1].toordinal() + SEASON_GONE < today.index


def _now(target: Cyclic, anchor: Period) -> Period:
    """Give the one that is on; before Saturday the last weekend still is."""
    if anchor.unit is target.cycle is Unit.YEAR and target.steps == 1:
        # "in 1934. The following spring" is not of 1934, a winter begins in it
        last = MONTHS - (target.unit is Unit.SEASON) - 1
        anchor = containing(Unit.MONTH, anchor) + last
    if anchor.unit is Unit.WEEKEND:  # "the following Monday" is the day after it
        far_end = 0 if target.steps == 1 else 1
        anchor = containing(Unit.DAY, anchor) + (SATURDAY - 1 + far_end)
    now = containing(target.unit, anchor)
    days, today = first_and_last(now), first_and_last(anchor)
    ahead = target.unit is Unit.WEEKEND and days and today and today[1] < days[0]
    back = ahead and target.steps == 1
    return now + -1 if back else now


def _cycles(target: Cyclic) -> tuple[int, ...]:
    """Give the cycles to look in: near ones, or as many as the words count."""
    if target.cycle is Unit.MONTH:
        return NEAR_MONTHS
    if (count := abs(target.steps or 0)) > 1:
        return tuple(range(-count - 1, count + 2))
    return NEAR_WEEKS if target.cycle is Unit.WEEK else AROUND


def _nth(nearest_first: list[Period], count: int) -> Period | None:
    return nearest_first[count - 1] if len(nearest_first) >= count else None


def _weight(target: Cyclic, tense: int) -> float:
    """Give how much farther a time counts that the tense does not point to."""
    return WEIGHTS[tense][_weight_place(target)]


def _weight_place(target: Cyclic) -> int:
    if target.cycle is Unit.WEEK:
        return 0
    if target.unit is Unit.DAY and target.holiday is None:
        return 1
    if target.unit is Unit.QUARTER:
        return 4
    return 2 if target.holiday is not None else 3


def _cost(
    period: Period, today: tuple[date, date] | None, weighing: tuple[int, float]
) -> float:
    """Weigh how far a period is from publication: more where the tense points away."""
    days = first_and_last(period)
    if days is None or today is None:
        return float("inf")
    tense, against = weighing
    gap_back, gap_on = (today[0] - days[1]).days, (days[0] - today[1]).days
    if gap_back > 0:
        return gap_back * (against if tense > 0 else 1.0)
    return max(0, gap_on) * (1.0 if tense > 0 else against)
