"""Phrases of a text in, the entry of its chronology that each stands in out.

In "3 May 2024: Marchers take the square. Police clear it overnight" the night is that
of 3 May, whenever the list was published.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.timexes.calendar import Period, Unit, first_and_last
from timeline.timexes.context import Reading
from timeline.timexes.meanings import Cyclic, Days, Fixed, Numeric, Target
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.entries import heads_entries, opens_entry
from timeline.timexes.story.told import Read, Story

FEWEST = 3  # dates that lines begin with; fewer may be chance
ABOVE = 50  # entries above one, of which the last that has days counts
MONTH = 31  # days of the longest
YEAR = 12 * MONTH
SEASON = 3  # months
LINE = 40  # characters before a date, in which its line begins
_HOUR = re.compile(
    r"[ \t]*(?:[,|]|at|-|\u2013)?[ \t]*\d{1,2}[:.]\d{2}(?:[ \t]?[ap]\.?m\.?)?"
    r"(?:[ \t][A-Z]{2,4})?[ \t]*(?:\n|$)"
)
RECENT = 7  # days before publication, from which "yesterday" may count as well


@dataclass(frozen=True, slots=True)
class Chronology:
    """A list of entries that each begin with a date.

    Attributes:
        within: A phrase in an entry -> the date that it begins with, both as places
            among the phrases of the text.
        labels: The places of these dates, in order.
        way: 1 where the list goes on in time, -1 where the latest stands first, 0 for a
            text that is no chronology.
        posts: Those of the dates that stand beside an hour on a line of their own: when
            an entry of a live page was written.
    """

    within: Mapping[int, int]
    labels: list[int]
    way: int
    posts: frozenset[int] = frozenset()

    def reading(self, at: int, reading: Reading, days: Mapping[int, Period]) -> Reading:
        """Give how the phrase at a place is read.

        In the entry of a day long before publication, or of a text without one, it
        counts from that day; an entry of last week may tell what was so "yesterday",
        unless an hour says when it was written.

        Args:
            at: The place.
            reading: How the text is read.
            days: Place -> what was found there so far.
        """
        if not self.way:
            return reading
        if self._is_label(at):
            return replace(reading, way=self.way)
        label = self.within.get(at, at)
        entry, today = days.get(label), reading.published
        if entry is None or entry.unit is not Unit.DAY:
            return reading
        if label in self.posts or today is None or entry < today + -RECENT:
            return replace(reading, published=entry, in_entry=True)
        return reading

    def story(self, at: int, story: Story, days: Mapping[int, Period]) -> Story:
        """Give where the story stands before the phrase at a place.

        An entry's date follows that of the entry above, whatever other times that one
        tells: "3 December: Sales fall from last Easter. 10 January: They rise."

        Args:
            at: The place.
            story: What the text has told so far.
            days: Place -> what was found there so far.
        """
        if not self.way or not self._is_label(at):
            return story
        place = bisect_left(self.labels, at)
        labels = reversed(self.labels[max(0, place - ABOVE) : place])
        above = next((days[one] for one in labels if one in days), None)
        return replace(story, told=above, line=above) if above else story

    def _is_label(self, at: int) -> bool:
        place = bisect_left(self.labels, at)
        return self.labels[place : place + 1] == [at]


NONE = Chronology({}, [], 0)


def read_chronology(read: Sequence[Read]) -> Chronology:
    """Find the entries among the phrases of a text."""
    if len(read) < FEWEST:
        return NONE
    within: dict[int, int] = {}
    labels: list[int] = []
    label, heads = -1, False
    before: Phrase | None = None
    for at, (phrase, meaning) in enumerate(read):
        new_line = before is None or _breaks_line(before, phrase)
        before = phrase
        if new_line and _names_date(meaning.target) and _is_label(phrase):
            label, heads = at, heads_entries(phrase) or _heads_post(phrase)
            labels.append(at)
        elif new_line and not heads:
            label = -1
        elif label >= 0:
            within[at] = label
    if len(labels) < FEWEST:
        return NONE
    way = _way([read[at][1].target for at in labels])
    posts = frozenset(at for at in labels if _heads_post(read[at][0]))
    return Chronology(within, labels, way, posts)


def _way(targets: Sequence[Target | None]) -> int:
    """Tell whether more dates lie before the one above than after it."""
    steps = [_step(first, second) for first, second in pairwise(targets)]
    return -1 if sum(steps) < 0 else 1


def _step(first: Target | None, second: Target | None) -> int:
    """Give 1 where a date lies after another, -1 before it, 0 where nobody can tell.

    Without their years the shorter way counts: February comes after November.
    """
    if isinstance(first, Fixed) and isinstance(second, Fixed):
        one, other = first_and_last(first.period), first_and_last(second.period)
        return int(one < other) - int(other < one) if one and other else 0
    one_day, other_day = _day_of_year(first), _day_of_year(second)
    if not one_day or not other_day:
        return 0
    on, back = (other_day - one_day) % YEAR, (one_day - other_day) % YEAR
    return int(on < back) - int(back < on)


def _day_of_year(target: Target | None) -> int:
    """Number the days of a year, each month with as many as the longest; 0 unknown."""
    if isinstance(target, Fixed):
        days = first_and_last(target.period)
        return days[0].month * MONTH + days[0].day if days else 0
    if isinstance(target, Cyclic) and target.unit is Unit.SEASON:
        return target.place[0] * SEASON * MONTH if target.place else 0
    if isinstance(target, Cyclic) and target.unit in {Unit.DAY, Unit.MONTH}:
        month, *day = target.place or (0,)
        return month * MONTH + (day[0] if day else 1)
    return 0


def _is_label(phrase: Phrase) -> bool:
    return opens_entry(phrase) or heads_entries(phrase) or _heads_post(phrase)


def _heads_post(phrase: Phrase) -> bool:
    """Tell a date that begins a line on which an hour and no more follows it."""
    text, (start, end) = phrase.words.text, phrase.span()
    before = text[max(start - LINE, 0) : start].rpartition("\n")[2]
    return not before.strip() and _HOUR.match(text, end) is not None


def _names_date(target: Target | None) -> bool:
    """Tell a date from "last week" and "Monday"."""
    if isinstance(target, Cyclic):
        return target.cycle is Unit.YEAR
    return isinstance(target, Fixed | Days | Numeric)


def _breaks_line(before: Phrase, phrase: Phrase) -> bool:
    return "\n" in phrase.words.text[before.span()[1] : phrase.span()[0]]
