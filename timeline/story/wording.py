"""Text in, the words, names and numbers that two tellings can be compared by out."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from timeline.events.lexicon import noun_entry, verb_entry
from timeline.language.forms import dictionary_form, is_word
from timeline.story.kin import is_known

WORDS = Path(__file__).with_name("en") / "words.toml"
_TOKEN = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_POSSESSIVE = re.compile(r"['\u2019]s?$")


def word_families(word: str) -> tuple[str, ...]:
    """Give the verb and the noun that a word may be or derive from.

    >>> word_families("resignation")
    ('resignation', 'resign')
    >>> word_families("fled")
    ('flee',)
    """
    verb, noun = dictionary_form(word, "verb"), dictionary_form(word, "noun")
    if verb.endswith("ise") and not is_known(verb):
        verb = verb.removesuffix("ise") + "ize"
    found = [verb if verb_entry(verb).kinds or verb != word else noun]
    base = noun_entry(noun).base
    return tuple(dict.fromkeys([*found, *([base] if base else [])]))


def families(text: str, names: AbstractSet[str]) -> Iterator[str]:
    """Give what a text's words of content derive from, names left out, in order."""
    for token in tokens_of(text):
        word = token.lower()
        if word[0].isdigit() or word in names or word in _lists().stop:
            continue
        yield family(word)


def family(word: str) -> str:
    """Give what a word derives from, to compare it by.

    >>> family("Resignations")
    'resign'
    """
    return word_families(word.lower())[-1]


def names_inside(sentence: str) -> frozenset[str]:
    """Give the words after a sentence's first that are written as names."""
    return _names(tokens_of(sentence)[1:])


def names_in(sentence: str, known: AbstractSet[str] = frozenset()) -> frozenset[str]:
    """Give the words that are written as names, lower-cased.

    Args:
        sentence: Its first word is a name where the language model knows no such word
            or it is a known one.
        known: Words that are names inside other sentences.
    """
    return _names(tokens_of(sentence)[:1], known) | names_inside(sentence)


def names_of_headline(
    headline: str, known: AbstractSet[str] = frozenset()
) -> frozenset[str]:
    """Give the names of a headline, whose other words may have capitals too."""
    return _names(tokens_of(headline), known)


def actor_words(actor: str) -> frozenset[str]:
    """Give the parts of an actor's name, lower-cased."""
    return frozenset(token.lower() for token in tokens_of(actor)) - _lists().stop


def _names(
    tokens: Iterable[str], known: AbstractSet[str] | None = None
) -> frozenset[str]:
    """Give the tokens with a capital; with `known`, only those that are no words."""
    written = {token.lower() for token in tokens if token[0].isupper()}
    if known is not None:
        written = {word for word in written if word in known or not is_word(word)}
    return frozenset(written - _lists().stop)


def numbers_in(text: str) -> frozenset[str]:
    """Give the numbers of a text that are no years and no days of a month."""
    known = _lists().numbers
    found, held = set(), 0
    for token in tokens_of(text):
        value = known.get(token.lower())
        if value is None:
            if token[0].isdigit():
                found.add(token.replace(",", ""))
            held = 0
        elif held and value < 10 <= held:  # noqa: PLR2004 - "fifty eight"
            found.discard(str(held))
            found.add(str(held + value))
            held = 0
        else:
            found.add(str(value))
            held = value
    return frozenset(found)


def tokens_of(text: str) -> list[str]:
    """Give the words and numbers of a text, without the s of a possessor."""
    return [_POSSESSIVE.sub("", token) for token in _TOKEN.findall(text)]


@dataclass(frozen=True, slots=True)
class _Lists:
    stop: frozenset[str]
    numbers: Mapping[str, int]
    governments: frozenset[str]


@cache
def _lists() -> _Lists:
    lists = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return _Lists(
        frozenset(lists["stop"].split()),
        lists["numbers"],
        frozenset(lists["governments"].split()),
    )


def government_words() -> frozenset[str]:
    """Give the words that make a country's name that of its government."""
    return _lists().governments
