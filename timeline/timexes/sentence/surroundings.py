"""What the words around a phrase say about it: open ends, ranges, its place."""

from collections.abc import Sequence

from timeline.timexes.reading.recognise import WORDS_BEFORE, Phrase
from timeline.timexes.reading.stops import ends_at, load_stops
from timeline.timexes.reading.tense_signs import TenseSigns, load_tense_signs
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.values import Direction

RANGE_ROOM = 8  # words between the ends of a range
SENTENCE_ROOM = 40  # words of a sentence that are looked over at most
BESIDE_ROOM = 12  # words between two times of which one goes on with the other
AHEAD_ROOM = 8  # words between "until" and the time that it looks ahead to
SAYING_ROOM = 12  # words from a day to the verb of what was done then


def direction_before(phrase: Phrase, *, ago: bool = False) -> Direction | None:
    """Tell which end a phrase, or the word before it, leaves open: "since May".

    None where it leaves none.

    Args:
        phrase: The phrase.
        ago: Whether it names an amount of time back: "up from a year ago" is not open.
    """
    own = phrase.code("open", "OPENEND")
    if own:
        return Direction(own)  # "1994 or later"
    signs = load_signs()
    opening = phrase.before[-1].lower() if phrase.before else ""
    end = signs.openings.get(opening)
    if end is None or opening not in signs.compares:
        return end
    owner = phrase.before[-2].lower() if phrase.before[1:] else ""
    return None if ago or owner in signs.of_a_day else end


def stands_beside(phrase: Phrase, last_end: int) -> bool:
    """Tell a phrase that goes on with the one before: "at 8 p.m. on Dec. 12"."""
    first, joints, code = phrase.match.start(), load_signs().joints, phrase.vocabulary
    near = last_end >= 0 and first - last_end <= BESIDE_ROOM
    return near and all(
        form in joints or code.code("ZONE", form.lower())
        for form in phrase.words.forms[last_end:first]
    )


def says_again(phrase: Phrase, last_end: int) -> bool:
    """Tell a date that says the time before it again: "a year later, in May 1941"."""
    first, again = phrase.match.start(), load_signs().again
    between = phrase.words.forms[last_end : min(first, last_end + BESIDE_ROOM)]
    return between[:1] == [","] and all(form in again for form in between[1:])


def says_that(phrase: Phrase, last_end: int) -> bool:
    """Tell what was said at the phrase that ends at `last_end`: "on Monday that"."""
    link = phrase.words.forms[last_end] if last_end >= 0 else ""
    return link.lower() in load_signs().tells_on and goes_on(phrase, last_end)


def is_linked(phrase: Phrase, last_end: int) -> bool:
    """Tell the second of a pair: "from 8 a.m. to 9 a.m.", "at 8 and 9 a.m."."""
    first, signs = phrase.match.start(), load_signs()
    if last_end < 0 or first != last_end + 1:
        return False
    return phrase.words.forms[last_end].lower().strip() in signs.links | signs.pair


def follows_pair(phrase: Phrase) -> str:
    """Give the word behind two weekdays: the "look" of "Sunday and Monday look wet".

    Empty where no second one goes with the phrase.
    """
    forms, after = phrase.words.forms, phrase.match.end() + 1
    second = forms[after] if after < len(forms) else ""
    if not second[:1].isupper():
        return ""
    link, signs = forms[after - 1].strip(), load_signs()
    paired = link in signs.pair or link in signs.links
    weekday = paired and phrase.vocabulary.number("WEEKDAY", second)
    return forms[after + 1] if weekday and after + 1 < len(forms) else ""


def looks_ahead(phrase: Phrase) -> bool:
    """Tell a time to which the sentence only looks ahead: "until May 1945"."""
    first, signs = phrase.match.start(), load_signs()
    before = phrase.words.forms[max(0, first - AHEAD_ROOM) : first]
    if signs.ahead.isdisjoint(map(str.lower, before)):
        return False
    for form in reversed(before):
        if form in signs.stops or form == "," or form.isspace():
            return False
        if form.lower() in signs.ahead:
            return True
    return False


