"""What the text has told so far: the dates that later phrases count from."""

from dataclasses import dataclass, replace

from timeline.timexes.calendar import Period, Unit, containing, year_of_safe
from timeline.timexes.context import Context, Place, Reading
from timeline.timexes.counting.bearing import (
    clock_told,
    is_step_from_now,
    is_yearly,
    keep_day,
    lacks_day,
    looks_back,
    moved_line,
    only_compares,
)
from timeline.timexes.counting.lately import (
    YEARS,
    goes_on_then,
    has_come,
    has_results,
    is_about_now,
    is_ahead,
    is_new,
    is_years_ago,
    old_run,
    skips_years,
)
from timeline.timexes.counting.results import (
    has_longer,
    names_no_quarter,
    quarter_as_months,
    tells_of_more,
)
from timeline.timexes.meanings import Cyclic, Fixed, Meaning, QuarterEnded
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_words import NEAR_FUTURES, SURE
from timeline.timexes.sentence.aside import (
    is_behind_brackets,
    is_in_brackets,
    is_in_clause,
)
from timeline.timexes.sentence.entries import opens_entry
from timeline.timexes.sentence.from_now import lasts_till_now
from timeline.timexes.sentence.passing import is_in_passing
from timeline.timexes.sentence.range_ends import year_before
from timeline.timexes.sentence.stages import opens_sentence, year_listed
from timeline.timexes.sentence.surroundings import (
    direction_before,
    goes_on,
    is_of_speaker,
    stands_beside,
)
from timeline.timexes.story.beside import Beside
from timeline.timexes.story.lives import is_new_death, opens_part, tells_of_person
from timeline.timexes.story.scene import (
    BEFORE_ANY,
    Scene,
    counts_from_scene,
    is_hours_away,
    is_month_before,
)
from timeline.timexes.story.tense_told import tense_told
from timeline.timexes.values import Direction, TextKind

Read = tuple[Phrase, Meaning]
NAMED = (Cyclic, QuarterEnded)  # kinds of targets
OLD_RUN = 3  # times in a row that make a report's story of long ago


