"""What several kinds of phrase have in common: parts, approximation, time of day."""

from dataclasses import replace

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import (
    HALVES,
    SIXTHS,
    TENTHS,
    Fixed,
    Meaning,
    Origin,
    Relative,
    Target,
    short_year,
)
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.words import APOSTROPHES

CENTURY = 100
LATEST_SPOKEN = 2099
TOLD_CLASSES = ("PREVIOUS", "FOLLOWING", "FOLLOWED", "SAME", "EARLIER", "LATER")
STEP_CLASSES = ("LAST", "NEXT", "THIS", "INSTANT", *TOLD_CLASSES)

MOD_CLASSES = ("BOUND", "APPROX", "UNDER", "OVER")
NEGATED = {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}


def part_mod(phrase: Phrase) -> str:
    """Give the TIMEX3 mod of the part that the words name: "early", "the end of"."""
    return phrase.code("part", "PIECE", "PART", "EDGE")


def cut(phrase: Phrase, meaning: Meaning) -> Meaning:
    """Say which piece of its period a meaning is about.

    A half rather than a third, or two thirds: "mid-to-late August"; of a year a sixth
    at its ends: "the end of 2019"; a tenth for "the turn of the 20th century", and for
    "the last years of the 19th century".
    """
    forms = phrase.forms("part")
    if not forms:
        return meaning
    named = [code for one in forms if (code := phrase.vocabulary.code("PART", one))]
    if len(named) > 1:
        return replace(meaning, mod=named[0], last_piece=named[-1])
    if phrase.code("part", "HALF"):
        return replace(meaning, pieces=HALVES)
    years = phrase.code("part", "UNITS") == Unit.YEAR and _is_century(meaning.target)
    if years or phrase.code("part", "TURN"):
        return replace(meaning, pieces=TENTHS)
    return replace(meaning, pieces=SIXTHS) if phrase.code("part", "EDGE") else meaning


def _is_century(target: Target | None) -> bool:
    if isinstance(target, Fixed):
        return target.period.unit is Unit.CENTURY
    return isinstance(target, Relative) and target.unit is Unit.CENTURY


def side(phrase: Phrase) -> int:
    """Give -1 for "earlier", 1 for "later", 0 where the words say neither."""
    return phrase.number("part", "SIDE") or 0


def daypart(phrase: Phrase) -> str:
    """Give the part of the day as it follows the day in a value: "TMO", or empty."""
    code = phrase.code("daypart", "DAYPART")
    return f"T{code}" if code else ""


def amount_mod(phrase: Phrase) -> str:
    """Give the TIMEX3 mod of an approximation: "nearly" is LESS_THAN."""
    mod = phrase.code("approx", *MOD_CLASSES)
    negated = phrase.number("approx", "NEGATION")
    return NEGATED.get(mod, mod) if negated else mod


def step_of(phrase: Phrase, part: str) -> tuple[int, Origin] | None:
    """Read "last", "next", "the following", "that": steps, and counted from what.

    "next" and "the coming" count from publication, "the next" from the date told last.
    """
    forms, vocabulary = phrase.forms(part), phrase.vocabulary
    if not forms:
        return None
    article = bool(vocabulary.number("ARTICLE", forms[0]))
    for form in reversed(forms):
        for name in STEP_CLASSES:
            steps = vocabulary.number(name, form)
            if steps is not None:
                later = name == "NEXT" and article
                later = later and not phrase.numbers(part, "NEARING")
                told = name in TOLD_CLASSES or later
                return steps, Origin.TOLD if told else Origin.PUBLISHED
    return (0, Origin.NEAR) if article else None


def month_of(phrase: Phrase, letters: str) -> int | None:
    """Read a month in three letters, of which "MAY" is its whole name."""
    number = phrase.vocabulary.number
    return number("SHORTMONTH", letters) or number("MONTH", letters)


def year_of(phrase: Phrase) -> int | None:
    """Read the year of a phrase: "1989", "'93", "nineteen ninety-six"."""
    digits = phrase.word("year").strip(APOSTROPHES)
    if digits:
        return int(digits) if len(digits) > len("93") else short_year(int(digits))
    hundreds = phrase.number("century", "TEENS")
    if hundreds is None:
        return None
    number = phrase.vocabulary.number
    rest = sum(number("NUMBER", form) or 0 for form in phrase.forms("rest"))
    year = hundreds * CENTURY + rest
    return year if year <= LATEST_SPOKEN else None


def unit_of(phrase: Phrase, part: str = "unit") -> Unit | None:
    """Give the calendar unit of a phrase; None for hours and smaller."""
    name = phrase.code(part, "UNIT") or phrase.code(part, "UNITS")
    return Unit(name) if name else None


def ordinal_of(phrase: Phrase, part: str = "ordinal") -> int:
    """Read an ordinal: "third", "3rd", "twenty-third"; 0 where there is none."""
    digits = phrase.word(part).rstrip("stndrhSTNDRH")
    if digits.isdigit():
        return int(digits)
    return sum(phrase.numbers(part, "ORDINAL") + phrase.numbers(part, "NUMBER"))
