"""Times counted from another: "last week", "two years ago", "Monday night"."""

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import Away, Cyclic, Meaning, Origin, Relative
from timeline.timexes.normalise.amounts import read_amount
from timeline.timexes.normalise.dates import placed
from timeline.timexes.normalise.parts import (
    amount_mod,
    daypart,
    part_mod,
    side,
    step_of,
    unit_of,
)
from timeline.timexes.recognise import Phrase
from timeline.timexes.values import TimexType

CLOCK_UNITS = {"hour", "minute", "second"}
TOLD_WAYS = {"later", "after", "afterward", "afterwards", "thereafter", "following"}
POINT_MODS = {
    "LESS_THAN": "AFTER",
    "MORE_THAN": "BEFORE",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
}
OPPOSITE = {
    "AFTER": "BEFORE",
    "BEFORE": "AFTER",
    "ON_OR_AFTER": "ON_OR_BEFORE",
    "ON_OR_BEFORE": "ON_OR_AFTER",
}


def deictic(phrase: Phrase) -> Meaning | None:
    """Read a day counted from publication: "yesterday evening" -> a day and TEV."""
    steps = phrase.number("deictic", "DEICTIC") or 0
    return _day(phrase, Relative(Unit.DAY, steps))


def weekday(phrase: Phrase) -> Meaning | None:
    """Read a weekday: "Monday night", "last Tuesday" -> a day of a week."""
    number = phrase.number("weekday", "WEEKDAY", "SHORTWEEKDAY") or 0
    return _day(phrase, placed(phrase, Cyclic(Unit.DAY, Unit.WEEK, (number,))))


def _day(phrase: Phrase, target: Relative | Cyclic) -> Meaning:
    clock = daypart(phrase)
    kind = TimexType.TIME if clock else TimexType.DATE
    mod = part_mod(phrase)
    return Meaning(kind, target, mod=mod, clock=clock)


def weekday_of_week(phrase: Phrase) -> Meaning | None:
    """Read a weekday of a week counted from now: "Monday of last week"."""
    number = phrase.number("weekday", "WEEKDAY", "SHORTWEEKDAY") or 0
    step = step_of(phrase, "step")
    within = Relative(Unit.WEEK, *step) if step else None
    return _day(phrase, Cyclic(Unit.DAY, Unit.WEEK, (number,), within=within))


def day_before(phrase: Phrase) -> Meaning | None:
    """Read "the day before yesterday" -> two days before publication."""
    steps = phrase.number("deictic", "DEICTIC") or 0
    sign = -1 if phrase.word("way").lower() == "before" else 1
    return _day(phrase, Relative(Unit.DAY, steps + sign))


def tonight(phrase: Phrase) -> Meaning | None:
    """Read "tonight" and "overnight" -> the night of publication."""
    target = Relative(Unit.DAY, 0)
    return Meaning(TimexType.TIME, target, mod=part_mod(phrase), clock="TNI")


def daypart_told(phrase: Phrase) -> Meaning | None:
    """Read a part of the day told last: "in the morning" -> TMO."""
    target = Relative(Unit.DAY, 0, Origin.NEAR)
    clock = daypart(phrase)
    return Meaning(TimexType.TIME, target, mod=part_mod(phrase), clock=clock)


def unit(phrase: Phrase) -> Meaning | None:
    """Read a unit some steps away: "last week" -> a week, "last night" -> TNI."""
    step = step_of(phrase, "step")
    if step is None:
        step = 0, Origin.NEAR
    if daypart(phrase):
        return _day(phrase, Relative(Unit.DAY, *step))
    size = unit_of(phrase)
    if size is None:
        return None
    target: Relative | Cyclic = Relative(size, *step)
    if size is Unit.WEEKEND and step == (0, Origin.PUBLISHED):
        target = Cyclic(Unit.WEEKEND, Unit.WEEK, ())
    return Meaning(TimexType.DATE, target, mod=part_mod(phrase), side=side(phrase))


def away(phrase: Phrase) -> Meaning | None:
    """Read an amount away: "nearly three years ago" -> 2.5 to 3 years back."""
    way = phrase.word("way").lower()
    sign = -1 if way == "ago" else phrase.number("way", "EARLIER") or 1
    told = way in TOLD_WAYS or (sign < 0 and way != "ago")
    origin = Origin.TOLD if told else Origin.PUBLISHED
    mod = amount_mod(phrase)
    mod = POINT_MODS.get(mod, mod)
    mod = mod if sign < 0 else OPPOSITE.get(mod, mod)
    size = unit_of(phrase)
    if size is None:
        return Meaning(TimexType.DATE, Relative(Unit.DAY, 0, origin), mod=mod)
    amount = read_amount(phrase)
    target = Away(size, amount.least, amount.most, sign, origin)
    return Meaning(TimexType.DATE, target, mod=mod)


def weekend(phrase: Phrase) -> Meaning | None:
    """Read "the weekend" -> the last one, or the next where that is meant."""
    target = Cyclic(Unit.WEEKEND, Unit.WEEK, ())
    return Meaning(TimexType.DATE, target, side=side(phrase))
