"""A phrase in, whether it begins or ends a range of two times out."""

from collections.abc import Collection, Sequence

from timeline.timexes.calendar import Period, Unit
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.surroundings import (
    RANGE_ROOM,
    direction_before,
    ends_sentence,
    goes_on,
    to_stop,
)
from timeline.timexes.values import Direction

PAIR_ROOM = 5  # words from "between" to the end of the first time after it
RANGE_END = 3  # words from the link on in which the other end's month stands


def ends_range(phrase: Phrase, last_end: int) -> bool:
    """Tell the end of a range, or of what the phrase before began."""
    if ends_a_range(phrase, last_end):
        return True
    begins = direction_before(phrase) is Direction.SINCE
    return not begins and ends_what_began(phrase, last_end)


def ends_a_range(phrase: Phrase, last_end: int) -> bool:
    """Tell whether the word before a phrase makes it the end of a range.

    The range begins with the phrase before, which ends at `last_end` in the list of
    words: right before the link, or a few words of the sentence away ("begin on May 5
    and run through May 8").
    """
    forms, signs = phrase.words.forms, load_signs()
    first = phrase.match.start()
    if not 0 <= last_end < first or first - last_end > RANGE_ROOM:
        return False
    between = forms[last_end:first]
    link = between[-1].lower().strip()
    paired = link in signs.pair and _opened_by(signs.opening, forms, last_end)
    if not paired and link not in signs.links:
        return False
    if _opened_by(signs.shifted, forms, last_end):
        return False  # "brought forward from 12 November to 29 October"
    if any(form in signs.shifted for form in between):
        return False  # "set for 12 November, was brought forward to 29 October"
    return not ends_sentence(between[:-1])


def is_range_opened(phrase: Phrase, last_end: int) -> bool:
    """Tell a phrase whose one before stands after "from" or "between"."""
    signs = load_signs()
    words = {w for w, end in signs.openings.items() if end is Direction.SINCE}
    return _opened_by(words | signs.opening, phrase.words.forms, last_end)


def _opened_by(words: Collection[str], forms: Sequence[str], last_end: int) -> bool:
    """Tell the first of two times after a word: "between October and April"."""
    before = to_stop(forms[max(0, last_end - PAIR_ROOM) : last_end][::-1])
    return any(form.lower() in words for form in before)


def ends_what_began(phrase: Phrase, last_end: int) -> bool:
    """Tell a date that ends what the date before began: "and closes on 3 June".

    Not "they voted on Tuesday to end a strike that began on Saturday".
    """
    if not goes_on(phrase, last_end, RANGE_ROOM):
        return False
    ends, signs = load_signs().ends, load_tense_signs()
    for form in reversed(phrase.words.forms[last_end : phrase.match.start()]):
        if form in ends:
            return True
        if signs.has("past", form) or form.endswith(signs.past_ending):
            return False
    return False


def begins_a_range(phrase: Phrase) -> bool:
    """Tell a phrase that another month follows as its end: "from October to March"."""
    return month_after(phrase) > 0


def month_after(phrase: Phrase, *, opened: bool = False) -> int:
    """Give the number of the month that ends a range which a phrase begins, else 0.

    Args:
        phrase: The phrase.
        opened: Only of a range after "from" or "between".
    """
    after, signs = phrase.match.end(), load_signs()
    forms = [form.lower() for form in phrase.words.forms[after : after + RANGE_END]]
    before = phrase.before[-1].lower() if phrase.before else ""
    links = signs.links
    if opened and before in signs.opening:
        links = signs.pair
    elif opened and signs.openings.get(before) is not Direction.SINCE:
        return 0
    if not forms or forms[0].strip() not in links:
        return 0
    month = phrase.vocabulary.number
    found = (month("MONTH", form) or month("SHORTMONTH", form) for form in forms)
    return next((number for number in found if number), 0)


def year_before(
    phrase: Phrase, period: Period, told: Period | None, last_end: int
) -> Period | None:
    """Give the first year of a season of two: "2020-21"; else None.

    Args:
        phrase: The phrase of the second.
        period: What it names.
        told: What the phrase before names.
        last_end: Where that one ends in the list of words.
    """
    two = told is not None and told.unit is period.unit is Unit.YEAR
    hyphen = phrase.match.start() == last_end + 1
    return told if two and hyphen and told == period + -1 else None
