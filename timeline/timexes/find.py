"""Text in, temporal expressions out: the temporal room's one way in."""

from datetime import date

from timeline.timexes.anchor import locate
from timeline.timexes.build import build_timex
from timeline.timexes.calendar import day
from timeline.timexes.grammar import load_grammar
from timeline.timexes.periods import load_periods
from timeline.timexes.kind import tell_kind
from timeline.timexes.normalise import normalise
from timeline.timexes.recognise import Phrase, recognise
from timeline.timexes.story import Story
from timeline.timexes.surroundings import tense_around
from timeline.timexes.values import TextKind, Timex
from timeline.timexes.words import Words, split


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
    kind, phrases = _recognise(words, published, kind)
    today = day(published) if published else None
    story = Story()
    found = []
    for phrase in phrases:
        meaning = normalise(phrase)
        if meaning is None:
            continue
        context = story.context(today, kind, tense_around(phrase))
        place = locate(meaning.target, context) if meaning.target else None
        found.append(build_timex(phrase, meaning, place, context))
        story = story.after(meaning, place, today, kind)
    return found


def _recognise(
    words: Words, published: date | None, kind: TextKind | None
) -> tuple[TextKind, list[Phrase]]:
    """Find the phrases of a text, by the rules for its kind."""
    named = load_periods()
    grammar = load_grammar(named=named, text_kind=kind or TextKind.NEWS)
    phrases = list(recognise(words, grammar))
    if kind is not None:
        return kind, phrases
    if tell_kind(phrases, published) is TextKind.NEWS:
        return TextKind.NEWS, phrases
    return _recognise(words, published, TextKind.NARRATIVE)
