"""Nights that two days share: "the night of 27-28 October", "overnight into Saturday".

Their value is that of the first day's night; their days are both. And "24/25 November".
"""

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import Cyclic, Fixed, Meaning
from timeline.timexes.normalise.parts import daypart
from timeline.timexes.normalise.targets import date_target
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.values import TimexType

BOTH_DAYS = 2
WEEK = 7
LAST = 31  # day of a month
NIGHT = "TNI"


def night_of(phrase: Phrase) -> Meaning | None:
    """Read a night by both its days: "the night from Thursday to Friday"."""
    weekday = phrase.number("weekday", "WEEKDAY")
    target = _weekday(weekday) if weekday else date_target(phrase)
    if target is None:
        return None
    clock = daypart(phrase) or NIGHT
    return Meaning(TimexType.TIME, target, clock=clock, days=BOTH_DAYS)


def night_into(phrase: Phrase) -> Meaning | None:
    """Read a night by its second day: "overnight into Saturday" is Friday's."""
    second = phrase.number("weekday", "WEEKDAY") or 1
    first = _weekday((second - 2) % WEEK + 1)
    return Meaning(TimexType.TIME, first, clock=NIGHT, days=BOTH_DAYS)


def two_days(phrase: Phrase) -> Meaning | None:
    """Read two days that a stroke parts: "24/25 November", "the 3/4 May".

    Days of two calendars, as "14/24 October 1648", are the one of ours.
    """
    first, second = map(int, phrase.word("day").split("/"))
    target = date_target(phrase)
    if target is None or not 0 < first < second <= LAST:
        return None
    if second - first < WEEK:
        return Meaning(TimexType.DATE, target, days=second - first + 1)
    if isinstance(target, Fixed):
        return Meaning(TimexType.DATE, Fixed(target.period + (second - first)))
    return None


def _weekday(number: int) -> Cyclic:
    return Cyclic(Unit.DAY, Unit.WEEK, (number,))
