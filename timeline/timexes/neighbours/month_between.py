"""A bare month between two dates of past years in, the one that lies between them out.

"In March 2021 the mine flooded. Two owners left in June. It closed in January 2022" is
no June of this year, though no words at the head of the sentence say so.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.timexes.calendar import Period, Unit, containing, first_and_last
from timeline.timexes.context import Reading
from timeline.timexes.meanings import Cyclic, Fixed, Meaning, Target
from timeline.timexes.reading.tense_words import LONG_GONE
from timeline.timexes.sentence.aside import is_in_clause, is_told_aside
from timeline.timexes.sentence.surroundings import is_of_speaker
from timeline.timexes.sentence.verb_tense import tense_of
from timeline.timexes.story.told import Read, Story
from timeline.timexes.values import TextKind

ROOM = 100  # words from one date to the other
YEARLY = frozenset({Unit.DAY, Unit.MONTH})
WITHIN_YEAR = YEARLY | {Unit.SEASON, Unit.QUARTER}


def month_between(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give a month, or a day of one, between two dates; None where none lies there.

    Nor where the last one before publication lies there too, where the words look
    ahead, or after or before a time told aside.

    Args:
        read: The month, and the phrases after it.
        story: What the text has told before them.
        reading: How the text is read.
    """
    phrase, meaning = read[0]
    told, today, target = story.told, reading.published, meaning.target
    if told is None or today is None or not _is_bare(target):
        return None
    year, now = containing(Unit.YEAR, told), containing(Unit.YEAR, today)
    near = 0 <= phrase.match.start() - story.last_end <= ROOM
    if told.unit not in WITHIN_YEAR or year >= now or not near:
        return None
    aside = story.aside or is_told_aside(phrase.words.forms, story.last_end - 1)
    if aside or reading.kind is not TextKind.NEWS or is_of_speaker(phrase):
        return None
    until = _next_date(read, reading)
    if until is None or tense_of(phrase, reading) > 0:
        return None
    found = next((one for one in _of(target, year, 2) if _follows(one, told)), None)
    recent = [one for one in _of(target, now + -1, 2) if one < today]
    if (
        found is None
        or not found < until
        or not all(until < one for one in recent[-1:])
    ):
        return None
    return replace(meaning, target=Fixed(found, counted_from=told))


def _follows(month: Period, told: Period) -> bool:
    """Tell June after "in May" and May after "in the spring", of which it may be."""
    days, before = first_and_last(month), first_and_last(told)
    if told.unit in YEARLY or days is None or before is None:
        return told < month
    return before[0] <= days[0]


def _is_bare(target: Target | None) -> bool:
    """Tell a month, or a day of one, without any word that says which."""
    if not isinstance(target, Cyclic) or target.unit not in YEARLY:
        return False
    bare = target.steps is None and target.within is None
    return bare and target.cycle is Unit.YEAR


def _of(target: Target | None, year: Period, count: int) -> list[Period]:
    """Give a month of some years from one on."""
    if not isinstance(target, Cyclic):
        return []
    found = (target.in_cycle(year + step) for step in range(count))
    return [one for one in found if one is not None]


def _next_date(read: Sequence[Read], reading: Reading) -> Period | None:
    """Give the next date that names its year, where the story tells it in its turn."""
    first = read[0][0].match.end()
    for phrase, meaning in read[1:]:
        if not isinstance(meaning.target, Fixed):
            continue
        near = phrase.match.start() - first <= ROOM
        aside = is_in_clause(phrase) or tense_of(phrase, reading) == LONG_GONE
        aside = aside or is_told_aside(phrase.words.forms, phrase.match.start())
        period = meaning.target.period
        known = first_and_last(period) is not None
        return period if near and known and not aside else None
    return None
