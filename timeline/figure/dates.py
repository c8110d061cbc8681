"""Days in, words out: how the figure and the page name dates to readers.

Month and weekday names are written out in the temporal room rather than taken from the
locale, so that the same table reads the same on every machine.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.timexes.explain import MONTHS, WEEKDAYS, long_day, year_words

SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
DASH = "\N{EN DASH}"

UNDATED = "no date given"
DECADE, CENTURY = 10, 100
LAST_MONTH, QUARTER = 12, 3
LAST_DAY = (12, 31)

_OPEN_END = re.compile(r"^(?P<since>\d[\d-]*)[~?%]?/\.\.$")
_OPEN_START = re.compile(r"^\.\./(?P<until>\d[\d-]*)[~?%]?$")


@dataclass(frozen=True, slots=True)
class Span:
    """When an event lies, as the table's row gives it.

    Attributes:
        start: First day.
        end: Last day, included.
        throughout: It lasted the whole span, rather than happened once within it.
        edtf: The span in EDTF level 1, which tells an end that is left open and a
            date that is approximate.
    """

    start: date
    end: date
    throughout: bool = False
    edtf: str = ""

    @property
    def opens_left(self) -> bool:
        """The words leave its beginning open ("until Friday", "before 1990")."""
        return self.edtf.startswith("../")

    @property
    def opens_right(self) -> bool:
        """The words leave its end open ("since May")."""
        return self.edtf.endswith("/..")

    @property
    def is_day(self) -> bool:
        """The words name one day."""
        return self.start == self.end and not (self.opens_left or self.opens_right)


def long_words(span: Span) -> str:
    """Say in words when an event happened, for a card.

    >>> long_words(Span(date(2024, 8, 1), date(2024, 8, 10)))
    'sometime between 1 and 10 August 2024'
    >>> long_words(Span(date(1849, 1, 1), date(1851, 12, 31), edtf="1849~/1851~"))
    'sometime between about 1849 and 1851'
    >>> long_words(Span(date(2024, 10, 28), date(2024, 10, 28)))
    'Monday 28 October 2024'
    >>> long_words(Span(date(2022, 2, 1), date(2024, 10, 28), edtf="2022-02/.."))
    'February 2022 or later'
    >>> long_words(Span(date(1989, 1, 1), date(1989, 12, 31), edtf="../1989"))
    '1989 or earlier'
    """
    opened = _opened(span, short=False)
    if opened:
        return opened
    if span.is_day:
        day = f"{WEEKDAYS[span.start.weekday()]} {long_day(span.start)}"
        return f"about {long_day(span.start)}" if _is_rough(span) else day
    name = unit_name(span.start, span.end)
    if name:
        rough = "about " if _is_rough(span) else ""
        return f"throughout {name}" if span.throughout else f"sometime in {rough}{name}"
    first, last = _pair(span, MONTHS)
    rough = "about " if _is_rough(span) else ""
    if span.throughout:
        return f"from {rough}{first} to {last}"
    return f"sometime between {rough}{first} and {last}"


def short_words(span: Span) -> str:
    """Say in few characters when an event happened, for a table.

    >>> short_words(Span(date(2024, 10, 1), date(2024, 10, 31)))
    'Oct 2024'
    >>> short_words(Span(date(1961, 1, 1), date(1966, 12, 31))) == f"1961{DASH}1966"
    True
    """
    opened = _opened(span, short=True)
    if opened:
        return opened
    rough = "about " if _is_rough(span) else ""
    if span.is_day:
        day = span.start
        return f"{rough}{day.day} {SHORT_MONTHS[day.month - 1]} {year_words(day.year)}"
    name = unit_name(span.start, span.end, short=True)
    if name:
        return rough + name
    first, last = _pair(span, SHORT_MONTHS)
    dash = f" {DASH} " if " " in first else DASH
    return f"{rough}{first}{dash}{last}"


def unit_name(start: date, end: date, *, short: bool = False) -> str:
    """Name the whole month, quarter, year, decade or century that two days bound.

    Gives an empty text where the days bound no such unit.

    >>> unit_name(date(2024, 10, 1), date(2024, 10, 31))
    'October 2024'
    >>> unit_name(date(1990, 1, 1), date(1999, 12, 31))
    'the 1990s'
    """
    if start.day != 1 or not _ends_month(end):
        return ""
    if start.year == end.year:
        return _part_of_year(start, end, short=short)
    if start.month != 1 or end.month != LAST_MONTH:
        return ""
    years = end.year - start.year + 1
    if years == DECADE and start.year % DECADE == 0:
        return f"the {year_words(start.year)}s"
    if years == CENTURY and start.year % CENTURY in (0, 1):
        return (
            f"the {_ordinal(end.year // CENTURY + (start.year % CENTURY == 0))} century"
        )
    return ""


def _part_of_year(start: date, end: date, *, short: bool) -> str:
    if start.month == end.month:
        name = MONTHS[start.month - 1]
        return f"{name[:3] if short else name} {year_words(start.year)}"
    if (start.month, end.month) == (1, LAST_MONTH):
        return year_words(start.year)
    if end.month - start.month == QUARTER - 1 and end.month % QUARTER == 0:
        quarter = end.month // QUARTER
        if short:
            return f"Q{quarter} {year_words(start.year)}"
        return f"the {_ordinal(quarter)} quarter of {year_words(start.year)}"
    return ""


def _opened(span: Span, *, short: bool) -> str:
    since = _OPEN_END.match(span.edtf)
    if since:
        named = _edtf_words(since["since"], short=short)
        return f"since {named}" if span.throughout else f"{named} or later"
    until = _OPEN_START.match(span.edtf)
    if until:
        named = _edtf_words(until["until"], short=short)
        if span.throughout:
            return f"until {named}"
        return f"by {named}" if short else f"{named} or earlier"
    return ""


def _edtf_words(text: str, *, short: bool) -> str:
    year, *rest = text.split("-")
    if not rest or int(rest[0]) > LAST_MONTH:
        return year_words(int(year))
    month = MONTHS[int(rest[0]) - 1]
    named = f"{month[:3] if short else month} {year_words(int(year))}"
    return f"{int(rest[1])} {named}" if len(rest) > 1 else named


def _pair(span: Span, months: tuple[str, ...]) -> tuple[str, str]:
    """Name both ends, by years alone or saying the month and year once if the same."""
    start, end = span.start, span.end
    if (start.month, start.day) == (1, 1) and (end.month, end.day) == LAST_DAY:
        return year_words(start.year), year_words(end.year)
    last = f"{end.day} {months[end.month - 1]} {year_words(end.year)}"
    if start.year != end.year:
        return f"{start.day} {months[start.month - 1]} {year_words(start.year)}", last
    if start.month != end.month:
        return f"{start.day} {months[start.month - 1]}", last
    return str(start.day), last


def _is_rough(span: Span) -> bool:
    return span.edtf.endswith(("~", "?", "%"))


def _ends_month(day: date) -> bool:
    if day == date.max:
        return True
    return (day + timedelta(days=1)).day == 1


def _ordinal(number: int) -> str:
    tens, ones = divmod(number % 100, 10)
    ending = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    return f"{number}{ending}"
