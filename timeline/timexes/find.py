"""Text in, temporal expressions out: the temporal room's one way in."""

from datetime import date

from timeline.timexes.anchor import locate
from timeline.timexes.build import build_timex
from timeline.timexes.calendar import day
from timeline.timexes.grammar import load_grammar
from timeline.timexes.kind import tell_kind
from timeline.timexes.meanings import Numeric
from timeline.timexes.normalise import normalise
from timeline.timexes.periods import Periods, load_periods
from timeline.timexes.recognise import Phrase, recognise
from timeline.timexes.story import Reading, Story
from timeline.timexes.values import TextKind, Timex
from timeline.timexes.words import Words, split


def find_timexes(
    text: str,
    published: date | None = None,
    *,
    kind: TextKind | None = None,
    periods: Periods = (),
    order: str = "MDY",
) -> list[Timex]:
    """Find the temporal expressions of a text, in text order, without overlaps.

    Args:
        text: Any string.
        published: The day that relative words count from; None leaves them undated.
        kind: What bare dates count from; None tells it from the text itself.
        periods: Periods of your own with a name, as `read_periods` gives them.
        order: How dates in digits are read where two ways are possible: "MDY", the
            10/11/2024 of 11 October, or "DMY".

    >>> find_timexes("It ended last week.", date(2024, 10, 28))[0].value
    '2024-W43'
    """
    words = split(text)
    kind, phrases = _recognise(words, published, kind, (*load_periods(), *periods))
    reading = Reading(day(published) if published else None, kind, order)
    story = Story()
    found = []
    for phrase in phrases:
        meaning = normalise(phrase)
        if meaning is None:
            continue
        context = story.context(phrase, reading)
        place = locate(meaning.target, context) if meaning.target else None
        if isinstance(meaning.target, Numeric) and place and not place.period:
            continue
        found.append(build_timex(phrase, meaning, place, context))
        story = story.after(phrase, meaning, place, reading)
    return found


def _recognise(
    words: Words, published: date | None, kind: TextKind | None, named: Periods
) -> tuple[TextKind, list[Phrase]]:
    """Find the phrases of a text, by the rules for its kind."""
    grammar = load_grammar(named=named, text_kind=kind or TextKind.NEWS)
    phrases = list(recognise(words, grammar))
    if kind is not None:
        return kind, phrases
    if tell_kind(phrases, published) is TextKind.NEWS:
        return TextKind.NEWS, phrases
    return _recognise(words, published, TextKind.NARRATIVE, named)
