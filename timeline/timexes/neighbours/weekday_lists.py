"""A weekday at the head of a list of them in, the one that keeps their order out.

"They met on Monday, Tuesday and Friday", told on a Wednesday, is of the week before:
the Friday has come, and the others were told to be before it. So is "it formed on
Monday and struck the coast on Friday".
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.timexes.calendar import Period, Unit
from timeline.timexes.context import Reading
from timeline.timexes.meanings import Cyclic, Fixed, Meaning
from timeline.timexes.neighbours.between import weekday_of
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.reading.tense_words import SURE
from timeline.timexes.sentence.range_ends import ends_a_range, is_range_opened
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.surroundings import (
    goes_on,
    is_of_speaker,
    stands_beside,
    to_stop,
)
from timeline.timexes.sentence.verb_tense import tense_of
from timeline.timexes.story.told import Read, Story
from timeline.timexes.values import TextKind

WEEK = 7
PLANNED = 6  # words from "scheduled" to "this Friday"
COMMA = ","
SHORTEST, LONGEST = 3, 12  # words from one day to the next


def weekday_in_list(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give a weekday the days before the last one of its list; None where none follows.

    Nor in a list of two, where the words look ahead, or where the last one before
    publication keeps the order. What was called off was planned for a day after that.

    Args:
        read: The weekday, and the phrases after it.
        story: What the text has told before them.
        reading: How the text is read.
    """
    (phrase, meaning), today = read[0], reading.published
    if today is None or reading.kind is not TextKind.NEWS:
        return None
    if weekday_of(meaning.target) is None:
        return None
    days = _list_of(read)
    then = _day_after(read, reading) if len(days) == 1 else None
    days = [*days, then] if then else days
    if len(days) == 1:
        day = _planned_then(read, today, reading) or _range_over(read, today, reading)
        return replace(meaning, target=Fixed(day, counted_from=today)) if day else None
    back_to_last = (today.index - days[-1]) % WEEK
    if (today.index - days[0]) % WEEK >= back_to_last or tense_of(phrase, reading) >= 0:
        return None
    found = today + -(back_to_last + days[-1] - days[0])
    goes_on = _is_inside(phrase, story) and story.told and found + -WEEK < story.told
    # "On Friday and Saturday" of a Friday: the two before it, not today and tomorrow.
    follows = days[1] == days[0] + 1
    kept = goes_on or follows or then or days[2:]
    return replace(meaning, target=Fixed(found, counted_from=today)) if kept else None


def _range_over(read: Sequence[Read], today: Period, reading: Reading) -> Period | None:
    """Give the first day of a range that was over: "between Friday and Monday".

    Told on a Friday it is that of a week ago. None where the last one before
    publication leaves time for the whole range.
    """
    (phrase, meaning), later = read[0], _past_its_day(read)
    first = weekday_of(meaning.target)
    last = weekday_of(later[1][1].target) if later[1:] else None
    if first is None or last is None:
        return None
    follower, end = later[1][0], later[0][0].match.end()
    link = follower.words.forms[end : follower.match.start()]
    if len(link) != 1 or not load_signs().over.issuperset(link):
        return None
    if not is_range_opened(follower, end) or not ends_a_range(follower, end):
        return None
    back, lasts = (today.index - first) % WEEK, (last - first - 1) % WEEK + 1
    if back >= lasts or tense_of(phrase, reading) >= 0:
        return None
    return today + -(back + WEEK)


def _past_its_day(read: Sequence[Read]) -> Sequence[Read]:
    """Leave out the time of day whose day follows: "5 p.m. on Friday"."""
    if len(read) == 1 or weekday_of(read[0][1].target) != weekday_of(read[1][1].target):
        return read
    (phrase, meaning), follower = read[0], read[1][0]
    beside = stands_beside(follower, phrase.match.end())
    return read[1:] if beside and meaning.clock else read


