"""A phrase in, whether its time stands aside from the story, in brackets, out.

The story does not stand on Tuesday after "it struck at 3 a.m. on Wednesday (4 p.m. on
Tuesday in London)".
"""

from timeline.timexes.recognise import Phrase
from timeline.timexes.surroundings import load_signs, words_before

OPENS, CLOSES = "(", ")"


def is_in_brackets(phrase: Phrase) -> bool:
    """Tell a time in brackets that opened a few words before."""
    stops = load_signs().stops
    for form in reversed(words_before(phrase)):
        if form == OPENS:
            return True
        if form == CLOSES or form in stops or form.isspace():
            return False
    return False


def is_behind_brackets(phrase: Phrase, last_end: int) -> bool:
    """Tell a phrase with a closing bracket between it and the one before.

    Args:
        phrase: The phrase.
        last_end: Where the one before ends in the list of words.
    """
    return CLOSES in phrase.words.forms[last_end : phrase.match.start()]
