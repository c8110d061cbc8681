"""A phrase in, the tense in which the story tells of its time out."""

from timeline.timexes.calendar import Period
from timeline.timexes.context import Nearby, Reading
from timeline.timexes.counting.bearing import is_yearly, needs_tense
from timeline.timexes.counting.lately import came_soon, is_ahead, is_old
from timeline.timexes.meanings import Meaning
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.tense_signs import load_tense_signs
from timeline.timexes.reading.tense_words import MEANT
from timeline.timexes.sentence.entries import is_entry, tells_what_was
from timeline.timexes.sentence.stages import names_vote
from timeline.timexes.sentence.surroundings import direction_before
from timeline.timexes.sentence.verb_tense import tense_of
from timeline.timexes.values import Direction


def tense_told(
    phrase: Phrase,
    meaning: Meaning,
    told: Period | None,
    nearby: Nearby,
    reading: Reading,
) -> int:
    """Tell future (above 0) from past (below 0), as `Context.tense` explains it.

    Entries of a chronology tell what was in the present, and what is done before "the
    May 9 election" does not tell whether that has been held. "Until June" looks ahead,
    but not in "In 2016 he stayed on for months, until June", nor does "until 9 June"
    where a 3 June of months ago was told last. What "was due to open by June" may have.

    Args:
        phrase: The phrase.
        meaning: What it means.
        told: The period that the text named last; None before the first.
        nearby: What the words between the two say.
        reading: How the text is read.
    """
    tense = tense_of(phrase, reading) if needs_tense(meaning) else 0
    if is_yearly(meaning):
        opening = nearby.opening
        was = tense > 0 and tells_what_was(phrase)
        then = opening is not None and is_old(opening, reading)
        then = then or came_soon(meaning.target, told, reading)
        was |= then and _lasted_until(phrase)
        tense = 0 if was or (tense < 0 and names_vote(phrase)) else tense
        tense = MEANT if tense > 0 and _was_meant(phrase, opening) else tense
    if not tense and is_ahead(told, reading) and is_entry(phrase):
        return 1  # "Tonight: rain. Tuesday: dry and bright."
    return tense


def _lasted_until(phrase: Phrase) -> bool:
    """Tell "until June" without a "will" before it."""
    if direction_before(phrase) is not Direction.UNTIL:
        return False
    signs = load_tense_signs()
    return all(not signs.has("will", one.lower()) for one in phrase.before)


def _was_meant(phrase: Phrase, opening: Period | None) -> bool:
    """Tell what was to be done: "was to open", "was due to open", "was meant to open".

    And what "would" be done, as a sentence says that a time has opened: "In May they
    said they would leave by September".
    """
    signs = load_tense_signs()
    words = [form.lower() for form in phrase.before]
    for place, word in reversed(list(enumerate(words))):
        if word == "," or signs.has("stops", word):
            return False
        if opening is not None and signs.has("would", word):
            return True
        if signs.has("was_past", word):
            then = [one for one in words[place + 1 :] if not signs.has("bound_to", one)]
            return bool(then) and signs.has("infinitive", then[0])
    return False
