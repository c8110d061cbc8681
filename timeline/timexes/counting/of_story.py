"""A time that comes round and where a story stands in, which one of it is meant out.

The next one in the story, which may step back a little, or the last one where
something lasts since then.
"""

from timeline.timexes.calendar import (
    Period,
    Unit,
    containing,
    first_and_last,
    year_of,
)
from timeline.timexes.context import Context
from timeline.timexes.meanings import Cyclic, Relative
from timeline.timexes.reading.tense_words import NEAR_FUTURES
from timeline.timexes.sentence.entries import next_in_list
from timeline.timexes.values import TextKind

FINE = {Unit.DAY, Unit.MONTH, Unit.WEEK, Unit.SEASON}
BACK_IN_STORY = 150  # days that a bare date may step back in a narrative
BACK_TO_RANGE = (
    240  # days that the start of a range may, which ends nearer to the story
)


def of_story(
    target: Cyclic, anchor: Period, known: list[Period], context: Context
) -> Period | None:
    """Choose for a narrative; None where the calendar has no such day or year.

    Args:
        target: What is looked for.
        anchor: Where the story stands.
        known: Those around that, in order.
        context: What was told.
    """
    begun = [one for one in known if _has_begun_by(one, anchor)]
    if context.nearby.opens_since and begun:
        return begun[-1]
    back = BACK_TO_RANGE if context.nearby.begins_range else BACK_IN_STORY
    if context.tense > 0 and context.nearby.sentence_told == anchor:
        back = 0  # "3,500 in March and 200,000 by December"
    found = next_in_list(anchor, known, context.way)
    found = found or _next_in_story(target, anchor, known, back)
    return _told_by(context.published, found, known)


def _has_begun_by(period: Period, anchor: Period) -> bool:
    """Tell a period that has begun when another ends: the January before June."""
    days, told = first_and_last(period), first_and_last(anchor)
    return days is not None and told is not None and days[0] <= told[1]


def _told_by(
    published: Period | None, chosen: Period | None, known: list[Period]
) -> Period | None:
    """Keep a story to what lies before its publication."""
    if chosen is None or published is None:
        return chosen
    latest = containing(chosen.unit, published)
    if chosen <= latest:
        return chosen
    return next((period for period in reversed(known) if period <= latest), chosen)


def _next_in_story(
    target: Cyclic, anchor: Period, known: list[Period], back: int
) -> Period | None:
    """Choose for a narrative: in the year told, or soon after the date told."""
    if anchor.unit not in FINE or year_of(anchor) < 1:
        return target.in_cycle(containing(target.cycle, anchor))
    floor = containing(Unit.DAY, anchor).index - back
    for period in known:
        days = first_and_last(period)
        if days and days[0].toordinal() >= floor:
            return period
    return None


def leaves_past(target: Relative, context: Context) -> bool:
    """Tell what lies ahead of news, though the sentence before told of a time long ago.

    "They were stolen in 2002. ... A review is to be over by the end of the year." Not a
    time of day: "buses leave at 4 a.m."
    """
    if target.unit is Unit.DAY:
        return False
    told = first_and_last(context.told) if context.told else None
    today, here = context.published, context.nearby.sentence_told
    if context.kind is not TextKind.NEWS or told is None or today is None or here:
        return False
    return context.tense in NEAR_FUTURES and told[1].toordinal() < today.index
