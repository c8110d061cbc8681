"""Days with a name: "Christmas Eve", "Easter Monday", "Ukraine's Independence Day".

And those of the Islamic and the Hebrew calendar: "12 Rajab 1446", "Ramadan 1445".
"""

from collections.abc import Container
from dataclasses import replace
from datetime import date

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import Cyclic, Days, Meaning, Target, Week, fixed_day
from timeline.timexes.normalise.parts import daypart, ordinal_of, year_of
from timeline.timexes.normalise.targets import date_target, day_number, placed
from timeline.timexes.reading.holidays import (
    MOST_WORDS,
    Holiday,
    load_holidays,
    load_states,
)
from timeline.timexes.reading.lunar import hebrew_span, islamic_span
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.words import APOSTROPHES
from timeline.timexes.values import TimexType

ROOM = 60  # words before the day in which a state may be named whose day it is
MONDAY = 1
LONG = 3  # days of a weekend with its Monday
HIJRA = range(1300, 1501)  # years that are the Hijra's beside a word of its calendar
ROOM_AFTER = 5  # and after it: "Independence Day in the Ukrainian capital"


def holiday(phrase: Phrase) -> Meaning | None:
    """Read a holiday: "Christmas Eve", "Easter Monday, 24 April 1916".

    None for the day of a state where no state is named, or one whose day is not known.
    """
    found = _of_state(phrase, load_holidays()[phrase.rule.value])
    target = date_target(phrase) if phrase.forms("month") else None
    if target is None and found is None:
        return None
    if phrase.forms("each"):
        return Meaning(TimexType.SET, value=_of_every_year(found))
    target = target or _in_hijra(phrase, found)
    target = target or placed(phrase, Cyclic(Unit.DAY, Unit.YEAR, (), holiday=found))
    if phrase.forms("weekend"):
        return _weekend(target, found)
    clock = daypart(phrase)
    return Meaning(TimexType.TIME if clock else TimexType.DATE, target, clock=clock)


def feast_day(phrase: Phrase) -> Meaning | None:
    """Read "the second day of Eid" and "the last day of Ramadan".

    A night is the evening on which a day of the Islamic or the Hebrew calendar begins.
    """
    first, after = phrase.span("feast")
    name = (
        phrase.words.text[first:after].lower().replace(APOSTROPHES[-1], APOSTROPHES[0])
    )
    found = load_holidays().get(name)
    if found is None:
        return None
    later = (ordinal_of(phrase, "nth") or found.days) - 1
    night = daypart(phrase)
    if night and (found.islamic or found.hebrew):
        later -= 1
    day = replace(found, later=later, days=1)
    target = placed(phrase, Cyclic(Unit.DAY, Unit.YEAR, (), holiday=day))
    return Meaning(TimexType.TIME if night else TimexType.DATE, target, clock=night)


def _in_hijra(phrase: Phrase, found: Holiday | None) -> Target | None:
    """Give the days of a feast of a year of the Hijra: "Ramadan 1445"."""
    year = year_of(phrase)
    if found is None or not found.islamic or year not in HIJRA or year is None:
        return None
    number, first = found.islamic
    span = islamic_span(year, number, 0 if found.days > 1 else first)
    return _placed(span) if span else None


def _placed(span: tuple[date, date]) -> Target:
    """Point to some days, or to one."""
    return fixed_day(span[0]) if span[0] == span[1] else Days(*span)


def lunar(phrase: Phrase) -> Meaning | None:
    """Read a date of the Islamic or the Hebrew calendar: "12 Rajab 1446", "15 Nisan".

    A month alone is none, as its words are names, too. None for a year of neither.
    """
    hebrew, written = phrase.number("lunar", "HEBREWMONTH"), phrase.word("year")
    number = hebrew or sum(phrase.numbers("lunar", "ISLAMICMONTH"))
    in_month = day_number(phrase)
    if written:
        year = int(written)
        if hebrew:
            span = hebrew_span(year, number, in_month)
        else:
            span = islamic_span(year, number, in_month) if year in HIJRA else None
        return Meaning(TimexType.DATE, _placed(span)) if span else None
    place = number, in_month
    day = Holiday((), hebrew=place) if hebrew else Holiday((), islamic=place)
    target = placed(phrase, Cyclic(Unit.DAY, Unit.YEAR, (), holiday=day))
    return Meaning(TimexType.DATE, target)


def _of_every_year(found: Holiday | None) -> str:
    """Write a feast of every year: "every Christmas" -> XXXX-12-25, else P1Y."""
    fixed = found is not None and found.month and found.day
    return f"XXXX-{found.month:02d}-{found.day:02d}" if found and fixed else "P1Y"


def _weekend(target: Target, found: Holiday | None) -> Meaning:
    """Read "Labor Day weekend", with its Monday where the day is always one."""
    days = LONG if found and found.weekday == MONDAY else 1
    return Meaning(TimexType.DATE, Week(target, Unit.WEEKEND, near=True), days=days)


def _of_state(phrase: Phrase, found: Holiday) -> Holiday | None:
    """Give the holiday as the state has it that is named nearest."""
    known = load_states()
    states = known.get(phrase.rule.value) or known.get(found.names[0])
    if states is None:
        return found
    forms, (first, after) = phrase.words.forms, phrase.match.span()
    if not found.moves and not any(form[0].isupper() for form in phrase.forms()):
        return None  # "a national day", but "the summer solstice"
    for at in [*range(after, after + ROOM_AFTER), *range(first - 1, first - ROOM, -1)]:
        name = _state_at(forms, at, states)
        if name:
            return states[name]
    return found if found.month or found.moves else None


def _state_at(forms: list[str], at: int, states: Container[str]) -> str:
    """Give what names a state and ends at a place of the text, or nothing."""
    if not 0 <= at < len(forms) or not forms[at][0].isupper():
        return ""
    names = (
        " ".join(forms[max(0, at - more) : at + 1]).lower()
        for more in reversed(range(MOST_WORDS))
    )
    return next((name for name in names if name in states), "")
