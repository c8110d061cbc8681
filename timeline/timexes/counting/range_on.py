"""The first day of a range in, that of the one which is on at publication out."""

from timeline.timexes.calendar import Period, Unit, containing, month
from timeline.timexes.context import Context
from timeline.timexes.meanings import Cyclic
from timeline.timexes.reading.tense_words import NEAR, PRESENT

NOW = frozenset({1, NEAR, PRESENT})  # what "runs" tells, but not "will run"
MONTHS = 12


def range_on(target: Cyclic, context: Context) -> Period | None:
    """Give the beginning of what lasts now: "the fair runs from 1 June to 30 November".

    None where that has not begun this year or is over, and where it "will" last so.

    Args:
        target: The day or month of a year that the range begins with.
        context: What is known where it stands.
    """
    today = context.published
    if today is None or context.tense not in NOW or target.cycle is not Unit.YEAR:
        return None
    last = context.nearby.range_to
    if (
        not last
        or target.unit not in {Unit.DAY, Unit.MONTH}
        or target.steps is not None
    ):
        return None
    now, year = containing(Unit.MONTH, today), containing(Unit.YEAR, today)
    begun = (target.in_cycle(year), target.in_cycle(year + -1))
    start = next(
        (one for one in begun if one and containing(Unit.DAY, one) <= today), None
    )
    if start is None:
        return None
    first = containing(Unit.MONTH, start)
    end = month(containing(Unit.YEAR, start).index, last)
    end = end if first <= end else end + MONTHS
    return start if now <= end else None
