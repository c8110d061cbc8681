"""A length and the date after it in, the days that the two mean out.

"Two days after the January 7 quake" is a length of time by its value; what happened
then happened on the 9th. So are "the first nine months of 1997" a length, and days,
and "the year to 30 June".
And "two days earlier, on 3 July" is that 3 July, whatever was told before.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.timexes.calendar import (
    YEARS_IN,
    Period,
    Unit,
    containing,
    day,
    first_and_last,
)
from timeline.timexes.context import Context, Reading
from timeline.timexes.counting.anchor import locate
from timeline.timexes.counting.away import is_finer
from timeline.timexes.counting.spans import Span, away_span
from timeline.timexes.counting.up_to import days_up_to
from timeline.timexes.meanings import (
    Away,
    Cyclic,
    Days,
    Fixed,
    Meaning,
    Origin,
    Relative,
)
from timeline.timexes.normalise.amounts import read_amount
from timeline.timexes.normalise.parts import amount_mod, unit_of
from timeline.timexes.normalise.relative import is_apposed, point_mod
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.surroundings import lasts, says_again
from timeline.timexes.story.told import Read, Story

ROOM = 7  # words from the length to the date: "after the attack on the port of May 5"
PAIR = 2  # the length and the phrase after it
MOST = 100_000  # units that are counted
WEEK = 7
DAY_BESIDE = "day_beside"
GAP = "gap"  # a length only where a date follows: "the year after she fell in 2003"
LENGTHS = {"length", "window", GAP}  # kinds of rules
WAYS = ("EARLIER", "LATER", "FOLLOWING")


def counted_from_next(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give a length the days that it means with the date after it; None without one.

    Args:
        read: The length, and the phrase after it.
        story: What the text has told before them.
        reading: How the text is read.
    """
    if len(read) < PAIR or read[0][0].rule.kind not in LENGTHS:
        return None
    (phrase, meaning), (follower, named) = read[:2]
    between = _between(phrase, follower)
    if not between or named.target is None or named.clock:
        return None
    context = story.context(follower, named, reading)
    start = locate(named.target, context).period
    amount = _amount(phrase)
    if start is None or amount is None:
        return None
    links = [form for form in between if form not in load_signs().beside_end]
    if between[0] in load_signs().part_of:
        days = _part_of(phrase, amount, start) if len(between) == 1 else None
    elif links and links[0] in load_signs().ends_with:
        days = _up_to(phrase, amount, start) if len(links) == 1 else None
    else:
        days = _away_from(phrase, amount, start, (between[0], context))
    return replace(meaning, window=Days(*days)) if days else None


