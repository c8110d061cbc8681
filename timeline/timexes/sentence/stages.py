"""A phrase in, whether it opens its sentence or sets its year out.

"In 2019 they met in May", "the 2026 World Cup will begin on 11 June".
"""

from collections.abc import Sequence

from timeline.timexes.calendar import Period, Unit, containing
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.reading.tense_words import word_tense
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.surroundings import ends_sentence, goes_on, to_stop

OPENING_WORDS = 2
ROOM = 2  # words behind a year that name its setting, and before it
COLON, COMMA = ":", ","
LEAST = 3  # words of "strikes in 2023"
SUBJECT_ROOM = 20  # words from the beginning of a sentence to the year of its subject
LIST_ROOM = 2  # words from the colon to the first date of a list
VOTE_ROOM = 3  # words from a day to the vote: "the May 9 general election"


def opens_sentence(phrase: Phrase) -> bool:
    """Tell whether a phrase begins its sentence, but for a word such as "In".

    So does that of a setting: "In the 2016 election they met until June"; but not what
    somebody's thing is of: "His 2016 ban was lifted in June".
    """
    forms, (first, after) = phrase.words.forms, phrase.match.span()
    if first and forms[first - 1].lower() in load_signs().owners:
        return False
    room = OPENING_WORDS
    if phrase.vocabulary.number("ARTICLE", forms[first - 1] if first else ""):
        room += _names_setting(forms, after)
    return first < room or ends_sentence(forms[max(0, first - room) : first])


def year_set(told: Period | None, phrase: Phrase, last_end: int) -> Period | None:
    """Give the year told before, where it is that of what the sentence tells of.

    That of "the 2026 World Cup will begin on 11 June", not of "the draw for the 2026
    World Cup will be on 5 December".

    Args:
        told: What was told last; None before the first.
        phrase: The phrase after it.
        last_end: Where the phrase that named it ends in the list of words.
    """
    forms = phrase.words.forms
    if (
        told is None
        or told.unit is not Unit.YEAR
        or not _names_setting(forms, last_end)
    ):
        return None
    before = forms[max(0, last_end - ROOM - 1) : last_end - 1]
    return None if any(map(_sets_apart, before)) else told


def year_of_subject(
    told: Period | None, phrase: Phrase, last_end: int
) -> Period | None:
    """Give the year told before, where it is that of what did what the phrase dates.

    "The last outbreak, in 2023, began in May", "a strike in 2023 lasted until May"; not
    "he sold the firm in 2023 and left in May".

    Args:
        told: What was told last; None before the first.
        phrase: The phrase after it.
        last_end: Where the phrase that named it ends in the list of words.
    """
    if told is None or told.unit is not Unit.YEAR or not goes_on(phrase, last_end):
        return None
    forms, first = phrase.words.forms, phrase.match.start()
    if not _is_year(told, phrase, last_end) or last_end < LEAST:
        return None
    link, after = forms[last_end - 2].lower(), last_end
    after += forms[after : after + 1] == [COMMA]
    signs, parts = load_tense_signs(), load_signs()
    if link not in parts.in_setting or word_tense(forms, after, signs) >= 0:
        return None
    between = {form.lower() for form in forms[after:first]}
    if COMMA in between or not between.isdisjoint(parts.pair):
        return None
    for at in range(last_end - LEAST, max(-1, last_end - SUBJECT_ROOM), -1):
        if ends_sentence(forms[at : at + 1]) or forms[at].isspace():
            break
        if word_tense(forms, at, signs):
            return None
    return told


def _sets_apart(form: str) -> bool:
    """Tell "for" in "a draw for the 2026 Cup"; not what opens "At the 2026 Cup it"."""
    word, signs = form.lower(), load_signs()
    opens = form != word and word in signs.in_setting
    return word in signs.beside_setting and not opens


def year_listed(
    told: Period | None, listed: Period | None, phrase: Phrase, last_end: int
) -> Period | None:
    """Give the year of the list that a phrase is in: "Dates for 2025: 5 May, 9 June".

    Args:
        told: What was told last; None before the first.
        listed: The year of the list that the phrase before is in; None for none.
        phrase: The phrase.
        last_end: Where the one before ends in the list of words.
    """
    first = phrase.match.start()
    opens = COLON in phrase.words.forms[max(last_end, first - LIST_ROOM, 0) : first]
    if told is None or not (opens or listed) or not goes_on(phrase, last_end):
        return None
    year = containing(Unit.YEAR, told)
    return year if opens and _is_year(year, phrase, last_end) else listed


def _is_year(year: Period, phrase: Phrase, end: int) -> bool:
    """Tell whether the phrase that ends at `end` names a year alone: no "May 2025"."""
    forms = phrase.words.forms
    before, last = forms[end - 2] if end > 1 else "", forms[end - 1]
    dated = before == "," or phrase.vocabulary.number("MONTH", before) is not None
    return last == str(year.index) and not dated


def names_vote(phrase: Phrase) -> bool:
    """Tell the day of a vote that is named by it: "the May 9 general election".

    Not "took office after the May 9 election", which was held then.
    """
    forms, (first, after) = phrase.words.forms, phrase.match.span()
    number = phrase.vocabulary.number
    if not number("ARTICLE", forms[first - 1] if first else ""):
        return False
    if first > 1 and number("LATER", forms[first - 2].lower()):
        return False
    named = to_stop(forms[after : after + VOTE_ROOM])
    return any(form.lower() in load_signs().votes for form in named)


def _names_setting(forms: Sequence[str], after: int) -> bool:
    settings = load_signs().settings
    return any(form.lower() in settings for form in forms[after : after + ROOM])
