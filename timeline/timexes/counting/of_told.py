"""A time that comes round and what was told before in, which one of it is meant out.

"Last week, on Monday", "on Wednesday and Thursday", "on 5 May 2019 and again on 17
June": the one beside the time told, or in it.
"""

from timeline.timexes.calendar import Period, Unit, containing, first_and_last
from timeline.timexes.context import Context
from timeline.timexes.counting.in_year_of_told import in_year_of_told
from timeline.timexes.counting.of_month import in_year_named, month_on
from timeline.timexes.meanings import Cyclic
from timeline.timexes.reading.tense_words import GONE, LONG_GONE

WEEK = 7  # days
NEAR_TOLD = 8 * WEEK  # days from now within which a weekday goes on with one told
PUT_OFF = 300  # days
APPOSED = 31  # days between a date and another way to say it


def of_told(target: Cyclic, known: list[Period], context: Context) -> Period | None:
    """Give the one that what was told just before says; None where nothing does.

    Args:
        target: What is looked for.
        known: Those around publication, in order.
        context: What was told.
    """
    return (
        _in_list(target, context)
        or _in_month_told(target, context)
        or _beside(target, known, context)
        or month_on(target, context)
        or in_year_named(target, context)
        or _after_told(target, context)
        or _later_that_year(target, context)
        or in_year_of_told(target, context)
        or _put_off(target, known, context)
        or _month_gone_by(target, known, context)
    )


def _in_list(target: Cyclic, context: Context) -> Period | None:
    """Give a time of the year of a list: "Dates for 2025: 5 May and 9 June"."""
    bare = target.cycle is Unit.YEAR and target.steps is None
    year = context.nearby.listed if bare else None
    return target.in_cycle(year) if year else None


def _in_month_told(target: Cyclic, context: Context) -> Period | None:
    """Give a day with its weekday in the month told, or in the days after it.

    "They met on 3 May and again on Friday 17th." None where it is no such weekday.
    """
    told = context.told
    if target.cycle is not Unit.MONTH or target.steps is not None or told is None:
        return None
    if told.unit not in {Unit.DAY, Unit.MONTH}:
        return None
    month = containing(Unit.MONTH, told)
    here, after = target.in_cycle(month), target.in_cycle(month + 1)
    near = told.unit is Unit.DAY and after is not None and after < told + APPOSED
    return here or (after if near else None)


def _put_off(target: Cyclic, known: list[Period], context: Context) -> Period | None:
    """Give the next one after a time told: "was put off until the autumn".

    None where that is most of a year away: "the vote of 3 December was brought forward
    to 26 November".
    """
    days = first_and_last(context.told) if context.told else None
    yearly = target.cycle is Unit.YEAR and target.steps is None
    if not context.nearby.put_off or not yearly or days is None:
        return None
    spans = ((one, first_and_last(one)) for one in known)
    later = ((one, its[0] - days[1]) for one, its in spans if its and days[1] < its[0])
    return next((one for one, gap in later if gap.days <= PUT_OFF), None)


def _month_gone_by(
    target: Cyclic, known: list[Period], context: Context
) -> Period | None:
    """Give the month after one of last year that was told, not the one that is on.

    "They were fined in March last year. They appealed in April" is of last year in an
    April, of which news says "this month".
    """
    told, today = context.told, context.published
    bare = target.unit is Unit.MONTH and target.steps is None
    if not bare or told is None or today is None or context.tense >= 0:
        return None
    now = containing(Unit.MONTH, today)
    last_year = containing(Unit.YEAR, now) + -1
    if told.unit is not Unit.MONTH or containing(Unit.YEAR, told) != last_year:
        return None
    after = target.in_cycle(last_year)
    return after if now in known and after is not None and told < after else None


