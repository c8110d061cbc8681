"""Times counted from another: "last week", "two years ago", "Monday night"."""

from dataclasses import replace

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import Away, Cyclic, Meaning, Origin, Relative, Same
from timeline.timexes.normalise.amounts import multiple, read_amount
from timeline.timexes.normalise.lengths import window
from timeline.timexes.normalise.parts import (
    amount_mod,
    cut,
    daypart,
    part_mod,
    side,
    step_of,
    unit_of,
)
from timeline.timexes.normalise.targets import placed
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.words import number_classes
from timeline.timexes.sentence.from_now import tells_from_now
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.values import TimexType

POINT_MODS = {
    "LESS_THAN": "AFTER",
    "MORE_THAN": "BEFORE",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
}
UNIT_AWAY = 2  # words back from "last" to the unit: "this year than last"
HALF = 0.5
WEEK = 7
# How many of the second unit are in the first.
BELOW = {
    (Unit.YEAR, Unit.MONTH): 12,
    (Unit.YEAR, Unit.WEEK): 52,
    (Unit.WEEK, Unit.DAY): WEEK,
}
CENTURY, ROUND_FROM, ROUND_TO = 100, 300, 2000  # years
APPOSING = {",", "-", "\u2013", "\u2014", "("}
DATE_ENDS = {"ANYYEAR", "DAYNUMBER", "DAYNTH"}
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
    clock = "TNI" if phrase.forms("overnight") else daypart(phrase)
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
    sign = phrase.number("way", "EARLIER", "LATER") or 1
    return _day(phrase, Relative(Unit.DAY, steps + sign))


def day_beside(phrase: Phrase) -> Meaning | None:
    """Read "the day before" or "the eve of" a day that is named next."""
    sign = phrase.number("way", "EARLIER", "LATER", "PREVIOUS", "FOLLOWING") or 1
    return _day(phrase, Relative(Unit.DAY, sign, Origin.TOLD))


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
    """Read a unit some steps away: "last week" -> a week, "last night" -> TNI.

    "the past week" has the value of last week, but is the seven days up to now.
    """
    size = unit_of(phrase)
    step = _step(phrase, size)
    if daypart(phrase):
        return _day(phrase, Relative(Unit.DAY, *step))
    if step == (0, Origin.NEAR) and size is not Unit.DAY and tells_from_now(phrase):
        step = 0, Origin.CLOSEST
    beside_now = phrase.numbers("step", "LAST") or phrase.numbers("step", "NEXT")
    if size is None or multiple(phrase) > 1:
        return window(phrase) if size and beside_now else None
    long = size is Unit.DECADE and beside_now
    long = long or (size is Unit.CENTURY and phrase.numbers("step", "NEXT"))
    if long and phrase.number("step", "ARTICLE"):
        return window(phrase)  # "the next decade" are ten years, not the 2030s
    target: Relative | Cyclic = Relative(size, *step)
    near = phrase.numbers("step", "UPTONOW")
    if phrase.number("step", "ARTICLE") and phrase.numbers("step", "LAST"):
        owned = size is Unit.CENTURY and _behind_of(phrase)
        near = near or ([] if owned else [-1])  # "the last year": the months up to now
    this = phrase.numbers("step", "THIS")
    if size is Unit.WEEKEND and (near or this):
        steps = near[0] if near else 0
        target = Cyclic(Unit.WEEKEND, Unit.WEEK, (), steps=steps)
    meaning = Meaning(TimexType.DATE, target, mod=part_mod(phrase), side=side(phrase))
    meaning = cut(phrase, meaning)
    if -1 not in near or size is Unit.WEEKEND:
        return meaning
    return replace(meaning, window=Away(size, 0, 1, -1, Origin.PUBLISHED))


def _behind_of(phrase: Phrase) -> bool:
    """Tell "the wars of the last century", which are those of the 1900s."""
    first = phrase.match.start()
    return first > 0 and phrase.words.forms[first - 1].lower() in load_signs().part_of


def _step(phrase: Phrase, size: Unit | None) -> tuple[int, Origin]:
    """Give the steps of a unit; "next day" and "next morning" follow what was told."""
    steps, origin = step_of(phrase, "step") or (0, Origin.NEAR)
    bare = phrase.numbers("step", "NEXT") and not phrase.numbers("step", "NEARING")
    if bare and (size is Unit.DAY or phrase.forms("daypart")):
        origin = Origin.TOLD
    return steps, origin


def last_one(phrase: Phrase) -> Meaning:
    """Read "last" after a unit of now: "more this year than last" -> last year."""
    before = phrase.words.forms[phrase.match.start() - UNIT_AWAY]
    size = Unit(phrase.vocabulary.code("UNIT", before))
    return Meaning(TimexType.DATE, Relative(size, -1))


def fiscal_in_short(phrase: Phrase) -> Meaning:
    """Read "this fiscal" and "the next fiscal" as years."""
    step = step_of(phrase, "step") or (0, Origin.NEAR)
    return Meaning(TimexType.DATE, Relative(Unit.YEAR, *step))


def to_date(phrase: Phrase) -> Meaning | None:
    """Read "the year to date" -> the part of the year before publication."""
    size = unit_of(phrase)
    return Meaning(TimexType.DATE, Relative(size, 0), side=-1) if size else None


