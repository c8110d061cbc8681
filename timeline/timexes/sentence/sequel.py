"""A phrase in, whether it goes on from the time told last, out."""

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.stops import ends_at
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.reading.tense_words import word_tense
from timeline.timexes.sentence.aside import is_told_aside
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.stages import opens_sentence
from timeline.timexes.sentence.surroundings import RANGE_ROOM, goes_on
from timeline.timexes.values import Direction

SENTENCES = 3  # at most, from the time told to the one that goes on from it
FEAST_ROOM = 3  # words of "Lunar New Year"
CYCLES = ("MONTH", "SHORTMONTH", "WEEKDAY")
EDGE_ROOM = 5  # words of "until late on Saturday"
ROOM = 80  # words between the two
BEFORE_ROOM = 12  # words from one weekday to that of what came before
BEGUN_ROOM = 14  # words from "since" to the time of "since the fall of the town in May"


def is_sequel(phrase: Phrase, last_end: int) -> bool:
    """Tell what a paragraph goes on to: "Sales fell in March 2020. In April they rose".

    Not after a time told aside: "the club, founded in March 2010, won. In April ...",
    "it has risen since the vote in March 2010. In April ...".

    Args:
        phrase: The phrase.
        last_end: Where the one before ends in the list of words.
    """
    forms, first = phrase.words.forms, phrase.match.start()
    if not 0 < last_end < first <= last_end + ROOM or not opens_sentence(phrase):
        return False
    between = range(last_end, first)
    if any("\n" in forms[place] for place in between if forms[place].isspace()):
        return False
    if sum(ends_at(forms, place) for place in between) > SENTENCES:
        return False
    return not is_told_aside(forms, last_end - 1) and not _is_begun(forms, last_end)


def leads_on(phrase: Phrase, last_end: int) -> bool:
    """Tell a phrase near the one before in its sentence, and not before it in time.

    "They will vote on Friday, and meet on Monday"; not "on Friday, after talks on
    Monday", nor "until Saturday, with snow on Friday" or "for Easter on Thursday".
    """
    if not goes_on(phrase, last_end, RANGE_ROOM):
        return False
    between = phrase.words.forms[last_end : phrase.match.start()]
    if between[:1] == [","] and _is_held(phrase, last_end, between[1:2]):
        return False
    if _is_for_feast(phrase, last_end):
        return False
    after = phrase.vocabulary.number
    return not any(after("LATER", form) or after("FOLLOWING", form) for form in between)


def _is_held(phrase: Phrase, last_end: int, follows: list[str]) -> bool:
    """Tell what a time up to a day holds: "until Saturday, with snow on"."""
    before = phrase.words.forms[max(0, last_end - EDGE_ROOM) : last_end]
    signs = load_signs()
    ends = (signs.openings.get(form.lower()) for form in before)
    return signs.holding.issuperset(follows) and Direction.UNTIL in ends


def _is_for_feast(phrase: Phrase, last_end: int) -> bool:
    """Tell a feast that something is done for: "rise for Easter on Thursday"."""
    forms, number = phrase.words.forms, phrase.vocabulary.number
    place = last_end - 1
    while place > 0 and last_end - place <= FEAST_ROOM and forms[place][:1].isupper():
        if any(number(name, forms[place]) for name in CYCLES):
            return False
        place -= 1
    named = 0 <= place < last_end - 1
    return named and forms[place].lower() in load_signs().set_for


def was_before(phrase: Phrase, last_end: int) -> bool:
    """Tell what came before the time told: "quits on Friday after a vote on Monday".

    Args:
        phrase: The phrase.
        last_end: Where the one before ends in the list of words.
    """
    if last_end < 0 or not goes_on(phrase, last_end, BEFORE_ROOM):
        return False
    signs, later = load_signs(), phrase.vocabulary.number
    for form in reversed(phrase.words.forms[last_end : phrase.match.start()]):
        if later("LATER", form):
            return True
        if form == "," or form.lower() in signs.apart:
            return False
    return False


def is_paired(phrase: Phrase, last_end: int) -> bool:
    """Tell the second of two times of one verb: "cut it in May and again in August".

    Args:
        phrase: The phrase.
        last_end: Where the one before ends in the list of words.
    """
    if last_end < 0 or not goes_on(phrase, last_end, RANGE_ROOM):
        return False
    forms, pair = phrase.words.forms, load_signs().pair
    tense, places = load_tense_signs(), range(last_end, phrase.match.start())
    joined = any(forms[place].lower() in pair for place in places)
    return joined and not any(word_tense(forms, place, tense) for place in places)


def is_joined(phrase: Phrase, last_end: int) -> bool:
    """Tell "and" or "until" among the words between a phrase and the one before.

    Args:
        phrase: The phrase.
        last_end: Where the one before ends in the list of words.
    """
    signs, between = load_signs(), phrase.words.forms[last_end : phrase.match.start()]
    links = signs.pair | signs.links
    return any(form.lower() in links for form in between)


def _is_begun(forms: list[str], last_end: int) -> bool:
    """Tell the time of what something lasts since."""
    signs = load_tense_signs()
    for place in range(last_end - 1, max(-1, last_end - 1 - BEGUN_ROOM), -1):
        if ends_at(forms, place):
            return False
        if signs.has("begun", forms[place].lower()):
            return True
    return False
