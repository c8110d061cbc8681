"""How a period lies to the day of publication: old, new, come by then."""

from timeline.timexes.calendar import Period, Unit, first_and_last
from timeline.timexes.context import Reading
from timeline.timexes.values import TextKind

OLD = 1827  # days, five years, before publication
LATELY = 31  # days before publication that are news
EARLY_RESULTS = 15  # days before its end from which a quarter may have results


def has_results(period: Period, reading: Reading) -> bool:
    """Tell a quarter that reports compare with: not one that they only expect."""
    days = first_and_last(period)
    if reading.kind is not TextKind.NEWS or reading.published is None or days is None:
        return True
    return days[1].toordinal() <= reading.published.index + EARLY_RESULTS


def is_old(period: Period, reading: Reading) -> bool:
    """Tell a time that was over years before publication."""
    days = first_and_last(period)
    if days is None or reading.published is None:
        return False
    return days[1].toordinal() < reading.published.index - OLD


def is_new(period: Period, reading: Reading) -> bool:
    """Tell a day of the last month before publication."""
    if reading.published is None or period.unit is not Unit.DAY:
        return False
    return 0 <= reading.published.index - period.index <= LATELY


def has_come(period: Period, reading: Reading) -> bool:
    """Tell a day that "that day" may go back to."""
    if period.unit is not Unit.DAY:
        return False
    limit = reading.published if reading.kind is TextKind.NEWS else None
    return limit is None or period <= limit
