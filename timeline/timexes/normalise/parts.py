"""What several kinds of phrase have in common: parts, approximation, time of day."""

from dataclasses import replace

from timeline.timexes.calendar import Unit
from timeline.timexes.meanings import Meaning, Origin, short_year
from timeline.timexes.recognise import Phrase
from timeline.timexes.words import APOSTROPHES

CENTURY = 100
LATEST_SPOKEN = 2099
TOLD_CLASSES = ("PREVIOUS", "FOLLOWING", "SAME")
STEP_CLASSES = ("LAST", "NEXT", "THIS", *TOLD_CLASSES)

EARLY_HALF = {"first": "START", "early": "START", "opening": "START"}
LATE_HALF = {
    "second": "END",
    "last": "END",
    "latter": "END",
    "late": "END",
    "final": "END",
    "rest": "END",
    "remainder": "END",
}
SIDES = {"earlier": -1, "later": 1}


def part_mod(phrase: Phrase) -> str:
    """Give the TIMEX3 mod of the part that the words name: "early", "the end of"."""
    words = {word.lower() for word in phrase.forms("part")}
    for word, mod in (EARLY_HALF | LATE_HALF).items():
        if word in words:
            return mod
    return phrase.code("part", "PART") or phrase.code("part", "EDGE")


def halved(phrase: Phrase, meaning: Meaning) -> Meaning:
    """Mark a meaning whose words name a half rather than a third of its period."""
    is_half = any(phrase.vocabulary.code("HALF", form) for form in phrase.forms("part"))
    return replace(meaning, pieces=2) if is_half else meaning


def side(phrase: Phrase) -> int:
    """Give -1 for "earlier", 1 for "later", 0 where the words say neither."""
    return SIDES.get(phrase.word("part").lower(), 0)


def daypart(phrase: Phrase) -> str:
    """Give the part of the day as it follows the day in a value: "TMO", or empty."""
    code = phrase.code("daypart", "DAYPART")
    return f"T{code}" if code else ""


MOD_CLASSES = ("APPROX", "UNDER", "OVER")
MOD_WORDS = {
    "close": "LESS_THAN",
    "less": "LESS_THAN",
    "fewer": "LESS_THAN",
    "least": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS",
    "up": "EQUAL_OR_LESS",
    "long": "EQUAL_OR_LESS",
    "many": "EQUAL_OR_LESS",
    "more": "MORE_THAN",
}
NEGATED = {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}


def amount_mod(phrase: Phrase) -> str:
    """Give the TIMEX3 mod of an approximation: "nearly" is LESS_THAN."""
    words = [word.lower() for word in phrase.forms("approx")]
    mods = [MOD_WORDS.get(word, "") or _mod_code(phrase, word) for word in words]
    mod = next((mod for mod in mods if mod), "")
    return NEGATED.get(mod, mod) if "no" in words else mod


def _mod_code(phrase: Phrase, word: str) -> str:
    codes = (phrase.vocabulary.code(name, word) for name in MOD_CLASSES)
    return next((code for code in codes if code), "")


def step_of(phrase: Phrase, part: str) -> tuple[int, Origin] | None:
    """Read "last", "next", "the following", "that": steps, and counted from what.

    "next" counts from publication, "the next" from the date told last.
    """
    forms = [form.lower() for form in phrase.forms(part)]
    for form in reversed(forms):
        for name in STEP_CLASSES:
            steps = phrase.vocabulary.number(name, form)
            if steps is not None:
                return steps, _origin(name, forms)
    return (0, Origin.NEAR) if forms == ["the"] else None


def _origin(name: str, forms: list[str]) -> Origin:
    if name in TOLD_CLASSES or (name == "NEXT" and forms[0] == "the"):
        return Origin.TOLD
    return Origin.PUBLISHED


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


def unit_of(phrase: Phrase) -> Unit | None:
    """Give the calendar unit of a phrase; None for hours and smaller."""
    name = phrase.code("unit", "UNIT") or phrase.code("unit", "UNITS")
    return Unit(name) if name else None