def full_year(_: Phrase) -> Meaning | None:
    """Read "the full year": in news the year of its publication."""
    return Meaning(TimexType.DATE, Relative(Unit.YEAR, 0, Origin.CLOSEST))


def unit_beside(phrase: Phrase) -> Meaning | None:
    """Read the unit before or after the one told: "the week before"."""
    size = unit_of(phrase)
    if size is None:
        return None
    steps = phrase.number("way", "EARLIER", "LATER") or 1
    return Meaning(TimexType.DATE, Relative(size, steps, Origin.TOLD))


def daypart_beside(phrase: Phrase) -> Meaning | None:
    """Read a part of the day beside the one told: "the night before" -> TNI."""
    steps = phrase.number("way", "EARLIER", "LATER") or -1
    return _day(phrase, Relative(Unit.DAY, steps, Origin.TOLD))


def away(phrase: Phrase) -> Meaning | None:
    """Read an amount away: "nearly three years ago" -> 2.5 to 3 years back."""
    told = phrase.number("way", "EARLIER", "LATER", "FOLLOWING")
    sign = told or phrase.number("way", "AGO") or 1
    origin = Origin.TOLD if told else Origin.PUBLISHED
    mod = point_mod(amount_mod(phrase), sign)
    size = unit_of(phrase)
    if size is None:
        return Meaning(TimexType.DATE, Relative(Unit.DAY, 0, origin), mod=mod)
    amount = read_amount(phrase)
    extra = HALF if phrase.forms("plus") else 0.0
    least, most = amount.least + extra, amount.most + extra
    below = unit_of(phrase, "below")
    if below is not None:  # "a year and two months ago"
        rest = read_amount(phrase, "rest", "below").most
        least, most = (end * BELOW[size, below] + rest for end in (least, most))
        size = below
    if size is Unit.YEAR and not (told or mod) and _is_round(least, most):
        mod = "APPROX"
    target = Away(size, least, most, sign, origin)
    return Meaning(TimexType.DATE, target, mod=mod)


def _is_round(least: float, most: float) -> bool:
    """Tell "900 years ago", which no one counts to the year, from "200 years ago"."""
    return ROUND_FROM <= least == most <= ROUND_TO and most % CENTURY == 0


def point_mod(mod: str, sign: int) -> str:
    """Give the TIMEX3 mod of a time so far off from that of the length itself.

    Args:
        mod: Of the length: "LESS_THAN" for "nearly three years".
        sign: 1 for a time after what it counts from, -1 for one before.

    Returns:
        "AFTER" for "nearly three years ago", "BEFORE" for "nearly three years later".
    """
    mod = POINT_MODS.get(mod, mod)
    return mod if sign < 0 else OPPOSITE.get(mod, mod)


def away_event(phrase: Phrase) -> Meaning | None:
    """Read an amount away from an event: "two days after the fall" -> two days on.

    Right after a date it says again when that was: "On 27 June 1950, two days after
    the attack" is that 27 June.
    """
    return Meaning(TimexType.DATE, Same()) if is_apposed(phrase) else away(phrase)


def is_apposed(phrase: Phrase) -> bool:
    """Tell a time that stands right behind a date and a comma, dash or bracket."""
    first, forms = phrase.match.start(), phrase.words.forms
    before, last, mark = ["", "", "", *forms[max(0, first - 3) : first]][-3:]
    if phrase.vocabulary.number("MONTH", last):  # "27 June"
        last = before
    return mark in APPOSING and bool(number_classes(last) & DATE_ENDS)


def away_to(phrase: Phrase) -> Meaning | None:
    """Read an amount back to the day or week: "three years ago today".

    Or on from the day told: "ten years later to the day".
    """
    amount, size = read_amount(phrase), unit_of(phrase)
    if size is None or amount.least != amount.most:
        return None
    number = phrase.number("month", "MONTH")
    if number:
        back = phrase.number("step", "LAST") or 0
        return _ago_this_month(amount.least, size, number, back)
    to = Unit(phrase.code("to", "UNIT") or Unit.DAY)
    steps = phrase.number("deictic", "DEICTIC") or 0
    steps += phrase.number("step", "LAST", "NEXT") or 0
    told = phrase.number("way", "LATER", "EARLIER", "LAST")
    sign, origin = (told, Origin.TOLD) if told else (-1, Origin.PUBLISHED)
    weekday = phrase.number("weekday", "WEEKDAY")
    target = Away(size, amount.least, amount.most, sign, origin, (to, steps), weekday)
    return Meaning(TimexType.DATE, target)


def _ago_this_month(years: float, size: Unit, number: int, back: int) -> Meaning | None:
    """Read "three years ago this May" -> the May of that year, and "last May" so."""
    if size is not Unit.YEAR or years != int(years):
        return None
    if back:
        steps = back * (int(years) + 1)
        last = Cyclic(Unit.MONTH, size, (number,), steps, origin=Origin.PUBLISHED)
        return Meaning(TimexType.DATE, last)
    within = Relative(Unit.YEAR, -int(years))
    return Meaning(TimexType.DATE, Cyclic(Unit.MONTH, size, (number,), within=within))


def weekend(phrase: Phrase) -> Meaning | None:
    """Read "the weekend" -> the last one, or the next where that is meant."""
    target = Cyclic(Unit.WEEKEND, Unit.WEEK, ())
    return Meaning(TimexType.DATE, target, side=side(phrase))
