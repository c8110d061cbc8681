"""Times counted from another: "last week", "two years ago", "Monday night"."""

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import Away, Cyclic, Meaning, Origin, Relative
from timeline.timexes.normalise.amounts import read_amount
from timeline.timexes.normalise.dates import placed, step_of
from timeline.timexes.normalise.parts import amount_mod, daypart, part_mod, side
from timeline.timexes.recognise import Phrase
from timeline.timexes.values import TimexType

CLOCK_UNITS = {"hour", "minute", "second"}
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
    number = phrase.number("weekday", "WEEKDAY") or 0
    return _day(phrase, placed(phrase, Cyclic(Unit.DAY, Unit.WEEK, (number,))))


def _day(phrase: Phrase, target: Relative | Cyclic) -> Meaning:
    clock = daypart(phrase)
    kind = TimexType.TIME if clock else TimexType.DATE
    mod = part_mod(phrase)
    return Meaning(kind, target, mod=mod, clock=clock)


def unit(phrase: Phrase) -> Meaning | None:
    """Read a unit some steps away: "last week" -> a week, "this morning" -> TMO."""
    step = step_of(phrase, "step")
    if step is None:
        return None
    clock = daypart(phrase)
    if clock:
        target = Relative(Unit.DAY, *step)
        return Meaning(TimexType.TIME, target, mod=part_mod(phrase), clock=clock)
    target = Relative(Unit(phrase.code("unit", "UNIT")), *step)
    return Meaning(TimexType.DATE, target, mod=part_mod(phrase), side=side(phrase))


def away(phrase: Phrase) -> Meaning | None:
    """Read an amount away: "nearly three years ago" -> 2.5 to 3 years back."""
    way = phrase.word("way").lower()
    sign = -1 if way == "ago" else phrase.number("way", "EARLIER") or 1
    origin = Origin.PUBLISHED if way in {"ago", "hence", "now"} else Origin.TOLD
    name = phrase.code("unit", "UNIT") or phrase.code("unit", "UNITS")
    mod = POINT_MODS.get(amount_mod(phrase), amount_mod(phrase))
    mod = mod if sign < 0 else OPPOSITE.get(mod, mod)
    if not name:
        return Meaning(TimexType.DATE, Relative(Unit.DAY, 0, origin), mod=mod)
    amount = read_amount(phrase)
    target = Away(Unit(name), amount.least, amount.most, sign, origin)
    return Meaning(TimexType.DATE, target, mod=mod)
