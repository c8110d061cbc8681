"""A time away from an event whose date follows in, the time that they mean out.

"Three years after his election in 1990" of a story is 1993, whatever it told before.
"""

from collections.abc import Sequence
from dataclasses import replace

from timeline.timexes.context import Reading
from timeline.timexes.counting.anchor import locate
from timeline.timexes.meanings import Away, Cyclic, Fixed, Meaning
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.story.told import Read, Story

ROOM = 7  # words from "after" to the date
PAIR = 2
AWAY_EVENT = "away_event"


def dated_by_event(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give "two years after the war of 1812" counted from 1812.

    None where the next date is not that of the event: "two days after the fall they met
    in Rome in May", or is too coarse to count from.

    Args:
        read: The time away, and the phrase after it.
        story: What the text has told before them.
        reading: How the text is read.
    """
    if len(read) < PAIR or read[0][0].rule.kind != AWAY_EVENT:
        return None
    (phrase, meaning), (follower, named) = read[:PAIR]
    target = meaning.target
    if not isinstance(target, Away) or target.least != target.most or meaning.mod:
        return None
    if not isinstance(named.target, Cyclic | Fixed) or named.clock:
        return None
    if not _is_of_event(phrase, follower):
        return None
    context = story.context(follower, named, reading)
    start = locate(named.target, context).period
    found = locate(target, replace(context, told=start, quarter=None)).period
    return (
        replace(meaning, target=Fixed(found, counted_from=start))
        if start and found
        else None
    )


def _is_of_event(phrase: Phrase, follower: Phrase) -> bool:
    """Tell "after" and a date that one noun parts, with its own words, or nothing."""
    forms, after = follower.words.forms, follower.match.end()
    between = forms[phrase.match.end() : follower.match.start()]
    if not between:  # "three weeks before Christmas 1944"
        return True
    if not 1 <= len(between) <= ROOM or any(map(_parts, between)):
        return False
    if load_tense_signs().has("event_of", between[-1]):
        return len(between) > 1
    signs, noun = load_signs(), forms[after : after + 1]
    of_noun = bool(noun) and noun[0].isalpha()
    return of_noun and between[-1].lower() in signs.articles | signs.owners


def _parts(form: str) -> bool:
    """Tell a word that does not belong to the event: a verb, or one of a clause."""
    signs = load_tense_signs()
    apart = signs.has("apart_from_event", form.lower()) or signs.may_tell(form)
    return apart or form.isspace()
