"""A candidate in, whether the words of the event allow its days out."""

from dataclasses import dataclass, field

from timeline.events.clause import AHEAD
from timeline.events.dating.article.above import with_above
from timeline.events.dating.article.birth import is_born
from timeline.events.dating.article.happening import (
    comes_now,
    has_happened,
    is_awaited_now,
    is_planned_now,
    never_was,
    there_was,
    will_happen,
)
from timeline.events.dating.article.participles import is_told_in_passing
from timeline.events.dating.article.story import Story
from timeline.events.dating.barred.bars import bars_of
from timeline.events.dating.clause.behind import follows_relative
from timeline.events.dating.clause.ending import is_later, lasts_until
from timeline.events.dating.clause.occasion import goes_on_since
from timeline.events.dating.clause.shapes import THEN
from timeline.events.dating.clause.told import dates_telling, is_to_come
from timeline.events.dating.clause.when import date_explained
from timeline.events.dating.values import Bar, Candidate, Shape, Source
from timeline.events.word_lists import read_word_lists
from timeline.language import Token
from timeline.timexes import TimexType

OVER = read_word_lists("dating")["over_by_now"]
MONTH, DECADE = 31, 3650  # days
# What goes on from a beginning is of none of these days.
NOT_LATER = frozenset({Source.INSIDE, Source.EARLIER, Source.STORY})
PASSING = frozenset({Source.NEXT, Source.ALIKE})
# Days as the words give them; what publication cuts off from them is another candidate.
AS_TOLD = frozenset({Shape.AT, Shape.ABOUT})
OPENING = frozenset({"since", "from"})


