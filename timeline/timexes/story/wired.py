"""The phrases of a report in, the day on which it was sent out.

"NAIROBI, 24 November (Agency) - The fund said today ..." means that day, though a paper
prints it on the 25th.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from timeline.timexes.calendar import Period, Unit
from timeline.timexes.context import Reading
from timeline.timexes.counting.anchor import locate
from timeline.timexes.reading.lines import is_in_line, is_new_line
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.words import Words
from timeline.timexes.story.told import Read, Story
from timeline.timexes.values import TextKind

FIRST_PHRASES = 4  # those of a headline may stand above the line
PLACE_ROOM = 8  # words of a place: "RIO DE JANEIRO, Brazil,"
AGENCY_ROOM = 8  # words from the day to the dash
PRINTED = 3  # days after which a report is hardly printed
OPENS, CLOSES = "(", ")"
DASHES = frozenset({":", "-", "--", "\u2013", "\u2014"})
MARKS = frozenset({",", ".", "/", OPENS, CLOSES})


def counted_from_wire(read: Sequence[Read], reading: Reading) -> Reading:
    """Count a report's "today" from the day in its first line.

    Only where that is a few days before publication: where it is older, the line is
    no report's, and where it is the same day nothing changes.

    Args:
        read: The phrases of a text, in order.
        reading: How the text is read so far.
    """
    today = reading.published
    if today is None or reading.kind is not TextKind.NEWS:
        return reading
    for phrase, meaning in read[:FIRST_PHRASES]:
        if meaning.target is None or not _is_in_dateline(phrase):
            continue
        context = Story().context(phrase, meaning, reading)
        sent = locate(meaning.target, context).period
        return (
            replace(reading, published=sent, wired=True)
            if _sent(sent, today)
            else reading
        )
    return reading


def _sent(sent: Period | None, today: Period) -> bool:
    if sent is None or sent.unit is not Unit.DAY:
        return False
    return today + -PRINTED <= sent < today


def _is_in_dateline(phrase: Phrase) -> bool:
    """Tell a date between a place in capitals and a dash; an agency may stand there."""
    words, (first, after) = phrase.words, phrase.match.span()
    if not first or not _may_stand_there(words.forms[first - 1]):
        return False
    begun = _line_before(words, first)
    place = words.forms[begun:first]
    if not place or not (place[0].isupper() and len(place[0]) > 1):
        return False
    if not all(map(_may_stand_there, place)):
        return False
    follows = words.forms[after : after + AGENCY_ROOM]
    name = list(takewhile(lambda form: form.strip() not in DASHES, follows))
    dash = after + len(name)
    if len(name) == len(follows) or not is_in_line(words, first, dash):
        return False
    return all(map(_may_stand_there, name))


def _may_stand_there(form: str) -> bool:
    """Tell a word with a capital, or a mark, of which a first line is made."""
    return form[0].isupper() or form in MARKS


def _line_before(words: Words, first: int) -> int:
    """Give the place of the word that begins the line of another; itself if far."""
    for place in range(first, max(-1, first - PLACE_ROOM), -1):
        if is_new_line(words, place):
            return place
    return first
