"""A phrase in, the tense of what it dates out: by its verb, or by the words around it.

Whoever has parsed the text can tell the verb that a phrase hangs on; without a parser,
or where the verb leaves it open, the words around tell.
"""

from timeline.timexes.context import Reading
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_words import (
    GONE,
    LONG_GONE,
    NEAR,
    PRESENT,
    SURE,
)
from timeline.timexes.sentence.proclaimed import is_proclaimed
from timeline.timexes.sentence.set_ahead import is_put_to_next
from timeline.timexes.sentence.surroundings import ends_results, is_outlook
from timeline.timexes.sentence.tense import tense_around
from timeline.timexes.values import VerbTense

BY_VERB = {
    VerbTense.BEFORE: LONG_GONE,
    VerbTense.PAST: GONE,
    VerbTense.PRESENT: PRESENT,
    VerbTense.FUTURE: SURE,
}


def tense_of(phrase: Phrase, reading: Reading) -> int:
    """Tell future (above 0) from past (below 0), as `Context.tense` explains it.

    In an entry of a chronology what is told in the past may come after its day. The
    end of what results are of may be over when they "will be released", and is rather
    to come where they are "expected". What a day was declared for, or put off to
    as the next, is yet to come.
    """
    if is_proclaimed(phrase) or is_put_to_next(phrase):
        return NEAR
    told = reading.verb_tense if not reading.in_entry else None
    verb = told(*phrase.span()) if told else None
    tense = BY_VERB[verb] if verb is not None else tense_around(phrase)
    if not ends_results(phrase):
        return tense
    return 1 if is_outlook(phrase) else min(tense, 0)
