"""What comes round: "every two weeks", "Tuesday nights", "daily"."""

from dataclasses import replace

from timeline.timexes.calendar import Unit
from timeline.timexes.counting.unknown import cyclic_value, unknown_value
from timeline.timexes.meanings import Away, Cyclic, Meaning, Origin
from timeline.timexes.normalise.amounts import multiple, read_amount
from timeline.timexes.normalise.lengths import length_value
from timeline.timexes.normalise.parts import daypart, step_of
from timeline.timexes.normalise.targets import day_number
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.values import TimexType

WORKDAYS = "XXXX-WXX-WD"  # as SUTime writes them


def every(phrase: Phrase) -> Meaning | None:
    """Read a repetition: "every two weeks" -> P2W, "Tuesdays" -> XXXX-WXX-2."""
    weekday = phrase.number("weekday", "WEEKDAY", "WEEKDAYS")
    code = daypart(phrase)
    if weekday:
        value = cyclic_value(Cyclic(Unit.DAY, Unit.WEEK, (weekday,)))
        plural = phrase.code("daypart", "DAYPARTS")
        return _set(value + (f"T{plural}" if plural else code))
    if code:
        return _set(f"XXXX-XX-XX{code}")
    part_of_year = _part_of_year(phrase)
    if part_of_year:
        return _set(cyclic_value(part_of_year))
    if not phrase.forms("amount"):
        apart = phrase.numbers("", "OTHER") or phrase.numbers("nth", "ORDINAL") or [1]
        return _set(length_value(phrase, apart[0] * multiple(phrase)))
    amount = read_amount(phrase)
    return _set(length_value(phrase, amount.most if amount.known else None))


def _part_of_year(phrase: Phrase) -> Cyclic | None:
    """Give the day, month or season of every year: "every Dec. 26"; or a month's."""
    month, day = phrase.number("month", "MONTH", "SHORTMONTH"), day_number(phrase)
    season = phrase.number("season", "SEASON")
    if month and day:
        return Cyclic(Unit.DAY, Unit.YEAR, (month, day))
    if day:
        return Cyclic(Unit.DAY, Unit.MONTH, (day,))
    if month:
        return Cyclic(Unit.MONTH, Unit.YEAR, (month,))
    return Cyclic(Unit.SEASON, Unit.YEAR, (season,)) if season else None


def some_of_a_kind(phrase: Phrase) -> Meaning | None:
    """Read some of a kind next to now: "the past three summers" -> XXXX-SU.

    They lie in as many years, or weeks for weekdays, before publication or after it.
    """
    season, step = phrase.number("season", "SEASONS"), step_of(phrase, "step")
    weekday = phrase.number("weekday", "WEEKDAYS")
    kind = Cyclic(Unit.DAY, Unit.WEEK, (weekday,)) if weekday else None
    kind = Cyclic(Unit.SEASON, Unit.YEAR, (season,)) if season else kind
    if kind is None or step is None:
        return None
    near = Away(kind.cycle, 0, read_amount(phrase).most, step[0], Origin.PUBLISHED)
    return replace(_set(cyclic_value(kind)), window=near)


def daily(phrase: Phrase) -> Meaning | None:
    """Read an adverb of repetition: "daily" -> P1D, in histories XXXX-XX-XX."""
    return _set(phrase.code("regular", "REGULAR") or phrase.code("daily", "DAILY"))


def _set(value: str) -> Meaning:
    return Meaning(TimexType.SET, value=value)


def weekends(_: Phrase) -> Meaning | None:
    """Read "weekends" -> XXXX-WXX-WE."""
    return _set(unknown_value(Unit.WEEKEND))


def workdays(phrase: Phrase) -> Meaning | None:
    """Read "weekdays" -> XXXX-WXX-WD, "weekday mornings" -> XXXX-WXX-WDTMO."""
    plural = phrase.code("daypart", "DAYPARTS")
    return _set(f"{WORKDAYS}T{plural}" if plural else WORKDAYS)
