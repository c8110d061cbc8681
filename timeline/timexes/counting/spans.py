"""Places in, first and last days out: parts of periods, approximation, open ends."""

from datetime import date, timedelta

from timeline.timexes.calendar import (
    MEAN_DAYS,
    MONTHS_IN,
    YEARS_IN,
    Period,
    Unit,
    first_and_last,
)
from timeline.timexes.context import Place
from timeline.timexes.meanings import (
    HALVES,
    SIXTHS,
    TENTHS,
    Away,
    Cyclic,
    Days,
    Meaning,
)

Span = tuple[date, date]

PARTS = ("START", "MID", "END")
ONE_DAY = timedelta(days=1)
# The last days of the early and of the middle part: of a week, of a month. Longer
# periods are cut at whole months, decades and centuries at whole years.
WEEK_CUTS = (2, 4)
WEEK_HALF = 3  # days of its first half
MONTH_CUTS = (10, 20)
MONTH_HALF = 15
DECADE_CUTS = (4, 7)
CENTURY_CUTS = (34, 67)
MONTHS = 12
# Whole months before the second and the last sixth of a year.
YEAR_EDGES = (2, 10)
APPROX_TENTH = 10  # "about 20 years ago" allows a tenth of the amount either side
TEN, HUNDRED = 10, 100
LOOSE_LEAST = 0.5


def days_of(meaning: Meaning, place: Place) -> Span | None:
    """Give the first and last day that a meaning names; None where it names none."""
    if isinstance(meaning.target, Days):
        return meaning.target.first, meaning.target.last
    period = place.period
    span = first_and_last(period) if period else None
    if span is None or period is None:
        return None
    days = max(feast_days(meaning), meaning.days)
    if days > 1:
        left = (date.max - span[0]).days  # a feast may end after the last day
        return span[0], span[0] + timedelta(days=min(days - 1, left))
    if meaning.side:
        return side_of(span, meaning.side, place.counted_from)
    return _piece(span, period, meaning)


