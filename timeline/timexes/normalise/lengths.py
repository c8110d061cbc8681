"""Durations: "nearly forty years", "the past three months", "a 10-year"."""

from dataclasses import replace

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import Away, Meaning, Origin
from timeline.timexes.normalise.amounts import read_amount
from timeline.timexes.normalise.parts import amount_mod, step_of, unit_of
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.surroundings import follows_record
from timeline.timexes.values import TimexType

# TIMEX3's letter of a unit, the next smaller one, and how many of these it has.
CODES = {
    "second": ("S", "", 1),
    "minute": ("M", "S", 60),
    "hour": ("H", "M", 60),
    "day": ("D", "", 1),
    "week": ("W", "", 1),
    "weekend": ("WE", "", 1),
    "month": ("M", "", 1),
    "quarter": ("Q", "", 1),
    "year": ("Y", "M", 12),
    "decade": ("E", "", 1),
    "century": ("C", "", 1),
}
# How much of a day each unit of the clock is.
CLOCK_UNITS = {"second": 1 / 86_400, "minute": 1 / 1_440, "hour": 1 / 24}
HALF = 0.5
UNIT_CLASSES = (
    *("UNIT", "UNITS", "CLOCKUNIT", "CLOCKUNITS"),
    *("LASTING", "LASTINGS"),
)
TENFOLD = {"decade": 10, "century": 100}


def length(phrase: Phrase) -> Meaning | None:
    """Read a duration: "nearly forty years" -> P40Y and LESS_THAN."""
    amount = read_amount(phrase)
    extra = HALF if phrase.forms("plus") else 0.0
    value = length_value(phrase, amount.most + extra if amount.known else None)
    return Meaning(TimexType.DURATION, value=value, mod=amount_mod(phrase))


def compound(phrase: Phrase) -> Meaning | None:
    """Read a duration in units: "three years, four months and a day" -> P3Y4M1D."""
    value = length_value(phrase, read_amount(phrase).most)
    for amount, unit in (("rest", "below"), ("last", "least")):
        if phrase.forms(unit):
            more = length_value(phrase, read_amount(phrase, amount, unit).most, unit)
            below = more.removeprefix("P")
            value += below.removeprefix("T") if "T" in value else below
    return Meaning(TimexType.DURATION, value=value, mod=amount_mod(phrase))


def window(phrase: Phrase) -> Meaning | None:
    """Read a duration that ends or begins now: "the past three months" -> P3M.

    "The past 72 hours" are the last three days up to publication.
    """
    meaning = length(phrase)
    step, size = step_of(phrase, "step"), unit_of(phrase)
    share = 1.0 if size else CLOCK_UNITS.get(_unit_name(phrase, "unit"))
    if meaning is None or step is None or share is None:
        return meaning
    size = size or Unit.DAY
    most = read_amount(phrase).most + (HALF if phrase.forms("plus") else 0.0)
    most *= share
    way, origin = step
    if phrase.number("step", "NEXT") and phrase.number("", "ARTICLE"):
        origin = Origin.NEAR  # "the next five days" of a story are not those to come
    return replace(meaning, window=Away(size, 0, most, way, origin))


def ahead(phrase: Phrase) -> Meaning | None:
    """Read a duration after "in", which may lead from now on: "in two months".

    "The first in two months" leads nowhere.
    """
    meaning, size = length(phrase), unit_of(phrase)
    if meaning is None or size is None or follows_record(phrase):
        return meaning
    amount = read_amount(phrase)
    near = Away(size, 0, amount.most, 1, Origin.PUBLISHED)
    return replace(meaning, window=near)


def length_value(phrase: Phrase, number: float | None, part: str = "unit") -> str:
    """Write a duration as TIMEX3 does: "P40Y", "PXM", "PT24H", "P2Y6M".

    Args:
        phrase: The phrase.
        number: How many of the unit; None where unknown.
        part: The name of the part with the unit.
    """
    name = _unit_name(phrase, part)
    code, smaller, times = CODES[name]
    prefix = "PT" if name in CLOCK_UNITS else "P"
    if number is None:
        return f"{prefix}X{code}"
    if name in TENFOLD:
        number, code = number * TENFOLD[name], "Y"
    whole, rest = int(number), number - int(number)
    if not rest or not smaller:
        return f"{prefix}{number:.15g}{code}"
    written = f"{whole}{code}" if whole else ""
    return f"{prefix}{written}{round(rest * times)}{smaller}"


def _unit_name(phrase: Phrase, part: str) -> str:
    for name in UNIT_CLASSES:
        unit = phrase.code(part, name)
        if unit:
            return unit
    return ""
