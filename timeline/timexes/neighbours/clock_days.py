"""A time of day and what follows it in, its day out: "at 4:10 p.m. on New Year's Day".

Rules take the plainest days along with the time ("10 p.m. Wednesday"); here are those
that stand a word or a bracket away, in whatever words.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.timexes.calendar import Unit
from timeline.timexes.context import Reading
from timeline.timexes.counting.anchor import locate
from timeline.timexes.counting.bearing import LATE_PARTS, lacks_day
from timeline.timexes.meanings import Fixed, Meaning, Origin, Relative
from timeline.timexes.neighbours.midnight import (
    AFTERNOON,
    FIRST_LIGHT,
    NIGHT_ROOM,
    NOON,
    WEEKDAY,
    told_by_half,
)
from timeline.timexes.normalise.amounts import read_amount
from timeline.timexes.reading.lines import is_full_line, is_in_line
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.stops import ends_at
from timeline.timexes.reading.tense_signs import TenseSigns, load_tense_signs
from timeline.timexes.reading.tense_words import word_tense
from timeline.timexes.sentence.aside import is_in_brackets, is_in_clause
from timeline.timexes.sentence.entries import opens_entry
from timeline.timexes.sentence.sequel import was_before
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.surroundings import (
    direction_before,
    goes_on,
    is_linked,
    stands_beside,
)
from timeline.timexes.story.told import Read, Story
from timeline.timexes.values import Direction

HALF_DAY = 12
CLOCKS = {"clock", "clock_with_dot"}
# From when on an hour of twelve is one of this part of the day, and not of a night.
FIRST_OF_PART = {"TAF": "T01:00", "TEV": "T05:00", "TNI": "T05:00"}
CLAUSE_ROOM = 10  # words from a time of day to the day of its clause
CLOCK_VALUE = re.compile(r"T(\d\d):(\d\d)")
MINUTES_IN = {"hour": 60, "minute": 1}
DAY_MINUTES = 24 * MINUTES_IN["hour"]
ZONES_WEST, ZONES_EAST = 12, 14  # hours that a zone may be behind another, and ahead
MOST_DAYS = 30  # more hours than that are no hours of a report
SOON_AFTER = 6  # hours after a time told, in which the next one of a sentence lies
LOOK_AHEAD = 3  # "11 a.m. local time (0900 GMT) on Sunday"


def dated_by_next(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give a time of day the day that the phrase after it names; None without one.

    Args:
        read: The time of day, and the phrases after it.
        story: What the text has told before them.
        reading: How the text is read.
    """
    phrase, meaning = read[0]
    if not lacks_day(meaning):
        return None
    last = zoned = ""
    for follower, its_meaning in read[1:]:
        end = phrase.match.end()
        other = follower.rule.kind in CLOCKS and (
            is_linked(follower, end) or _is_of_next_verb(phrase, follower, story)
        )
        beside = stands_beside(follower, end) or other
        if _is_of_next_entry((read[0][0], phrase), follower, story):
            return None
        if not beside and not _is_of_clause(phrase, follower, story):
            return None
        if not lacks_day(its_meaning):
            named = _in_its_zone(follower, its_meaning, zoned)
            found = _with_day(read[0], follower, named, (story, reading))
            night = bool(last) and last < NOON < meaning.clock
            return _day_before(found) if night else found
        # "At 14:05 (1105 GMT) on Monday" says one time twice.
        zoned = its_meaning.clock if is_in_brackets(follower) else ""
        last = "" if zoned else its_meaning.clock
        phrase = follower
    return None


def _in_its_zone(follower: Phrase, named: Meaning, clock: str) -> Meaning:
    """Give a day in brackets the time of day there: "(1914 GMT on 17 November)"."""
    here = bool(clock) and not named.clock and is_in_brackets(follower)
    return replace(named, clock=clock) if here else named


