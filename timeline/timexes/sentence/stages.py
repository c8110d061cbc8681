"""A phrase in, whether it opens its sentence or sets its year out.

"In 2019 they met in May", "the 2026 World Cup will begin on 11 June".
"""

from collections.abc import Sequence

from timeline.timexes.calendar import Period, Unit
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.sentence.surroundings import ends_sentence, load_signs

OPENING_WORDS = 2
ROOM = 2  # words behind a year that name its setting, and before it


def opens_sentence(phrase: Phrase) -> bool:
    """Tell whether a phrase begins its sentence, but for a word such as "In".

    So does that of a setting: "In the 2016 election they met until June".
    """
    forms, (first, after) = phrase.words.forms, phrase.match.span()
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


def _sets_apart(form: str) -> bool:
    """Tell "for" in "a draw for the 2026 Cup"; not what opens "At the 2026 Cup it"."""
    word, signs = form.lower(), load_signs()
    opens = form != word and word in signs.in_setting
    return word in signs.beside_setting and not opens


def _names_setting(forms: Sequence[str], after: int) -> bool:
    settings = load_signs().settings
    return any(form.lower() in settings for form in forms[after : after + ROOM])
