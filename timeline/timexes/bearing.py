"""A meaning in, how it bears on the story out: what it lacks, and where it looks."""

from timeline.timexes.calendar import Period, Unit
from timeline.timexes.meanings import Away, Fixed, Meaning, Origin, Relative

LATE, NIGHT = "END", "TNI"


def clock_named(meaning: Meaning, period: Period) -> str:
    """Give the time of day that a phrase names: "late on Monday" is a night."""
    late = meaning.mod == LATE and period.unit is Unit.DAY
    return meaning.clock or (NIGHT if late else "")


def lacks_day(meaning: Meaning) -> bool:
    """Tell a time of day whose words name no day."""
    target = meaning.target
    if not meaning.clock or not isinstance(target, Relative) or target.steps:
        return False
    return target.unit is Unit.DAY and target.origin is Origin.NEAR


def needs_tense(meaning: Meaning) -> bool:
    """Tell a meaning that may lie on either side of publication."""
    target = meaning.target
    if isinstance(target, Relative) and target.origin is not Origin.PUBLISHED:
        return target.unit is Unit.DAY
    if isinstance(target, Relative):
        return target.unit is Unit.WEEK and not target.steps
    fixed = isinstance(target, Fixed | Away | type(None))
    return not fixed or meaning.window is not None


def looks_back(meaning: Meaning) -> bool:
    """Tell a glance back: "what they had won the previous year", "a year earlier"."""
    target = meaning.target
    if isinstance(target, Away):
        return target.sign < 0
    return isinstance(target, Relative) and target.steps < 0


def is_step_from_now(meaning: Meaning) -> bool:
    """Tell "last year", by which a story comes to the time of its publication."""
    target = meaning.target
    if not isinstance(target, Relative) or target.origin is not Origin.PUBLISHED:
        return False
    return target.unit in {Unit.YEAR, Unit.MONTH}


def only_compares(meaning: Meaning) -> bool:
    """Tell "a year earlier", to which a report compares without moving there."""
    target = meaning.target
    return isinstance(target, Away) and target.unit is Unit.YEAR and target.sign < 0