def _is_of_next_verb(phrase: Phrase, follower: Phrase, story: Story) -> bool:
    """Tell the second time of day of "open at 7 a.m. and close at 8 p.m. on Sunday"."""
    forms, signs = phrase.words.forms, load_signs()
    end, first = phrase.match.end(), follower.match.start()
    if first - end > CLAUSE_ROOM or goes_on(phrase, story.last_end):
        return False
    link, *between = [form.lower() for form in forms[end:first]] or [""]
    if link not in signs.pair or not between or between.pop() not in signs.hours:
        return False
    return not any(
        form == "," or form in signs.apart or ends_at(forms, end + place)
        for place, form in enumerate(between, 1)
    )


def _is_of_next_entry(
    clocks: tuple[Phrase, Phrase], follower: Phrase, story: Story
) -> bool:
    """Tell a date of the line below, where that of the times of day names one.

    "Sunday 27 May: 11am to 6pm" and in the next line "Monday: closed".
    """
    words, first, below = follower.words, clocks[0].match.start(), follower.match
    if story.last_end < 1 or is_in_line(words, first, below.start()):
        return False
    if is_full_line(words, clocks[1].match.start()) and not opens_entry(follower):
        return False
    return is_in_line(words, story.last_end - 1, first)


def _is_of_clause(phrase: Phrase, follower: Phrase, story: Story) -> bool:
    """Tell the day of a clause that a time of day stands in: "at 9 a.m. in Lund on".

    No verb and no other clause stands between, nor has the sentence told a day before.
    """
    forms, signs = phrase.words.forms, load_tense_signs()
    end, first = phrase.match.end(), follower.match.start()
    if first - end > CLAUSE_ROOM or goes_on(phrase, story.last_end):
        return False
    link = forms[first - 1]
    noun = link.isalpha() and not signs.has("no_verb", link)
    bare = noun and follower.rule.kind == WEEKDAY  # "the 2 p.m. hearing Thursday"
    if not bare and not signs.has("likely_link", link):
        return False
    return not any(_begins_another(forms, place, signs) for place in range(end, first))


def _begins_another(forms: list[str], place: int, signs: TenseSigns) -> bool:
    """Tell a mark, a verb or a word between a clause and the next; not "to a house"."""
    form = forms[place].lower()
    if signs.has("infinitive", form):
        return not signs.has("no_verb", forms[place + 1])
    apart = form == "," or form in load_signs().apart or ends_at(forms, place)
    return apart or bool(word_tense(forms, place, signs))


def hours_away(read: Read, story: Story) -> Meaning | None:
    """Put hours counted over midnight on their day.

    "At 11 p.m. on Sunday they struck. Two hours later ..." is Monday, and "24 hours
    later" the day after. None where the hours stay on the day told, or count from no
    time of day and are no whole days.
    """
    phrase, meaning = read
    target, clock = meaning.target, CLOCK_VALUE.fullmatch(story.clock)
    if phrase.rule.kind != "away" or not isinstance(target, Relative):
        return None
    amount, unit = read_amount(phrase), phrase.code("unit", "CLOCKUNIT", "CLOCKUNITS")
    told = target.origin is Origin.TOLD and target.unit is Unit.DAY
    if not told or unit not in MINUTES_IN or amount.least != amount.most:
        return None
    way = phrase.number("way", "EARLIER", "LATER", "FOLLOWING") or 0
    off = way * amount.most * MINUTES_IN[unit]
    if not clock and off % DAY_MINUTES:
        return None
    # Without a time of day from a minute past midnight, as midnight ends a day.
    start = int(clock[1]) * MINUTES_IN["hour"] + int(clock[2]) if clock else 1
    away = (start + off) / DAY_MINUTES
    days = math.ceil(away) - 1 if way > 0 else math.floor(away)  # midnight ends a day
    if not days or abs(days) > MOST_DAYS:
        return None
    return replace(meaning, target=replace(target, steps=days))


