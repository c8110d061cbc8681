"""The day, month or year that the named parts of a phrase tell."""

from dataclasses import replace

from timeline.timexes.calendar import (
    Unit,
    day_of,
    month,
    year_period,
)
from timeline.timexes.meanings import (
    Cyclic,
    Fixed,
    Origin,
    Relative,
    ShortYear,
    Target,
)
from timeline.timexes.normalise.amounts import read_amount
from timeline.timexes.normalise.parts import (
    ordinal_of,
    step_of,
    year_of,
)
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.words import APOSTROPHES

CENTURY = 100


def date_target(phrase: Phrase) -> Target | None:
    """Give the day, month or year that the named parts of a phrase make."""
    number = phrase.number("month", "MONTH", "SHORTMONTH")
    year = year_of(phrase)
    if number is None:
        return Fixed(year_period(year)) if year is not None else None
    in_month = day_number(phrase)
    weekday = phrase.number("weekday", "WEEKDAY", "SHORTWEEKDAY") or 0
    if year is not None and not _is_short(phrase):
        year -= _turns_year(phrase, number)
        found = day_of(year, number, in_month) if in_month else month(year, number)
        return Fixed(found, weekday) if found else None
    if not in_month:
        return placed(phrase, Cyclic(Unit.MONTH, Unit.YEAR, (number,)))
    day = Cyclic(Unit.DAY, Unit.YEAR, (number, in_month), weekday=weekday)
    return placed(phrase, day)


def _is_short(phrase: Phrase) -> bool:
    """Tell a year with an apostrophe, whose century the text knows: "May '45"."""
    return phrase.word("year")[:1] in set(APOSTROPHES)


def _turns_year(phrase: Phrase, number: int = 0) -> bool:
    """Tell whether a range from a month crosses into the year at its end."""
    last = phrase.number("nextmonth", "MONTH", "SHORTMONTH")
    return last is not None and last < number


def placed(phrase: Phrase, cyclic: Cyclic) -> Cyclic:
    """Say which one of its kind a phrase means: "last August", "May of that year"."""
    step = step_of(phrase, "step")
    if step is not None:
        return replace(cyclic, steps=step[0], origin=step[1])
    year = year_of(phrase)
    if year is not None and _is_short(phrase):
        return replace(cyclic, within=ShortYear(year % CENTURY, Origin.TOLD))
    if year is not None:
        return replace(cyclic, within=Fixed(year_period(year)))
    step = step_of(phrase, "inyear")
    if phrase.forms("yearago"):
        step = -1, Origin.CLOSEST
    if phrase.forms("back"):  # "May two years ago"
        step = -round(read_amount(phrase, "back", "back").most), Origin.PUBLISHED
    if step is None:
        return cyclic
    steps, origin = step
    steps -= _turns_year(phrase, *cyclic.place[:1])
    return replace(cyclic, within=Relative(Unit.YEAR, steps, origin))


def day_number(phrase: Phrase) -> int:
    """Read a day of a month: "28", "28th", "eighth", the 3 of "3/4"; 0 for none."""
    digits = phrase.word("day").split("/")[0].rstrip("stndrhSTNDRH")
    return int(digits) if digits else ordinal_of(phrase)