def _planned_then(
    read: Sequence[Read], today: Period, reading: Reading
) -> Period | None:
    """Give a day that had come of what was planned for it when it was called off.

    "The strike, due to start on Monday, was called off on Sunday" is of the day after
    that Sunday. None where it is still to come.
    """
    (phrase, meaning), later = read[0], read[1:2]
    planned = weekday_of(meaning.target)
    if planned is None or not later:
        return None
    follower, undone = later[0][0], weekday_of(later[0][1].target)
    if undone is None or not goes_on(follower, phrase.match.end(), LONGEST):
        return None
    between = follower.words.forms[phrase.match.end() : follower.match.start()]
    if not load_signs().apart.isdisjoint(form.lower() for form in between):
        return None  # "due on Monday against Lund, who won on Friday"
    ahead = 0 < tense_of(phrase, reading) < SURE
    if not ahead or is_of_speaker(follower) or tense_of(follower, reading) >= 0:
        return None
    back = (today.index - undone) % WEEK
    found = today + ((planned - undone - 1) % WEEK + 1 - back)
    return found if found < today else None


def this_weekday(read: Read, reading: Reading) -> Meaning | None:
    """Give the day to come of "had been scheduled for this Friday", told on a Tuesday.

    None for other words, such as "this Friday they met", and behind a full stop.

    Args:
        read: The weekday.
        reading: How the text is read.
    """
    (phrase, meaning), today = read, reading.published
    target = meaning.target
    if not isinstance(target, Cyclic) or target.cycle is not Unit.WEEK:
        return None
    if len(target.place) != 1 or today is None or not phrase.numbers("step", "THIS"):
        return None
    signs, words = load_tense_signs(), phrase.before[-PLANNED:]
    before = to_stop(words[::-1])
    lists = "arranged", "awaited_then"
    if not any(signs.has(name, word.lower()) for name in lists for word in before):
        return None
    ahead = target.place[0] - today.index % WEEK
    if ahead <= 0 or reading.kind is not TextKind.NEWS:
        return None
    return replace(meaning, target=Fixed(today + ahead))


def _list_of(read: Sequence[Read]) -> list[int]:
    """Give the weekdays of a list that goes on through a week, 1 for Monday."""
    days = [weekday_of(read[0][1].target) or 0]
    for (left, _), (right, meaning) in pairwise(read):
        number = weekday_of(meaning.target) or 0
        between = right.words.forms[left.match.end() : right.match.start()]
        if not days[0] or number <= days[-1] or not _joins(between):
            break
        days.append(number)
    return days


def _day_after(read: Sequence[Read], reading: Reading) -> int | None:
    """Give the later weekday of what was done next: "formed on Monday and hit on"."""
    first = weekday_of(read[0][1].target)
    if first is None or len(read) == 1:
        return None
    left, (right, meaning) = read[0][0], read[1]
    number = weekday_of(meaning.target)
    between = right.words.forms[left.match.end() : right.match.start()]
    if number is None or number <= first or not SHORTEST <= len(between) <= LONGEST:
        return None
    words, signs = [form.lower() for form in between], load_signs()
    leads = words[0] in signs.then_did and words[-1] in signs.again
    plain = all(word.isalpha() for word in words) and not signs.not_then & set(words)
    return number if leads and plain and tense_of(right, reading) < 0 else None


def _is_inside(phrase: Phrase, story: Story) -> bool:
    """Tell a weekday that follows another one of its list, already told."""
    before = phrase.words.forms[max(story.last_end, 0) : phrase.match.start()]
    day = story.told is not None and story.told.unit is Unit.DAY
    return day and story.last_end > 0 and _joins(before)


def _joins(between: Sequence[str]) -> bool:
    """Tell "," and "and" with what may stand after them: ", and on"."""
    if not between:
        return False
    pair, again = load_signs().pair, load_signs().again
    links = (form.lower() for form in between if form != COMMA)
    return all(form in pair or form in again for form in links)
