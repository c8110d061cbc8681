"""A cell in, the date in it and what it says of its ends out: "since 2019", "2025?".

Hands write what goes on ("2019 - present"), what is known from one side alone ("before
May 2024"), and what they guess. The date itself is read by `timeline.table.days`.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files

from timeline.timexes import Direction
from timeline.timexes.calendar import Period, Unit, containing, day, first_and_last
from timeline.timexes.counting.edtf import write_edtf
from timeline.timexes.meanings import short_year

Days = tuple[date, date]
LONGEST = 60  # characters of a date in words
_UNITS = (Unit.MONTH, Unit.YEAR)
_SHORT = re.compile(
    r"(?P<rest>\d{1,2}[ -][^\W\d_]{3,9}\.?(?=[ -])|[^\W\d_]{3,9}(?=-))"
    r"[ -](?P<year>\d\d)"
)
"""14-Nov-24, 14 Nov 24 and Nov-24, as spreadsheets shorten days and months."""
_SINCE_SIGN, _UNTIL_SIGN = re.compile(r"(.+)/\.\."), re.compile(r"\.\./(.+)")
"""Open ends in EDTF."""
_ROUGH_SIGN = re.compile(r"[?~]\s*(.+)|(.+?)\s*(?:[?~]|\(\?\))")

_TWO = re.compile(
    r"\d\s+(?:to|[-\u2013\u2014])\s+\S|\d[\u2013\u2014]\S|\d{4}-\d{4}", re.IGNORECASE
)


class End(StrEnum):
    """What a cell says of the ends of what it names; `FROM` may have two."""

    FROM = "from"
    SINCE = "since"
    UNTIL = "until"
    ENDED = "ended"
    LATER = "later"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class Told:
    """What stands in a cell.

    Attributes:
        rest: The date.
        end: What the cell says of its ends; None where it says nothing.
        is_rough: It is a guess.
    """

    rest: str
    end: End | None = None
    is_rough: bool = False


def told(cell: str) -> Told:
    """Part a cell into its date and what it says of it.

    >>> told("2019 - present"), told("probably 2025")
    (Told(rest='2019', end=<End.SINCE: 'since'>, is_rough=False), \
Told(rest='2025', end=None, is_rough=True))
    """
    if len(cell) > LONGEST:
        return Told(cell)
    end, rest = _end(cell)
    rough = next((found for one in _roughs() if (found := one.fullmatch(rest))), None)
    if rough is not None:
        rest = next(filter(None, rough.groups()))
    short = _SHORT.fullmatch(rest)
    if short is not None:
        rest = f"{short['rest']} {short_year(int(short['year']))}"
    return Told(rest, end, rough is not None)


def are_two(words: str) -> bool:
    """Whether words name a first day and a last one.

    >>> are_two("May 2019 to June 2020"), are_two("2019-05")
    (True, False)
    """
    return _TWO.search(words) is not None


def goes_on(cell: str) -> bool:
    """Whether a cell for a last day says that there is none yet.

    >>> goes_on("Present"), goes_on("2019")
    (True, False)
    """
    return cell.strip().casefold() in _listed()["open"]["present"]


def span_at(days: Days, end: End) -> Days:
    """Give the days that are known of what has an open end.

    Raises:
        ValueError: There are none: all is before the first day or after the last.
    """
    one_day = timedelta(days=1)
    try:
        if end is End.ENDED:
            return _unit_at(days[0] - one_day, days)
        return _unit_at(days[1] + one_day, days) if end is End.LATER else days
    except OverflowError as error:
        message = "it names no days by itself"
        raise ValueError(message) from error


def edtf_of(days: Days, *, is_rough: bool = False, end: End | None = None) -> str:
    """Write days in EDTF, as the month or year that they fill."""
    direction = None
    if end is not None:
        is_since = end in {End.FROM, End.SINCE, End.LATER}
        direction = Direction.SINCE if is_since else Direction.UNTIL
    return write_edtf(period_of(*days), days, approximate=is_rough, direction=direction)


def period_of(start: date, end: date) -> Period | None:
    """Find the month or year that two days fill; None for other spans."""
    if start == end:
        return None
    periods = (containing(unit, day(start)) for unit in _UNITS)
    return next((one for one in periods if first_and_last(one) == (start, end)), None)


def _unit_at(at: date, like: Days) -> Days:
    """Give the month or year that a day lies in, as others fill one; else the day."""
    period = period_of(*like)
    around = first_and_last(containing(period.unit, day(at))) if period else None
    return around or (at, at)


def _end(cell: str) -> tuple[End | None, str]:
    for end, shape in _ends():
        found = shape.fullmatch(cell)
        if found is not None:
            return end, found[1].strip()
    return None, cell


@cache
def _ends() -> Sequence[tuple[End, re.Pattern[str]]]:
    listed = _listed()
    present, to = _any(listed["open"]["present"]), _any(listed["open"]["to"])
    flag = re.IGNORECASE
    dash = r"[-\u2013\u2014]"
    goes_on = rf"(.*\d\w*)\s*(?:{dash}|\b{to}\b)\s*{present}"
    shapes = [
        (End.SINCE, re.compile(goes_on, flag)),
        (End.SINCE, re.compile(rf"(.*\d)\s*{dash}", flag)),
        (End.SINCE, _SINCE_SIGN),
        (End.UNTIL, _UNTIL_SIGN),
    ]
    for name, words in listed["before"].items():
        shapes.append((End(name), re.compile(rf"{_any(words)}\s+(.+)", flag)))
    return shapes


@cache
def _roughs() -> Sequence[re.Pattern[str]]:
    words = _any(_listed()["rough"]["words"])
    return (
        _ROUGH_SIGN,
        re.compile(rf"{words}\s+(.+)|(.+?)[\s,]+\(?{words}\)?", re.IGNORECASE),
    )


def _any(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"


@cache
def _listed() -> Mapping[str, Mapping[str, Sequence[str]]]:
    text = files("timeline.table").joinpath("en/days.toml").read_text("utf-8")
    return tomllib.loads(text)
