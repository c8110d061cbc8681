"""Lengths of time in an event's sentence in, the spans that they may give it out.

"After two weeks of protests", "for six years", "a 14-day quarantine" tell how long;
"three months after the fight", "two days before the vote" how far from another event.
Counted from days that the sentence or the story has, both give days: a span that ends
or begins there, or a time so far from it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple

from timeline.events.dating.clauses import only_describes, way_up, with_above
from timeline.events.dating.placed import PlacedTimex
from timeline.events.dating.story import Story
from timeline.events.dating.units import event_of_day
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

# "Banned for four years" on one day, and "got four years".
BINDING = read_word_lists("dating")["binding"]
FAR_OFF = read_word_lists("dating")["far_off"]
PASSED = frozenset({"after"})
VALUE = re.compile(r"P(\d{1,4}|X)([YQMWD])")
MINUTES = re.compile(r"PT\d{1,2}[MS]")
UNIT_DAYS = {"Y": 365.25, "Q": 91.3, "M": 30.44, "W": 7.0, "D": 1.0}
# What "days", "several weeks", "months" stand for, told without a number; and between
# how many they say that something lies from something else.
SOME = 3
FEWEST_OF_SOME, MOST_OF_SOME = 2, 6
# "A week after" may be six days or eight: so much of the length either way.
TOLERANCE = 0.1


class Anchor(NamedTuple):
    """Days to count a length from.

    Attributes:
        start: First day.
        end: Last day, included.
        rank: 0 for days of the sentence, 1 for those told last, 2 for the story's day,
            3 for publication.
        placed: The expression behind them; None for publication.
    """

    start: date
    end: date
    rank: int
    placed: PlacedTimex | None


class Gap(NamedTuple):
    """A length that says how far an event is from another: "a week after the vote".

    Attributes:
        top: The word that rules what it is counted from: "vote".
        back: What it is counted from lies before the rest of the sentence.
        inside: The event in question is that, or a part of it.
        same: It lies on the same day: "on the day of the vote".
    """

    top: Token
    back: bool
    inside: bool
    same: bool = False


def measured(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the days that the lengths of a sentence may mean for an event of it.

    Args:
        token: The event's predicate.
        number: Of the sentence.
        story: The article.
    """
    anchors: Sequence[Anchor] = ()
    above = with_above(token)
    for placed in story.undated[number]:
        days = length_in_days(placed.timex.value)
        if days is None or only_describes(placed, token):
            continue
        if any(here.dep_ == "relcl" for here in way_up(placed, above)):
            continue  # "Lund, who left after a year in office, has been charged"
        gap = gap_of(placed, token)
        if gap is None and _only_binds(placed, token):
            continue
        far = _distance(placed.timex.value, days)
        spans = partial(_so_long, days) if gap is None else partial(_so_far, gap, far)
        anchors = anchors or _anchors(number, story)
        for anchor in _beside_date(anchors, placed) if gap is not None else anchors:
            for shape, first, last in spans(anchor):
                if first <= last:
                    yield _counted(placed, shape, (first, last), anchor)


def _only_binds(placed: PlacedTimex, token: Token) -> bool:
    """Tell "was banned for four years", not "gave up after three weeks"."""
    return lemma(token) in BINDING and placed.preposition not in PASSED


def _beside_date(anchors: Sequence[Anchor], placed: PlacedTimex) -> Sequence[Anchor]:
    """Keep the date before a length: "in May 2023, nine years after his arrest".

    All where none stands there.
    """
    if placed.head.doc[max(placed.first - 1, 0)].text != ",":
        return anchors
    before = [
        one
        for one in anchors
        if one.rank == 0 and one.placed and one.placed.last == placed.first - 2
    ]
    return before or anchors


def far_from_here(token: Token, number: int, story: Story) -> Token | None:
    """Give the top of what an event is part of, where that is told as far off.

    In "the vote came a month after the king died" the death lies a month before what
    the rest of the sentence, and the sentences around it, tell.
    """
    for placed in story.undated[number]:
        if length_in_days(placed.timex.value) is None:
            continue
        gap = gap_of(placed, token)
        if gap is not None and gap.inside:
            return gap.top
    return None


def only_counts_from(placed: PlacedTimex, token: Token, story: Story) -> bool:
    """Tell a date that an event lies off from: "left a week after she came on Monday".

    Args:
        placed: The expression.
        token: The event's predicate.
        story: The article.
    """
    for length in story.undated[placed.sentence]:
        if length_in_days(length.timex.value) is None:
            continue
        gap = gap_of(length, token)
        if gap is not None and not gap.inside and gap.top.is_ancestor(placed.head):
            return True
    return False


