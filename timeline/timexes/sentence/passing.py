"""A phrase in, whether a story does not move on to its time out.

"Until the fall of the city in February 1945" only looks ahead, "for a campaign planned
for 1976" tells of what was to come, and "surpassing the high of May 2007" compares.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.timexes.reading.recognise import Phrase
from timeline.timexes.reading.vocabulary import of_language, read_data
from timeline.timexes.sentence.range_ends import ends_a_range
from timeline.timexes.sentence.surroundings import goes_on, looks_ahead, to_stop

ROOM = 5  # words from "planned" to the time: "a planned campaign in"
COMMA = ","


@dataclass(frozen=True, slots=True)
class PassingWords:
    """The words of a language before a time that a story only names in passing.

    Attributes:
        planned: Words of what was to come.
        compared: Words before what something is compared with.
        likened: Words before "in" that liken something to a time: "as in 1614".
        within: The word between.
        lasting: Words before a time since which something lasts.
        ending: Words before one by which something has come.
    """

    planned: frozenset[str]
    compared: frozenset[str]
    likened: frozenset[str]
    within: frozenset[str]
    lasting: frozenset[str]
    ending: frozenset[str]


@of_language
def load_passing_words() -> PassingWords:
    """Read a language's words, once a process."""
    read = read_data("surroundings.toml")["passing"]
    return PassingWords(**{name: frozenset(read[name].split()) for name in read})


def is_in_passing(phrase: Phrase, last_end: int, *, dated: bool) -> bool:
    """Tell a time that a story names without moving on to it.

    Args:
        phrase: The time.
        last_end: Where the one before ends in the list of words.
        dated: Whether it bears its year.
    """
    if not dated:
        return _is_after(phrase, "ending") and goes_on(phrase, last_end)
    return looks_ahead(phrase) or ends_a_range(phrase, last_end) or _only_names(phrase)


def is_since(phrase: Phrase) -> bool:
    """Tell a time since which something lasts: "absent since January"."""
    return _is_after(phrase, "lasting")


def _is_after(phrase: Phrase, name: str) -> bool:
    """Tell a time right behind a word of the list of that name."""
    words: frozenset[str] = getattr(load_passing_words(), name)
    last = phrase.before[-1:]
    return bool(last) and last[0].lower() in words


def _only_names(phrase: Phrase) -> bool:
    """Tell what was planned for the time, or what is compared with it."""
    words, before = load_passing_words(), _clause(to_stop(phrase.before[::-1]))
    within, likened = [*(form.lower() for form in before[:2]), "", ""][:2]
    if within in words.within and likened in words.likened:
        return True
    lower = [form.lower() for form in before]
    return not (words.planned.isdisjoint(lower) and words.compared.isdisjoint(lower))


def _clause(backwards: Sequence[str]) -> Sequence[str]:
    """Give the last words before a phrase up to a comma, the nearest first."""
    near = list(backwards[:ROOM])
    return near[: near.index(COMMA)] if COMMA in near else near
