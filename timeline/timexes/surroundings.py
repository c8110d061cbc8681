"""What the words around a phrase say about it: tense, and open ends."""

import tomllib
from dataclasses import dataclass
from functools import cache

from timeline.timexes.recognise import Phrase
from timeline.timexes.values import Direction
from timeline.timexes.vocabulary import read_file


@dataclass(frozen=True, slots=True)
class Signs:
    """The telling words of a language.

    Attributes:
        future: Words of the future.
        past: Words of the past.
        past_ending: How other past forms end.
        ahead: Words right before a phrase that lies ahead.
        passive: Word that turns a past form into a future one.
        infinitive: Word that makes a verb a future one.
        before_infinitive: Words before `infinitive` that make it so.
        stops: Marks that end a sentence.
        before: How many words are looked at before a phrase.
        after: How many after it.
        openings: Word before a phrase -> the end that it leaves open.
        links: Words between the two ends of a range.
    """

    future: frozenset[str]
    past: frozenset[str]
    past_ending: str
    passive: str
    infinitive: str
    before_infinitive: frozenset[str]
    ahead: frozenset[str]
    stops: frozenset[str]
    before: int
    after: int
    openings: dict[str, Direction]
    links: frozenset[str]


@cache
def load_signs(language: str = "en") -> Signs:
    """Read a language's telling words, once a process."""
    read = tomllib.loads(read_file(language, "surroundings.toml"))
    tense = read["tense"]
    return Signs(
        future=frozenset(tense["future"].split()),
        past=frozenset(tense["past"].split()),
        past_ending=tense["past_ending"],
        passive=tense["passive"],
        infinitive=tense["infinitive"],
        before_infinitive=frozenset(tense["before_infinitive"].split()),
        ahead=frozenset(tense["ahead"].split()),
        stops=frozenset(tense["stops"].split()),
        before=tense["before"],
        after=tense["after"],
        openings={
            word: Direction(end)
            for end, words in read["open"].items()
            for word in words.split()
        },
        links=frozenset(read["range"]["links"].split()),
    )


def tense_around(phrase: Phrase) -> int:
    """Tell future (1) from past (-1) by the nearest telling word of the sentence."""
    forms, signs = phrase.words.forms, load_signs()
    first, after = phrase.match.span()
    if first and forms[first - 1].lower() in signs.ahead:
        return 1
    start = max(0, first - signs.before)
    behind = _tenses(forms[start:first], signs)[::-1]
    ahead = _tenses(forms[after : after + signs.after], signs)
    return min(_nearest(behind, signs), _nearest(ahead, signs))[1]


def _nearest(tenses: list[int | None], signs: Signs) -> tuple[int, int]:
    """Give how far the nearest telling word is, and its tense; 0 for none."""
    for distance, tense in enumerate(tenses):
        if tense is None:
            break
        if tense:
            return distance, tense
    return signs.before, 0


def _tenses(forms: list[str], signs: Signs) -> list[int | None]:
    """Tell each word's tense: 1 future, -1 past, 0 neither, None ends a sentence."""
    return [
        _tense(form, before, signs)
        for before, form in zip(["", *forms], forms, strict=False)
    ]


def _tense(form: str, before: str, signs: Signs) -> int | None:
    if form in signs.stops:
        return None
    word = form.lower()
    if word in signs.future:
        return 1
    if word == signs.infinitive and before in signs.before_infinitive:
        return 1
    if word in signs.past or (form.islower() and form.endswith(signs.past_ending)):
        return 1 if before == signs.passive else -1
    return 0


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
