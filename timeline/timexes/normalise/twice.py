"""Times two steps away, in the middle, or in another year: "the week before last"."""

from dataclasses import replace

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import (
    Away,
    Cyclic,
    Meaning,
    Origin,
    Relative,
    Target,
    Week,
)
from timeline.timexes.normalise.amounts import multiple, read_amount
from timeline.timexes.normalise.dates import same_day
from timeline.timexes.normalise.parts import (
    daypart,
    part_mod,
    step_of,
    unit_of,
    year_of,
)
from timeline.timexes.normalise.targets import date_target
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.values import TimexType

SECOND = 2
WEDNESDAY = 3
WEEK = 7


def second(phrase: Phrase) -> Meaning | None:
    """Read the last or next but one: "the week before last", "the May after next"."""
    steps = SECOND * (phrase.number("way", "EARLIER", "LATER") or 1)
    cyclic = _cyclic(phrase)
    if cyclic:
        return Meaning(TimexType.DATE, replace(cyclic, steps=steps))
    clock, size = daypart(phrase), unit_of(phrase)
    if clock:
        return Meaning(TimexType.TIME, Relative(Unit.DAY, steps), clock=clock)
    return Meaning(TimexType.DATE, Relative(size, steps)) if size else None


def second_year(phrase: Phrase) -> Meaning | None:
    """Read a part of the last year but one: "in May of the year before last"."""
    cyclic, way = _cyclic(phrase), phrase.number("way", "EARLIER", "LATER") or 1
    if cyclic is None:
        return None
    year = Relative(Unit.YEAR, SECOND * way)
    mod = part_mod(phrase)
    return Meaning(TimexType.DATE, replace(cyclic, within=year), mod=mod)


def nth_back(phrase: Phrase) -> Meaning | None:
    """Read weekdays or seasons counted off: "two Fridays ago", "two Sundays later"."""
    cyclic, steps = _cyclic(phrase), round(read_amount(phrase).most)
    if cyclic is None or not steps:
        return None
    sign, origin = _way(phrase)
    counted = replace(cyclic, steps=sign * steps, origin=origin)
    return Meaning(TimexType.DATE, counted)


def dayparts_away(phrase: Phrase) -> Meaning | None:
    """Read nights or mornings counted off: "two nights later" -> a day and TNI."""
    amount, (sign, origin) = read_amount(phrase), _way(phrase)
    clock = f"T{phrase.code('daypart', 'DAYPARTS')}"
    target = Away(Unit.DAY, amount.least, amount.most, sign, origin)
    return Meaning(TimexType.TIME, target, clock=clock)


def _way(phrase: Phrase) -> tuple[int, Origin]:
    """Give the side of an amount away, and what it is counted from."""
    told = phrase.number("way", "EARLIER", "LATER")
    if told:
        return told, Origin.TOLD
    return phrase.number("way", "AGO") or 1, Origin.PUBLISHED


def nth_on(phrase: Phrase) -> Meaning | None:
    """Read a week after the next of a weekday: "Thursday week", "a week on Friday".

    Or two weeks after it: "Thursday fortnight".
    """
    cyclic, steps = _cyclic(phrase), 1 + multiple(phrase)
    return Meaning(TimexType.DATE, replace(cyclic, steps=steps)) if cyclic else None


def week_on(phrase: Phrase) -> Meaning | None:
    """Read a week or two from a day: "a week today", "tomorrow week"."""
    steps = phrase.number("deictic", "DEICTIC") or 0
    target = Relative(Unit.DAY, steps + WEEK * multiple(phrase))
    return Meaning(TimexType.DATE, target)


def middle(phrase: Phrase) -> Meaning | None:
    """Read the middle of a unit near: "midyear"; "midweek" is about a Wednesday."""
    unit = Unit(phrase.code("unit", "UNIT", "MIDUNIT"))
    target: Target = Relative(unit, 0, Origin.NEAR)
    if unit is Unit.WEEK:
        target = Week(Cyclic(Unit.DAY, Unit.WEEK, (WEDNESDAY,)))
    return Meaning(TimexType.DATE, target, mod="MID")


def small_hours(phrase: Phrase) -> Meaning | None:
    """Read the hours before dawn: "the early hours of Friday" -> TMO, START."""
    steps = phrase.number("deictic", "DEICTIC")
    target: Target | None = date_target(phrase) or _cyclic(phrase)
    if target is None and phrase.forms("day"):  # "of the 4th"
        target = same_day(phrase)
    if steps is not None or phrase.forms("step"):
        target = Relative(Unit.DAY, steps or 0)
    return Meaning(TimexType.TIME, target, mod="START", clock="TMO")


def _cyclic(phrase: Phrase) -> Cyclic | None:
    """Give the weekday, month or season that a phrase names."""
    weekday = phrase.number("weekday", "WEEKDAY", "WEEKDAYS")
    if weekday:
        return Cyclic(Unit.DAY, Unit.WEEK, (weekday,))
    season = phrase.number("season", "SEASON", "SEASONS")
    if season:
        return Cyclic(Unit.SEASON, Unit.YEAR, (season,))
    number = phrase.number("month", "MONTH")
    return Cyclic(Unit.MONTH, Unit.YEAR, (number,)) if number else None


def unit_in_year(phrase: Phrase) -> Meaning | None:
    """Read "this day in 1989" -> that day of 1989, "this day last year"."""
    size, year = unit_of(phrase) or Unit.DAY, year_of(phrase)
    if phrase.forms("inyear"):
        target = Away(Unit.YEAR, 1, 1, -1, Origin.PUBLISHED, (size, 0))
        return Meaning(TimexType.DATE, target)
    origin = Origin.TOLD if phrase.forms("step") else Origin.NEAR
    again = Relative(size, 0, origin, year=year)
    return Meaning(TimexType.DATE, again) if year else None


def this_time(phrase: Phrase) -> Meaning | None:
    """Read "this time last year" -> that month of last year."""
    steps, origin = step_of(phrase, "step") or (0, Origin.PUBLISHED)
    target = Away(Unit.YEAR, 1, 1, steps, origin, (Unit.MONTH, 0))
    return Meaning(TimexType.DATE, target)
