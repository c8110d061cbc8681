"""Durations: "nearly forty years", "the past three months", "a 10-year"."""

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import Away, Meaning, Origin
from timeline.timexes.normalise.amounts import read_amount
from timeline.timexes.normalise.parts import amount_mod, step_of
from timeline.timexes.recognise import Phrase
from timeline.timexes.values import TimexType

CODES = {
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
CLOCK_CODES = {"hour": "H", "minute": "M", "second": "S"}


def length(phrase: Phrase) -> Meaning | None:
    """Read a duration: "nearly forty years" -> P40Y and LESS_THAN."""
    amount = read_amount(phrase)
    value = length_value(phrase, amount.most if amount.known else None)
    return Meaning(TimexType.DURATION, value=value, mod=amount_mod(phrase))


def window(phrase: Phrase) -> Meaning | None:
    """Read a duration that ends or begins now: "the past three months" -> P3M."""
    return length(phrase)


def length_value(phrase: Phrase, number: float | None) -> str:
    """Write a duration as TIMEX3 does: "P40Y", "PXM", "PT24H", "P2.5Y"."""
    written = "X" if number is None else f"{number:.15g}"
    for name in ("CLOCKUNIT", "CLOCKUNITS"):
        unit = phrase.code("unit", name)
        if unit:
            return f"PT{written}{CLOCK_CODES[unit]}"
    unit = phrase.code("unit", "UNIT") or phrase.code("unit", "UNITS")
    return f"P{written}{CODES[unit]}"
