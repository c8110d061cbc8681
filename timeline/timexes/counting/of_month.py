"""A day of the month in, the month that it is of out: "the 12th" of which one?

And a month right behind the one before it: "July and August".
"""

from datetime import date

from timeline.timexes.calendar import (
    LONGEST_YEAR,
    Period,
    Unit,
    containing,
    first_and_last,
)
from timeline.timexes.context import Context
from timeline.timexes.meanings import Cyclic, Origin
from timeline.timexes.reading.tense_words import LONG_GONE, SURE
from timeline.timexes.values import TextKind


def still_to_come(target: Cyclic, context: Context) -> Period | None:
    """Give the day of the month that news announces: "It opens on the 20th"; else None.

    One of the month told last where that is on and the words do not put it ahead
    outright, or where the day told last is still to come itself. Nor one after a day of
    years ago that the story goes on from: "They searched until the 17th."
    """
    today, counted = context.published, target.origin is Origin.TOLD
    ranged = context.nearby.range_from is not None
    if today is None or not counted or context.tense <= 0 or ranged:
        return None
    if target.cycle is not Unit.MONTH or context.kind is not TextKind.NEWS:
        return None
    here = containing(Unit.MONTH, today)
    told = first_and_last(context.told) if context.told else None
    this_month = first_and_last(here)
    if this_month is None or (told and not _is_gone(told[1], this_month, context)):
        return None
    if told and context.tense == 1 and told[1].toordinal() < today.index - LONGEST_YEAR:
        return None
    days = [target.in_cycle(here + steps) for steps in (0, 1, 2)]
    return next((day for day in days if day is not None and today <= day), None)


def _is_gone(told: date, month: tuple[date, date], context: Context) -> bool:
    """Tell a day told before the month of publication, or before what "will" come."""
    today = context.published if context.tense == SURE else None
    return told < month[0] or (today is not None and told.toordinal() < today.index)


def after_begun(target: Cyclic, context: Context) -> Period | None:
    """Give the day of the month after one since which something lasts, if it has come.

    "In force since 28 November, it was extended on the 9th" of 12 December.
    None where it has not.
    """
    begun, today = context.told, context.published
    by_month = target.cycle is Unit.MONTH and target.origin is Origin.TOLD
    if not (by_month and context.told_aside) or begun is None or today is None:
        return None
    if begun.unit is not Unit.DAY or context.tense > 0:
        return None
    here = containing(Unit.MONTH, begun)
    days = [target.in_cycle(here + steps) for steps in (0, 1)]
    return next((one for one in days if one and begun < one <= today), None)


def had_come(target: Cyclic, context: Context) -> Period | None:
    """Give the day of last month that news of this month looks back to; else None.

    "On 2 January they fled. On the 31st it snowed" of 3 January; not "They set a vote
    on the 28th".
    """
    told, today = context.told, context.published
    by_month = target.cycle is Unit.MONTH and target.origin is Origin.TOLD
    if not by_month or told is None or today is None or context.tense >= 0:
        return None
    if context.kind is not TextKind.NEWS or not context.nearby.opens_sentence:
        return None
    here = containing(Unit.MONTH, today)
    if (
        told.unit is not Unit.DAY
        or told > today
        or containing(Unit.MONTH, told) != here
    ):
        return None
    found = target.in_cycle(here)
    return target.in_cycle(here + -1) if found is None or found > today else None


def month_on(target: Cyclic, context: Context) -> Period | None:
    """Give the August of "July and August", which goes on with that July; else None."""
    told, bare = context.told, target.cycle is Unit.YEAR and target.steps is None
    if told is None or told.unit is not Unit.MONTH or target.unit is not Unit.MONTH:
        return None
    if not bare or not context.nearby.linked:
        return None
    after = told + 1
    same = target.in_cycle(containing(Unit.YEAR, after)) == after
    return after if same else None


def in_year_named(target: Cyclic, context: Context) -> Period | None:
    """Give a time of the past year that the words before have named for it; else None.

    Args:
        target: What is looked for.
        context: What was told.
    """
    return _in_year_of_subject(target, context) or _on_day_of_month(target, context)


def _in_year_of_subject(target: Cyclic, context: Context) -> Period | None:
    """Give the May of "the last strike, in 2023, began in May"; else None."""
    bare = target.cycle is Unit.YEAR and target.steps is None
    year = context.nearby.of_subject if bare else None
    today = context.published
    if year is None or today is None or context.tense > 0:
        return None
    return target.in_cycle(year) if year < containing(Unit.YEAR, today) else None


def _on_day_of_month(target: Cyclic, context: Context) -> Period | None:
    """Give 29 October of "the floods of October 2024", for what had happened then.

    "He quit over the floods of October 2024. He had dined on 29 October." None where
    the words are of now, or the month told is another one.
    """
    told, today = context.told, context.published
    bare = target.cycle is Unit.YEAR and target.steps is None
    if not bare or target.unit is not Unit.DAY or told is None or today is None:
        return None
    if told.unit is not Unit.MONTH or context.tense != LONG_GONE:
        return None
    year = containing(Unit.YEAR, told)
    found = target.in_cycle(year) if year < containing(Unit.YEAR, today) else None
    return found if found and containing(Unit.MONTH, found) == told else None