def goes_on(phrase: Phrase, last_end: int, room: int = SENTENCE_ROOM) -> bool:
    """Tell a phrase of the same sentence as the one that ends at `last_end`.

    At most `room` words may stand between the two.
    """
    first = phrase.match.start()
    if last_end < 0 or first - last_end > room:
        return False
    return not ends_sentence(phrase.words.forms[last_end:first])


def is_of_speaker(phrase: Phrase) -> bool:
    """Tell when something was said, not when it happened: "police said on Tuesday"."""
    signs, before = load_signs(), phrase.before
    if before and before[-1].lower() in signs.when_said:
        before = before[:-1]
    return bool(before) and before[-1].lower() in signs.said


def says_then(phrase: Phrase) -> bool:
    """Tell when something was said, by the verb after it: "on Sunday police said"."""
    signs, after = load_signs(), phrase.match.end()
    for form in phrase.words.forms[after : after + SAYING_ROOM]:
        if form in signs.stops or form.isspace():
            return False
        if form.lower() in signs.said:
            return True
    return False


def tells_of_game(phrase: Phrase) -> bool:
    """Tell a phrase in a sentence about a match: "a touchdown in the third quarter"."""
    return _has_near(phrase, load_signs().game)


def tells_of_business(phrase: Phrase) -> bool:
    """Tell a phrase in a sentence about business: "sales rose in the second half"."""
    return _has_near(phrase, load_signs().business) and not tells_of_game(phrase)


def tells_of_prices(phrase: Phrase) -> bool:
    """Tell a phrase in a sentence about prices: "the shares closed at 9.15"."""
    return _has_near(phrase, load_signs().prices)


def _has_near(phrase: Phrase, telling: frozenset[str]) -> bool:
    """Tell whether one of some words is near, in the sentence of a phrase."""
    after = phrase.match.end()
    follows = to_stop(phrase.words.forms[after : after + WORDS_BEFORE])
    before = to_stop(phrase.before[::-1])
    return not telling.isdisjoint(map(str.lower, (*before, *follows)))


def lasts(phrase: Phrase) -> bool:
    """Tell a length that lasts: "he taught for two years before the vote"."""
    before = phrase.before[-1:]
    return bool(before) and before[0].lower() in load_signs().lasts


def ends_results(phrase: Phrase) -> bool:
    """Tell the end of what results are of: "profit for the six months to September"."""
    unit, link = ["", "", *phrase.before][-2:]
    if link.lower() not in load_signs().ends_with:
        return False
    code = phrase.vocabulary.code
    counted = code("UNIT", unit) or code("UNITS", unit)
    return bool(counted) and tells_of_business(phrase)


def is_outlook(phrase: Phrase) -> bool:
    """Tell what results are expected of: "expects profit for the year to 30 June"."""
    return any(
        form.lower() in load_signs().outlooks for form in to_stop(phrase.before[::-1])
    )


def follows_record(phrase: Phrase) -> bool:
    """Tell a length back to the last of its kind: "the worst storm in ten years"."""
    record, signs = load_signs().record, load_tense_signs()
    before = to_stop(phrase.before[::-1])
    return any(
        form in record
        and not (signs.has("lasts", form) and _is_verb(before[at + 1 : at + 2], signs))
        for at, form in enumerate(before)
    )


def _is_verb(before: Sequence[str], signs: TenseSigns) -> bool:
    """Tell the word after "will", "would" and "to": "it will last"."""
    auxiliaries = ("will", "would", "infinitive")
    return any(signs.has(name, form) for form in before for name in auxiliaries)


def to_stop(forms: Sequence[str]) -> Sequence[str]:
    """Give the words up to a mark that ends the sentence."""
    stops = load_signs().stops
    for at, form in enumerate(forms):
        if form in stops or form.isspace():
            return forms[:at]
    return forms


def ends_sentence(forms: Sequence[str]) -> bool:
    """Tell words with a mark or a break among them that ends a sentence."""
    marks = load_stops().marks
    if marks.isdisjoint(forms) and not any(map(str.isspace, forms)):
        return False
    for place, form in enumerate(forms):
        if (form in marks or form.isspace()) and ends_at(forms, place):
            return True
    return False
