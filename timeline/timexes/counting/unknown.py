"""TIMEX3 values of periods that are known but in part: "XXXX-10-28", "XXXX-WXX"."""

from timeline.timexes.calendar import SEASON_CODES, Unit, day_of
from timeline.timexes.meanings import Cyclic

LEAP_YEAR = 2024
UNKNOWN = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.SEASON: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.HALF: "XXXX-HX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}


def unknown_value(unit: Unit) -> str:
    """Write an unknown period of a size as TIMEX3 does."""
    return UNKNOWN[unit]


def cyclic_value(target: Cyclic) -> str:
    """Write a period whose cycle is unknown.

    >>> cyclic_value(Cyclic(Unit.DAY, Unit.YEAR, (10, 28)))
    'XXXX-10-28'
    """
    if not target.place:
        return unknown_value(target.unit)
    first = target.place[0]
    if target.cycle is Unit.WEEK:
        return f"XXXX-WXX-{first}"
    if target.cycle is Unit.MONTH:
        return f"XXXX-XX-{first:02d}"
    if target.unit is Unit.SEASON:
        return f"XXXX-{SEASON_CODES[first - 1]}"
    if target.unit in {Unit.QUARTER, Unit.HALF}:
        return f"XXXX-{target.unit[0].upper()}{first}"
    return "-".join(["XXXX", *(f"{number:02d}" for number in target.place)])


def is_no_day(target: Cyclic) -> bool:
    """Tell a day that no year has: 31 February."""
    daily = target.unit is Unit.DAY and target.cycle is Unit.YEAR
    return daily and not target.holiday and day_of(LEAP_YEAR, *target.place) is None
