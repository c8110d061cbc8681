"""Years and longer: "1915-17", "490 BC", "the early nineties", "the 20th century"."""

import re
from dataclasses import replace

from timeline.timexes.calendar import (
    Period,
    Unit,
    day_of,
    first_and_last,
    month,
    part_of_year,
    value,
    year_period,
)
from timeline.timexes.meanings import (
    TENTHS,
    Fixed,
    Meaning,
    Origin,
    ShortYear,
    Turn,
    short_year,
)
from timeline.timexes.normalise.amounts import DASHES
from timeline.timexes.normalise.parts import cut, part_mod, year_of
from timeline.timexes.normalise.targets import date_target, day_number
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.words import APOSTROPHES, HOURS
from timeline.timexes.sentence.tense import tense_around
from timeline.timexes.values import TimexType

CENTURY = 100
DECADE = 10
LAST_CENTURY = 19  # that of "the nineties"
MILLENNIUM = 2000
RANGE_MARKS = {*DASHES, "/"}
MINUTES = 60  # of an hour
NEAR_DECADE = 2  # words from a decade to one of its century
LONG_DECADE = re.compile(r"(\d{3}0)s")


def decade(phrase: Phrase) -> Meaning | None:
    """Read a decade: "the 1990s" -> 199, "the '80s" -> 198, "the 480s BC" -> BC048.

    "The 1900s" are a century, "the 2000s", of which less has passed, a decade.
    """
    digits = phrase.word("decade").strip(APOSTROPHES + "s")
    before = before_christ(phrase)
    short = len(digits) < len("100") and not before
    year = _short_decade(phrase, int(digits)) if short else int(digits)
    if digits.endswith("00") and year < MILLENNIUM and not before:
        return _dated(phrase, Period(Unit.CENTURY, year // CENTURY))
    return _dated(phrase, _long_unit(Unit.DECADE, year // DECADE, before=before))


def _short_decade(phrase: Phrase, digits: int) -> int:
    """Give the first year of a decade: that nearest to "the 1860s and '70s"."""
    first = phrase.match.start()
    for form in reversed(phrase.words.forms[max(0, first - NEAR_DECADE) : first]):
        begun = LONG_DECADE.fullmatch(form)
        if begun:
            year = int(begun[1])
            on = (digits - year) % CENTURY
            return year + on if on <= CENTURY // 2 else year + on - CENTURY
    return short_year(digits)


def decade_word(phrase: Phrase) -> Meaning | None:
    """Read a decade in words: "the early nineties" -> 199 and START."""
    tens = phrase.number("decade", "DECADEWORD") or 0
    century = phrase.number("century", "TEENS") or LAST_CENTURY
    return _dated(phrase, Period(Unit.DECADE, (century * CENTURY + tens) // DECADE))


def century(phrase: Phrase) -> Meaning | None:
    """Read a century: "the 20th century" -> 19, "the 5th century BC" -> BC04."""
    number = 0
    for form in phrase.forms("ordinal"):
        digits = form.rstrip("stndrhSTNDRH")
        words = phrase.vocabulary
        spoken = words.number("ORDINAL", form) or words.number("NUMBER", form) or 0
        number += int(digits) if digits.isdigit() else spoken
    before = before_christ(phrase)
    hundreds = phrase.number("century", "TEENS")  # "the nineteen-hundreds"
    number = hundreds if hundreds is not None else number - 1
    return _dated(phrase, _long_unit(Unit.CENTURY, number, before=before))


def _long_unit(unit: Unit, number: int, *, before: bool) -> Period:
    """Give a decade or century; those before 1 are numbered back from -1."""
    return Period(unit, -number - 1 if before else number)


def era_year(phrase: Phrase) -> Meaning | None:
    """Read a year with its era: "490 BC" -> BC0490, "September 480 BC" -> BC0480-09."""
    digits = int(phrase.word("digits").replace(",", ""))
    year = 1 - digits if before_christ(phrase) else digits
    number = phrase.number("month", "MONTH", "SHORTMONTH")
    season = phrase.number("season", "SEASON")
    if number:
        return _of_month(phrase, month(year, number))
    if season:
        return _dated(phrase, part_of_year(Unit.SEASON, year, season))
    mod = "APPROX" if phrase.forms("approx") else part_mod(phrase)
    return Meaning(TimexType.DATE, Fixed(year_period(year)), mod=mod)


def early_year(phrase: Phrase) -> Meaning | None:
    """Read a year of the era told: the 241 of "from 264 BC, and ended in 241"."""
    return Meaning(TimexType.DATE, ShortYear(int(phrase.word("digits")), Origin.TOLD))


def far_date(phrase: Phrase) -> Meaning | None:
    """Read "31 December 9999"; "13 Oct, 2215" and "14 Oct 0140" name a time of day."""
    digits = phrase.word("digits")
    hour, minute = divmod(int(digits), 100)
    parted = "," in phrase.forms() or digits.startswith("0")
    if not (day_number(phrase) and parted and hour < HOURS and minute < MINUTES):
        return era_year(phrase)
    clock = f"T{hour:02d}:{minute:02d}"
    return Meaning(TimexType.TIME, date_target(phrase), clock=clock)


def far_year(phrase: Phrase) -> Meaning | None:
    """Read five digits as a year where the words look ahead: "it will end in 12024"."""
    return era_year(phrase) if tense_around(phrase) > 0 else None


def _of_month(phrase: Phrase, found: Period) -> Meaning:
    """Read a month of an era, or a day of it: "10 June 323 BC" -> BC0323-06-10.

    The days of years before 1 are not counted here, so that the month stands for them.
    """
    in_month, meaning = day_number(phrase), _dated(phrase, found)
    if not in_month:
        return meaning
    first = first_and_last(found)
    if first is None:
        return replace(meaning, value=f"{value(found)}-{in_month:02d}")
    exact = day_of(first[0].year, first[0].month, in_month)
    return _dated(phrase, exact) if exact else meaning


def before_christ(phrase: Phrase) -> bool:
    """Tell whether the words name an era before year 1."""
    return phrase.number("era", "ERA") == -1


def range_year(phrase: Phrase) -> Meaning | None:
    """Read a year of two digits or one: the 17 of "1915-17", "in '93"."""
    written = phrase.word("digits").strip(APOSTROPHES)
    digits, mod = int(written), part_mod(phrase)
    begun = _range_begun(phrase)
    if begun:
        end = begun + (digits - begun) % 10 ** len(written)
        return _dated(phrase, year_period(end))
    return Meaning(TimexType.DATE, ShortYear(digits, Origin.TOLD), mod=mod)


def _range_begun(phrase: Phrase) -> int:
    """Give the year right before the dash or the stroke; 0 where none is."""
    first = phrase.match.start()
    year, mark = ["", "", *phrase.words.forms[max(0, first - 2) : first]][-2:]
    return int(year) if mark in RANGE_MARKS and year.isdecimal() else 0


def spoken_year(phrase: Phrase) -> Meaning | None:
    """Read a year in words: "nineteen ninety-six", "two thousand and eight"."""
    since = MILLENNIUM + sum(phrase.numbers("rest", "NUMBER"))
    year = since if phrase.forms("thousands") else year_of(phrase)
    return None if year is None else _dated(phrase, year_period(year))


def turn(phrase: Phrase) -> Meaning | None:
    """Read "the turn of the century" -> the first ten years of the nearest one."""
    years = CENTURY if phrase.forms("century") else MILLENNIUM // 2
    return Meaning(TimexType.DATE, Turn(years), mod="START", pieces=TENTHS)


def _dated(phrase: Phrase, period: Period) -> Meaning:
    return cut(phrase, Meaning(TimexType.DATE, Fixed(period), mod=part_mod(phrase)))
