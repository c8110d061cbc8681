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
from itertools import islice

from timeline.events.dating.article.above import with_above
from timeline.events.dating.article.amounts import (
    days_from,
    distance,
    length_in_days,
)
from timeline.events.dating.article.happening import will_happen
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.article.story import Story
from timeline.events.dating.counting.apart import Gap, gap_of, is_day_of
from timeline.events.dating.counting.lasting import not_from_now
from timeline.events.dating.counting.measures import (
    allotted,
    is_of_other,
    lies_ahead,
    lies_behind,
    lies_on,
    only_binds,
)
from timeline.events.dating.counting.ruled_out import (
    Anchor,
    is_coarse,
    is_long_past,
    is_of_aside,
    of_gap,
    of_plan,
    until_then,
)
from timeline.events.dating.counting.spread import spread_over
from timeline.events.dating.values import Candidate, Shape, Source
from timeline.language import Token

SAME_LENGTH = 3  # days between two months or years
HOURS = re.compile(r"PT\d{1,2}H")
MINUTES = re.compile(r"PT\d{1,2}[MS]")


def measured(token: Token, number: int, story: Story) -> Iterator[Candidate]:
    """Give the days that the lengths of a sentence may mean for an event of it.

    Args:
        token: The event's predicate.
        number: Of the sentence.
        story: The article.
    """
    anchors: Sequence[Anchor] = ()
    above = with_above(token)
    own, over = allotted(token, number, story), spread_over(token, number, story)
    for placed in _lengths(token, number, story):
        days = length_in_days(placed.timex.value)
        if days is None or is_of_other(placed, token, above):
            continue
        gap = gap_of(placed, token)
        if gap is None and only_binds(placed, token) and placed is not over:
            continue
        spans = (
            partial(_so_long, days)
            if gap is None
            else partial(_so_far, gap, distance(placed, days))
        )
        to_come = placed is own or lies_ahead(placed, token)
        barred = {Shape.LASTED} if to_come else set()
        barred |= {Shape.LASTS} if lies_behind(placed) else set()
        barred |= {Shape.LASTED} if gap is None and lies_on(placed) else set()
        anchors = anchors or of_plan(_anchors(number, story), token, number, story)
        near = until_then(anchors, placed, token)
        near = (
            [one for one in near if not is_of_aside(one, token, days)]
            if gap is None
            else of_gap(near, placed, (gap, days), story)
        )
        for anchor in near:
            ruled_out = barred | not_from_now(
                gap,
                token,
                now=anchor.placed is None or anchor.placed.speech,
                long_past=is_long_past(anchor, story),
            )
            for shape, first, last in spans(anchor):
                if first <= last and shape not in ruled_out:
                    yield _counted(placed, shape, (first, last), anchor)


def far_from_here(token: Token, number: int, story: Story) -> Token | None:
    """Give the top of what an event is part of, where that is told as far off.

    In "the vote came a month after the king died" the death lies a month before what
    the rest of the sentence, and the sentences around it, tell. None where it is not.
    """
    for placed in _lengths(token, number, story):
        if length_in_days(placed.timex.value) is None:
            continue
        gap = gap_of(placed, token)
        if gap is not None and gap.inside:
            return gap.top
    return None


def longest_back(token: Token, number: int, story: Story) -> float | None:
    """Give how many days at least lie between what an event is part of and now.

    "It was returned, 90 years after it was posted": the posting is as far back.

    Args:
        token: The event's predicate.
        number: Of its sentence.
        story: The article.

    Returns:
        None where no such words stand there, or what comes after is still to come.
    """
    for placed in story.undated[number]:
        days = length_in_days(placed.timex.value)
        gap = gap_of(placed, token) if days is not None else None
        if gap is not None and gap.inside and gap.back and not gap.same:
            came = placed.verb is None or not will_happen(placed.verb)
            return days if came else None
    return None


def _lengths(token: Token, number: int, story: Story) -> Iterator[PlacedTimex]:
    """Give the lengths of a sentence, and "the day" of "the day after she fled".

    The latter for the flight alone, and behind a date: "on Monday, the day after ...".
    """
    yield from story.undated[number]
    ends = {one.last for one in story.timexes[number]}
    for unit in story.units.get(number, ()):
        gap = gap_of(unit, token)
        behind = unit.first - 2 in ends and unit.head.doc.at(unit.first - 1).text == ","
        if gap is not None and gap.inside and behind and not gap.same:
            yield unit


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
        if gap is not None and not gap.inside and is_day_of(gap.top, placed):
            return True
    return False


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


def _anchors(number: int, story: Story) -> list[Anchor]:
    own = [
        Anchor(one.start, one.end, 0, one)
        for one in story.timexes[number]
        if one.first not in story.comparisons
    ]
    told = next((n for n in reversed(story.dated) if n < number), None)
    last = islice(_finer(story.timexes[told]), 2) if told is not None else ()
    found = own + [Anchor(one.start, one.end, 1, one) for one in last]
    if story.day is not None:
        found.append(Anchor(story.day.start, story.day.end, 2, story.day))
    if story.published is not None:
        found.append(Anchor(story.published, story.published, 3, None))
    return found


def _finer(row: Sequence[PlacedTimex]) -> Iterator[PlacedTimex]:
    """Leave out the month in which another date of the sentence lies.

    "It was due last month but sank on 30 October. Divers raised it within a week."
    """
    for one in row:
        if not any(
            one.start <= other.start <= other.end <= one.end
            and other.end - other.start < one.end - one.start
            for other in row
        ):
            yield one


def far_from(placed: PlacedTimex, gap: Gap, anchor: Anchor) -> Iterator[Candidate]:
    """Give the days that lie as far from an anchor as a length says.

    Some minutes are no day; six hours, or "the hours after it", are of that day or the
    next.

    Args:
        placed: The length.
        gap: What it is counted from.
        anchor: The days of that.
    """
    value = placed.timex.value
    hours = HOURS.fullmatch(value) is not None
    days = 0 if MINUTES.fullmatch(value) else length_in_days(value)
    days = 0 if hours and days is None else days
    if days is None:
        return
    far = (0, 0) if gap.same or not days else distance(placed, days)
    far = (0, 1) if hours and not days else far
    for shape, first, last in _so_far(gap, far, anchor):
        yield _counted(placed, shape, (first, last), anchor)


Span = tuple[Shape, date, date]


def _so_long(days: float, anchor: Anchor) -> Iterator[Span]:
    if is_coarse(anchor, days, least=-1):
        return  # "fell in ten days, said Ruiz, there since 1988"
    whole = round(days)
    yield Shape.LASTED, days_from(anchor.start, -whole), anchor.end
    yield Shape.LASTS, anchor.start, days_from(anchor.end, whole)


def _so_far(gap: Gap, distance: tuple[int, int], anchor: Anchor) -> Iterator[Span]:
    near, far = distance
    start, end = anchor.start, anchor.end
    # "The year after 2001" begins when that is over.
    beside = near == 1 and abs(far - (end - start).days) <= SAME_LENGTH < far
    if gap.back is gap.inside:
        last = start if beside else end
        yield Shape.BACK, days_from(start, -far), days_from(last, -near)
    else:
        first = end if beside else start
        yield Shape.AHEAD, days_from(first, near), days_from(end, far)
