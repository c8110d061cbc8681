"""Dates as people write them in, checked days with their precision and EDTF out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.corrections.values import checked_text
from timeline.errors import CorrectionError
from timeline.timexes import Direction, Precision, Timex, TimexType, find_timexes
from timeline.timexes.build import OUT_OF_CALENDAR
from timeline.timexes.calendar import (
    Period,
    Unit,
    containing,
    day,
    first_and_last,
    value,
)
from timeline.timexes.counting.edtf import write_edtf
from timeline.timexes.explain import long_day, long_span

BY_HAND = "corrected by hand"

HOW = (
    "Write a day, a month or a year: 2024-10-28, 28 October 2024, October 2024 or 2024."
)
LONGEST = {
    Precision.DAY: 1,
    Precision.WEEK: 7,
    Precision.MONTH: 31,
    Precision.QUARTER: 92,
    Precision.SEASON: 93,
    Precision.YEAR: 366,
    Precision.DECADE: 3_653,
    Precision.CENTURY: 36_525,
}
"""At most how many days a span of this precision has."""

_UNITS = {
    Unit.DAY: Precision.DAY,
    Unit.WEEK: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.SEASON: Precision.SEASON,
    Unit.QUARTER: Precision.QUARTER,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
    Unit.CENTURY: Precision.CENTURY,
}
_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|(?P<rest>\d{4}))?"
)
_BETWEEN = re.compile(r"\s*(?:[-\u2013\u2014]|to|until|till)\s*")
_DIGITS = re.compile(r"(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[/.]\d+")
_DASH = re.compile(r"(?<=\d)\s+([-\u2013\u2014])\s+(?=\d)")
_LAST_MONTH, _LONGEST_DATE = 12, 60


@dataclass(frozen=True, slots=True)
class Days:
    """The days between which an event lies, both included.

    Raises:
        CorrectionError: The last day lies before the first.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a span that ends before it begins."""
        if self.last < self.first:
            message = (
                f"The last day, {long_day(self.last)}, lies before the first,"
                f" {long_day(self.first)}. Swap them, or correct one."
            )
            raise CorrectionError(message)

    def __str__(self) -> str:
        """Write the days as they stand in a log: "2024-08-01/2024-08-10"."""
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    @property
    def words(self) -> str:
        """Name the days for people."""
        return long_span(self.first, self.last)


def parse_days(text: str) -> Days | None:
    """Read days as they stand in a log; None for an undated event's empty text.

    >>> parse_days("2024-08-01/2024-08-10").words
    '1 to 10 August 2024'

    Raises:
        CorrectionError: The text is no pair of days in order.
    """
    if not text:
        return None
    first, _, last = text.partition("/")
    try:
        return Days(date.fromisoformat(first), date.fromisoformat(last))
    except CorrectionError:
        raise
    except ValueError as error:
        message = f"{text!r} is no pair of days such as 2024-08-01/2024-08-10."
        raise CorrectionError(message) from error


def read_days(first: str, last: str = "") -> Days | None:
    """Read what a person wrote as first and last day; None where that is nothing.

    A month or a year stands for all its days; no last day means that the first
    says it all, which may be two dates; neither means that the event has no date.

    >>> read_days("October 2024").words, read_days("13 - 15 May 2024").words
    ('1 to 31 October 2024', '13 to 15 May 2024')

    Raises:
        CorrectionError: A text is no date, or the last day lies before the first.
    """
    first = checked_text(first, "first").strip()
    last = checked_text(last, "last").strip()
    if not first and not last:
        return None
    if not first:
        message = f"There is a last day but no first one. {HOW}"
        raise CorrectionError(message)
    begins = _one(first)
    ends = _one(last) if last else begins
    return Days(begins[0], ends[1])


def precision_of(days: Days | None) -> Precision:
    """Tell how exactly days place an event: as the smallest unit that they fill.

    >>> str(precision_of(read_days("2024-10-21", "2024-10-27")))
    'week'
    """
    if days is None:
        return Precision.UNKNOWN
    period = period_of(days)
    return _UNITS[period.unit] if period else Precision.RANGE


def period_of(days: Days) -> Period | None:
    """Find the calendar's period that days fill; None for other spans."""
    for unit in _UNITS:
        period = containing(unit, day(days.first))
        if first_and_last(period) == (days.first, days.last):
            return period
    return None


def check_precision(precision: Precision, days: Days | None) -> None:
    """Refuse a precision that the days contradict.

    Raises:
        CorrectionError: The event has no days, or too many for the precision.
    """
    if days is None or precision is Precision.UNKNOWN:
        if days is None and precision is Precision.UNKNOWN:
            return
        message = (
            "How exact a date is can only be set for an event that has one. Enter its"
            " first day too."
            if days is None
            else "An event that has a date cannot be without one. Empty both days."
        )
        raise CorrectionError(message)
    count = (days.last - days.first).days + 1
    if count > LONGEST.get(precision, count):
        message = (
            f"{days.words} are {count:,} days, more than a {precision}. Correct the"
            " days, or choose a coarser unit."
        )
        raise CorrectionError(message)


def edtf_of(days: Days | None, direction: Direction | None = None) -> str:
    """Write days in EDTF level 1; empty for an undated event."""
    if days is None:
        return ""
    return write_edtf(period_of(days), (days.first, days.last), direction=direction)


def value_of(days: Days | None) -> str:
    """Write days as a TIMEX3 value; empty where no one value names them."""
    period = period_of(days) if days else None
    return value(period) if period else ""


def _one(text: str) -> tuple[date, date]:
    """Read one date as first and last day."""
    iso = _ISO.fullmatch(text)
    found = _from_iso(iso) if iso else _from_words(text)
    if found is None:
        message = f"{text[:_LONGEST_DATE]!r} is no date. {HOW}"
        raise CorrectionError(message)
    return found


def _from_iso(match: re.Match[str]) -> tuple[date, date] | None:
    year, month, number = match["year"], match["month"], match["day"]
    if match["rest"]:  # written without hyphens, as programs do
        month, number = match["rest"][:2], match["rest"][2:]
    try:
        first = date(int(year), int(month or 1), int(number or 1))
    except ValueError:
        return None
    unit = Unit.DAY if number else Unit.MONTH if month else Unit.YEAR
    return first_and_last(containing(unit, day(first)))


def _from_words(text: str) -> tuple[date, date] | None:
    if len(text) > _LONGEST_DATE:
        return None
    digits = _DIGITS.fullmatch(text)
    numbers = {int(digits["one"]), int(digits["two"])} if digits else set()
    if len(numbers) > 1 and max(numbers) <= _LAST_MONTH:
        message = f"{text!r} can be two different days. Write it as 2024-10-28."
        raise CorrectionError(message)
    text = _DASH.sub(r"\1", text)
    found = [one for one in find_timexes(text) if one.type is TimexType.DATE]
    if not found or not _are_all(text, found):
        return None
    first, last = found[0], found[-1]
    if OUT_OF_CALENDAR in first.reason:
        message = f"{text!r} {OUT_OF_CALENDAR}. Leave both days empty."
        raise CorrectionError(message)
    if not (first.start and last.end):
        message = f"{text!r} does not say which year. {HOW}"
        raise CorrectionError(message)
    return first.start, last.end


def _are_all(text: str, found: Sequence[Timex]) -> bool:
    """Whether a text is a date, or two with a dash or "to" between, and no more."""
    first, last = found[0], found[-1]
    between = text[first.char_end : last.char_start]
    is_whole = first.char_start == 0 and last.char_end == len(text)
    return is_whole and (first is last or _BETWEEN.fullmatch(between) is not None)
