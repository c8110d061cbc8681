"""What the text has told so far: the dates that later phrases count from."""

from dataclasses import dataclass, replace

from timeline.timexes.aside import (
    explains_last,
    is_behind_brackets,
    is_in_brackets,
    is_in_clause,
)
from timeline.timexes.bearing import (
    clock_named,
    is_step_from_now,
    lacks_day,
    looks_back,
    needs_tense,
    only_compares,
)
from timeline.timexes.calendar import (
    Period,
    Unit,
    containing,
    first_and_last,
    year_of_safe,
)
from timeline.timexes.context import Context, Place, Reading
from timeline.timexes.cyclic import NEAR_FUTURE
from timeline.timexes.entries import is_entry, opens_entry, tells_what_was
from timeline.timexes.lately import (
    goes_on_to,
    has_come,
    has_results,
    is_about_now,
    is_new,
    is_old,
)
from timeline.timexes.lives import opens_part, tells_death, tells_of_person
from timeline.timexes.meanings import Cyclic, Fixed, Meaning, QuarterEnded
from timeline.timexes.recognise import Phrase
from timeline.timexes.surroundings import (
    RANGE_ROOM,
    begins_a_range,
    direction_before,
    ends_a_range,
    ends_what_began,
    goes_on,
    is_linked,
    is_of_speaker,
    looks_ahead,
    opens_sentence,
    stands_beside,
)
from timeline.timexes.tense import tense_around
from timeline.timexes.values import Direction, TextKind

YEARS = frozenset({Unit.YEAR, Unit.DECADE, Unit.CENTURY})
LEAP = 2  # years by which a year alone may move the story
Read = tuple[Phrase, Meaning]
OLD_RUN = 3  # times in a row that make a report's story of long ago


