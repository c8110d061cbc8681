"""Text in, temporal expressions out: the temporal room's one way in."""

from datetime import date

from timeline.timexes.anchor import Context, locate
from timeline.timexes.build import build_timex
from timeline.timexes.calendar import Period, day
from timeline.timexes.grammar import load_grammar
from timeline.timexes.normalise import normalise
from timeline.timexes.recognise import recognise
from timeline.timexes.surroundings import direction_before, tense_around
from timeline.timexes.values import TextKind, Timex
from timeline.timexes.words import split


def find_timexes(
    text: str,
    published: date | None = None,
    *,
    kind: TextKind | None = None,
) -> list[Timex]:
    """Find the temporal expressions of a text, in text order, without overlaps.

    Args:
        text: Any string.
        published: The day that relative words count from; None leaves them undated.
        kind: What bare dates count from; None tells it from the text itself.

    >>> find_timexes("It ended last week.", date(2024, 10, 28))[0].value
    '2024-W43'
    """
    words = split(text)
    phrases = list(recognise(words, load_grammar()))
    kind = kind or TextKind.NEWS
    today = day(published) if published else None
    told: Period | None = None
    found = []
    for phrase in phrases:
        meaning = normalise(phrase)
        if meaning is None:
            continue
        context = Context(today, told, kind, tense_around(phrase))
        place = locate(meaning.target, context) if meaning.target else None
        timex = build_timex(phrase, meaning, place, today, direction_before(phrase))
        found.append(timex)
        if place and place.period:
            told = place.period
    return found
