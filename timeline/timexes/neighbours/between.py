"""A bare weekday between two dates of the text in, the one that lies between them out.

"On 29 October rebels cut the road. The army moved on Saturday. On Monday, 2 November,
the council met" is no Saturday before publication, but the one between the dates.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.timexes.calendar import LONGEST_YEAR, Period, Unit
from timeline.timexes.context import Reading
from timeline.timexes.counting.anchor import locate
from timeline.timexes.meanings import Away, Cyclic, Fixed, Meaning, Origin, Target
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.aside import is_told_aside
from timeline.timexes.sentence.surroundings import is_of_speaker, says_then
from timeline.timexes.sentence.verb_tense import tense_of
from timeline.timexes.story.told import Read, Story
from timeline.timexes.values import TextKind

WEEK = 7
PHRASES_AHEAD = 12  # among which the next date is looked for
MOST_DAYS = 14  # between the two
ROOM = 150  # words from one date to the other


def weekday_between(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give a weekday the day between two dates; None where none lies there.

    Nor where it may as well be the last one before publication, or tells when something
    was said, nor in a look back at years ago, or after a time told aside. Nobody asks
    this of a text that has named a day of the week before publication.

    Args:
        read: The weekday, and the phrases after it.
        story: What the text has told before them.
        reading: How the text is read.
    """
    phrase, meaning = read[0]
    told, today = story.day, reading.published
    number = weekday_of(meaning.target)
    if number is None or told is None or today is None or told + LONGEST_YEAR < today:
        return None
    if reading.kind is not TextKind.NEWS or not _tells_on(phrase, story, reading):
        return None
    until = _next_date(read, story, reading)
    if until is None or not told < until <= min(today, told + MOST_DAYS):
        return None
    ahead = (number - told.index - 1) % WEEK + 1
    ahead = 0 if ahead == WEEK and told + ahead > until else ahead  # told once more
    last = today + -((today.index - number) % WEEK)
    if told + ahead > until or last <= until:
        return None
    counted = Away(Unit.DAY, ahead, ahead, 1, Origin.TOLD)
    return replace(
        meaning, target=counted if story.told == told else Fixed(told + ahead)
    )


def weekday_of(target: Target | None) -> int | None:
    """Give the ISO number of a weekday without "last", "next" or a date; else None."""
    if not isinstance(target, Cyclic) or target.unit is not Unit.DAY:
        return None
    bare = target.steps is None and target.within is None
    return target.place[0] if bare and target.cycle is Unit.WEEK else None


def _tells_on(phrase: Phrase, story: Story, reading: Reading) -> bool:
    """Tell a day near the one told last on which something was done, not said."""
    near = phrase.match.start() - story.last_end <= ROOM
    said = is_of_speaker(phrase) or says_then(phrase)
    aside = story.aside or is_told_aside(phrase.words.forms, story.last_end - 1)
    return near and not (said or aside) and tense_of(phrase, reading) <= 0


def _next_date(read: Sequence[Read], story: Story, reading: Reading) -> Period | None:
    """Give the next day that the text names by its date."""
    first = read[0][0].match.end()
    for phrase, meaning in read[1:]:
        target = meaning.target
        if phrase.match.start() - first > ROOM:
            return None
        yearly = isinstance(target, Cyclic) and target.cycle in {Unit.YEAR, Unit.MONTH}
        if target is not None and (yearly or isinstance(target, Fixed)):
            found = locate(target, story.context(phrase, meaning, reading)).period
            if found is not None and found.unit is Unit.DAY:
                return found
    return None