@dataclass(frozen=True, slots=True)
class Story:
    """What the text has told up to a place.

    Attributes:
        told: The period named last; None before the first.
        line: Where the story stands: the date that bare dates count from. A far year
            named in passing ("as in 1614") does not move it.
        quarter: The quarter named last.
        last_end: Where the phrase that named `told` ends in the list of words.
        day: The day named last, which in news had come by publication.
        main: The last such day that stood in no clause aside; in news alone.
        clock: The time of day named with `told`, as values write it; else empty.
        next_clock: The time of day of a phrase whose day the next phrase names.
        aside: Whether `told` only begins a time that lasts until now: "since 2014".
        old: How many times in a row were long before publication.
        outside: Where the story stood before the brackets that it is in now; None
            outside of brackets.
        is_new: Whether the text begins with what is new: "She died on Tuesday. Born in
            1935 ...".
        passing: Whether `told` is a longer time than a day, named after `day` in the
            same sentence: "on Thursday they charged the owner of a boat that sank in
            January".
    """

    told: Period | None = None
    line: Period | None = None
    quarter: Period | None = None
    last_end: int = -1
    day: Period | None = None
    main: Period | None = None
    clock: str = ""
    next_clock: str = ""
    aside: bool = False
    passing: bool = False
    old: int = 0
    is_new: bool = False
    outside: "Story | None" = None

    def at(self, phrase: Phrase) -> "Story":
        """Give where it stands at a phrase: outside brackets that have closed."""
        if self.outside is None or not is_behind_brackets(phrase, self.last_end):
            return self
        return self.outside

    @property
    def is_aside(self) -> bool:
        """Whether the day told stood in a clause aside from the day of the story."""
        return self.main is not None and self.told == self.day != self.main

    def context(self, phrase: Phrase, meaning: Meaning, reading: Reading) -> Context:
        """Give what is known where the next phrase stands."""
        end, told = self.last_end, self._told_for(phrase, meaning)
        ends_range = ends_a_range(phrase, end) or (
            ends_what_began(phrase, end)
            and direction_before(phrase) is not Direction.SINCE
        )
        tense = tense_around(phrase) if needs_tense(meaning) else 0
        if tense > 0 and _is_yearly(meaning) and tells_what_was(phrase):
            tense = 0
        if not tense and is_entry(phrase) and self._is_ahead(reading):
            tense = 1  # "Tonight: rain. Tuesday: dry and bright."
        return Context(
            published=reading.published,
            told=told,
            line=self.line,
            kind=self._kind(phrase, meaning, tense, reading),
            quarter=self.quarter,
            tense=tense,
            order=reading.order,
            in_entry=reading.in_entry,
            way=reading.way,
            range_from=self.told if ends_range else None,
            begins_range=begins_a_range(phrase),
            beside=self.told if stands_beside(phrase, end) else None,
            sentence_told=self.told if goes_on(phrase, end, RANGE_ROOM) else None,
            explained=self.told if explains_last(phrase, end) else None,
            linked=is_linked(phrase, end),
            day_told=self.day,
            told_aside=self.aside and told is self.told,
            in_passing=self.passing,
        )

    def _kind(
        self, phrase: Phrase, meaning: Meaning, tense: int, reading: Reading
    ) -> TextKind:
        """Give how a date is read: like a story's where a report tells one of long ago.

        "It rose in 1961. ... In the summer of 1989 it crumbled. On October 9 ..."
        And in a list of dates: "12 March 2021: a body is found. 14 March: ..."
        But what a life told as news announces is news: "They will bury her on 9 May".
        And so is the death of an obituary, and the day some weeks from publication that
        a new paragraph comes back to after such a life.
        """
        bare = _is_yearly(meaning)
        if bare and self.is_new and tense == NEAR_FUTURE:
            return TextKind.NEWS
        if bare and reading.is_life and tells_death(phrase):
            return TextKind.NEWS
        past = bare and self.old >= OLD_RUN and tense <= 0
        past = past and not self._comes_back(phrase, meaning, reading)
        entry = reading.way != 0 or opens_entry(phrase)
        listed = bare and entry and self._years_ago(reading)
        return TextKind.NARRATIVE if past or listed else reading.kind

    def _comes_back(self, phrase: Phrase, meaning: Meaning, reading: Reading) -> bool:
        """Tell a day of now in a new paragraph of a text that began with news."""
        target = meaning.target
        if not self.is_new or not isinstance(target, Cyclic):
            return False
        if goes_on_to(target, self.told):
            return False
        return is_about_now(target, reading) and opens_part(phrase, self.last_end)

    def _told_for(self, phrase: Phrase, meaning: Meaning) -> Period | None:
        """Give the period that a phrase goes back to.

        The time of day of a new sentence goes back past a day told in a clause aside:
        "On Friday they buried a man who had drowned on Monday. Shops closed at noon."
        And past one that something lasts since: "On Friday the dam broke. It had rained
        since Monday. The wave hit at noon."
        """
        aside = self.is_aside or (self.aside and self.main is not None)
        if not aside or not lacks_day(meaning) or goes_on(phrase, self.last_end):
            return self.told
        return self.main

    def _is_ahead(self, reading: Reading) -> bool:
        """Tell a story that stands at publication or after it."""
        days = first_and_last(self.told) if self.told else None
        if days is None or reading.published is None:
            return False
        return days[0].toordinal() >= reading.published.index

    def _years_ago(self, reading: Reading) -> bool:
        """Tell a story that stands in a year before that of publication."""
        year = year_of_safe(self.line) if self.line else None
        now = year_of_safe(reading.published) if reading.published else None
        return year is not None and now is not None and year < now

    def after(
        self, phrase: Phrase, meaning: Meaning, place: Place | None, reading: Reading
    ) -> "Story":
        """Give what the text has told once it has named another time."""
        if place is None or place.period is None or year_of_safe(place.period) is None:
            return self
        if reading.kind is TextKind.NEWS and only_compares(meaning):
            return self
        period = place.period
        from_now = (
            place.counted_from is not None and place.counted_from == reading.published
        )
        to_now = self.is_new and is_step_from_now(meaning)
        is_first = self.told is None and is_new(period, reading)
        if reading.kind is TextKind.NARRATIVE and from_now and not to_now:
            return replace(self, is_new=self.is_new or is_first)
        if self.told and is_of_speaker(phrase) and goes_on(phrase, self.last_end):
            return self  # "It sank on Sunday, police said on Tuesday"
        named = isinstance(meaning.target, Cyclic | QuarterEnded)
        lasts = direction_before(phrase) is Direction.SINCE
        over = period.unit is Unit.QUARTER and has_results(period, reading)
        return Story(
            told=_keep_day(self.told, period),
            line=period if to_now else self._moved_to(period, phrase, meaning),
            quarter=period if named and over else self.quarter,
            last_end=phrase.match.end(),
            day=period if has_come(period, reading) else self.day,
            main=self._main(phrase, meaning, period, reading),
            clock=clock_named(meaning, period) or self._clock_of(phrase, period),
            aside=lasts and not lacks_day(meaning),
            passing=self._passes(phrase, period),
            old=self.old + 1 if is_old(period, reading) and not lasts else 0,
            outside=self._before_brackets(phrase),
            is_new=self.is_new or is_first,
        )

    def _main(
        self, phrase: Phrase, meaning: Meaning, period: Period, reading: Reading
    ) -> Period | None:
        """Give the day on which the story itself stands, for its times of day."""
        if reading.kind is not TextKind.NEWS or not has_come(period, reading):
            return self.main
        dateline = isinstance(meaning.target, Fixed) and period == reading.published
        return self.main if dateline or is_in_clause(phrase) else period

    def _before_brackets(self, phrase: Phrase) -> "Story | None":
        """Give where the story stood before the brackets that a phrase is in."""
        if self.told is None or not is_in_brackets(phrase):
            return None
        return self.outside or self

    def _clock_of(self, phrase: Phrase, period: Period) -> str:
        """Keep the time of day whose day a phrase names: "at 11 p.m. on Sunday"."""
        again = period == self.told and stands_beside(phrase, self.last_end)
        return self.clock if again else self.next_clock

    def _passes(self, phrase: Phrase, period: Period) -> bool:
        """Tell a longer time that the sentence of a day goes on to name."""
        of_day = self.day is not None and (self.told == self.day or self.passing)
        return of_day and period.unit is not Unit.DAY and goes_on(phrase, self.last_end)

    def _moved_to(self, period: Period, phrase: Phrase, meaning: Meaning) -> Period:
        """Give where the story stands once a phrase has named a period."""
        ahead = isinstance(meaning.target, Fixed) and (
            looks_ahead(phrase) or ends_a_range(phrase, self.last_end)
        )
        if self.line and (ahead or looks_back(meaning)):
            return self.line
        if self.line is None or period.unit not in YEARS:
            return period
        main = opens_sentence(phrase) or tells_of_person(phrase)
        return _line(self.line, period, opens=main)


def _is_yearly(meaning: Meaning) -> bool:
    """Tell what each year has, told without one: "3 March", "late November"."""
    target = meaning.target
    return isinstance(target, Cyclic) and target.cycle is Unit.YEAR


def _keep_day(before: Period | None, now: Period) -> Period:
    """Keep the day told before where the text only names its year again."""
    finer = before and now.unit is Unit.YEAR and before.unit in {Unit.DAY, Unit.MONTH}
    return before if before and finer and containing(Unit.YEAR, before) == now else now


def _line(before: Period, now: Period, *, opens: bool) -> Period:
    """Move the story on, but not by a far year that a sentence names in passing."""
    old, new = year_of_safe(before), year_of_safe(now)
    near = opens or (old is not None and new is not None and abs(new - old) <= LEAP)
    if not near:
        return before
    return _keep_day(before, now)