def gap_of(placed: PlacedTimex, token: Token) -> Gap | None:
    """Read what a length is counted from; None for one that only tells how long.

    Args:
        placed: The length.
        token: The predicate of an event of its sentence.
    """
    after = placed.head.doc[placed.last + 1 : placed.last + 2]
    if after.text.lower() not in FAR_OFF:
        return _same_day(placed, token)
    link = after[0]
    below = [c for c in link.children if c.dep_ in {"pobj", "pcomp"}]
    top = _clause_after(link, placed) or next(iter(below), link)
    inside = top.i == token.i or top.is_ancestor(token)
    return Gap(top, link.lower_ != "before", inside)


def _clause_after(link: Token, placed: PlacedTimex) -> Token | None:
    """Give the verb of the clause that "after" begins; None for "after the vote".

    The parser may take "nine years after the ferry Osprey sank" for a ferry's years.
    """
    if link.dep_ == "mark":
        return link.head
    for verb in (link.head, placed.head.head):
        after = verb.dep_ == "advcl" and link.i < verb.i
        if after and all(one.text != "," for one in verb.doc[link.i : verb.i]):
            return verb
    return None


def _same_day(placed: PlacedTimex, token: Token) -> Gap | None:
    """Read "on the day of the vote" and "on the day it fell"; None for other words."""
    top = event_of_day(placed.head)
    if top is None:
        return None
    return Gap(top, True, top.i == token.i or top.is_ancestor(token), same=True)


def _counted(
    placed: PlacedTimex, shape: Shape, days: tuple[date, date], anchor: Anchor
) -> Candidate:
    return Candidate(
        source=Source.LENGTH,
        shape=shape,
        start=days[0],
        end=days[1],
        placed=replace(placed, start=days[0], end=days[1]),
        rank=anchor.rank,
        other=anchor.placed,
    )


def length_in_days(value: str) -> float | None:
    """Give how many days a TIMEX3 duration lasts.

    Args:
        value: Such as "P2W", or "PXM" where the words tell no number.

    Returns:
        Days; None for clock times and for what is no plain duration.
    """
    found = VALUE.fullmatch(value)
    if found is None:
        return None
    number, unit = found.groups()
    return (SOME if number == "X" else int(number)) * UNIT_DAYS[unit]


def _anchors(number: int, story: Story) -> list[Anchor]:
    own = [Anchor(one.start, one.end, 0, one) for one in story.timexes[number]]
    told = next((n for n in reversed(story.dated) if n < number), None)
    last = story.timexes[told] if told is not None else ()
    found = own + [Anchor(one.start, one.end, 1, one) for one in last[:2]]
    if story.day is not None:
        found.append(Anchor(story.day.start, story.day.end, 2, story.day))
    if story.published is not None:
        found.append(Anchor(story.published, story.published, 3, None))
    return found


def far_from(placed: PlacedTimex, gap: Gap, anchor: Anchor) -> Iterator[Candidate]:
    """Give the days that lie as far from an anchor as a length says.

    Some minutes are no day; hours may be, and give none.

    Args:
        placed: The length.
        gap: What it is counted from.
        anchor: The days of that.
    """
    value = placed.timex.value
    days = 0 if MINUTES.fullmatch(value) else length_in_days(value)
    if days is None:
        return
    far = (0, 0) if gap.same else _distance(value, days)
    for shape, first, last in _so_far(gap, far, anchor):
        yield _counted(placed, shape, (first, last), anchor)


Span = tuple[Shape, date, date]


def _distance(value: str, days: float) -> tuple[int, int]:
    """Give the fewest and the most days that a length tells something to lie off."""
    if "X" in value:
        unit = days / SOME
        return round(unit * FEWEST_OF_SOME), round(unit * MOST_OF_SOME)
    return round(days * (1 - TOLERANCE)), round(days * (1 + TOLERANCE))


def _so_long(days: float, anchor: Anchor) -> Iterator[Span]:
    whole = round(days)
    yield Shape.LASTED, days_from(anchor.start, -whole), anchor.start
    yield Shape.LASTS, anchor.end, days_from(anchor.end, whole)


def _so_far(gap: Gap, distance: tuple[int, int], anchor: Anchor) -> Iterator[Span]:
    near, far = distance
    if gap.back is gap.inside:
        yield Shape.BACK, days_from(anchor.start, -far), days_from(anchor.end, -near)
    else:
        yield Shape.AHEAD, days_from(anchor.start, near), days_from(anchor.end, far)


def days_from(day: date, days: int) -> date:
    """Give the day so many days later, or the first or last day there is."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
