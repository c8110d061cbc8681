"""A phrase in, whether its own verb, its noun or a delay puts it ahead out."""

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_words import NEAR, TenseSigns

DELAY_ROOM = 8  # words from "extended" to the "to" of "by three months to"


def of_itself(phrase: Phrase, signs: TenseSigns) -> int:
    """Give the tense of a time of which its own verb or its noun tells.

    "September sees a new fair", "Saturday marks a year since the fire", "December
    futures"; not "the raid on Saturday marks a change".
    """
    forms, after = phrase.words.forms, phrase.match.end()
    follows = forms[after] if after < len(forms) else ""
    if signs.has("of_time", follows):
        return 1
    if signs.has("traded", follows) and phrase.forms("month"):
        return NEAR
    marks = signs.has("marks", follows) and _is_subject(phrase, signs)
    return NEAR * marks


def _is_subject(phrase: Phrase, signs: TenseSigns) -> bool:
    """Tell a time that begins its clause: "Saturday is", "said that Saturday is"."""
    first = phrase.match.start()
    before = phrase.words.forms[first - 1] if first else ""
    return not before[:1].isalpha() or signs.has("joins", before)


def put_off_to(before: list[str], signs: TenseSigns) -> bool:
    """Tell what something was moved to from, or by, something else.

    "Extended by three months to", "brought forward from Sunday to"; "moved to" alone
    is a pair of words.
    """
    if not before or not signs.has("moved_link", before[-1]):
        return False
    for at in range(len(before) - 2, max(0, len(before) - DELAY_ROOM) - 1, -1):
        form = before[at]
        if signs.has("stops", form):
            return False
        if signs.has("moved", form) or _is_shifted(before, at, signs):
            return signs.has("moved_by", before[at + 1])
    return False


def _is_shifted(before: list[str], at: int, signs: TenseSigns) -> bool:
    """Tell the second word of "pushed back" and "brought forward"."""
    shifts = at > 0 and signs.has("shift", before[at])
    return shifts and signs.has("shifted", before[at - 1])
