"""Words in, whether they tell of a life or a death out."""

from collections.abc import Mapping
from itertools import pairwise

from timeline.timexes.calendar import Period, Unit
from timeline.timexes.context import Reading
from timeline.timexes.counting.lately import is_about_now
from timeline.timexes.meanings import Cyclic, Target
from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.vocabulary import of_language, read_data
from timeline.timexes.reading.words import Words
from timeline.timexes.sentence.surroundings import to_stop

AGE_ROOM = 4  # words from a day on: ", at the age of"
PARAGRAPH_ROOM = 150  # words from the beginning of a paragraph
LEAD = 100  # words of a text that tell what is new in it


def is_obituary(words: Words) -> bool:
    """Tell an obituary by its first words: "who has died aged 103"."""
    known, lead = _life_words(), words.forms[:LEAD]
    if known["died"].isdisjoint(lead):
        return False
    return any(
        first in known["has"] and second in known["died"]
        for first, second in pairwise(lead)
    )


def is_new_death(
    phrase: Phrase, target: Target | None, reading: Reading, told: Period | None
) -> bool:
    """Tell the day of a death that is news: "she died at her home on 7 October".

    It is in an obituary, or where the age is told and the day lies some weeks from
    publication: "he retired in 1998 and died on 7 October, aged 91". So are an illness
    of an obituary, "he fell ill in June", and a month told after "the 1990s".

    Args:
        phrase: The day.
        target: What is looked for.
        reading: How the text is read.
        told: What the text has told before.
    """
    known = _life_words()
    if not reading.is_life and known["died"].isdisjoint(phrase.before):
        return False
    before = to_stop(phrase.before[::-1])
    wide = told is not None and told.unit in {Unit.DECADE, Unit.CENTURY}
    if reading.is_life and (wide or not known["ill"].isdisjoint(before)):
        return True
    if known["died"].isdisjoint(before):
        return False
    after = phrase.match.end()
    aged = not known["aged"].isdisjoint(phrase.words.forms[after : after + AGE_ROOM])
    now = isinstance(target, Cyclic) and is_about_now(target, reading, told)
    return reading.is_life or (aged and now)


def tells_of_person(phrase: Phrase) -> bool:
    """Tell a sentence with which a life goes on: "She left in 1962"."""
    first = to_stop(phrase.before[::-1])[-1:]
    return any(form in _life_words()["persons"] for form in first)


def opens_part(phrase: Phrase, last_end: int) -> bool:
    """Tell a phrase in another paragraph than the one that ends at `last_end`."""
    first = phrase.match.start()
    between = phrase.words.forms[max(last_end, first - PARAGRAPH_ROOM) : first]
    return any(map(str.isspace, between))


@of_language
def _life_words() -> Mapping[str, frozenset[str]]:
    """Read a language's words, once a process."""
    read = read_data("surroundings.toml")["life"]
    return {name: frozenset(words.split()) for name, words in read.items()}
