"""What reports of results tell of in, what they compare it with out.

A quarter is compared with the same quarter of another year; the nine months, the half
or the year of which the same report goes on to tell are not: "For the nine months it
earned $6 million, up from $4 million a year earlier".
"""

import re

from timeline.timexes.calendar import Period, Unit, containing, day, first_and_last
from timeline.timexes.context import Reading
from timeline.timexes.counting.bearing import is_years_back
from timeline.timexes.counting.lately import has_results
from timeline.timexes.meanings import Days, Meaning, Origin, Relative, SameQuarter
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.values import TextKind, TimexType

# Six, nine or twelve months, in the units that reports count them in.
QUARTERS_TOGETHER = re.compile(r"P(?:(?:6|9|12)M|[234]Q|(?:26|39|52)W|1Y)")

QUARTER_LONG = {"P3M", "P13W", "P1Q"}
DAYS_OFF = 10  # a quarter of 13 weeks ends some days before or after the month does
HALF_QUARTER = 45  # days


def quarter_ending(ending: Period) -> Period | None:
    """Give the quarter of the calendar that ends about a day or with a month.

    None for one that ends in the middle of a quarter of the calendar: "July 31".
    """
    days = first_and_last(ending)
    if days is None or ending.unit not in {Unit.DAY, Unit.MONTH}:
        return None
    for shift in (-DAYS_OFF, DAYS_OFF):
        middle = Period(Unit.DAY, days[1].toordinal()) + (shift - HALF_QUARTER)
        quarter = containing(Unit.QUARTER, middle)
        last = first_and_last(quarter)
        if last and abs(last[1].toordinal() - days[1].toordinal()) <= DAYS_OFF:
            return quarter
    return None


def quarter_as_months(meaning: Meaning, reading: Reading) -> Period | None:
    """Give the quarter that a length in a report of results is: "the three months to".

    None for another length, and for one that ends amid a quarter of the calendar.
    """
    if meaning.value not in QUARTER_LONG or not isinstance(meaning.window, Days):
        return None
    found = quarter_ending(day(meaning.window.last))
    return found if found and has_results(found, reading) else None


def tells_of_more(phrase: Phrase, meaning: Meaning) -> bool:
    """Tell a length of several quarters: "the first nine months", "the year ended".

    Not one with no article ("jailed for nine months"), nor one that ends or begins now
    ("the past six months").
    """
    if meaning.type is not TimexType.DURATION or meaning.window is not None:
        return False
    several = QUARTERS_TOGETHER.fullmatch(meaning.value) is not None
    return (
        several and phrase.vocabulary.number("ARTICLE", phrase.forms()[0]) is not None
    )


def names_no_quarter(phrase: Phrase, meaning: Meaning) -> bool:
    """Tell another year to compare with: "a year earlier", "the 1988 period".

    "The 1988 quarter" says itself that it is one.
    """
    if isinstance(meaning.target, SameQuarter):
        units = (phrase.vocabulary.code("UNIT", form) for form in phrase.forms())
        return Unit.QUARTER not in units
    return is_years_back(meaning)


def has_longer(
    meaning: Meaning, period: Period, reading: Reading, *, before: bool
) -> bool:
    """Tell whether a report tells of more than a quarter once it has named a period.

    Args:
        meaning: What the phrase of the period says.
        period: What it has named.
        reading: How the text is read.
        before: Whether it did so before.
    """
    if reading.kind is not TextKind.NEWS or period.unit is Unit.QUARTER:
        return False
    half = period.unit is Unit.HALF and has_results(period, reading)
    return before or half or _is_the_year(meaning)


def _is_the_year(meaning: Meaning) -> bool:
    """Tell "for the year" and "the full year", but not "this year"."""
    target = meaning.target
    if not isinstance(target, Relative) or target.unit is not Unit.YEAR:
        return False
    return not target.steps and target.origin is not Origin.PUBLISHED
