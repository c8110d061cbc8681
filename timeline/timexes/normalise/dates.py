"""Dates of the calendar: "28 October 2024", "early August", "the 1990s"."""

from timeline.timexes.calendar import Period, Unit, day_of, month, year_period
from timeline.timexes.meanings import Cyclic, Fixed, Meaning, Origin, Relative, Target
from timeline.timexes.normalise.parts import daypart, part_mod
from timeline.timexes.recognise import Phrase
from timeline.timexes.values import TimexType

CENTURY = 100
LATEST_SHORT_YEAR = 29
STEP_CLASSES = ("LAST", "NEXT", "THIS", "PREVIOUS", "FOLLOWING", "SAME")


def date_parts(phrase: Phrase) -> Meaning | None:
    """Read the parts of a date.

    "28 October 2024" -> the day; "October 2024" -> the month; "early August" -> the
    start of an August; "10 May" -> a 10 May.
    """
    target = _target(phrase)
    if target is None:
        return None
    clock = daypart(phrase)
    kind = TimexType.TIME if clock else TimexType.DATE
    return Meaning(kind, target, mod=part_mod(phrase), clock=clock)


def _target(phrase: Phrase) -> Target | None:
    number = phrase.number("month", "MONTH")
    year = phrase.word("year")
    in_month = day_number(phrase.word("day"))
    if number is None:
        return Fixed(year_period(int(year))) if year else None
    if year:
        found = _of_year(int(year), number, in_month)
        return Fixed(found) if found else None
    unit, place = (Unit.DAY, (number, in_month)) if in_month else (Unit.MONTH, (number,))
    return placed(phrase, Cyclic(unit, Unit.YEAR, place))


def _of_year(year: int, number: int, in_month: int) -> Period | None:
    return day_of(year, number, in_month) if in_month else month(year, number)


def placed(phrase: Phrase, cyclic: Cyclic) -> Cyclic:
    """Say which one of its kind a phrase means: "last August", "May of that year"."""
    step = step_of(phrase, "step")
    if step is not None:
        return Cyclic(cyclic.unit, cyclic.cycle, cyclic.place, *step_args(step))
    step = step_of(phrase, "inyear")
    if step is None:
        return cyclic
    within = Relative(Unit.YEAR, step[0], step[1])
    return Cyclic(cyclic.unit, cyclic.cycle, cyclic.place, within=within)


def step_args(step: tuple[int, Origin]) -> tuple[int, None, Origin]:
    """Arrange a step as `Cyclic` takes it."""
    return step[0], None, step[1]


def step_of(phrase: Phrase, part: str) -> tuple[int, Origin] | None:
    """Read "last", "next", "this", "the following", "that": steps, counted from what."""
    forms = phrase.forms(part)
    for form in reversed(forms):
        for name in STEP_CLASSES:
            steps = phrase.vocabulary.number(name, form)
            if steps is not None:
                told = name in {"PREVIOUS", "FOLLOWING", "SAME"}
                return steps, Origin.TOLD if told else Origin.PUBLISHED
    return None


def day_number(word: str) -> int:
    """Read a day of the month: "28", "28th"; 0 where there is none."""
    digits = word.rstrip("stndrhSTNDRH")
    return int(digits) if digits else 0


def decade(phrase: Phrase) -> Meaning | None:
    """Read a decade: "the 1990s" -> 199, "the '80s" -> 198, "the early 1800s" -> 18."""
    digits = phrase.word("decade").strip("'’s")
    year = int(digits) if len(digits) > 2 else short_year(int(digits))
    unit = Unit.CENTURY if digits.endswith("00") else Unit.DECADE
    size = CENTURY if unit is Unit.CENTURY else 10
    return Meaning(
        TimexType.DATE, Fixed(Period(unit, year // size)), mod=part_mod(phrase)
    )


def short_year(digits: int) -> int:
    """Read a year of two digits: 00 to 29 are 2000 to 2029, 30 to 99 the 1900s."""
    return (2000 if digits <= LATEST_SHORT_YEAR else 1900) + digits