def in_part_told(read: Read, story: Story) -> Meaning | None:
    """Put a time of twelve hours into the part of the day that its sentence told.

    "They met on Friday afternoon and parted at half past four" is 16:30, and so is
    "met at 2 p.m. and parted at half past four"; a small hour is one of an afternoon
    also soon after that sentence, and "4:10" one after "3:26 p.m.". None for other
    times, and for one up to which an evening's doings last: it may be the next morning.
    """
    phrase, meaning = read
    if not story.clock or not lacks_day(meaning):
        return None
    if story.clock in LATE_PARTS and direction_before(phrase) is Direction.UNTIL:
        return None
    near = phrase.match.start() - story.last_end <= NIGHT_ROOM
    after_noon = near and story.clock == AFTERNOON and meaning.clock < FIRST_LIGHT
    after_noon = after_noon or (near and told_by_half(phrase, story))
    if not after_noon and not goes_on(phrase, story.last_end):
        return None
    if CLOCK_VALUE.fullmatch(story.clock) and _looks_back(phrase, story):
        return None
    found = _in_part(phrase, meaning, story.clock)
    return None if found is meaning else found


def _looks_back(phrase: Phrase, story: Story) -> bool:
    """Tell "said at 2 p.m. that he had left at half past seven"."""
    return is_in_clause(phrase) or was_before(phrase, story.last_end)


def _in_part(phrase: Phrase, meaning: Meaning, part: str) -> Meaning:
    """Put a time of twelve hours into the part of the day: "10:15 on Friday night"."""
    written = phrase.word("clock")
    of_twelve = written[-1:].isdigit() or phrase.number("clock", "NUMBER") is not None
    plain = of_twelve and not phrase.forms("meridiem") and written[:1] != "0"
    if not plain or not _is_past_noon(meaning.clock, part):
        return meaning
    hour, rest = int(meaning.clock[1:3]) + HALF_DAY, meaning.clock[3:]
    return replace(meaning, clock=f"T{hour}{rest}")


def _is_past_noon(clock: str, told: str) -> bool:
    """Tell whether an hour of twelve is one after noon: "from 1 p.m. to half past 3".

    In that part of the day, or some hours after a time of day that comes after it
    otherwise.
    """
    begun, named = map(CLOCK_VALUE.fullmatch, (told, clock))
    if not begun or not named:
        return FIRST_OF_PART.get(told, NOON) <= clock < NOON
    hours = int(named[1]) + HALF_DAY - int(begun[1])
    minutes = hours * MINUTES_IN["hour"] + int(named[2]) - int(begun[2])
    later = 0 < minutes <= SOON_AFTER * MINUTES_IN["hour"]
    return later and clock < min(told, NOON)


def _days_apart(meaning: Meaning, named: Meaning) -> int:
    """Give the days from that of another zone to here: "3:42 a.m. (2042 GMT Monday)".

    No two zones are more than 14 hours apart.
    """
    here, there = map(CLOCK_VALUE.fullmatch, (meaning.clock, named.clock))
    if not here or not there:
        return 0
    apart = int(here[1]) - int(there[1])
    return int(apart < -ZONES_WEST) - int(apart > ZONES_EAST)


def _with_day(
    read: Read, follower: Phrase, named: Meaning, told: tuple[Story, Reading]
) -> Meaning | None:
    """Put a time on the day that a phrase names: "from 10 p.m. to 6 a.m. Friday"."""
    phrase, meaning = read
    if named.target is None:
        return None
    story, reading = told
    day = locate(named.target, story.context(follower, named, reading)).period
    if day is None or day.unit is not Unit.DAY:
        return None
    meaning = _in_part(phrase, meaning, named.clock)
    if is_in_brackets(follower):
        return replace(meaning, target=Fixed(day + _days_apart(meaning, named)))
    overnight = bool(named.clock) and named.clock < NOON < meaning.clock
    return replace(meaning, target=Fixed(day + -1 if overnight else day))


def _day_before(meaning: Meaning | None) -> Meaning | None:
    """Put an evening before the day of the small hour that the words go on with."""
    if meaning is None or not isinstance(meaning.target, Fixed):
        return meaning
    return replace(meaning, target=Fixed(meaning.target.period + -1))
