"""Durations and repetitions: "for five years", "twice a week"."""

from timeline.timexes.meanings import Meaning
from timeline.timexes.normalise.amounts import Amount, read_amount
from timeline.timexes.normalise.parts import amount_mod
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
    value = length_value(phrase, read_amount(phrase))
    return Meaning(TimexType.DURATION, value=value, mod=amount_mod(phrase))


def length_value(phrase: Phrase, amount: Amount) -> str:
    """Write a duration as TIMEX3 does: "P40Y", "PXM", "PT24H", "P2.5Y"."""
    number = f"{amount.most:g}" if amount.known else "X"
    for name in ("CLOCKUNIT", "CLOCKUNITS"):
        unit = phrase.code("unit", name)
        if unit:
            return f"PT{number}{CLOCK_CODES[unit]}"
    unit = phrase.code("unit", "UNIT") or phrase.code("unit", "UNITS")
    return f"P{number}{CODES[unit]}"
