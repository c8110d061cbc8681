"""Text in, temporal expressions out: the temporal room's one way in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from timeline.errors import TimelineError
from timeline.given import is_day, no_text
from timeline.timexes.build import build_timex
from timeline.timexes.calendar import Period, day
from timeline.timexes.context import Place, Reading
from timeline.timexes.counting.anchor import locate
from timeline.timexes.counting.explicit import order_shown
from timeline.timexes.counting.lately import is_of_week
from timeline.timexes.meanings import Fixed, Meaning, Numeric
from timeline.timexes.neighbours.beside import (
    in_year_after,
    weekday_again,
    weekend_beside,
)
from timeline.timexes.neighbours.between import PHRASES_AHEAD, weekday_between
from timeline.timexes.neighbours.clock_days import (
    LOOK_AHEAD,
    dated_by_next,
    hours_away,
    in_part_told,
)
from timeline.timexes.neighbours.event_dates import dated_by_event
from timeline.timexes.neighbours.midnight import night_told, past_midnight
from timeline.timexes.neighbours.month_between import month_between
from timeline.timexes.neighbours.offsets import (
    GAP,
    PAIR,
    counted_from_next,
    day_beside,
    day_said_by_next,
    said_by_last,
    said_by_next,
    weekday_beside,
)
from timeline.timexes.neighbours.set_hours import hours_of_sets
from timeline.timexes.neighbours.weekday_lists import this_weekday, weekday_in_list
from timeline.timexes.normalise import normalise
from timeline.timexes.reading.grammar import load_grammar
from timeline.timexes.reading.periods import Periods, checked_periods, load_periods
from timeline.timexes.reading.recognise import recognise
from timeline.timexes.reading.words import split
from timeline.timexes.story.chronology import read_chronology
from timeline.timexes.story.kind import count_headline, tell_kind
from timeline.timexes.story.lives import is_obituary
from timeline.timexes.story.quoted import read_quotations, said_then
from timeline.timexes.story.scene import BEFORE_ANY
from timeline.timexes.story.told import Read, Story
from timeline.timexes.story.wired import counted_from_wire
from timeline.timexes.values import DateOrder, TextKind, Timex, VerbTenses
from timeline.timexes.windows import from_a_month

Choice = TypeVar("Choice", bound=StrEnum)


def find_timexes(
    text: str,
    published: date | None = None,
    *,
    kind: TextKind | None = None,
    periods: Periods = (),
    order: DateOrder = DateOrder.MDY,
) -> list[Timex]:
    """Find the temporal expressions of a text, in text order, without overlaps.

    Args:
        text: Any string.
        published: The day that relative words count from; None leaves them undated.
        kind: What bare dates count from ("news" or "narrative"); None tells it from
            the text itself.
        periods: Periods of your own with a name, as `read_periods` gives them.
        order: How dates in digits are read where two ways are possible and the text's
            other dates in digits, or its day of publication, do not show which.

    Raises:
        TimelineError: The text is no string, the day no date, or the kind, the order
            or the periods are none.

    >>> find_timexes("It ended last week.", date(2024, 10, 28))[0].value
    '2024-W43'
    """
    chosen = None if kind is None else _one_of(TextKind, kind, "kind")
    asked = chosen, _one_of(DateOrder, order, "order")
    return _find(text, published, asked=asked, periods=periods)


def find_parsed_timexes(
    text: str, published: date | None, verb_tense: VerbTenses
) -> list[Timex]:
    """Find the temporal expressions of a text that somebody has parsed.

    As `find_timexes` does, but that bare dates lie where the verbs put them that they
    hang on: "the bank that failed in March will be sold".

    Args:
        text: Any string.
        published: The day that relative words count from; None leaves them undated.
        verb_tense: What the parser tells of these verbs.

    Raises:
        TimelineError: The text is no string, or the day no date.
    """
    return _find(text, published, verb_tense=verb_tense)


def _find(
    text: str,
    published: date | None,
    *,
    asked: tuple[TextKind | None, DateOrder] = (None, DateOrder.MDY),
    periods: Periods = (),
    verb_tense: VerbTenses | None = None,
) -> list[Timex]:
    """Find the expressions; `asked` are the kind of text and the order of digits."""
    _check(text, published)
    words = split(text)
    grammar = load_grammar(named=(*load_periods(), *checked_periods(periods)))
    code = grammar.alphabet.encode(words.forms)
    headline = count_headline(words)
    kind = asked[0] or tell_kind(words, code, grammar, published, headline)
    read = [
        (phrase, meaning)
        for phrase in recognise(words, code, grammar, kind)
        if (meaning := normalise(phrase)) is not None
    ]
    read = hours_of_sets(read)
    reading = Reading(
        day(published) if published else None,
        kind,
        order_shown(_in_digits(read), published, asked[1]),
        is_life=is_obituary(words),
        verb_tense=verb_tense,
        headline=headline,
    )
    return _tell(read, counted_from_wire(read, reading))


def _in_digits(read: Sequence[Read]) -> list[str]:
    targets = [meaning.target for _, meaning in read]
    return [target.written for target in targets if isinstance(target, Numeric)]


def _check(text: object, published: object) -> None:
    if not isinstance(text, str):
        raise TimelineError(no_text("The text", text))
    if published is not None and not is_day(published):
        message = (
            f"The day of publication must be a date, not {published!r}. Give"
            " datetime.date(2024, 10, 28), or None where it is unknown."
        )
        raise TimelineError(message)


def _one_of(choices: type[Choice], given: str, name: str) -> Choice:
    """Give a choice that may be written as its word."""
    try:
        return choices(given)
    except ValueError as error:
        message = f"{name}: {given!r} is none of {', '.join(choices)}."
        raise TimelineError(message) from error


def _tell(read: Sequence[Read], reading: Reading) -> list[Timex]:
    """Place phrases in the order of the text, as each may count from those before."""
    found, story, fresh = [], Story(is_new=reading.is_life), False
    listed, days, whole = read_chronology(read), dict[int, Period](), reading
    said = read_quotations(read) if reading.kind is TextKind.NEWS else {}
    for at, (phrase, plain) in enumerate(read):
        story = listed.story(at, story.at(phrase), days)
        told = listed.reading(at, whole, days)
        bare, reading = plain, told
        if at in said:
            tag = read[said[at]], days.get(said[at])
            bare, reading = said_then(plain, tag, story, told)
        ahead = [(phrase, bare), *read[at + 1 : at + PHRASES_AHEAD]]
        by_next = dated_by_next(read[at : at + LOOK_AHEAD], story, reading)
        beside = _beside_date(read[at : at + PAIR], story, reading) or by_next
        meaning = beside or _among_others(ahead, plain, story, reading, fresh=fresh)
        context = story.context(phrase, meaning, reading)
        place = locate(meaning.target, context) if meaning.target else None
        if isinstance(meaning.target, Numeric) and place and not place.period:
            continue  # digits that make no day of the calendar
        if phrase.rule.kind == GAP and meaning.window is None:
            continue  # "the week before the vote"
        if place and place.period:
            days[at] = place.period
            fresh = fresh or is_of_week(place.period, whole)
        found.append(build_timex(phrase, meaning, place, context))
        if by_next is None:
            story = _went_on(story.after(phrase, meaning, place, told), meaning, place)
        else:  # the day is the next phrase's to tell
            story = replace(story, next_clock=meaning.clock)
    return found


def _went_on(story: Story, meaning: Meaning, place: Place | None) -> Story:
    """Forget the day told before a day of which only the month is known.

    "It sank on 2 May. In August it was raised. The next day it was sold. That day".
    """
    if from_a_month(meaning, place) is None:
        return story
    return replace(story, day=None, scene=BEFORE_ANY)


def _among_others(
    ahead: Sequence[Read],
    plain: Meaning,
    story: Story,
    reading: Reading,
    *,
    fresh: bool,
) -> Meaning:
    """Give what the weekdays and the times of day told before and after make of one.

    Args:
        ahead: The phrase, as it is meant where it is quoted, and those after it.
        plain: What it means by itself.
        story: What the text has told before them.
        reading: How the text is read.
        fresh: Whether a day of the week before publication was told.
    """
    if isinstance(plain.target, Fixed):
        return ahead[0][1]
    itself = ahead[0][0], plain
    as_told = [itself, *ahead[1:]]
    found = None if fresh else weekday_between(as_told, story, reading)
    found = found or weekday_in_list(as_told, story, reading)
    found = found or this_weekday(itself, reading)
    found = found or month_between(as_told, story, reading)
    found = found or in_part_told(ahead[0], story)
    found = found or past_midnight(ahead[0], story, reading)
    found = found or night_told(ahead[:LOOK_AHEAD], story, reading)
    return found or hours_away(ahead[0], story) or ahead[0][1]


def _beside_date(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give what the date beside a length or a time away makes of it; None without."""
    pair = read[:PAIR]
    if isinstance(read[0][1].target, Fixed):
        return None
    said = said_by_next(pair, story, reading) or weekday_beside(pair, story, reading)
    said = said or day_beside(pair, story, reading)
    said = said or day_said_by_next(pair, story, reading)
    said = said or said_by_last(read[0], story, reading)
    said = said or weekday_again(read[0], story) or in_year_after(pair)
    said = said or weekend_beside(pair, story, reading)
    said = said or dated_by_event(pair, story, reading)
    return said or counted_from_next(pair, story, reading)
