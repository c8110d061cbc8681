"""Spans in, EDTF level 1 out (Library of Congress, ISO 8601-2:2019)."""

from datetime import date

from timeline.timexes.calendar import Period, Unit, value, year_of
from timeline.timexes.values import Direction

SEASON_NUMBERS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
APPROXIMATE = "~"
OPEN = ".."


def write_edtf(
    period: Period | None,
    span: tuple[date, date],
    *,
    approximate: bool = False,
    direction: Direction | None = None,
) -> str:
    """Write a span as EDTF.

    Args:
        period: The period that the span is the whole of; None for other spans.
        span: First and last day.
        approximate: Whether the words say "about".
        direction: The end that the words leave open.
    """
    mark = APPROXIMATE if approximate else ""
    whole = _whole(period) if period else ""
    first, last = whole or span[0].isoformat(), whole or span[1].isoformat()
    if direction is Direction.SINCE:
        return f"{_first(first, span)}{mark}/{OPEN}"
    if direction is Direction.UNTIL:
        return f"{OPEN}/{_last(last, span)}{mark}"
    if whole:
        return f"{whole}{mark}"
    if first == last:
        return f"{first}{mark}"
    return f"{first}{mark}/{last}{mark}"


def _first(written: str, span: tuple[date, date]) -> str:
    return written if "X" not in written else span[0].isoformat()


def _last(written: str, span: tuple[date, date]) -> str:
    return written if "X" not in written else span[1].isoformat()


def _whole(period: Period) -> str:
    """Write a whole period; empty for weeks, quarters and halves, which are spans."""
    if period.unit in {Unit.DAY, Unit.MONTH, Unit.YEAR}:
        return value(period)
    if period.unit is Unit.SEASON:
        return f"{year_of(period):04d}-{SEASON_NUMBERS[value(period)[-2:]]}"
    if period.unit is Unit.DECADE:
        return f"{period.index:03d}X"
    return f"{period.index:02d}XX" if period.unit is Unit.CENTURY else ""
