"""Named days that come round every year: a holiday file in, days of a year out."""

from dataclasses import dataclass
from datetime import date, timedelta

from timeline.timexes.reading.lunar import hebrew_day, islamic_day
from timeline.timexes.reading.vocabulary import of_language, read_data

WEEK = 7
GREGORIAN = 1583  # the first whole year of its calendar
MOST_WORDS = 3  # in what names a state: "united arab emirates"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day of every year.

    Attributes:
        names: What it is called, in lower case.
        month: Its month; 0 for a feast that moves with Easter.
        day: Its day of the month; 0 where it is a weekday instead.
        weekday: ISO weekday, Monday is 1.
        nth: Which one of the month's, counted from its end where negative.
        shift: Days to go on from there, or from the day of the Hebrew calendar.
        easter: Days after Easter Sunday.
        islamic: Month and day of the Islamic calendar; empty for other holidays.
        hebrew: Month and day of the Hebrew calendar, Nisan is 1; empty for others.
        dates: Its days where they are set anew each time; no others are known.
        days: How many days it lasts.
        later: Days on from its first: 1 for "the second day of Eid".
    """

    names: tuple[str, ...]
    month: int = 0
    day: int = 0
    weekday: int = 0
    nth: int = 0
    shift: int = 0
    easter: int = 0
    islamic: tuple[int, ...] = ()
    hebrew: tuple[int, ...] = ()
    dates: tuple[str, ...] = ()
    days: int = 1
    later: int = 0

    @property
    def moves(self) -> bool:
        """Tell a feast that another calendar, or a list, puts on days of its own."""
        return bool(self.islamic or self.hebrew or self.dates)

    def in_year(self, year: int) -> date | None:
        """Give the day in a year; None outside the calendar.

        >>> load_holidays()["thanksgiving"].in_year(2024)
        datetime.date(2024, 11, 28)
        """
        try:
            first = self._first(year)
            return first + timedelta(days=self.later) if first else None
        except (ValueError, OverflowError):
            return None

    def _first(self, year: int) -> date | None:
        if self.dates:
            return self._listed(year)
        return self._lunar(year) if self.islamic or self.hebrew else self._solar(year)

    def _listed(self, year: int) -> date | None:
        known = {when.year: when for when in map(date.fromisoformat, self.dates)}
        return known.get(year)

    def _lunar(self, year: int) -> date | None:
        if self.islamic:
            return islamic_day(year, *self.islamic)
        found = hebrew_day(year, *self.hebrew)
        return found + timedelta(days=self.shift) if found else None

    def _solar(self, year: int) -> date:
        if not self.month:
            return easter_sunday(year) + timedelta(days=self.easter)
        if self.day:
            return date(year, self.month, self.day)
        return _nth_weekday(self, year) + timedelta(days=self.shift)


def _nth_weekday(holiday: Holiday, year: int) -> date:
    if holiday.nth > 0:
        first = date(year, holiday.month, 1)
        ahead = (holiday.weekday - first.isoweekday()) % WEEK
        return first + timedelta(days=ahead + WEEK * (holiday.nth - 1))
    after = date(year + holiday.month // 12, holiday.month % 12 + 1, 1)
    last = after - timedelta(days=1)
    back = (last.isoweekday() - holiday.weekday) % WEEK
    return last - timedelta(days=back + WEEK * (-holiday.nth - 1))


def easter_sunday(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar, before 1583 of the Julian one.

    Each as the calendar of its time writes it. Source: the anonymous Gregorian computus
    and the Julian one (Meeus, Astronomical Algorithms, 1991).

    >>> easter_sunday(2024), easter_sunday(1327)
    (datetime.date(2024, 3, 31), datetime.date(1327, 4, 12))
    """
    if year < GREGORIAN:
        return _julian_easter(year)
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - moon + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, before = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, before + 1)


def _julian_easter(year: int) -> date:
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, before = divmod(moon + weekday + 114, 31)
    return date(year, month, before + 1)


@of_language
def load_holidays() -> dict[str, Holiday]:
    """Read a language's holiday file: name -> holiday."""
    entries = read_data("holidays.toml")["holiday"]
    found = {}
    for entry in entries:
        lists = {
            name: tuple(one) for name, one in entry.items() if isinstance(one, list)
        }
        holiday = Holiday(**{**entry, **lists})
        found.update(dict.fromkeys(holiday.names, holiday))
    return found


@of_language
def load_states() -> dict[str, dict[str, Holiday | None]]:
    """Read which days states have: name of the day -> of a state -> its holiday.

    None where the day of a state is not known.
    """
    read = read_data("holidays.toml")["states"]
    return {
        name: {state: _of_state(when) for when, of in days.items() for state in of}
        for name, days in read.items()
    }


def _of_state(written: str) -> Holiday | None:
    """Read "06-17", "05 7 -1" (the last Sunday of May) or another holiday's name."""
    named = load_holidays()
    if written == UNKNOWN or written in named:
        return named.get(written)
    if "-" in written[1:3]:
        month, day = map(int, written.split("-"))
        return Holiday((), month=month, day=day)
    month, weekday, nth = map(int, written.split())
    return Holiday((), month=month, weekday=weekday, nth=nth)