def said_by_next(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give a time away the date that says it again: "two days earlier, on 3 July".

    None where no date follows, or one that is coarser than the time away.
    """
    target = read[0][1].target
    if len(read) == 1 or not isinstance(target, Away):
        return None
    (phrase, meaning), (follower, named) = read[:2]
    exact = target.origin is Origin.TOLD and target.least == target.most
    if not exact or not says_again(follower, phrase.match.end()):
        return None
    if not isinstance(named.target, Cyclic | Fixed) or named.clock:
        return None
    found = locate(named.target, story.context(follower, named, reading)).period
    unit = Unit.YEAR if target.unit in YEARS_IN else target.unit
    if found is None or is_finer(unit, found.unit):
        return None
    return replace(meaning, target=Fixed(containing(unit, found)))


def day_said_by_next(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give "the following day" of a text that told none the date that says it again."""
    if len(read) == 1 or story.told is not None:
        return None
    (phrase, meaning), (follower, named) = read[:2]
    target, again = meaning.target, named.target
    if not isinstance(target, Relative) or target.origin is not Origin.TOLD:
        return None
    if target.unit is not Unit.DAY or not says_again(follower, phrase.match.end()):
        return None
    if not isinstance(again, Cyclic | Fixed) or _is_weekly(again):
        return None
    found = locate(again, story.context(follower, named, reading)).period
    if found is None or found.unit is not Unit.DAY:
        return None
    return replace(meaning, target=Fixed(found))


def _is_weekly(target: Cyclic | Fixed) -> bool:
    return isinstance(target, Cyclic) and target.cycle is Unit.WEEK


def said_by_last(read: Read, story: Story, reading: Reading) -> Meaning | None:
    """Give a time away the date before it that it says again.

    "The record was set in 1987, 39 years earlier" of news of 2026 counts from there,
    not from 1987, and "on Monday, two days later, they left" is that Monday. None where
    the two are not the same time.
    """
    phrase, meaning = read
    target = meaning.target
    if not isinstance(target, Away) or target.origin is not Origin.TOLD:
        return None
    if target.sign > 0:
        return _later_again(phrase, target, meaning, story)
    if not is_apposed(phrase):
        return None
    context = story.context(phrase, meaning, reading)
    if context.told is None:
        return None
    counted = locate(replace(target, origin=Origin.PUBLISHED), context).period
    same = counted and counted == containing(counted.unit, context.told)
    return replace(meaning, target=Fixed(context.told)) if same else None


def _later_again(
    phrase: Phrase, target: Away, meaning: Meaning, story: Story
) -> Meaning | None:
    """Give "two days later" between commas right after a date the days of that date."""
    forms, told = phrase.words.forms, story.told
    first, after = phrase.match.span()
    opened = first == story.last_end + 1 and forms[story.last_end] == ","
    closed = forms[after : after + 1] == [","]
    unit = Unit.YEAR if target.unit in YEARS_IN else target.unit
    if told is None or not (opened and closed) or is_finer(unit, told.unit):
        return None
    return replace(meaning, target=Fixed(containing(unit, told)))


def weekday_beside(
    read: Sequence[Read], story: Story, reading: Reading
) -> Meaning | None:
    """Give the weekday next to a named day: "on the (second) Friday after Easter".

    None where no day follows, or where something happened on it: "the Friday after the
    May 7 quake".
    """
    target = read[0][1].target
    if (
        len(read) == 1
        or not isinstance(target, Cyclic)
        or target.cycle is not Unit.WEEK
    ):
        return None
    (phrase, meaning), (follower, named) = read[:2]
    first, end = phrase.match.span()
    if follower.match.start() != end + 1:
        return None
    word = phrase.words.forms[end]
    article = phrase.words.forms[first - 1].lower() if first else ""
    number = phrase.vocabulary.number
    which = number("ARTICLE", article) or number("ORDINAL", article) or 0
    way = _way(phrase, word) if which else 0
    if not way or target.steps is not None or named.target is None or named.clock:
        return None
    found = locate(named.target, story.context(follower, named, reading)).period
    if found is None or found.unit is not Unit.DAY:
        return None
    away = (target.place[0] - found.index) % WEEK or WEEK
    nearest = away if way > 0 else away - WEEK or -WEEK
    steps = nearest + way * WEEK * (which - 1)
    return replace(meaning, target=Fixed(found + steps, counted_from=found))


def day_beside(read: Sequence[Read], story: Story, reading: Reading) -> Meaning | None:
    """Give the day next to the one named right after it: "the eve of Easter".

    None where there is none.
    """
    (phrase, meaning), target = read[0], read[0][1].target
    if len(read) == 1 or phrase.rule.kind != DAY_BESIDE:
        return None
    follower, named = read[1]
    named_next = follower.match.start() == phrase.match.end()
    if not named_next or named.target is None or not isinstance(target, Relative):
        return None
    found = locate(named.target, story.context(follower, named, reading)).period
    if found is None or found.unit is not Unit.DAY:
        return None
    return replace(meaning, target=Fixed(found + target.steps, counted_from=found))


def _way(phrase: Phrase, word: str) -> int:
    """Give 1 for "after", -1 for "before", 0 for other words."""
    ways = (phrase.vocabulary.number(name, word) for name in WAYS)
    return next(filter(None, ways), 0)


def _between(phrase: Phrase, follower: Phrase) -> list[str]:
    """Give the words between the two; none where they belong to different clauses."""
    between = phrase.words.forms[phrase.match.end() : follower.match.start()]
    stops = load_signs().stops
    if any(form in stops or form == "," or form.isspace() for form in between):
        return []
    return between if len(between) <= ROOM else []


def _amount(phrase: Phrase) -> int | None:
    """Give a whole number of units; None where the words give none."""
    amount = read_amount(phrase)
    exact = amount.known and amount.least == amount.most and amount.most < MOST
    return int(amount.most) if exact and amount.most == int(amount.most) else None


def _away_from(
    phrase: Phrase, amount: int, start: Period, told: tuple[str, Context]
) -> Span | None:
    """Count from a date: "two days after the January 7 quake"."""
    word, context = told
    way, unit = _way(phrase, word), unit_of(phrase)
    if not way or lasts(phrase) or phrase.forms("plus"):
        return None
    if unit is None:  # hours lead to the same day
        unit, amount = Unit.DAY, 0
    away = Away(unit, amount, amount, way, Origin.TOLD)
    place = locate(away, replace(context, told=start, quarter=None))
    mod = point_mod(amount_mod(phrase), way)
    if mod and amount:
        return away_span(away, mod, place)
    return first_and_last(place.period) if place.period else None


def _up_to(phrase: Phrase, amount: int, ending: Period) -> Span | None:
    """Give the days of a length by its end: "the six months to 30 June"."""
    days = first_and_last(ending)
    article = phrase.vocabulary.number("ARTICLE", phrase.forms()[0])
    if days is None or not (article or lasts(phrase)):
        return None
    return days_up_to(days[1], amount, unit_of(phrase))


def _part_of(phrase: Phrase, amount: int, whole: Period) -> Span | None:
    """Give the first or last units of a time: "the first nine months of 1997"."""
    days, unit, part = first_and_last(whole), unit_of(phrase), phrase.code("", "PIECE")
    if days is None or unit is None or part not in {"START", "END"}:
        return None
    if unit is Unit.WEEK:  # any seven days, not those of the calendar
        unit, amount = Unit.DAY, amount * WEEK
    last = _last_day(days[0], unit, amount)
    if part == "START":
        return (days[0], last) if last and last <= days[1] else None
    first = _first_day(days[1], unit, amount)
    return (first, days[1]) if first and days[0] <= first else None


def _last_day(first: date, unit: Unit, amount: int) -> date | None:
    found = first_and_last(containing(unit, day(first)) + (amount - 1))
    return found[1] if found else None


def _first_day(last: date, unit: Unit, amount: int) -> date | None:
    found = first_and_last(containing(unit, day(last)) + (1 - amount))
    return found[0] if found else None
