"""Lengths and the dates right behind them in, the days that the two name out.

"Ten days before Christmas" is a day, not Christmas; "the two weeks before 3 May" are
all the days up to it, and "the three months to September" those from July on.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from timeline.events.dating.article.amounts import days_from, is_whole, length_in_days
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_SUBJECTS
from timeline.timexes.explain import long_span, plain

LISTS = read_word_lists("dating")
FAR_OFF, ENDS_WITH = LISTS["far_off"], LISTS["ends_with"]
FIRST = attrgetter("first")
BEFORE = "before"
QUARTER = "-Q"  # in the TIMEX3 value of one: "2024-Q3"
MONTHS, IN_QUARTER = 12, 3  # of a year, of a quarter
SHORTEST = 28  # days of a month
OPENING = frozenset({"DET", "PRON"})
Row = Sequence[PlacedTimex]


def count_off(
    dated: Row, lengths: Row, units: Row
) -> tuple[list[PlacedTimex], list[PlacedTimex]]:
    """Make one date of a length and the date behind it.

    So of "the Friday after Easter". Only where nothing but the date is counted from:
    "the 7 May quake" was on 7 May. Of 11 such events of the training articles none was
    on the day named.

    Args:
        dated: Expressions of a sentence with days, in text order.
        lengths: Its lengths.
        units: Its units of time before a date: "the week" of "the week before Easter".

    Returns:
        The expressions with days, and the lengths that are left.
    """
    used, made = set[int](), list[PlacedTimex]()
    for length in (*lengths, *units, *dated):
        behind = next((one for one in dated if one.first > length.last), None)
        one = _as_one(length, behind) if behind is not None else None
        if one is not None and behind is not None:
            made.append(one)
            used |= {length.first, behind.first}
    kept = [one for one in dated if one.first not in used]
    left = [one for one in lengths if one.first not in used]
    return sorted(kept + made, key=FIRST), left


def _as_one(length: PlacedTimex, behind: PlacedTimex) -> PlacedTimex | None:
    """Give a length and the date behind it as one date; None where they are two."""
    words = length.head.doc[length.last + 1 : behind.first].text.lower()
    window = length.timex.window
    if words in ENDS_WITH:
        if QUARTER in length.timex.value:
            return _joined(_three_months_to(length, behind), behind)
        ended = window is not None and window[1] == behind.end
        return _joined(length, behind) if ended else None
    if words not in FAR_OFF or not _stands_alone(behind):
        return None
    days = _whole_days(length, behind, before=words == BEFORE)
    if days is not None:
        return _joined(replace(length, start=days[0], end=days[1]), behind)
    if _is_the_weekday(length):
        return length
    return _joined(length, behind) if window is not None else None


def _three_months_to(quarter: PlacedTimex, behind: PlacedTimex) -> PlacedTimex:
    """Give the days of "its second quarter ended 31 December", no April to June."""
    after = days_from(behind.end, 1)
    year, month = divmod(after.year * MONTHS + after.month - 1 - IN_QUARTER, MONTHS)
    first = date(max(year, 1), month + 1, min(after.day, SHORTEST))
    return replace(quarter, start=min(first, behind.end), end=behind.end)


def _stands_alone(behind: PlacedTimex) -> bool:
    """Tell a date that a preposition rules, not one of "the 7 May quake".

    In "two days after Easter a bomb went off" the parser has Easter go off.
    """
    if behind.head.dep_ in NOUN_SUBJECTS:
        follows = behind.head.doc[behind.last + 1 : behind.last + 2]
        return any(one.pos_ in OPENING for one in follows)
    return behind.head.dep_ == "pobj"


def _whole_days(
    length: PlacedTimex, behind: PlacedTimex, *, before: bool
) -> tuple[date, date] | None:
    """Give all the days of "the two weeks before 3 May"."""
    days = length_in_days(length.timex.value)
    if days is None or not is_whole(length):
        return None
    if before:
        return days_from(behind.start, -round(days)), days_from(behind.start, -1)
    return days_from(behind.end, 1), days_from(behind.end, round(days))


def _joined(length: PlacedTimex, behind: PlacedTimex) -> PlacedTimex:
    # A word may have more at its ends: "in th\u201dquarter ended 30 June".
    begin, end = length.timex.char_start, behind.timex.char_end
    words = length.head.doc.text[begin:end]
    timex = replace(
        length.timex,
        char_end=end,
        text=words,
        reason=f"'{plain(words)}' is {long_span(length.start, length.end)}.",
    )
    return replace(length, timex=timex, last=behind.last)


def _is_the_weekday(placed: PlacedTimex) -> bool:
    """Tell "the Friday", of which the next words say which one it is."""
    before = placed.head.doc[max(placed.first - 1, 0)]
    weekday = placed.first == placed.last and placed.start == placed.end
    return weekday and before.lower_ == "the"
