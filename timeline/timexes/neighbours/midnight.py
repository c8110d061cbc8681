"""Times of day around midnight in, the day that they fall on out."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.timexes.calendar import Period, Unit
from timeline.timexes.context import Reading
from timeline.timexes.counting.anchor import locate
from timeline.timexes.counting.bearing import LATE_PARTS, MIDNIGHT, is_late, lacks_day
from timeline.timexes.meanings import Fixed, Meaning, Origin, Relative
from timeline.timexes.normalise.nights import BOTH_DAYS
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.sentence.aside import is_in_brackets, is_in_clause
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.surroundings import (
    direction_before,
    goes_on,
    is_of_speaker,
)
from timeline.timexes.sentence.verb_tense import tense_of
from timeline.timexes.story.told import Read, Story
from timeline.timexes.values import Direction

FIRST_LIGHT = "T07:00"
NOON, FIRST_MINUTE, FIRST_HOUR = "T12:00", "T00:00", "T00"
LATE_HOUR = "T21:00"  # from when on "12:04" is one after midnight
AFTER_NOON = "pm"  # how "11:52pm" ends
CLOCK_FORMS = 8  # words of "11:52 p.m. on Saturday, 14 March 2026"
NEXT_DAY = Relative(Unit.DAY, 1, Origin.NEAR)
OVERNIGHT, WEEKDAY = "overnight", "weekday"
MORNING, AFTERNOON = "TMO", "TAF"
NIGHT_ROOM = 80  # words from an evening within which the morning is the one after
AND_ROOM = 6  # words up to the day of "overnight and freed on Tuesday"
BY_ROOM, DEADLINE_ROOM = 4, 12  # words up to the end of "by 6 p.m."
LONG_PAST = 3  # days after which "overnight" is hardly last night


def past_midnight(read: Read, story: Story, reading: Reading) -> Meaning | None:
    """Put a time after midnight on the day after an evening told before.

    "The session resumed at 8 p.m. and ended at 3:41 a.m." None where the phrase is no
    such time.
    """
    phrase, meaning = read
    if not story.clock or not lacks_day(meaning) or not is_late(story.clock):
        return None
    if _is_after_midnight(read):
        return replace(meaning, target=NEXT_DAY, clock=FIRST_MINUTE)
    if _is_first_hour(read, story, reading):
        minutes = meaning.clock[len(FIRST_HOUR) :]
        return replace(meaning, target=NEXT_DAY, clock=FIRST_HOUR + minutes)
    same = goes_on(phrase, story.last_end) and meaning.clock[1:3].isdigit()
    # "Who came on Tuesday night, met them at 9 a.m." is of the day after.
    behind = _ends_aside(phrase.words.forms[story.last_end : phrase.match.start()])
    small_hour = same and meaning.clock < (NOON if behind else FIRST_LIGHT)
    if not small_hour and not _is_morning_after(read, story, reading):
        return None
    return replace(meaning, target=NEXT_DAY)


def _is_after_midnight(read: Read) -> bool:
    """Tell "shortly after midnight", which an evening before puts on the next day."""
    phrase, meaning = read
    before = phrase.words.forms[phrase.match.start() - 1 : phrase.match.start()]
    after = any(phrase.vocabulary.number("LATER", form) for form in before)
    return after and meaning.clock == MIDNIGHT


def _is_first_hour(read: Read, story: Story, reading: Reading) -> bool:
    """Tell "12:04" soon after "11:52 p.m.", which is no time of the day.

    Not after "23:52", which a text with hours of twenty-four has.
    """
    phrase, meaning = read
    told, today = story.told, reading.published
    if meaning.clock[:3] != NOON[:3] or meaning.clock == NOON or told is None:
        return False
    if phrase.forms("meridiem") or not phrase.word("clock")[:1].isdecimal():
        return False
    near = 0 <= phrase.match.start() - story.last_end <= NIGHT_ROOM
    gone = today is None or told < today
    if not near or not gone or not LATE_HOUR <= story.clock < MIDNIGHT:
        return False
    return told_by_half(phrase, story)


def told_by_half(phrase: Phrase, story: Story) -> bool:
    """Tell a time told before a phrase by its half of the day: "at 11:52 p.m."."""
    forms, end = phrase.words.forms, story.last_end
    before = [form.lower() for form in forms[max(0, end - CLOCK_FORMS) : end]]
    halves = (phrase.vocabulary.number("MERIDIEM", form) for form in before)
    return any(half is not None for half in halves) or any(
        form.endswith(AFTER_NOON) for form in before
    )


def _is_morning_after(read: Read, story: Story, reading: Reading) -> bool:
    """Tell a morning, or a noon, that the text reaches soon after an evening.

    "It burned on Monday night. By dawn 40 families had left." Not one that would come
    after publication, nor one that a time runs from ("buses run from 5 a.m."), that the
    evening looks back to ("it had begun at noon") or that says it again in brackets.
    """
    phrase, meaning = read
    early = meaning.clock in {MORNING, NOON} or meaning.clock < FIRST_LIGHT
    early = early or f"T{phrase.code('daypart', 'DAYPART')}" == MORNING
    near = phrase.match.start() - story.last_end <= NIGHT_ROOM
    if not early or not near or story.clock == MIDNIGHT or _is_told_aside(story):
        return False
    if _was_deadline(phrase.words.forms, story.last_end):
        return False
    told, today = story.told, reading.published
    if told is None or told.unit is not Unit.DAY or today is None or told > today:
        return False
    if told == today and not reading.in_entry:  # an entry goes on after its day
        return False
    begins = direction_before(phrase) is Direction.SINCE
    return not (begins or is_in_clause(phrase) or is_in_brackets(phrase))


def _is_told_aside(story: Story) -> bool:
    """Tell whether the day told stood in a clause aside from the day of the story."""
    day = story.scene.day
    return day is not None and story.told == story.day != day


def _was_deadline(forms: Sequence[str], end: int) -> bool:
    """Tell an evening that was only aimed at: "planned to be back by evening".

    Args:
        forms: The words of the text.
        end: Where the time told last ends.
    """
    before = [form.lower() for form in forms[max(end - DEADLINE_ROOM, 0) : end]]
    close, by = before[-BY_ROOM:], load_signs().deadline
    last = next((at for at in range(-1, -1 - len(close), -1) if close[at] in by), 0)
    links, signs = before[:last], load_tense_signs()
    return any(
        signs.has("infinitive", to) and not signs.has("no_verb", verb)
        for to, verb in pairwise(links)
    )


def night_told(read: Sequence[Read], story: Story, reading: Reading) -> Meaning | None:
    """Put "overnight" in the night of a day told before, or else in last night.

    Last night is of both its days, as a report seldom says on which side of midnight
    shells fell. It is the one before the day on which they were told of, or after which
    somebody was freed: "held overnight and freed on Tuesday". None for what is told as
    to come, for a clause aside in a text that has told of another time, and where
    nobody can tell.

    Args:
        read: The phrase, and those after it.
        story: What the text has told before them.
        reading: How the text is read.
    """
    phrase, meaning = read[0]
    if phrase.rule.kind != OVERNIGHT or reading.published is None:
        return None
    tense = tense_of(phrase, reading)
    if tense <= 0 and _is_of_day_told(phrase, story, reading.published):
        return replace(meaning, target=Relative(Unit.DAY, 0, Origin.NEAR))
    if tense >= 0 or (is_in_clause(phrase) and story.told is not None):
        return None
    morning = _morning_after(read, story, reading)
    if morning is not None and morning < reading.published:
        return replace(meaning, target=Fixed(morning + -1), days=BOTH_DAYS)
    return replace(meaning, target=Relative(Unit.DAY, -1), days=BOTH_DAYS)


def _morning_after(
    read: Sequence[Read], story: Story, reading: Reading
) -> Period | None:
    """Give the day that the words after "overnight" go on with; None where they do not.

    "Overnight, police said on Tuesday", "overnight and freed on Tuesday".
    """
    end, later = read[0][0].match.end(), read[1:2]
    if not later or not goes_on(later[0][0], end):
        return None
    phrase, meaning = later[0]
    between = [form.lower() for form in phrase.words.forms[end : phrase.match.start()]]
    linked = load_signs().pair.issuperset(between[:1]) and 0 < len(between) <= AND_ROOM
    if not (linked or is_of_speaker(phrase)) or lacks_day(meaning):
        return None
    if meaning.target is None or not load_signs().apart.isdisjoint(between[1:]):
        return None
    day = locate(meaning.target, story.context(phrase, meaning, reading)).period
    return day if day is not None and day.unit is Unit.DAY else None


def _is_of_day_told(phrase: Phrase, story: Story, today: Period) -> bool:
    """Tell "on 3 May they took the hall. Police cleared it overnight".

    Not where it may be the night before publication: the day is a recent one of another
    sentence, one of a clause aside ("the fire, lit on 3 May, doubled overnight") or of
    another paragraph.
    """
    told, first = story.day, phrase.match.start()
    if told is None or not story.told == told == story.scene.day:
        return False
    between = phrase.words.forms[story.last_end : first]
    if first - story.last_end > NIGHT_ROOM or any(map(str.isspace, between)):
        return False
    if _ends_aside(between):
        return False
    same = goes_on(phrase, story.last_end) and told < today
    same = same or (story.clock in LATE_PARTS and _is_that(phrase))
    return same or told + LONG_PAST < today


def _is_that(phrase: Phrase) -> bool:
    """Tell "the overnight raid", which is the one of the night told."""
    first = phrase.match.start()
    before = phrase.words.forms[first - 1].lower() if first else ""
    return phrase.vocabulary.number("ARTICLE", before) is not None


def _ends_aside(forms: Sequence[str]) -> bool:
    """Tell a comma and a past verb, whose subject stands before what they follow."""
    signs, (comma, verb) = load_tense_signs(), [*forms[:2], "", ""][:2]
    is_past = signs.has("past", verb) or verb.endswith(signs.past_ending)
    return comma == "," and is_past
