"""Tellings in, the pairs worth comparing out: linear in their number.

Two tellings are compared where they share a name, a word or number of their headlines
or their predicate's family within a month, or are next to each other in time. Under
each such key a telling meets at most `MOST` others, those nearest to it in time.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from timeline.story.compare import NEAR, days_apart
from timeline.story.relation import Relations
from timeline.story.telling import Telling

MOST = 24
"""Tellings before it under one key that a telling is compared with."""

MONTHS = 14
"""A span of more months than this stands under "long" alone."""

RELATED = 0.3
"""What articles have in common (see `relation`) from which on they may be on one story.

It holds for 98 % of the pairs of reports in the gold stories, for 1 % of others.
"""

SAME_WORDS = 0.8
"""Share of two headlines' words from which on they may be one in any articles."""

FARTHEST = 10
"""Days between two dates past which nothing makes them one event."""

ANY = ""
"""The key of all tellings of a month: neighbours in time meet, whatever their words."""

EVER = "ever"

SURE = 0.75

Key = tuple[str, str]


def candidate_pairs(
    tellings: Sequence[Telling], relations: Relations
) -> list[tuple[int, int]]:
    """Give the places of tellings worth comparing, the earlier one first, in order."""
    keyed: defaultdict[Key, list[int]] = defaultdict(list)
    for place in sorted(range(len(tellings)), key=lambda one: _when(tellings[one])):
        for key in _keys(tellings[place]):
            keyed[key].append(place)
    met = {
        (min(first, second), max(first, second))
        for places in keyed.values()
        for at, second in enumerate(places)
        for first in places[max(0, at - MOST) : at]
    }
    return [
        (first, second)
        for first, second in sorted(met)
        if _is_worth_it(tellings[first], tellings[second], relations)
    ]


def _when(telling: Telling) -> tuple[date, date]:
    first = telling.start or telling.published or date.min
    return first, telling.end or first


def _is_worth_it(first: Telling, second: Telling, relations: Relations) -> bool:
    if first.article_id == second.article_id:
        return False
    if are_far(first, second):
        return False
    related = relations.between(first.article_id, second.article_id) >= RELATED
    apart = days_apart(first, second)
    if related and apart is not None:
        return True
    # What nobody dates, or unlike articles tell, is one in the same words alone.
    return (related or apart == 0) and _in_same_words(first, second)


def _in_same_words(first: Telling, second: Telling) -> bool:
    """Tell whether two say the same of the same: "2018 midterm elections"."""
    every = first.title_words | second.title_words
    shared = first.title_words & second.title_words
    same = bool(shared) and len(shared) >= SAME_WORDS * len(every)
    return same and first.names == second.names


def are_far(first: Telling, second: Telling) -> bool:
    """Tell whether two dates are too far apart and too sure to be of one event."""
    apart = days_apart(first, second)
    is_sure = min(first.confidence, second.confidence) >= SURE
    return is_sure and apart is not None and apart > FARTHEST


def _keys(telling: Telling) -> Iterator[Key]:
    words = telling.names | telling.title_words | telling.families | telling.numbers
    times = list(_times(telling))
    for word in sorted(telling.title_words | telling.families):
        yield word, EVER
    for time in times:
        yield ANY, time
        for word in sorted(words):
            yield word, time


def _times(telling: Telling) -> Iterator[str]:
    """Name the months in which an event may lie, a few days more on either side."""
    first = telling.start or telling.published
    last = telling.end or telling.published
    if first is None or last is None:
        yield "undated"
        return
    margin = timedelta(days=NEAR)
    begin = first - margin if first > date.min + margin else first
    end = last + margin if last < date.max - margin else last
    months = (end.year - begin.year) * 12 + end.month - begin.month + 1
    if months > MONTHS:
        yield "long"
        return
    for month in range(months):
        at = begin.month - 1 + month
        yield f"{begin.year + at // 12}-{at % 12 + 1:02}"
