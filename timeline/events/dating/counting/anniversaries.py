"""What an anniversary is of in, its day so many years before out.

"On Friday the town marked the tenth anniversary of the flood that killed nine" tells
the day of the flood, and of the deaths.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.events.dating.article.amounts import days_passed
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_CLAUSES, NOUN_POS, UNDERGOERS, Token, lemma
from timeline.timexes import Timex, TimexType

ANNIVERSARY, OF, ON = "anniversary", "of", "on"
MARKS = read_word_lists("dating")["marks"]
DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


def day_of_anniversary(token: Token, row: Sequence[PlacedTimex]) -> Candidate | None:
    """Give the day of what an anniversary on a day of its sentence is of.

    None where it is only to come ("ahead of the anniversary"), where no ordinal counts
    the years, and where the sentence tells no one day, or that of the thing itself.

    Args:
        token: The event's predicate.
        row: The dates of its sentence.
    """
    feast = _anniversary_of(token)
    if feast is None or not _is_kept(feast):
        return None
    ordinal = next((one for one in feast.lefts if _years(one)), None)
    days = [one for one in row if one.start == one.end]
    if ordinal is None or len(days) != 1 or feast.is_ancestor(days[0].head):
        return None
    day = _years_before(days[0].start, _years(ordinal))
    if day is None:
        return None
    placed = _as_length(ordinal, feast, days[0], day)
    return Candidate(Source.LENGTH, Shape.BACK, day, day, placed, rank=0, other=days[0])


def _anniversary_of(token: Token) -> Token | None:
    """Give the anniversary of "the flood", and of "the flood that killed nine"."""
    thing = token.head if token.dep_ in NOUN_CLAUSES else token
    if thing.pos_ not in NOUN_POS or thing.dep_ != "pobj" or thing.head.lower_ != OF:
        return None
    feast = thing.head.head
    return feast if lemma(feast) == ANNIVERSARY else None


def _is_kept(feast: Token) -> bool:
    """Tell "on the anniversary", "marked the anniversary", "Friday was the ..."."""
    above = feast.head
    if feast.dep_ == "attr":
        return lemma(above) == "be"
    if feast.dep_ == "pobj":
        return above.lower_ == ON
    return feast.dep_ in UNDERGOERS and lemma(above) in MARKS


def _years(ordinal: Token) -> int:
    """Give the ten of "tenth" and "10th"; none for other words."""
    digits = DIGITS.fullmatch(ordinal.lower_)
    if digits:
        return int(digits[1])
    passed = days_passed(ordinal)
    return 0 if passed is None else passed + 1


def _years_before(day: date, years: int) -> date | None:
    """Give the same day of so many years before; 28 February for the 29th."""
    if day.year <= years:
        return None
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if leap else day.day)


def _as_length(
    ordinal: Token, feast: Token, kept: PlacedTimex, day: date
) -> PlacedTimex:
    """Give "tenth anniversary" as the length that it counts."""
    span = ordinal.doc[ordinal.i : feast.i + 1]
    timex = Timex(
        char_start=span.start_char,
        char_end=span.end_char,
        text=span.text,
        type=TimexType.DURATION,
        value=f"P{_years(ordinal)}Y",
    )
    return replace(
        kept,
        timex=timex,
        start=day,
        end=day,
        head=feast,
        first=ordinal.i,
        last=feast.i,
        preposition="",
    )
