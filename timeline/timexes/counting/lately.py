"""How a period lies to the day of publication: old, new, come by then."""

from timeline.timexes.calendar import (
    LONGEST_YEAR,
    Period,
    Unit,
    containing,
    first_and_last,
    year_of_safe,
)
from timeline.timexes.context import Reading
from timeline.timexes.counting.bearing import counts_from_told
from timeline.timexes.meanings import Cyclic, Meaning, Origin, Relative, Target
from timeline.timexes.values import TextKind

OLD = 1827  # days, five years, before publication
WEEK = 7  # days
WEEKS = 45  # days on either side of publication
SOON = 60  # days after the day told in which a story goes on
LATELY = 31  # days before publication that are news
SHORTLY = 14  # days before a day told to which its story goes back
YEARS = frozenset({Unit.YEAR, Unit.DECADE, Unit.CENTURY})
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


def old_run(
    before: int, meaning: Meaning, period: Period, reading: Reading, *, lasts: bool
) -> int:
    """Count the times in a row of long ago; "since the previous May" ends no run.

    Args:
        before: How many there were before.
        meaning: What the next one means.
        period: Where that leads.
        reading: How the text is read.
        lasts: Whether it is what something lasts since.
    """
    if lasts:
        return before if counts_from_told(meaning) else 0
    return before + 1 if is_old(period, reading) else 0


def is_new(period: Period, reading: Reading) -> bool:
    """Tell a day of the last month before publication."""
    return _is_of_last(period, reading, LATELY)


def is_of_week(period: Period, reading: Reading) -> bool:
    """Tell a day of the last seven up to publication."""
    return _is_of_last(period, reading, WEEK - 1)


def _is_of_last(period: Period, reading: Reading, most: int) -> bool:
    """Tell a day that lies at most so many days before publication."""
    if reading.published is None or period.unit is not Unit.DAY:
        return False
    return 0 <= reading.published.index - period.index <= most


def is_about_now(target: Cyclic, reading: Reading, told: Period | None) -> bool:
    """Tell a day of the year that comes some weeks before or after publication.

    And any month without its year: "He sold his boat in July". Not one that the story
    goes on to from the day told.
    """
    on = _goes_on_to(target, told, SOON)
    month = target.unit is Unit.MONTH and target.steps is None and not target.within
    return not on and (month or is_near(target, reading.published, WEEKS))


def is_near(target: Cyclic, today: Period | None, most: int) -> bool:
    """Tell a day of the year that comes at most so many days from publication."""
    if today is None or target.unit is not Unit.DAY or target.cycle is not Unit.YEAR:
        return False
    here = containing(Unit.YEAR, today)
    days = (target.in_cycle(here + step) for step in (-1, 0, 1))
    return any(day is not None and abs(day.index - today.index) <= most for day in days)


def _goes_on_to(target: Cyclic, told: Period | None, most: int, back: int = 0) -> bool:
    """Tell a day that soon follows one told: "On 9 October ... On 9 November".

    Or that comes at most `back` days before it.
    """
    if told is None or told.unit not in {Unit.DAY, Unit.MONTH}:
        return False
    days = first_and_last(told)
    if days is None:
        return False
    here, first = containing(target.cycle, told), days[0].toordinal()
    near = (target.in_cycle(here + step) for step in (-1, 0, 1))
    return any(one and -back <= one.index - first <= most for one in near)


def goes_on_then(target: Target | None, told: Period | None, reading: Reading) -> bool:
    """Tell "on 9 May" in the weeks after a day of years ago: "It sank on 2 May 2019".

    So is one shortly before it: "It had left on 29 April". Not a day that lies near
    publication, which may be of the news.

    Args:
        target: What the phrase names.
        told: The period that the text named last.
        reading: How the text is read.
    """
    today, days = reading.published, first_and_last(told) if told else None
    if today is None or days is None or not isinstance(target, Cyclic):
        return False
    if today.index - days[1].toordinal() < LONGEST_YEAR:
        return False
    back = SHORTLY if told and told.unit is Unit.DAY else 0
    soon = target.unit is Unit.DAY and _goes_on_to(target, told, LATELY, back)
    return soon and not is_near(target, reading.published, LATELY)


def came_soon(target: Target | None, told: Period | None, reading: Reading) -> bool:
    """Tell "9 June" in the weeks after a 3 June that was over months ago.

    Args:
        target: What the phrase names.
        told: The period that the text named last.
        reading: How the text is read.
    """
    today = reading.published
    if today is None or told is None or not isinstance(target, Cyclic):
        return False
    if target.unit is not Unit.DAY or told.unit is not Unit.DAY:
        return False
    over = today.index - told.index > SOON
    return over and _goes_on_to(target, told, LATELY)


def season_on(target: Cyclic, anchor: Period, tense: int) -> Period | None:
    """Give the "this winter" of a January: the one that has begun the year before.

    Right after it, "it closed this winter" is of that one, too. None for seasons that
    do not begin in the year before.
    """
    if target.unit is not Unit.SEASON or anchor.unit not in {Unit.DAY, Unit.MONTH}:
        return None
    before = target.in_cycle(containing(target.cycle, anchor) + -1)
    now = containing(Unit.SEASON, anchor)
    over = tense < 0 and now + -1 == before
    return before if now == before or over else None


def after_winter(target: Cyclic, anchor: Period) -> Period | None:
    """Give the "that April" of a winter, which goes on with its second year.

    None for a time of the year that no winter begins, and what no season is told for.
    """
    begun = first_and_last(anchor) if anchor.unit is Unit.SEASON else None
    if target.cycle is not Unit.YEAR or begun is None or target.holiday is not None:
        return None
    year = containing(Unit.YEAR, anchor)
    spans = (
        (one, first_and_last(one))
        for one in map(target.in_cycle, (year, year + 1))
        if one
    )
    later = (one for one, its in spans if its and begun[0] <= its[1])
    return next(later, None) if begun[0].year < begun[1].year else None


def is_ahead(told: Period | None, reading: Reading) -> bool:
    """Tell a story that stands at publication or after it."""
    days = first_and_last(told) if told else None
    if days is None or reading.published is None:
        return False
    return days[0].toordinal() >= reading.published.index


def skips_years(
    meaning: Meaning, told: Period | None, line: Period | None, reading: Reading
) -> bool:
    """Tell "the following month", which counts from no year that lies ahead.

    "In May 2018 they passed a law that lets him rule until 2034. He said the following
    month that he would leave" counts from May 2018, where the story stands.
    """
    target = meaning.target
    if told is None or told.unit not in YEARS or not isinstance(target, Relative):
        return False
    if target.unit in YEARS or target.origin is not Origin.TOLD:
        return False
    return is_ahead(told, reading) and not is_ahead(line, reading)


def is_years_ago(line: Period | None, reading: Reading) -> bool:
    """Tell a story that stands in a year before that of publication."""
    year = year_of_safe(line) if line else None
    now = year_of_safe(reading.published) if reading.published else None
    return year is not None and now is not None and year < now


def has_come(period: Period, reading: Reading) -> bool:
    """Tell a day that "that day" may go back to."""
    if period.unit is not Unit.DAY:
        return False
    limit = reading.published if reading.kind is TextKind.NEWS else None
    return limit is None or period <= limit
