"""Parts of a year: "the summer of 1916", "last year's third quarter"."""

import re

from timeline.timexes.calendar import QUARTERS, Period, Unit, first_and_last, month
from timeline.timexes.meanings import (
    Away,
    Cyclic,
    Days,
    Fixed,
    Meaning,
    Origin,
    QuarterEnded,
    Relative,
    SameQuarter,
    short_year,
)
from timeline.timexes.normalise.parts import (
    CENTURY,
    daypart,
    ordinal_of,
    part_mod,
    side,
    year_of,
)
from timeline.timexes.normalise.targets import date_target, placed
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.surroundings import tells_of_business, tells_of_game
from timeline.timexes.values import TimexType

QUARTER_YEAR = re.compile(r"([1-4])([qQhH])(\d+)")
YEAR_QUARTER = re.compile(r"(\d{4})([qQ])([1-4])")
PARTS_OF_YEAR = {"q": (Unit.QUARTER, QUARTERS), "h": (Unit.HALF, 2)}


def season(phrase: Phrase) -> Meaning | None:
    """Read a season: "the early summer" -> a summer and START."""
    number = phrase.number("season", "SEASON") or 0
    target = placed(phrase, Cyclic(Unit.SEASON, Unit.YEAR, (number,)))
    return Meaning(TimexType.DATE, target, mod=part_mod(phrase), side=side(phrase))


def quarter(phrase: Phrase) -> Meaning | None:
    """Read a quarter: "the third quarter of 1984", "Q3 2024", "3Q24", "1H25"."""
    if tells_of_game(phrase):
        return None
    number = phrase.number("code", "QUARTERCODE") or ordinal_of(phrase)
    code = YEAR_QUARTER.sub(r"\3\2\1", phrase.word("code"))  # "2024Q3" as "3Q2024"
    together = QUARTER_YEAR.fullmatch(code)
    if together:
        unit, count = PARTS_OF_YEAR[together[2].lower()]
        index = short_year(int(together[3][-2:])) * count + int(together[1]) - 1
        return Meaning(TimexType.DATE, Fixed(Period(unit, index)))
    if not 1 <= number <= QUARTERS:
        return None
    target = placed(phrase, Cyclic(Unit.QUARTER, Unit.YEAR, (number,)))
    return Meaning(TimexType.DATE, target, mod=part_mod(phrase))


def quarter_of_two(phrase: Phrase) -> Meaning | None:
    """Read a quarter of a fiscal year of two: "Q2 FY2026-27" -> 2026-Q3.

    Such years begin in April, as India's do, whose reports write most of them.
    """
    if tells_of_game(phrase):
        return None
    year, last = year_of(phrase), int(phrase.word("digits"))
    number = phrase.number("code", "QUARTERCODE") or ordinal_of(phrase)
    if year is None or (year + 1) % CENTURY != last or not 1 <= number <= QUARTERS:
        return None
    found = Period(Unit.QUARTER, year * QUARTERS + number)
    return Meaning(TimexType.DATE, Fixed(found))


def term(phrase: Phrase) -> Meaning | None:
    """Read a term of a school year: "Michaelmas term 2023" -> October to December."""
    year = year_of(phrase)
    months = phrase.vocabulary.meaning("TERM", phrase.word("term"))
    if year is None or not isinstance(months, list):
        return None
    spans = [first_and_last(month(year, number)) for number in months]
    first, last = spans[0], spans[-1]
    if first is None or last is None:
        return None
    days = Days(first[0], last[1])
    return Meaning(TimexType.DATE, days, mod=part_mod(phrase))


def edge_quarter(phrase: Phrase) -> Meaning:
    """Read the first or last quarter: "the final quarter of 2019" -> 2019-Q4."""
    number = 1 if part_mod(phrase) == "START" else QUARTERS
    target = placed(phrase, Cyclic(Unit.QUARTER, Unit.YEAR, (number,)))
    return Meaning(TimexType.DATE, target)


def half(phrase: Phrase) -> Meaning | None:
    """Read half a year: "the first half of 1989", "the 1st half of 1989" -> 1989-H1."""
    first = phrase.code("ordinal", "PIECE") == "START" or ordinal_of(phrase) == 1
    number = phrase.number("code", "HALFCODE") or (1 if first else 2)
    target = placed(phrase, Cyclic(Unit.HALF, Unit.YEAR, (number,)))
    return Meaning(TimexType.DATE, target)


def half_of_business(phrase: Phrase) -> Meaning | None:
    """Read half a year of a sentence about business; any other half is no time."""
    return half(phrase) if tells_of_business(phrase) else None


def year_ago(phrase: Phrase) -> Meaning | None:
    """Read the same time a year before: "the year-earlier period", "quarter"."""
    target: Away | Relative = Away(Unit.YEAR, 1, 1, -1, Origin.CLOSEST)
    units = (phrase.vocabulary.code("UNIT", form) for form in phrase.forms())
    if Unit.QUARTER in units:
        target = Relative(Unit.QUARTER, -QUARTERS, Origin.TOLD)
    return Meaning(TimexType.DATE, target, clock=daypart(phrase))


def quarter_ended(phrase: Phrase) -> Meaning | None:
    """Read a quarter by its last day: "the quarter ended Sept. 30"."""
    ending = date_target(phrase)
    return Meaning(TimexType.DATE, QuarterEnded(ending)) if ending else None


def quarter_told(_: Phrase) -> Meaning | None:
    """Read a reference to the quarter told last: "the latest period"."""
    return Meaning(TimexType.DATE, Relative(Unit.QUARTER, 0, Origin.TOLD))


def same_quarter(phrase: Phrase) -> Meaning | None:
    """Read the quarter told last in another year: "the 1988 period"."""
    year = year_of(phrase)
    return Meaning(TimexType.DATE, SameQuarter(year)) if year is not None else None


def new_year(_: Phrase) -> Meaning | None:
    """Read "in the new year": no day, but the first months of it."""
    return Meaning(TimexType.DATE, Cyclic(Unit.QUARTER, Unit.YEAR, (1,)))


def turn_of_year(_: Phrase) -> Meaning | None:
    """Read "by the turn of the year" -> the January that comes, or was last."""
    return Meaning(TimexType.DATE, Cyclic(Unit.MONTH, Unit.YEAR, (1,)))
