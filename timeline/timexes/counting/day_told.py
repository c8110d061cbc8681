"""A part of a day or "the next day" in, the day told that it counts from out."""

from timeline.timexes.calendar import LONGEST_YEAR, Period, Unit, day, first_and_last
from timeline.timexes.context import Context
from timeline.timexes.meanings import Origin, Relative
from timeline.timexes.reading.tense_words import SURE
from timeline.timexes.values import TextKind

YEARS = 2 * LONGEST_YEAR  # days
LONGEST_MONTH = 31  # days


def told_day(target: Relative, context: Context) -> Period | None:
    """Give the day that "that day" or "at 9 p.m." goes back to.

    A year or a month named in passing does not come between, nor a day to come where
    the words tell of the past, unless it stands right before: "on Saturday (12.30pm)".
    "The next day" after a month that the story has moved to
    is of that month; that of "it sank in 2019 and was raised the next day" is of 2019.
    """
    if target.unit is not Unit.DAY or context.kind is not TextKind.NEWS:
        return None
    if target.origin not in {Origin.TOLD, Origin.NEAR} or context.told is None:
        return None
    coarse = context.told.unit is not Unit.DAY
    today, days = context.published, first_and_last(context.told)
    ahead = today is not None and days is not None and day(days[0]) > today
    back = ahead and context.tense < 0 and context.nearby.range_from is None
    back = back and context.nearby.beside is None
    if not (back or context.in_passing) and _is_elsewhere(target, context):
        return None
    bare = target.origin is Origin.NEAR and not (coarse or target.steps)
    if bare and _is_over(context):
        return today
    if coarse and target.origin is Origin.NEAR and _has_moved_on(context):
        return None if target.steps else today
    return context.day_told if coarse or back else None


def _is_elsewhere(target: Relative, context: Context) -> bool:
    """Tell what counts from a longer time, no day of which was told."""
    if target.steps and _has_moved(context):
        return True
    return target.origin is Origin.TOLD and _is_far_off(context)


def _has_moved(context: Context) -> bool:
    """Tell a story that has moved to a month or weekend, or a year of its sentence."""
    told = context.told
    if told is None:
        return False
    here = told == context.nearby.sentence_told or is_long_ago(told, context)
    moved = told.unit in {Unit.MONTH, Unit.WEEKEND}
    return moved or (told.unit is Unit.YEAR and here)


def _is_far_off(context: Context) -> bool:
    """Tell a month told by a sentence of its own, far from the day told before it.

    "He was jailed on Monday. They had arrested him in May 2024. That evening ..."
    """
    told, here = context.told, context.day_told
    if told is None or here is None or context.nearby.closed_aside:
        return False
    days = first_and_last(told) if told.unit is Unit.MONTH else None
    if days is None:
        return False
    return day(days[1]) + LONGEST_MONTH < here or here + LONGEST_MONTH < day(days[0])


def is_long_ago(told: Period, context: Context) -> bool:
    """Tell a year or month long before the day told that begins a sentence's story.

    "He was held in 2019, after a raid on a yard, but was let go a day later."
    """
    here, days = context.day_told, first_and_last(told)
    if here is None or days is None or told != context.nearby.in_sentence:
        return False
    return told.unit in {Unit.MONTH, Unit.YEAR} and day(days[1]) + LONGEST_YEAR < here


def _has_moved_on(context: Context) -> bool:
    """Tell a day of years ago that later times of other sentences have followed."""
    told, here, today = context.told, context.day_told, context.published
    days = first_and_last(told) if told else None
    if here is None or today is None or days is None or context.nearby.sentence_told:
        return False
    long_ago = here + YEARS < today
    return long_ago and here + YEARS < day(days[0]) and context.tense <= 0


def _is_over(context: Context) -> bool:
    """Tell a day of another sentence, behind what "will" be at nightfall."""
    told, today = context.told, context.published
    past = told is not None and today is not None and told < today
    return past and context.tense == SURE and context.nearby.sentence_told is None
