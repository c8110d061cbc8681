"""A phrase in, whether what was put off, decided or released puts it ahead out."""

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import TenseSigns, load_tense_signs
from timeline.timexes.reading.tense_words import NEAR
from timeline.timexes.sentence.of_itself import NEXT_ROOM
from timeline.timexes.sentence.set_for import is_set_for
from timeline.timexes.sentence.signs import load_signs
from timeline.timexes.sentence.telling import nearest
from timeline.timexes.sentence.waited_for import is_awaited

DELAY_ROOM = 10  # words from "extended" to the "to" of "by three months to"
LINK_ROOM = 5  # words of "trial to take place on"
PAIR = 2  # the comma and the "on" before a date
DECREE_ROOM = 8  # words from "announced" to the "from" of "a strike from"


def is_put_to_next(phrase: Phrase) -> bool:
    """Tell when something put off to comes next: "put off to its next session, in May".

    Not "they went on to the next round, on 5 May".
    """
    signs, near = load_tense_signs(), phrase.before
    if len(near) < PAIR or near[-PAIR] != ",":
        return False
    if not signs.has("placed", near[-1].lower()):
        return False
    before = [form.lower() for form in near[:-PAIR]]
    at = [place for place, form in enumerate(before) if signs.has("next", form)]
    if not at or len(before) - at[-1] > NEXT_ROOM:
        return False
    before = before[: at[-1]]
    if signs.has("before_noun", before[-1] if before else ""):
        before.pop()  # "to its next session"
    link = before.pop() if before else ""
    put_off = signs.words["moved"] | signs.words["dropped"]
    return signs.has("moved_link", link) and not put_off.isdisjoint(
        before[-DELAY_ROOM:]
    )


def set_ahead(phrase: Phrase, before: list[str], signs: TenseSigns) -> int:
    """Give the tense of what was put off, decided or released; 0 for anything else.

    A date is ahead less surely than a weekday: "he was banned for a year from 1 July".
    """
    if not before:
        return 0
    if (
        _is_released(phrase, before, signs)
        or is_set_for(phrase, before, signs)
        or _put_off_to(before, signs)
        or is_awaited(before, signs)
        or _is_to_begin(before, signs)
        or _is_summoned(before, signs)
    ):
        return NEAR
    decided = _decided(phrase, before, signs)
    return (1 if phrase.forms("month") else NEAR) * decided


def _is_to_begin(before: list[str], signs: TenseSigns) -> bool:
    """Tell "a trial to open on Monday", not "was able to open on Monday".

    What was planned or due to is told by more words than these.
    """
    words = list(map(str.lower, before[-LINK_ROOM:]))
    if signs.words["infinitive"].isdisjoint(words):
        return False
    if words and signs.has("placed", words[-1]):
        words.pop()
    if words and signs.has("begins_with", words[-1]):
        words.pop()
    head, to, verb = ["", "", "", *words][-3:]
    if not (signs.has("infinitive", to) and signs.has("to_begin", verb)):
        return False
    done = head.endswith(signs.past_ending) or signs.has("past", head)
    done = done or signs.has("to_have_begun", head)
    return head.isalpha() and not (done or signs.has("before_infinitive", head))


def _is_summoned(before: list[str], signs: TenseSigns) -> bool:
    """Tell "summoned the head of the firm to a meeting on", not "sent him to a"."""
    noun, link = ["", *before][-2:]
    if not (signs.has("placed", link) and signs.has("summoned_to", noun.lower())):
        return False
    reached = False
    for form in before[-3 : -3 - DECREE_ROOM - LINK_ROOM : -1]:
        if form == "," or signs.has("stops", form):
            return False
        if reached and signs.has("summoned", form):
            return True
        reached = reached or signs.has("infinitive", form)
    return False


def _is_released(phrase: Phrase, before: list[str], signs: TenseSigns) -> bool:
    """Tell "the book, out on Friday, is", not "the book, out on Friday, sold well"."""
    comma, out, link = ["", "", *before][-3:]
    if comma != "," or not (signs.has("released", out) and signs.has("placed", link)):
        return False
    forms, after = phrase.words.forms, phrase.match.end()
    last = min(len(forms), after + signs.after)
    return nearest(forms, range(after, last), signs)[1] >= 0


def _put_off_to(before: list[str], signs: TenseSigns) -> bool:
    """Tell what something was moved to from, or by, something else.

    "Extended by three months to", "extended the ban until", "brought forward from
    Sunday to"; "moved to" alone is a pair of words.
    """
    if not signs.has("moved_link", before[-1]):
        return False
    for at in range(len(before) - 2, max(0, len(before) - DELAY_ROOM) - 1, -1):
        form = before[at]
        if signs.has("stops", form):
            return False
        if signs.has("prolonged", form):
            return True
        if signs.has("moved", form) or _is_shifted(before, at, signs):
            return signs.has("moved_by", before[at + 1])
    return False


def _is_shifted(before: list[str], at: int, signs: TenseSigns) -> bool:
    """Tell the second word of "pushed back" and "brought forward"."""
    shifts = at > 0 and signs.has("shift", before[at])
    return shifts and signs.has("shifted", before[at - 1])


def begins_then(phrase: Phrase, before: list[str], signs: TenseSigns) -> bool:
    """Tell what something is to be so from: "Lund shuts its schools from Monday".

    Not "scenes from Monday", nor "scenes from Monday's march".
    """
    thing, link = ["", "", *before][-2:]
    if not signs.has("decided_link", link):
        return False
    follows = phrase.words.forms[phrase.match.end() : phrase.match.end() + 1]
    whose = any(signs.has("possessive", form) for form in follows)
    return not (whose or thing.lower() in load_signs().of_a_day)


def _decided(phrase: Phrase, before: list[str], signs: TenseSigns) -> bool:
    """Tell from when on something is to be so: "announced a strike from Monday".

    Not "announced the result from Monday's vote", nor "issued images from Monday".
    """
    if not begins_then(phrase, before, signs):
        return False
    for form in before[-2 : -2 - DECREE_ROOM : -1]:
        if form == "," or signs.has("stops", form):
            return False
        if signs.has("decided", form):
            return True
    return False
