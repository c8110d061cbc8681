"""The phrases of a report in, the day on which its story stands for times of day, out.

"On Wednesday they buried a man who drowned on Monday. At 6 p.m. ..." is Wednesday.
"It sank on Sunday. By Tuesday they had found nine." and in a new paragraph "It left at
6 p.m.": the story begins anew, on Sunday.
"""

from dataclasses import dataclass

from timeline.timexes.calendar import Period, Unit, day, first_and_last
from timeline.timexes.context import Reading
from timeline.timexes.counting.bearing import lacks_day
from timeline.timexes.counting.lately import has_come
from timeline.timexes.meanings import Fixed, Meaning
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.aside import is_by_then, is_in_clause
from timeline.timexes.story.lives import opens_part
from timeline.timexes.values import TextKind

AWAY, CLOCK_UNITS = "away", ("CLOCKUNIT", "CLOCKUNITS")


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a report stands; a story of the past has no scenes.

    Attributes:
        day: The last day that had come and stood in no clause aside; None before it.
        before: That before `day`, where `day` only told what was done by then.
    """

    day: Period | None = None
    before: Period | None = None

    def after(
        self, phrase: Phrase, meaning: Meaning, period: Period, reading: Reading
    ) -> "Scene":
        """Give where the report stands once a phrase has named a period."""
        if reading.kind is not TextKind.NEWS or not has_come(period, reading):
            return self
        dateline = isinstance(meaning.target, Fixed) and period == reading.published
        if dateline or is_in_clause(phrase):
            return self
        return Scene(period, self.day if is_by_then(phrase) else None)

    def at(self, phrase: Phrase, last_end: int) -> Period | None:
        """Give the day of the scene that a phrase belongs to.

        Args:
            phrase: The phrase.
            last_end: Where the one before ends in the list of words.
        """
        anew = self.before is not None and opens_part(phrase, last_end)
        return self.before if anew else self.day


BEFORE_ANY = Scene()


def counts_from_scene(phrase: Phrase, meaning: Meaning) -> bool:
    """Tell "at 6 p.m." without a day, and "hours later"."""
    return lacks_day(meaning) or is_hours_away(phrase)


def is_hours_away(phrase: Phrase) -> bool:
    """Tell "hours later" and "forty minutes earlier"."""
    return phrase.rule.kind == AWAY and bool(phrase.code("unit", *CLOCK_UNITS))


def is_month_before(told: Period | None, scene: Period | None) -> bool:
    """Tell a month that was over before the day of the scene."""
    if told is None or scene is None or told.unit is not Unit.MONTH:
        return False
    days = first_and_last(told)
    return days is not None and scene.unit is Unit.DAY and day(days[1]) < scene
