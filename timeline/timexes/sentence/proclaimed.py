"""A day in, whether it is proclaimed for something out: it is still to come then."""

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import TenseSigns, load_tense_signs

ROOM = 8  # words from "declared" to "on", or from a day to what it is to be


def is_proclaimed(phrase: Phrase) -> bool:
    """Tell "declared Friday a day of mourning", "declared a public holiday on Friday".

    Not "declared a truce on Friday", which was declared on that day, nor "had declared
    Friday a holiday", which may be long ago.
    """
    if not phrase.forms("weekday"):
        return False
    signs = load_tense_signs()
    recent = list(map(str.lower, phrase.before[-ROOM:]))
    if signs.words["proclaims"].isdisjoint(recent):
        return False
    at = [place for place, form in enumerate(recent) if signs.has("proclaims", form)]
    if any(signs.has("was", form) for form in recent[: at[-1]]):
        return False
    between = recent[at[-1] + 1 :]
    if all(signs.has("to_day", form) for form in between):
        return _is_called(phrase, signs)
    link, told = between[-1], between[:-1]
    a_day = any(signs.has("observed", form) for form in told)
    one = bool(told) and signs.has("before_noun", told[0])
    return a_day and one and signs.has("placed", link)


def _is_called(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell what a day is to be: "Friday a public holiday", "Friday as a holiday"."""
    forms, after = phrase.words.forms, phrase.match.end()
    for form in forms[after : after + ROOM]:
        if signs.has("observed", form.lower()):
            return True
        if not form.isalpha():
            return False
    return False
