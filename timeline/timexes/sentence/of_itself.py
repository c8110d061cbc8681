"""A phrase in, the tense of a time of which its own verb or its noun tells out."""

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.stops import ends_at
from timeline.timexes.reading.tense_signs import TenseSigns
from timeline.timexes.reading.tense_words import NEAR, word_tense
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.surroundings import follows_pair
from timeline.timexes.sentence.telling import nearest

CLAUSE_ROOM = 10  # words from "when" to its "will"
QUARTER = "quarter"  # the kind of rules
FORESEEN_ROOM = 4  # words from "May" to "would"
PAPER = 2  # words of "law of" before its day
NEXT_ROOM = 4  # words from "next" to the mark before the date
NEXT_AHEAD = 4  # words behind it that may tell what was


def of_itself(phrase: Phrase, signs: TenseSigns) -> int:
    """Give the tense of a time of which its own verb or its noun tells.

    "September sees a new fair", "Saturday marks a year since the fire", "December
    futures", "a July forecast"; not "the raid on Saturday marks a change".
    """
    forms, after = phrase.words.forms, phrase.match.end()
    follows = forms[after] if after < len(forms) else ""
    if signs.has("of_time", follows):
        return 1
    if _is_of_paper(phrase, signs):
        return -NEAR
    ahead = signs.has("appointments", follows) and _is_for_the(phrase, signs)
    if ahead or (signs.has("possessive", follows) and _is_called_off(phrase, signs)):
        return 1
    if phrase.forms("month") and not phrase.forms("day"):
        of_month = signs.has("traded", follows) - signs.has("gone_of", follows)
        if of_month:
            return NEAR * of_month
        if follows in load_signs().votes and _is_sought(phrase, signs):
            return NEAR
    marks = signs.has("marks", follows) or signs.has("mark", follows_pair(phrase))
    marks = marks and _is_subject(phrase, signs)
    marks = marks or _is_of_next(phrase, signs) or _is_foreseen(phrase, signs)
    return NEAR * (marks or _clause_ahead(forms, after, signs))


def _is_foreseen(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell the month or quarter of what would be: "said May sales would rise".

    Not "said in May it would rise", nor "said May sales would have risen".
    """
    whole = phrase.rule.kind == QUARTER or bool(phrase.forms("month"))
    led = any(signs.has("leads_foreseen", form) for form in phrase.before[-1:])
    if not (whole and led) or phrase.forms("day"):
        return False
    forms, after = phrase.words.forms, phrase.match.end()
    for place in range(after, min(len(forms) - 1, after + FORESEEN_ROOM)):
        if place > after and signs.has("foresees", forms[place]):
            return not signs.has("had_been", forms[place + 1])
        if not forms[place].isalpha() or word_tense(forms, place, signs):
            return False
    return False


def _is_called_off(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell the day of what somebody gave up before: "called off Friday's strike"."""
    had, verb, off = ["", "", "", *phrase.before][-3:]
    called = signs.has("calls_off", verb) and signs.has("shift", off)
    return called and not signs.has("was", had)


def _clause_ahead(forms: list[str], after: int, signs: TenseSigns) -> bool:
    """Tell what a clause right behind looks ahead to: "on Monday, when shops will"."""
    at = after + (forms[after : after + 1] == [","])
    if at >= len(forms) or not signs.has("bound_clause", forms[at]):
        return False
    for place in range(at + 1, min(len(forms), at + 1 + CLAUSE_ROOM)):
        if ends_at(forms, place) or word_tense(forms, place, signs) < 0:
            return False
        if signs.has("will", forms[place].lower()):
            return True
    return False


def is_awaited_vote(phrase: Phrase, before: list[str], signs: TenseSigns) -> bool:
    """Tell the day of what is awaited, as far as is told: "before Sunday's vote"."""
    after = phrase.match.end()
    whose, noun = [*phrase.words.forms[after : after + 2], "", ""][:2]
    ahead = any(signs.has("before_day", form) for form in before[-1:])
    return ahead and signs.has("possessive", whose) and signs.has("appointments", noun)


def _is_of_next(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell when what comes next is: "Next meeting: 5 May", "the next vote, 5 May, is".

    Not "the next day, 5 May", nor "the next vote, 5 May, was".
    """
    forms, (first, after) = phrase.words.forms, phrase.match.span()
    if not first or forms[first - 1] not in {",", ":", "("}:
        return False
    before = forms[max(0, first - 1 - NEXT_ROOM) : first - 1]
    at = [place for place, form in enumerate(before) if signs.has("next", form.lower())]
    nouns = before[at[-1] + 1 :] if at else []
    if not nouns or not all(map(str.isalpha, nouns)) or _names_time(phrase, nouns):
        return False
    ahead = range(after, min(len(forms), after + NEXT_AHEAD))
    return nearest(forms, ahead, signs)[1] >= 0


def _names_time(phrase: Phrase, nouns: list[str]) -> bool:
    classes = ("UNIT", "UNITS", "DAYPART", "CLOCKUNIT", "CLOCKUNITS")
    number = phrase.vocabulary.number
    weekday = any(number("WEEKDAY", noun) for noun in nouns)
    return weekday or any(
        phrase.vocabulary.code(name, noun) for name in classes for noun in nouns
    )


def _is_of_paper(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell the day on which something was made: "the law of 12 May takes effect"."""
    first, forms = phrase.match.start(), phrase.words.forms
    if first < PAPER or forms[first - 1] not in load_signs().part_of:
        return False
    return signs.has("papers", forms[first - 2]) and bool(phrase.forms("month"))


def _is_for_the(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell what something is for: "tickets for the Oct. 5 game were sold"."""
    first = phrase.match.start()
    link, article = ["", "", *phrase.words.forms[max(0, first - 2) : first]][-2:]
    return signs.has("appointed", link) and signs.has("before_noun", article)


def _is_sought(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell what a vote is set or sought for: "a bid for October elections"."""
    first = phrase.match.start()
    before = phrase.words.forms[first - 1] if first else ""
    return signs.has("appointed", before)


def _is_subject(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell a time that begins its clause: "Saturday is", "said that Saturday is"."""
    first = phrase.match.start()
    before = phrase.words.forms[first - 1] if first else ""
    return not before[:1].isalpha() or signs.has("joins", before)
