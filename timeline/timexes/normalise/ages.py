"""Pieces of centuries, and a thousand years: "the last quarter of the 19th century"."""

from dataclasses import replace
from datetime import date

from timeline.timexes.calendar import Period, Unit, year_period
from timeline.timexes.meanings import TENTHS, Days, Fixed, Meaning
from timeline.timexes.normalise.parts import ordinal_of, part_mod
from timeline.timexes.normalise.years import before_christ, century
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.values import TimexType

CENTURY = 100
MILLENNIUM = 1000
MIDDLE = -1  # what the words stand for that name the middle piece, and the last one
LAST = 0


def century_piece(phrase: Phrase) -> Meaning | None:
    """Read a piece of a century: "the last quarter of the 19th century" -> 18 and END.

    A decade of it is one with a value of its own: "the first decade of the 20th
    century" -> 190.
    """
    whole = century(phrase)
    pieces = phrase.number("whole", "PIECES") or 1
    number = phrase.number("piece", "NTHPIECE") or LAST
    number = {LAST: pieces, MIDDLE: (pieces + 1) // 2}.get(number, number)
    if whole is None or not isinstance(whole.target, Fixed) or number > pieces:
        return None
    index = whole.target.period.index
    if pieces == TENTHS and index >= 0:
        decade = Period(Unit.DECADE, index * TENTHS + number - 1)
        return replace(whole, target=Fixed(decade))
    mod = {1: "START", pieces: "END"}.get(number, "MID")
    if index <= 0:  # the days before the year 100 are not counted
        return replace(whole, mod=mod)
    begun, middle, ended = (
        date(index * CENTURY - (-CENTURY * at // pieces), 1, 1).toordinal()
        for at in (0, number - 1, number)
    )
    skip = middle - begun if mod == "MID" else 0
    return replace(whole, mod=mod, edge=ended - middle, skip=skip)


def millennium(phrase: Phrase) -> Meaning | None:
    """Read a thousand years: "the second millennium" -> 1, "... BC" -> BC1."""
    number, mod = ordinal_of(phrase) - 1, part_mod(phrase)
    if before_christ(phrase):
        far = Fixed(year_period(-number * MILLENNIUM))
        return Meaning(TimexType.DATE, far, value=f"BC{number}", mod=mod)
    first = date(max(1, number * MILLENNIUM), 1, 1)
    last = date(number * MILLENNIUM + MILLENNIUM - 1, 12, 31)
    return Meaning(TimexType.DATE, Days(first, last), value=str(number), mod=mod)
