"""A length of time in, how many days it is out."""

import re
from datetime import date
from math import ceil

from timeline.events.dating.article.placed import PlacedTimex
from timeline.language import Token
from timeline.timexes.counting.spans import loosened
from timeline.timexes.reading.vocabulary import load_vocabulary

VALUE = re.compile(r"P(\d{1,4}|X)([YQMWD])")
HOURS = re.compile(r"PT(\d{2,3})H")
FEWEST_HOURS = 25  # "24 hours after" may be the same day still
UNIT_DAYS = {"Y": 365.25, "Q": 91.3, "M": 30.44, "W": 7.0, "D": 1.0}
# What "days", "several weeks", "months" stand for, told without a number; and between
# how many they say that something lies from something else.
SOME = 3
FEWEST_OF_SOME, MOST_OF_SOME = 2, 6
# "A week after" may be six days or eight: so much of the length either way, but at most
# half a unit less and one more: "twenty years after" is not 18 and not 22.
TOLERANCE = 0.1
MOST_LESS, MOST_MORE = 0.5, 1.0
THE = "the"
EXACTLY, ON, SINCE = ["to", "the"], "on", "since"
UNITS = frozenset({"day", "hour", "minute", "second"})
WITHIN = "within"  # "within two weeks of the vote", "within a week after it"


def length_in_days(value: str) -> float | None:
    """Give how many days a TIMEX3 duration lasts.

    Args:
        value: Such as "P2W", or "PXM" where the words tell no number.

    Returns:
        Days, of 25 hours and more too; None for clock times and for what is no plain
        duration.
    """
    hours = HOURS.fullmatch(value)
    if hours is not None and int(hours[1]) >= FEWEST_HOURS:
        return int(hours[1]) / 24
    found = VALUE.fullmatch(value)
    if found is None:
        return None
    number, unit = found.groups()
    return (SOME if number == "X" else int(number)) * UNIT_DAYS[unit]


def days_passed(number: Token) -> int | None:
    """Give how many days had passed on "the fourth" day of something: three.

    Args:
        number: The word before "day".

    Returns:
        None for a word that counts no days.
    """
    place = load_vocabulary().number("ORDINAL", number.lower_)
    return None if place is None else place - 1


def is_numbered(placed: PlacedTimex) -> bool:
    """Tell "the fourth day" of what goes on from "four days"."""
    return days_passed(placed.head.doc[placed.last - 1]) is not None


def distance(placed: PlacedTimex, days: float) -> tuple[int, int]:
    """Give the fewest and the most days that a length tells something to lie off.

    "The two weeks before the vote" are all the days up to it, "two weeks before the
    vote" is a day about so far off, "less than two weeks before the vote" one within.

    Args:
        placed: The length.
        days: How long it is.
    """
    value = placed.timex.value
    if is_whole(placed):
        return 1, round(days)
    if is_numbered(placed) or HOURS.fullmatch(value) or to_the_day(placed):
        return int(days), ceil(days)
    if "X" in value:
        unit = days / SOME
        return round(unit * FEWEST_OF_SOME), round(unit * MOST_OF_SOME)
    if placed.preposition == WITHIN:
        return 0, round(days)
    unit = UNIT_DAYS[value[-1]]
    fewest, most = loosened(days / unit, placed.timex.mod)
    if fewest < most:
        return round(fewest * unit), round(most * unit)
    less = more = days * TOLERANCE
    if placed.timex.mod != "APPROX":
        less, more = min(less, unit * MOST_LESS), min(more, unit * MOST_MORE)
    return round(days - less), round(days + more)


def to_the_day(placed: PlacedTimex) -> int:
    """Give how many words tell that a length is exact: "ten years to the day after".

    And "it is a year on Thursday since it fell".

    Args:
        placed: The length.

    Returns:
        0 where none do.
    """
    after = placed.head.doc[placed.last + 1 : placed.last + 4]
    words = [word.lower_ for word in after]
    if words[:1] == [ON] and words[-1] == SINCE:
        return len(words) - 1
    return len(words) if words[:-1] == EXACTLY and words[-1] in UNITS else 0


def is_whole(placed: PlacedTimex) -> bool:
    """Tell "the two weeks" and "the week" from "two weeks" and "a week".

    Nor are "the fourth day of the strike" three whole days, but the last of them.
    """
    doc = placed.head.doc
    if is_numbered(placed):
        return False
    return THE in {doc[placed.first].lower_, doc[max(placed.first - 1, 0)].lower_}


def days_from(day: date, days: int) -> date:
    """Give the day so many days later, or the first or last day there is."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
