"""A meaning in, how it bears on the story out: what it lacks, and where it looks."""

from timeline.timexes.calendar import QUARTERS, Period, Unit, containing, year_of_safe
from timeline.timexes.meanings import (
    Away,
    Cyclic,
    Fixed,
    Meaning,
    Origin,
    Relative,
    Week,
)

LATE, NIGHT = "END", "TNI"
EVENING, MIDNIGHT = "T18:00", "T24:00"
LATE_PARTS = {"TEV", "TNI"}
SETTLED, STEPPED = (Fixed, Away), (Cyclic, Relative)  # kinds of targets
LEAP = 2  # years by which a year alone may move the story


def clock_named(meaning: Meaning, period: Period) -> str:
    """Give the time of day that a phrase names: "late on Monday" is a night."""
    late = meaning.mod == LATE and period.unit is Unit.DAY
    return meaning.clock or (NIGHT if late else "")


def clock_told(
    meaning: Meaning, period: Period, told: Period | None, clock: str
) -> str:
    """Give the time of day that a phrase names; a midnight goes on with an evening.

    "At 9 p.m. they met. One left before midnight. By dawn ..." is the day after.

    Args:
        meaning: What the phrase means.
        period: Where that leads.
        told: The period that was told last.
        clock: The time of day that was told with it.
    """
    named = clock_named(meaning, period)
    night = named == MIDNIGHT and period == told and lacks_day(meaning)
    return clock if night and is_late(clock) else named


def is_late(clock: str) -> bool:
    """Tell a time of day from which the small hours are those of the day after."""
    return clock in LATE_PARTS or (clock[1:3].isdigit() and clock >= EVENING)


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
        near = target.origin is Origin.NEAR and not target.steps
        return target.unit is Unit.DAY or near
    if isinstance(target, Relative):
        return target.unit is Unit.WEEK and not target.steps
    if isinstance(target, Away) and target.sign > 0:
        return bool(meaning.mod) or target.least != target.most
    fixed = target is None or isinstance(target, SETTLED)
    return not fixed or meaning.window is not None


def counts_from_told(meaning: Meaning) -> bool:
    """Tell "the previous October", which is near the date told last."""
    target = meaning.target
    if not isinstance(target, STEPPED) or target.steps is None:
        return False
    return target.origin is Origin.TOLD


def looks_back(meaning: Meaning) -> bool:
    """Tell a glance back: "what they had won the previous year", "a year earlier"."""
    target = meaning.target
    if isinstance(target, Away):
        return target.sign < 0
    if isinstance(target, Cyclic):  # "since the previous October"
        return target.origin is Origin.TOLD and (target.steps or 0) < 0
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
    if isinstance(target, Relative):  # "the year-ago quarter"
        return target.unit is Unit.QUARTER and target.steps == -QUARTERS
    return is_years_back(meaning)


def is_years_back(meaning: Meaning) -> bool:
    """Tell an amount of years ago: "a year earlier", "the year-ago period"."""
    target = meaning.target
    return isinstance(target, Away) and target.unit is Unit.YEAR and target.sign < 0


def is_yearly(meaning: Meaning) -> bool:
    """Tell what each year has, told without one: "3 March", "the week of 3 March"."""
    target = meaning.target
    if isinstance(target, Cyclic):
        return target.cycle is Unit.YEAR
    of = target.of if isinstance(target, Week) else None
    return isinstance(of, Cyclic) and of.cycle is Unit.YEAR


def keep_day(before: Period | None, now: Period) -> Period:
    """Keep the day told before where the text only names its year again."""
    finer = before and now.unit is Unit.YEAR and before.unit in {Unit.DAY, Unit.MONTH}
    return before if before and finer and containing(Unit.YEAR, before) == now else now


def moved_line(before: Period, now: Period, *, opens: bool) -> Period:
    """Move the story on, but not by a far year that a sentence names in passing."""
    old, new = year_of_safe(before), year_of_safe(now)
    near = opens or (old is not None and new is not None and abs(new - old) <= LEAP)
    if not near:
        return before
    return keep_day(before, now)