def _piece(span: Span, period: Period, meaning: Meaning) -> Span | None:
    if meaning.edge:
        return edge_of(span, meaning)
    if meaning.pieces == TENTHS and period.unit in YEARS_IN:
        return _tenth(span, YEARS_IN[period.unit] * MONTHS // TENTHS, meaning)
    if meaning.mod == "APPROX":
        return widened(period, 1) if period.unit is Unit.YEAR else span
    return part_of(span, period, meaning)


def _tenth(span: Span, months: int, meaning: Meaning) -> Span:
    """Take so many months at the start or the end: "the last years of the century"."""
    if meaning.mod == PARTS[-1]:
        return _months_on(span[0], months * (TENTHS - 1)), span[1]
    return span[0], _months_on(span[0], months) - ONE_DAY


def feast_days(meaning: Meaning) -> int:
    """Give how many days a feast lasts: 8 for Hanukkah; 1 for anything else."""
    target = meaning.target
    holiday = target.holiday if isinstance(target, Cyclic) else None
    return holiday.days if holiday else 1


def side_of(span: Span, side: int, counted_from: Period | None) -> Span:
    """Cut a span at the day that it is counted from.

    "earlier this month" ends on the day of publication.
    """
    if counted_from is None or counted_from.unit is not Unit.DAY:
        return span
    today = date.fromordinal(counted_from.index)
    first, last = span
    if side < 0:
        return first, max(first, min(last, today))
    return min(last, max(first, today)), last


def edge_of(span: Span, meaning: Meaning) -> Span:
    """Take some days from the start or the end: "the last week of August"."""
    first, last = span
    days = timedelta(days=meaning.edge - 1)
    if meaning.skip:
        begin = first + timedelta(days=meaning.skip)
        return begin, min(last, begin + days)
    if meaning.mod == "START":
        return first, min(last, first + days)
    return max(first, last - days), last


def widened(period: Period, steps: int) -> Span | None:
    """Take a period with some of its size on either side: "around 1970"."""
    before, after = first_and_last(period + -steps), first_and_last(period + steps)
    return (before[0], after[1]) if before and after else first_and_last(period)


def part_of(span: Span, period: Period, meaning: Meaning) -> Span:
    """Cut the early, middle or late part out of a period.

    The early part of a month is its days 1 to 10, the middle 11 to 20, the rest late;
    the end of a year are its last two months.
    """
    if meaning.mod not in PARTS or period.unit in {Unit.DAY, Unit.WEEKEND}:
        return span
    first, last = span
    halves = meaning.pieces == HALVES
    edge = meaning.pieces == SIXTHS and meaning.mod != PARTS[1]
    if edge and period.unit is Unit.YEAR:
        cuts = [_months_on(first, count) - ONE_DAY for count in YEAR_EDGES]
    else:
        cuts = _cuts(first, period, halves=halves)
    ends = [*cuts, last]
    at = PARTS.index(meaning.mod)
    if halves:
        at = min(at, 1)
    begin = first if at == 0 else ends[at - 1] + ONE_DAY
    last_at = PARTS.index(meaning.last_piece) if meaning.last_piece else at
    return begin, ends[max(at, last_at)]


def _cuts(first: date, period: Period, *, halves: bool) -> list[date]:
    """Give the last day of every piece but the last."""
    if period.unit is Unit.WEEK:
        cuts = (WEEK_HALF,) if halves else WEEK_CUTS
        return [first + timedelta(days=cut - 1) for cut in cuts]
    if period.unit is Unit.MONTH:
        return [first.replace(day=d) for d in ((MONTH_HALF,) if halves else MONTH_CUTS)]
    if period.unit in MONTHS_IN:
        months = MONTHS_IN[period.unit]
        thirds = (months // 2,) if halves else (months // 3, months * 2 // 3)
        return [_months_on(first, count) - ONE_DAY for count in thirds]
    years = _year_cuts(period.unit, halves=halves)
    return [_months_on(first, count * MONTHS) - ONE_DAY for count in years]


def _year_cuts(unit: Unit, *, halves: bool) -> tuple[int, ...]:
    if halves:
        return (YEARS_IN[unit] // 2,)
    return DECADE_CUTS if unit is Unit.DECADE else CENTURY_CUTS


def _months_on(first: date, count: int) -> date:
    months = first.year * MONTHS + first.month - 1 + count
    return date(months // MONTHS, months % MONTHS + 1, 1)


def away_span(target: Away, mod: str, place: Place) -> Span | None:
    """Give the days that a rough amount allows.

    "nearly three years ago" is 2.5 to 3 years ago, "more than three years ago" 3 to
    4, "about three years ago" the year three years ago, "weeks ago" 2 to 7 weeks.
    """
    if mod == "APPROX" and place.period:
        return widened(place.period, round(target.most) // APPROX_TENTH)
    span = first_and_last(place.counted_from) if place.counted_from else None
    if span is None:
        return None
    least, most = rough_amounts(target, mod)
    size = MEAN_DAYS[target.unit]
    try:
        near, far = (timedelta(days=round(units * size)) for units in (least, most))
        if target.sign < 0:
            return span[0] - far, span[0] - near
        return span[1] + near, span[1] + far
    except OverflowError:
        return None


def rough_amounts(target: Away, mod: str) -> tuple[float, float]:
    """Give the fewest and most units that an amount with its mod allows."""
    least, most = target.least, target.most
    less, more = ("AFTER", "BEFORE") if target.sign < 0 else ("BEFORE", "AFTER")
    if least != most or not mod:
        return least, most
    if mod.endswith(less):
        return loosened(most, "LESS_THAN")
    return loosened(most, "MORE_THAN") if mod.endswith(more) else (least, most)


def loosened(amount: float, mod: str) -> tuple[float, float]:
    """Give the fewest and most units that a length of so many units allows.

    Args:
        amount: Number of units: 3 for "nearly three years".
        mod: TIMEX3 mod of the length: "LESS_THAN" (2.5 to 3), "MORE_THAN" (3 to 4),
            "EQUAL_OR_LESS", "EQUAL_OR_MORE"; any other leaves the amount as it is.
            Who says "more than 40 years" counts in tens (40 to 50), and who says "more
            than a century" in halves of it (100 to 150).
    """
    if mod in {"LESS_THAN", "EQUAL_OR_LESS"}:
        return max(LOOSE_LEAST, amount - LOOSE_LEAST) if amount > 1 else 0.5, amount
    if mod in {"MORE_THAN", "EQUAL_OR_MORE"}:
        return amount, amount + _step(amount)
    return amount, amount


def _step(amount: float) -> float:
    """Give in how large steps somebody counts who tells so many units."""
    if amount >= HUNDRED and amount % HUNDRED == 0:
        return HUNDRED / 2
    return TEN if amount > TEN and amount % TEN == 0 else 1


def is_whole_period(period: Period | None, span: Span) -> bool:
    """Tell whether a span is a whole period, so that its value says all."""
    return period is not None and first_and_last(period) == span
