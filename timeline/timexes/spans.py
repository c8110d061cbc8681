"""Places in, first and last days out: parts of periods, approximation, open ends."""

from datetime import date, timedelta

from timeline.timexes.calendar import (
    MEAN_DAYS,
    Period,
    Unit,
    day,
    first_and_last,
)
from timeline.timexes.meanings import Away, Days, Meaning

Span = tuple[date, date]

# How a period is cut in three for "early", "mid-" and "late": a month at days 11 and
# 21, longer periods at whole months or years.
MONTH_CUTS = (10, 20)
DAYS_IN_WEEK_PARTS = {"START": (0, 1), "MID": (2, 3), "END": (4, 6)}
APPROX_SHARE = {Unit.DAY: 1.0, Unit.WEEK: 0.5, Unit.MONTH: 0.5, Unit.YEAR: 0.5}
LOOSE_LEAST = 0.5


def days_of(
    meaning: Meaning, period: Period | None, published: Period | None
) -> Span | None:
    """Give the first and last day that a meaning names; None where it names none."""
    if isinstance(meaning.target, Days):
        return meaning.target.first, meaning.target.last
    span = first_and_last(period) if period else None
    if span is None:
        return None
    if meaning.side and published:
        return side_of(span, meaning.side, published)
    return part_of(span, period, meaning.mod) if period else span


def side_of(span: Span, side: int, published: Period) -> Span:
    """Cut a span at publication: "earlier this month" ends on that day."""
    today = date.fromordinal(published.index)
    first, last = span
    if side < 0:
        return first, max(first, min(last, today))
    return min(last, max(first, today)), last


def part_of(span: Span, period: Period, mod: str) -> Span:
    """Cut the early, middle or late part out of a period.

    The early part of a month is its days 1 to 10, the middle 11 to 20, the rest late.
    """
    if mod not in DAYS_IN_WEEK_PARTS:
        return span
    first, last = span
    if period.unit is Unit.DAY:
        return span
    if period.unit in {Unit.WEEK, Unit.WEEKEND}:
        offsets = DAYS_IN_WEEK_PARTS[mod] if period.unit is Unit.WEEK else (0, 1)
        return first + timedelta(offsets[0]), min(last, first + timedelta(offsets[1]))
    if period.unit is Unit.MONTH:
        cuts = [first.replace(day=MONTH_CUTS[0]), first.replace(day=MONTH_CUTS[1])]
    else:
        cuts = _even_cuts(first, last)
    bounds = [first - timedelta(1) if first > date.min else first, *cuts, last]
    at = ("START", "MID", "END").index(mod)
    begin = first if at == 0 else bounds[at] + timedelta(1)
    return begin, bounds[at + 1]


def _even_cuts(first: date, last: date) -> list[date]:
    """Cut a season, quarter, year, decade or century in three at month ends."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    start = first.year * 12 + first.month - 1
    cuts = []
    for third in (1, 2):
        at = start + months * third // 3
        cuts.append(date(at // 12, at % 12 + 1, 1) - timedelta(1))
    return cuts


def away_span(target: Away, mod: str, anchor: Period) -> Span | None:
    """Give the days that a rough amount allows.

    "nearly three years ago" is 2.5 to 3 years ago, "more than three years ago" 3 to
    4, "about three years ago" the year three years ago and half a year around it,
    "weeks ago" 2 to 7 weeks.
    """
    least, most = rough_amounts(target, mod)
    size = MEAN_DAYS[target.unit]
    span = first_and_last(anchor)
    if span is None:
        return None
    near, far = least * size, most * size
    try:
        if target.sign < 0:
            return span[0] - timedelta(round(far)), span[0] - timedelta(round(near))
        return span[1] + timedelta(round(near)), span[1] + timedelta(round(far))
    except OverflowError:
        return None


def rough_amounts(target: Away, mod: str) -> tuple[float, float]:
    """Give the fewest and most units that an amount with its mod allows."""
    least, most = target.least, target.most
    if least != most or most == 0:
        return least, most
    nearer = "AFTER" if target.sign < 0 else "BEFORE"
    if mod.endswith(nearer):
        return max(LOOSE_LEAST, most - LOOSE_LEAST), most
    if mod.endswith("BEFORE" if target.sign < 0 else "AFTER"):
        return most, most + 1
    return max(0.0, most - APPROX_SHARE.get(target.unit, 0.5)), most + APPROX_SHARE.get(
        target.unit, 0.5
    )


def is_whole_period(period: Period | None, span: Span) -> bool:
    """Tell whether a span is a whole period, so that its value says all."""
    return period is not None and first_and_last(period) == span


def published_day(when: date | None) -> Period | None:
    """Give the day of publication as a period."""
    return day(when) if when else None
