"""Phrases of a text in, the day on which the words of each were said out.

"We lost a friend today", somebody said on Friday: that Friday, whenever it was printed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.timexes.calendar import Period, Unit, first_and_last
from timeline.timexes.context import Reading
from timeline.timexes.counting.anchor import locate
from timeline.timexes.meanings import Fixed, Meaning, Origin, Relative
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.story.told import Read, Story

# A quotation, or what is left of its line where its end is missing.
QUOTATION = re.compile(r'["\u201c]([^"\u201c\u201d\n]*)["\u201d\n]?')
MARKS = ('"', "\u201c")
CLOSING = frozenset({*MARKS, "\u201d"})
ROOM = 25  # words around a quotation in which its speaker stands
APART = 8  # words from the verb of saying to its day


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        first: Index of the word after the mark that opens them.
        after: Index of the mark that closes them.
        goes_on: The line has a quotation before it.
    """

    first: int
    after: int
    goes_on: bool


def read_quotations(read: Sequence[Read]) -> Mapping[int, int]:
    """Tell which phrase names the day on which another was said.

    Args:
        read: The phrases of a text, in order.

    Returns:
        A phrase in a quotation -> the one that says when it was said, both as places
        among the phrases.
    """
    said: dict[int, int] = {}
    if not read or not any(mark in read[0][0].words.text for mark in MARKS):
        return said
    starts = [phrase.match.start() for phrase, _ in read]
    told: int | None = None
    for one in _quotations(read[0][0]):
        inside = range(bisect_left(starts, one.first), bisect_left(starts, one.after))
        found = _day_said(read, starts, one)
        told = found if found is not None else told if one.goes_on else None
        if told is not None:
            said.update(dict.fromkeys(inside, told))
    return said


def _quotations(phrase: Phrase) -> Iterator[Quotation]:
    words, last = phrase.words, -1
    for match in QUOTATION.finditer(words.text):
        line = words.text.find("\n", max(last, 0), match.start()) < 0
        first = bisect_left(words.starts, match.start(1))
        after = bisect_left(words.starts, match.end(1))
        yield Quotation(first, after, goes_on=line and last >= 0)
        last = match.end(1)


def _day_said(
    read: Sequence[Read], starts: Sequence[int], quotation: Quotation
) -> int | None:
    """Give the place of the phrase that says when a quotation was said."""
    forms = read[0][0].words.forms
    behind = forms[quotation.after + 1 : quotation.after + 1 + ROOM]
    end = quotation.after + 1 + _until(behind)
    found = _tag(read, starts, range(quotation.after + 1, end))
    if found is not None:
        return found
    begin = max(0, quotation.first - 1 - ROOM)
    before = forms[begin : quotation.first - 1]
    first = quotation.first - 1 - _until(before[::-1])
    return _tag(read, starts, range(first, quotation.first - 1))


def _until(forms: Sequence[str]) -> int:
    """Count the words before one that ends a sentence, a line or a quotation."""
    stops = load_signs().stops
    for at, form in enumerate(forms):
        if form in stops or form.isspace() or form in CLOSING:
            return at
    return len(forms)


def _tag(read: Sequence[Read], starts: Sequence[int], words: range) -> int | None:
    """Find the day of a verb of saying among some words: "she said on Friday"."""
    forms = read[0][0].words.forms
    for at in range(bisect_left(starts, words.start), len(read)):
        first, after = read[at][0].match.span()
        if after > words.stop:
            return None
        before = forms[max(words.start, first - APART) : first]
        follows = forms[after : min(words.stop, after + APART)]
        if _says(before[::-1], backwards=True) or _says(follows):
            return at
    return None


def _says(forms: Sequence[str], *, backwards: bool = False) -> bool:
    """Tell words that come to a verb of saying before one that leads elsewhere.

    Not to what somebody "was told", by others.
    """
    signs, tenses = load_signs(), load_tense_signs()
    for at, form in enumerate(forms):
        if form.lower() in signs.apart:
            return False
        if form.lower() in signs.says:
            return not backwards or not any(
                tenses.has("was_past", w) or tenses.has("due", w)
                for w in forms[at + 1 : at + 2]
            )
    return False


def said_then(
    meaning: Meaning, tag: tuple[Read, Period | None], story: Story, reading: Reading
) -> tuple[Meaning, Reading]:
    """Give what a phrase of a quotation means, and how it is read.

    It counts from the day on which it was said. Where a longer time is all that tells
    when ("he told the paper in May"), "tomorrow" lies somewhere in that.

    Args:
        meaning: What the phrase means.
        tag: The phrase that says when, and what it was found to mean; None where it
            stands behind the quotation.
        story: What the text has told before.
        reading: How the text is read.
    """
    (phrase, named), period = tag
    if period is None and named.target is not None:
        period = locate(named.target, story.context(phrase, named, reading)).period
    today, days = reading.published, first_and_last(period) if period else None
    if period is None or days is None or today is None:
        return meaning, reading
    if days[1].toordinal() >= today.index:
        return meaning, reading
    if period.unit is Unit.DAY:
        return meaning, replace(reading, published=period, in_entry=True)
    target = meaning.target
    if not isinstance(target, Relative) or target.unit is not Unit.DAY:
        return meaning, reading
    if target.origin is not Origin.PUBLISHED:
        return meaning, reading
    return replace(meaning, target=Fixed(period), clock=""), reading
