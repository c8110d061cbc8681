"""What the words around a phrase say about it: open ends, ranges, its place."""

import tomllib
from dataclasses import dataclass
from functools import cache

from timeline.timexes.recognise import Phrase
from timeline.timexes.values import Direction
from timeline.timexes.vocabulary import read_file

OPENING_WORDS = 2


@dataclass(frozen=True, slots=True)
class Signs:
    """The telling words of a language.

    Attributes:
        openings: Word before a phrase -> the end that it leaves open.
        links: Words between the two ends of a range.
        stops: Marks that end a sentence.
    """

    openings: dict[str, Direction]
    links: frozenset[str]
    stops: frozenset[str]


@cache
def load_signs(language: str = "en") -> Signs:
    """Read a language's telling words, once a process."""
    read = tomllib.loads(read_file(language, "surroundings.toml"))
    return Signs(
        openings={
            word: Direction(end)
            for end, words in read["open"].items()
            for word in words.split()
        },
        links=frozenset(read["range"]["links"].split()),
        stops=frozenset(read["tense"]["stops"].split()),
    )


def direction_before(phrase: Phrase) -> Direction | None:
    """Tell which end the word before a phrase leaves open: "since May"."""
    first = phrase.match.start()
    if not first:
        return None
    return load_signs().openings.get(phrase.words.forms[first - 1].lower())


def ends_a_range(phrase: Phrase) -> bool:
    """Tell whether the word before a phrase makes it the end of a range."""
    first = phrase.match.start()
    before = phrase.words.forms[first - 1].lower() if first else ""
    return before.strip() in load_signs().links


def opens_sentence(phrase: Phrase) -> bool:
    """Tell whether a phrase begins its sentence, but for a word such as "In"."""
    forms, signs = phrase.words.forms, load_signs()
    first = phrase.match.start()
    before = forms[max(0, first - OPENING_WORDS) : first]
    at_start = first < OPENING_WORDS
    return at_start or any(form in signs.stops or form.isspace() for form in before)