@dataclass(frozen=True, slots=True)
class Story:
    """What the text has told up to a place.

    Attributes:
        told: The period named last; None before the first.
        line: Where the story stands: the date that bare dates count from. A far year
            named in passing ("as in 1614") does not move it.
        quarter: The quarter named last.
        longer: Whether a report has since told of more than a quarter: "for the year".
        last_end: Where the phrase that named `told` ends in the list of words.
        day: The day named last, which in news had come by publication.
        scene: Where a report stands for its times of day.
        clock: The time of day named with `told`, as values write it; or empty.
        next_clock: The time of day of a phrase whose day the next phrase names.
        aside: Whether `told` only begins a time that lasts until now: "since 2014".
        old: How many times in a row were long before publication.
        outside: Where the story stood before the brackets that it is in; else None.
        is_new: Whether the text begins with what is new: "She died on Tuesday".
        opens: Whether the phrase of `told` opened its sentence, without "since".
        told_from: The year before `told`, where it is a season of two: "2020-21".
        listed: The year of a list of dates: "Dates for 2025: 5 May and 9 June".
        passing: Whether `told` is longer than the `day` before it in its sentence.
    """

    told: Period | None = None
    line: Period | None = None
    quarter: Period | None = None
    longer: bool = False
    last_end: int = -1
    day: Period | None = None
    scene: Scene = BEFORE_ANY
    clock: str = ""
    next_clock: str = ""
    aside: bool = False
    passing: bool = False
    old: int = 0
    is_new: bool = False
    outside: "Story | None" = None
    opens: bool = False
    told_from: Period | None = None
    listed: Period | None = None

    def at(self, phrase: Phrase) -> "Story":
        """Give where it stands at a phrase: outside brackets that have closed."""
        if self.outside is None or not is_behind_brackets(phrase, self.last_end):
            return self
        return self.outside

    def context(self, phrase: Phrase, meaning: Meaning, reading: Reading) -> Context:
        """Give what is known where the next phrase stands."""
        end, scene = self.last_end, self._scene_of(phrase, meaning)
        nearby = Beside(phrase, meaning, self.told, end, self.listed, self.opens)
        tense = tense_told(phrase, meaning, self.told, nearby, reading)
        more = self.longer and names_no_quarter(phrase, meaning)
        told = self._told_for(scene, meaning, reading)
        return Context(
            published=reading.published,
            told=told,
            line=self.line,
            kind=self._kind(phrase, meaning, tense, reading),
            nearby=nearby,
            quarter=self.quarter if not more else None,
            tense=tense,
            order=reading.order,
            in_entry=reading.in_entry or reading.wired,
            way=reading.way,
            day_told=scene or self.day,
            told_aside=self.aside and told is self.told,
            in_passing=self.passing,
            explained_from=self.told_from,
        )

    def _kind(
        self, phrase: Phrase, meaning: Meaning, tense: int, reading: Reading
    ) -> TextKind:
        """Give how a date is read: like a story's where a report tells one of long ago.

        "It rose in 1961. ... In the summer of 1989 it crumbled. On October 9 ..."
        "It sank on 2 May 2019. On 9 May ..."
        And in a list of dates: "12 March 2021: a body is found. 14 March: ..."
        But what a life told as news announces is news: "They will bury her on 9 May".
        And so is a death that is news, and a day of now in a new paragraph after that.
        """
        if not is_yearly(meaning):
            return reading.kind
        new = self.is_new or is_ahead(self.told, reading)
        if (new or tense == SURE) and tense in NEAR_FUTURES:
            return TextKind.NEWS
        if is_new_death(phrase, meaning.target, reading, self.told):
            return TextKind.NEWS
        then = self.told == self.line
        then = then and goes_on_then(meaning.target, self.told, reading)
        past = (self.old >= OLD_RUN or then) and tense <= 0
        past = past and not self._comes_back(phrase, meaning, reading)
        past = past and not lasts_till_now(phrase)
        listed = is_years_ago(self.line, reading)
        listed = listed and (reading.way != 0 or opens_entry(phrase))
        return TextKind.NARRATIVE if past or listed else reading.kind

    def _comes_back(self, phrase: Phrase, meaning: Meaning, reading: Reading) -> bool:
        """Tell a day of now in a new paragraph of a text that began with news."""
        target = meaning.target
        if not self.is_new or not isinstance(target, Cyclic):
            return False
        about_now = is_about_now(target, reading, self.told)
        return about_now and opens_part(phrase, self.last_end)

    def _told_for(
        self, scene: Period | None, meaning: Meaning, reading: Reading
    ) -> Period | None:
        """Give the period that a phrase goes back to, which may be a day of its scene.

        The time of day of a new sentence goes back past a year, a month before its day,
        a day that something lasts since, and a clause aside: "who fell on Monday".
        """
        passed = self.aside or (self.told is not None and self.told.unit in YEARS)
        passed = passed or is_month_before(self.told, scene)
        aside = passed or self.told == self.day != scene
        told = scene if aside and scene is not None else self.told
        return self.line if skips_years(meaning, told, self.line, reading) else told

    def _scene_of(self, phrase: Phrase, meaning: Meaning) -> Period | None:
        """Give the day of the scene for the time of day of a new sentence."""
        if not counts_from_scene(phrase, meaning) or goes_on(phrase, self.last_end):
            return None
        return self.scene.at(phrase, self.last_end)

    def after(
        self, phrase: Phrase, meaning: Meaning, place: Place | None, reading: Reading
    ) -> "Story":
        """Give what the text has told once it has named another time."""
        if place is None or place.period is None or year_of_safe(place.period) is None:
            return self._after_no_period(phrase, meaning, reading)
        if reading.kind is TextKind.NEWS and only_compares(meaning):
            return self
        period = place.period
        counted = place.counted_from
        from_now = counted is not None and counted == reading.published
        to_now = self.is_new and is_step_from_now(meaning)
        is_first = self.last_end <= reading.headline and is_new(period, reading)
        if reading.kind is TextKind.NARRATIVE and from_now and not to_now:
            return replace(self, is_new=self.is_new or is_first)
        if self.told and is_of_speaker(phrase) and goes_on(phrase, self.last_end):
            return self  # "It sank on Sunday, police said on Tuesday"
        named = isinstance(meaning.target, NAMED)
        lasts = direction_before(phrase) is Direction.SINCE
        over = period.unit is Unit.QUARTER and has_results(period, reading)
        return Story(
            told=keep_day(self.told, period),
            line=period if to_now else self._moved_to(period, phrase, meaning),
            quarter=period if named and over else self.quarter,
            longer=has_longer(meaning, period, reading, before=self.longer),
            last_end=phrase.match.end(),
            day=period if has_come(period, reading) else self.day,
            scene=self.scene.after(phrase, meaning, period, reading),
            clock=clock_told(meaning, period, self.told, self.clock)
            or self._clock_of(phrase, period),
            aside=lasts and not lacks_day(meaning),
            passing=self._passes(phrase, period),
            old=old_run(self.old, meaning, period, reading, lasts=lasts),
            outside=self._before_brackets(phrase),
            is_new=self.is_new or is_first,
            opens=opens_sentence(phrase) and not lasts,
            listed=year_listed(self.told, self.listed, phrase, self.last_end),
            told_from=year_before(phrase, period, self.told, self.last_end),
        )

    def _after_no_period(
        self, phrase: Phrase, meaning: Meaning, reading: Reading
    ) -> "Story":
        """Give the same, but for the quarter that the months of results may name."""
        quarter = quarter_as_months(meaning, reading)
        more = not quarter and (self.longer or tells_of_more(phrase, meaning))
        quarter = quarter or self.quarter
        if more == self.longer and quarter == self.quarter:
            return self
        return replace(self, longer=more, quarter=quarter)

    def _before_brackets(self, phrase: Phrase) -> "Story | None":
        """Give where the story stood before the brackets that a phrase is in."""
        if self.told is None or not is_in_brackets(phrase):
            return None
        return self.outside or self

    def _clock_of(self, phrase: Phrase, period: Period) -> str:
        """Keep the time of day whose day a phrase names: "at 11 p.m. on Sunday".

        And that from which "two hours later" stays on its day.
        """
        if self.clock == self.next_clock or period != self.told:
            return self.next_clock
        again = is_hours_away(phrase) or stands_beside(phrase, self.last_end)
        return self.clock if again else self.next_clock

    def _passes(self, phrase: Phrase, period: Period) -> bool:
        """Tell a longer time that the sentence of a day goes on to name."""
        of_day = self.day is not None and (self.told == self.day or self.passing)
        return of_day and period.unit is not Unit.DAY and goes_on(phrase, self.last_end)

    def _looks_aside(self, period: Period, phrase: Phrase) -> bool:
        """Tell 2005 of "in May 2010 he saw the house, which was built in 2005".

        And of a report that has told of nothing else than now.
        """
        if period.unit not in YEARS or not is_in_clause(phrase):
            return False
        if self.line is None:
            return self.is_new
        before = period < containing(period.unit, self.line)
        return before and goes_on(phrase, self.last_end)

    def _moved_to(
        self, period: Period, phrase: Phrase, meaning: Meaning
    ) -> Period | None:
        """Give where the story stands once a phrase has named a period."""
        dated = isinstance(meaning.target, Fixed)
        passed = is_in_passing(phrase, self.last_end, dated=dated)
        back = self.line and (passed or looks_back(meaning))
        if back or self._looks_aside(period, phrase):
            return self.line
        if self.line is None or period.unit not in YEARS:
            return period
        head = opens_sentence(phrase) or opens_entry(phrase)
        main = head or tells_of_person(phrase)
        return moved_line(self.line, period, opens=main)
