"""Amounts in words and digits: "two and a half", "several", "12 to 18"."""

from dataclasses import dataclass

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.vocabulary import Vocabulary

BARE_PLURAL = (2, 7)
FRACTIONS = {"\u00bc": 0.25, "\u00bd": 0.5, "\u00be": 0.75}
DASHES = {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2212"}
FRACTION = 0.5
QUARTER = 0.25
ONE_HALF = "1/2"


@dataclass(frozen=True, slots=True)
class Amount:
    """How many: the fewest and the most that the words allow.

    Attributes:
        least: Fewest.
        most: Most.
        known: Whether the words give a number.
    """

    least: float
    most: float
    known: bool = True


def read_amount(phrase: Phrase, part: str = "amount", unit: str = "unit") -> Amount:
    """Read an amount in a phrase; a bare plural ("weeks ago") is 2 to 7.

    A unit that stands for several of another counts as these: "two fortnights" is 4.

    Args:
        phrase: The phrase.
        part: The name of the part with the amount.
        unit: The name of the part with its unit.
    """
    amount, times = _written_amount(phrase, part, unit), multiple(phrase, unit)
    return Amount(amount.least * times, amount.most * times, known=amount.known)


def multiple(phrase: Phrase, unit: str = "unit") -> int:
    """Give how many of its unit the unit's word stands for: "fortnight" 2."""
    return phrase.number(unit, "MULTIPLE") or 1


def _written_amount(phrase: Phrase, part: str, unit: str) -> Amount:
    forms = [form.lower() for form in phrase.forms(part)]
    if not forms:
        one = phrase.code(unit, "UNIT", "CLOCKUNIT", "LASTING")
        return Amount(1, 1) if one else Amount(*BARE_PLURAL, known=False)
    spans = (phrase.vocabulary.meaning("SOMENUMBER", form) for form in forms)
    largest = max((span for span in spans if isinstance(span, list)), default=None)
    if largest:  # "tens of thousands", "several hundred"
        each = max(phrase.vocabulary.number("TIMES", form) or 1 for form in forms)
        known = largest[0] == largest[1]
        return Amount(largest[0] * each, largest[1] * each, known=known)
    between = _between(forms, phrase.vocabulary)
    if between:
        return between
    number = _number(forms, phrase.vocabulary)
    return Amount(number, number)


def _between(forms: list[str], vocabulary: Vocabulary) -> Amount | None:
    """Read two numbers as the fewest and the most: "12 to 18", "two and three".

    The second is more than the first, as "a hundred and three" are one number, but in
    "12,900 to 11,700 years ago" and between digits.
    """
    for at in range(1, len(forms) - 1):
        joined = forms[at] in DASHES and forms[0].isdigit()
        if joined or vocabulary.number("BETWEEN", forms[at]):
            low = _number(forms[:at], vocabulary)
            high = _number(forms[at + 1 :], vocabulary)
            if low < high:
                return Amount(low, high)
            digits = all(map(_is_digits, (forms[at - 1], forms[at + 1])))
            if low > high and (digits or vocabulary.number("DOWN", forms[at])):
                return Amount(high, low)
    return None


def _is_digits(form: str) -> bool:
    return form.replace(",", "").isdigit()


def _number(forms: list[str], vocabulary: Vocabulary) -> float:
    """Add up number words and digits: "twenty four" is 24, "half a dozen" 6."""
    total = 0.0
    for form in forms:
        number = vocabulary.number("NUMBER", form)
        times = vocabulary.number("TIMES", form)
        if form == ONE_HALF or vocabulary.code("HALF", form):
            total += FRACTION
        elif vocabulary.code("QUARTERPART", form):
            total = (total or 1) * QUARTER
        elif times:
            total = (total or 1) * times
        elif number is not None:
            total += number
        elif form[-1] in FRACTIONS:
            total += FRACTIONS[form[-1]] + float(form[:-1] or 0)
        elif form[0].isdigit():
            total += float(form.replace(",", ""))
    return total or 1.0
