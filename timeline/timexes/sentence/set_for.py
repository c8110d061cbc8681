"""A time and the verb before it in, whether it is set for something out."""

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import TenseSigns

PAIR_ROOM = 3  # words of a second day behind the first: "3 and 4 February"


def is_set_for(phrase: Phrase, before: list[str], signs: TenseSigns) -> bool:
    """Tell "fixed 3 and 4 May for hearing" and "set 5 May as the date of a vote"."""
    after = phrase.match.end()
    follows = [*phrase.words.forms[after : after + PAIR_ROOM + 1], "", "", ""]
    if signs.has("as_day", follows[0]):
        named = any(signs.has("day_of", form) for form in follows[1:])
        return named and signs.has("set_as", before[-1])
    if not signs.has("set_for", before[-1]):
        return False
    for form in follows:
        if signs.has("appointed", form):
            return True
        if not (form[:1].isdigit() or signs.has("joins_days", form)):
            return False
    return False
