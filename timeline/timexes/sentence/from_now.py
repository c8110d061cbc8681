"""A phrase in, whether its sentence tells of now out: of now on, or up to now."""

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import TenseSigns, load_tense_signs
from timeline.timexes.reading.tense_words import BEHIND
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.surroundings import to_stop
from timeline.timexes.sentence.telling import nearest
from timeline.timexes.values import Direction


def tells_from_now(phrase: Phrase) -> bool:
    """Tell a time of a sentence that looks ahead: "will leave at the year's end".

    "It is to close by the end of the year" and "it expires at the end of the month" do,
    "it would close" and "it was to close" may be of any year.
    """
    from_now, signs = load_signs().from_now, load_tense_signs()
    before = to_stop(phrase.before[::-1])[::-1]
    if any(form in from_now for form in before):
        return True
    forms = list(before)
    distance, tense = nearest(forms, range(len(forms) - 1, -1, -1), signs)
    return tense > 0 and _is_present(forms, len(forms) - 1 - distance, signs)


def _is_present(forms: list[str], place: int, signs: TenseSigns) -> bool:
    """Tell "expires" and "is to" or "is expected to" at a place."""
    if forms[place].endswith(signs.present_ending):
        return True
    window = forms[max(0, place - BEHIND) : place + 1]
    if signs.has("causes", forms[place]):  # "a report due by the end of the year"
        return not any(
            signs.has("was_past", form) or signs.has("was", form) for form in window
        )
    return any(signs.has("stands", form) for form in window)


def is_put_off(phrase: Phrase) -> bool:
    """Tell a time that something "was put off until", not "has been put off until"."""
    signs, before = load_tense_signs(), phrase.before
    links = signs.words["moved_link"] | signs.words["after_arranged"]
    if not before or before[-1].lower() not in links:
        return False
    verb = [form.lower() for form in before[-1 - BEHIND : -1]]
    while verb and signs.has("shift", verb[-1]):
        verb.pop()
    told = bool(verb) and (
        signs.has("moved", verb[-1]) or signs.has("shifted", verb[-1])
    )
    return told and len(verb) > 1 and signs.has("was_past", verb[-2])


def lasts_till_now(phrase: Phrase) -> bool:
    """Tell a time since which something has been so: "it has doubled since the spring".

    Not "it had doubled since the spring".
    """
    signs, before = load_tense_signs(), phrase.before
    if (
        not before
        or load_signs().openings.get(before[-1].lower()) is not Direction.SINCE
    ):
        return False
    for form in to_stop(before[-2::-1]):
        if signs.has("perfect", form):
            return True
        if signs.has("was", form) or signs.has("was_past", form):
            return False
    return False