def _beside(target: Cyclic, known: list[Period], context: Context) -> Period | None:
    """Give what the phrase right before names or has: "last week, on Monday"."""
    beside = context.nearby.beside
    if beside is None or beside in known:
        return beside
    if target.unit not in {Unit.DAY, Unit.MONTH} or target.steps is not None:
        return None
    if target.cycle is Unit.YEAR and target.unit is beside.unit is Unit.DAY:
        found = target.in_cycle(containing(Unit.YEAR, beside))
        near = found is not None and abs(found.index - beside.index) <= APPOSED
        return found if near else None  # "the following Friday, 17 May"
    return target.in_cycle(beside) if target.cycle is beside.unit else None


def _after_told(target: Cyclic, context: Context) -> Period | None:
    """Give the weekday after one that the sentence has named; None where none follows.

    It follows on a day still to come, or is the day after: "on Wednesday and Thursday".
    """
    told, today = context.nearby.sentence_told, context.published
    weekday = target.cycle is Unit.WEEK and target.unit is Unit.DAY
    if not weekday or told is None or told.unit is not Unit.DAY or today is None:
        return None
    if abs(told.index - today.index) > NEAR_TOLD:
        return None  # "at Easter, beginning on Thursday"
    week = containing(Unit.WEEK, told)
    soon = (target.in_cycle(week), target.in_cycle(week + 1))
    after = next((period for period in soon if period and told <= period), None)
    if after is None or (context.nearby.linked and after == told + 1):
        return after
    if told <= today or context.tense < 0:
        return None
    # "Showers until Friday, heavy on Thursday"
    within = after == told + (WEEK - 1) and not context.nearby.joined
    return told + -1 if within else after


def _later_that_year(target: Cyclic, context: Context) -> Period | None:
    """Give a later day of the past year that the sentence has named.

    "They met on 5 May 2019 and again on 17 June." None where the words look ahead.
    """
    told, today = context.nearby.sentence_told, context.published
    yearly = target.cycle is Unit.YEAR and target.unit is Unit.DAY
    if not yearly or target.steps is not None or told is None or today is None:
        return None
    year = containing(Unit.YEAR, told)
    past = told.unit is Unit.DAY and year < containing(Unit.YEAR, today)
    found = target.in_cycle(year) if past and context.tense <= 0 else None
    return found if found is not None and told < found else None


def in_year_told(
    target: Cyclic, nearest: Period | None, context: Context
) -> Period | None:
    """Give the one in the past year told before, rather than one to come.

    "In 2017 the army moved on November 15. He resigned on November 21" is of that year
    in news of September 2019: only words of the past are near.
    """
    told, today = context.told, context.published
    if nearest is None or told is None or today is None or context.tense >= 0:
        return None
    days = first_and_last(nearest)
    if target.cycle is not Unit.YEAR or days is None:
        return None
    if days[0].toordinal() <= today.index:
        return None
    year = containing(Unit.YEAR, told)
    return target.in_cycle(year) if year < containing(Unit.YEAR, today) else None


def before_said(
    target: Cyclic, found: Period | None, context: Context
) -> Period | None:
    """Give the weekday before the one on which it was told, where it was over by then.

    "Said on Monday that he was shot on Tuesday" is of the Tuesday before, as are "died
    on Monday. He had left on Tuesday" and "will quit on Friday after a Monday vote".

    Args:
        target: What is looked for.
        found: The one nearest to publication.
        context: What was told.
    """
    had = context.tense == LONG_GONE
    since = context.nearby.before_told
    told = context.told if had or since else None
    told = context.nearby.sentence_told if context.nearby.said_that else told
    weekday = target.cycle is Unit.WEEK and target.unit is Unit.DAY
    if found is None or told is None or told.unit is not Unit.DAY or not weekday:
        return found
    back = (since or context.tense in {GONE, LONG_GONE}) and told < found
    back = back and (context.nearby.said_that or found + -WEEK <= told)
    near = (context.published or told) <= told + WEEK  # no 18th told on the 27th
    return found + -WEEK if back and near else found
