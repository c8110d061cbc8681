"""Times of day: "8 a.m. EST", "noon Thursday", "0345 GMT"."""

import re

from timeline.timexes.calendar import Unit, day_of
from timeline.timexes.meanings import (
    Cyclic,
    Fixed,
    Meaning,
    Origin,
    Relative,
    Target,
    short_year,
)
from timeline.timexes.normalise.amounts import read_amount
from timeline.timexes.normalise.parts import month_of, year_of
from timeline.timexes.normalise.targets import date_target, placed
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.entries import is_entry
from timeline.timexes.sentence.surroundings import tells_of_prices
from timeline.timexes.values import TimexType

HALF_DAY = 12
NIGHT, FIRST_OF_NIGHT = "NI", 5
HOURS = 24
MINUTES = 60
DAYPART_HOURS = {"MO": 0, "AF": 12, "EV": 12, "NI": 12}
SHORTEST_WITH_MINUTES = 3
# "4.5 p.m." is no time of day.
DECIMAL_HOUR = re.compile(r"\d+\.(\d|\d{3,})")
# Day, hour, minute, the letter of the zone, month, year; armies write it so (ACP 121).
GROUP = re.compile(r"(\d\d)(\d\d)(\d\d)[A-Z](?:([A-Za-z]{3})(\d+))?")


def clock(phrase: Phrase) -> Meaning | None:
    """Read a time of day with its day: "10 p.m. Wednesday" -> a day and T22:00."""
    if DECIMAL_HOUR.fullmatch(phrase.word("clock")):
        return None
    written = phrase.code("noon", "NOONS") or _time(phrase)
    if written and (phrase.forms("side") or phrase.forms("share")):
        written = _beside_hour(phrase, written)
    if not written:
        return None
    mod = "APPROX" if phrase.forms("approx") else ""
    return Meaning(TimexType.TIME, _day(phrase), mod=mod, clock=f"T{written}")


def clock_entry(phrase: Phrase) -> Meaning | None:
    """Read a time that an entry begins with: "14:35 - Rockets hit", not a score."""
    return clock(phrase) if is_entry(phrase) else None


def clock_with_dot(phrase: Phrase) -> Meaning | None:
    """Read a time written like a price: "at 14.30 on Friday"; None for a price."""
    return None if tells_of_prices(phrase) else clock(phrase)


def group_time(phrase: Phrase) -> Meaning | None:
    """Read a date-time group: "281545ZOCT24" -> 28 October 2024 and T15:45."""
    written = GROUP.fullmatch(phrase.word("group"))
    if written is None:
        return None
    day, hour, minute = (int(digits) for digits in written.group(1, 2, 3))
    number = phrase.number("month", "MONTH", "SHORTMONTH")
    if written[4]:
        number = month_of(phrase, written[4])
    year = short_year(int(written[5][-2:])) if written[5] else year_of(phrase)
    found = day_of(year, number, day) if year and number else None
    if found is None or hour >= HOURS or minute >= MINUTES:
        return None
    return Meaning(TimexType.TIME, Fixed(found), clock=f"T{hour:02d}:{minute:02d}")


def _day(phrase: Phrase) -> Target:
    target = date_target(phrase)
    if target:
        return target
    weekday = phrase.number("weekday", "WEEKDAY", "SHORTWEEKDAY")
    if weekday:
        return placed(phrase, Cyclic(Unit.DAY, Unit.WEEK, (weekday,)))
    steps = phrase.number("deictic", "DEICTIC", "EVENINGS")
    if steps is not None:
        return Relative(Unit.DAY, steps)
    return Relative(Unit.DAY, 0, Origin.NEAR)


def _beside_hour(phrase: Phrase, hour: str) -> str:
    """Write a time by its hour: "half past six", "half six", "five to nine"."""
    away = phrase.number("share", "SHARE") or round(_minutes(phrase))
    minutes = int(hour[:2]) * MINUTES + away * (phrase.number("side", "PASTHOUR") or 1)
    if minutes < MINUTES:  # a quarter to one is no time of the night
        minutes += HALF_DAY * MINUTES
    if minutes > HOURS * MINUTES:  # "a minute past midnight"
        minutes -= HOURS * MINUTES
    return f"{minutes // MINUTES:02d}:{minutes % MINUTES:02d}"


def _minutes(phrase: Phrase) -> float:
    """Give the minutes before or behind an hour, in words or digits."""
    return (
        read_amount(phrase, "minutes", "minutes").most if phrase.forms("minutes") else 0
    )


def _half_of_part(phrase: Phrase, hour: int) -> int | None:
    """Give the hours that a part of the day adds: "two" of a night is a small hour."""
    part = phrase.code("daypart", "DAYPART")
    if part == NIGHT and hour < FIRST_OF_NIGHT:
        return 0
    return HOURS if part == NIGHT and hour == HALF_DAY else DAYPART_HOURS.get(part)


def _half_of_day(phrase: Phrase, form: str, hour: int) -> int | None:
    """Give the hours that the words add to one of twelve; None where they say none."""
    half = phrase.number("meridiem", "MERIDIEM")
    if half is None and form.endswith("m"):
        half = HALF_DAY if "p" in form else 0
    if half is None and phrase.number("deictic", "EVENINGS") is not None:
        half = HALF_DAY
    if half is None and phrase.forms("last"):
        half = _half_of_end(phrase, hour)
    return _half_of_part(phrase, hour) if half is None else half


def _half_of_end(phrase: Phrase, hour: int) -> int:
    """Give the half of the day of the first of two hours: "2 to 4 p.m."."""
    last = phrase.word("last").lower()
    half = phrase.number("endhalf", "MERIDIEM")
    if half is None:
        half = HALF_DAY if "p" in last else 0
    digits = re.match(r"\d+", last)
    end = int(digits[0]) if digits else phrase.number("last", "NUMBER") or 0
    return half if hour % HALF_DAY <= end % HALF_DAY else HALF_DAY - half


def _time(phrase: Phrase) -> str:
    """Write a time as hours and minutes; empty where it is none."""
    form = phrase.word("clock").lower()
    numbers = [int(digits) for digits in re.findall(r"\d+", form)]
    spoken = phrase.number("clock", "NUMBER")
    if spoken is not None:
        numbers, form = [spoken], ""
    if len(numbers) == 1 and len(form.rstrip("apmhrs")) >= SHORTEST_WITH_MINUTES:
        numbers = [numbers[0] // 100, numbers[0] % 100]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    half = _half_of_day(phrase, form, hour)
    if half is not None:
        if not 1 <= hour <= HALF_DAY:
            return ""
        hour = hour % HALF_DAY + half
    return f"{hour:02d}:{minute:02d}" if hour <= HOURS and minute < MINUTES else ""
