"""Text in, temporal expressions out: the temporal room's one way in."""

from datetime import date

from timeline.timexes.anchor import Context, locate
from timeline.timexes.build import build_timex
from timeline.timexes.calendar import Period, Unit, containing, day
from timeline.timexes.grammar import load_grammar
from timeline.timexes.periods import Periods, load_periods
from timeline.timexes.kind import tell_kind
from timeline.timexes.meanings import Cyclic
from timeline.timexes.normalise import normalise
from timeline.timexes.recognise import Phrase, recognise
from timeline.timexes.surroundings import direction_before, tense_around
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
    kind, phrases = _recognise(words, kind, load_periods())
    today = day(published) if published else None
    told: Period | None = None
    quarter: Period | None = None
    found = []
    for phrase in phrases:
        meaning = normalise(phrase)
        if meaning is None:
            continue
        context = Context(today, told, kind, quarter, tense_around(phrase))
        place = locate(meaning.target, context) if meaning.target else None
        timex = build_timex(phrase, meaning, place, today, direction_before(phrase))
        found.append(timex)
        if place and place.period:
            told = _told_now(told, place.period)
            if told.unit is Unit.QUARTER and isinstance(meaning.target, Cyclic):
                quarter = told
    return found


def _told_now(before: Period | None, now: Period) -> Period:
    """Keep the day told before where the text only names its year again."""
    if before and now.unit is Unit.YEAR and before.unit in {Unit.DAY, Unit.MONTH}:
        if containing(Unit.YEAR, before) == now:
            return before
    return now


def _recognise(
    words: Words, kind: TextKind | None, named: Periods
) -> tuple[TextKind, list[Phrase]]:
    """Find the phrases of a text, by the rules for its kind."""
    if kind is not None:
        grammar = load_grammar(named=named, text_kind=kind)
        return kind, list(recognise(words, grammar))
    phrases = list(recognise(words, load_grammar(named=named)))
    if tell_kind(phrases) is TextKind.NEWS:
        return TextKind.NEWS, phrases
    return _recognise(words, TextKind.NARRATIVE, named)
