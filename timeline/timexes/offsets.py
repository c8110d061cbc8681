"""A length and the date that it is counted from in, its days out.

"Two days after the January 7 quake" is a length of time by its value; what happened
then happened on the 9th.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.timexes.anchor import locate
from timeline.timexes.calendar import Unit, first_and_last
from timeline.timexes.meanings import Away, Days, Meaning, Origin
from timeline.timexes.normalise.amounts import Amount, read_amount
from timeline.timexes.normalise.parts import unit_of
from timeline.timexes.recognise import Phrase
from timeline.timexes.story import Reading, Story
from timeline.timexes.surroundings import load_signs

ROOM = 7  # words from the length to the date: "after the attack on the port of May 5"
LENGTH = "length"
WAYS = ("EARLIER", "LATER", "FOLLOWING")
Read = tuple[Phrase, Meaning]


def counted_from_next(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give a length the days that it leads to from the date after it; None without one.

    Args:
        read: The length, and the phrase after it.
        story: What the text has told before them.
        reading: How the text is read.
    """
    if len(read) < len(("length", "date")) or read[0][0].rule.kind != LENGTH:
        return None
    (phrase, meaning), (follower, named) = read[:2]
    amount, way = read_amount(phrase), _way(phrase, follower)
    if not way or not amount.known or amount.least != amount.most:
        return None
    if named.target is None or named.clock:
        return None
    context = story.context(follower, named, reading)
    start = locate(named.target, context).period
    if start is None:
        return None
    away = _away(unit_of(phrase), amount, way)
    counted = locate(away, replace(context, told=start, quarter=None)).period
    days = first_and_last(counted) if counted else None
    return replace(meaning, window=Days(*days)) if days else None


def _away(unit: Unit | None, amount: Amount, way: int) -> Away:
    """Give the way from the date; hours lead to its own day."""
    if unit is None:
        return Away(Unit.DAY, 0, 0, way, Origin.TOLD)
    return Away(unit, amount.least, amount.most, way, Origin.TOLD)


def _way(phrase: Phrase, follower: Phrase) -> int:
    """Give -1 for "before" and 1 for "after" between the two; 0 for anything else."""
    between = phrase.words.forms[phrase.match.end() : follower.match.start()]
    if not 1 <= len(between) <= ROOM:
        return 0
    stops = load_signs().stops
    if any(form in stops or form == "," or form.isspace() for form in between):
        return 0
    numbers = (phrase.vocabulary.number(name, between[0]) for name in WAYS)
    return next(filter(None, numbers), 0)