@dataclass(slots=True)
class Allowed:
    """Tells which days the words of an event allow.

    Attributes:
        token: The event's predicate.
        far: The word by which it is told as far off from the rest: "a month after the
            king died"; None where nothing says so.
        story: The article.
        is_past: The event has happened, as its verb says, or just "comes" then.
        is_ahead: It will happen, as its verb says.
        is_planned: It is planned at publication: "plans to sell".
        is_awaited: So it is, as a noun: "the pending sale".
        is_of_hour: Its words tell a time of day, so that it is of one day: "at noon".
        is_later: It is told to be of after a month or year of its sentence.
        is_unreal: It would have happened; on no day on which somebody says so.
        others: The first words of expressions that date what the sentence tells after
            the event: "the firm whose ship sank agreed to pay on Friday".
        bars: What else bars it from days, each telling them.
    """

    token: Token
    far: Token | None
    story: Story
    is_past: bool = field(init=False)
    is_ahead: bool = field(init=False)
    is_planned: bool = field(init=False)
    is_awaited: bool = field(init=False)
    is_of_hour: bool = field(init=False)
    is_later: bool = field(init=False)
    is_unreal: bool = field(init=False)
    others: frozenset[int] = field(init=False)
    bars: tuple[Bar, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Read the verb once, not for every candidate."""
        number = self.story.sentence[self.token.i]
        self.bars = tuple(bars_of(self.token, self.far, self.story))
        self.is_past = has_happened(self.token) or there_was(self.token)
        self.is_past |= comes_now(self.token)
        self.is_ahead = will_happen(self.token) and not self._is_told_as_over()
        told = number not in self.story.labels
        self.is_planned = told and is_planned_now(self.token)
        self.is_awaited = told and is_awaited_now(self.token)
        row = self.story.timexes[number]
        behind = [one for one in row if follows_relative(one, self.token)]
        own = date_explained(self.token, self.story) if behind else None
        kept = [one for one in behind if goes_on_since(one, self.token)]
        self.others = frozenset(one.first for one in behind if one is not own)
        self.others -= {one.first for one in kept}
        self.is_of_hour = any(
            one.timex.type is TimexType.TIME and one.verb == self.token for one in row
        )
        self.is_unreal = never_was(self.token)
        above = with_above(self.token)
        self.is_later = any(is_later(one, self.token, above) for one in row)

    def __call__(self, candidate: Candidate) -> bool:
        """Tell whether an event may lie in a candidate's days."""
        if any(bar(candidate) for bar in self.bars):
            return False
        if self._is_carried_comparison(candidate) or self._is_of_others(candidate):
            return False
        if self.is_past and self._goes_ahead(candidate):
            return False
        ahead = self.is_ahead and not self._is_quoted(candidate)
        ahead = ahead and not self._is_of_telling(candidate)
        if ahead and self._is_of_today(candidate):
            return False
        own = candidate.source is Source.SENTENCE
        ahead |= self.is_planned and (not own or self._hangs_on_it(candidate))
        ahead |= self.is_awaited and not self._hangs_on_it(candidate)
        return not (ahead and self._goes_behind(candidate))

    def _is_told_as_over(self) -> bool:
        """Tell "it would send a ship after theirs sprang a leak last month"."""
        today = self.story.published
        row = self.story.timexes[self.story.sentence[self.token.i]]
        return today is not None and any(
            one.verb == self.token
            and one.end < today
            and not OVER.isdisjoint(one.timex.text.lower().split())
            for one in row
        )

    def _is_quoted(self, candidate: Candidate) -> bool:
        """Tell days of the quotation that the event is told in: "we vote tomorrow"."""
        placed, quoted = candidate.placed, self.story.quoted
        if placed is None or candidate.source is not Source.SENTENCE:
            return False
        return quoted[self.token.i] and quoted[placed.first]

    def _hangs_on_it(self, candidate: Candidate) -> bool:
        placed = candidate.placed
        return placed is not None and self.token.is_ancestor(placed.head)

    def _is_of_today(self, candidate: Candidate) -> bool:
        """Tell the day of publication, where its own sentence does not tell it."""
        day = self.story.published
        if candidate.source is Source.SENTENCE:
            return False
        return day is not None and candidate.start == candidate.end == day

    def _is_of_telling(self, candidate: Candidate) -> bool:
        """Tell the day of "said on Friday it will close": it is then or later."""
        placed = candidate.placed
        if placed is None or candidate.shape is not Shape.AT:
            return False
        return placed.start == placed.end and is_to_come(placed, self.token)

    def _is_of_others(self, candidate: Candidate) -> bool:
        """Tell the days of what the sentence tells later, and the report's.

        And a month that other sentences tell, for what was "at noon".
        """
        if self.is_of_hour and _is_carried_month(candidate):
            return True
        if self.is_later and candidate.source in NOT_LATER:
            return True
        if candidate.placed is None:
            barred = bool(self.others) or self.is_later or self.is_unreal
            return barred and candidate.source is Source.PUBLICATION
        if self.is_unreal and dates_telling(candidate.placed, self.token):
            return True
        return candidate.placed.first in self.others

    def _is_carried_comparison(self, candidate: Candidate) -> bool:
        """Tell the 1970s for what follows "the first mission since the 1970s".

        Also for what follows "a church built in the 1970s fell", and the day of a birth
        for what is told after it.
        """
        placed = candidate.placed
        if placed is None or candidate.source is Source.SENTENCE:
            return False
        if candidate.source in PASSING and is_told_in_passing(placed):
            return True
        if candidate.shape in THEN and is_born(placed.verb) and not is_born(self.token):
            return True
        long = (placed.end - placed.start).days >= DECADE
        described = placed.verb is not None and placed.verb.dep_ == "acl"
        return placed.first in self.story.comparisons or (long and described)

    def _goes_ahead(self, candidate: Candidate) -> bool:
        """Tell days after publication, and those around it as told."""
        start, end, today = candidate.start, candidate.end, self.story.published
        if start is None or end is None or today is None:
            return False
        if candidate.placed and candidate.placed.first in self.story.overtaken:
            return False
        if candidate.shape is Shape.UNTIL and candidate.placed is not None:
            return not lasts_until(candidate.placed, self.token)
        if candidate.shape is Shape.BETWEEN and start <= today < end:
            # "Raised its forecast for the year and will cut jobs by March."
            return candidate.other is not None and candidate.other.tense in AHEAD
        return start > today or (end > today and candidate.shape in AS_TOLD)

    def _goes_behind(self, candidate: Candidate) -> bool:
        """Tell days before publication, up to it too, and those around it as told."""
        start, end, today = candidate.start, candidate.end, self.story.published
        if start is None or end is None or today is None:
            return False
        return start < today and (end <= today or candidate.shape in AS_TOLD)


def _is_carried_month(candidate: Candidate) -> bool:
    """Tell a month or more that other sentences tell."""
    if candidate.source is Source.SENTENCE or candidate.start is None:
        return False
    return candidate.end is not None and (candidate.end - candidate.start).days >= MONTH
