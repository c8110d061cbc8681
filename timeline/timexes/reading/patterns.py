"""The notation of rules: patterns over words, compiled to regular expressions.

    words = "part:PART? month:MONTH (,|of)? year:YEAR"

A name in capitals is a class of words, anything else a word itself; `( | )` groups
alternatives, `?` makes the item before it optional, `{1,3}` repeats it, `name:`
keeps what the item after it takes, and `<name>` stands for a part that several rules
share. There is no unbounded repetition, so that a rule looks at a bounded number of
words and reading stays linear in the length of the text.

Every word becomes one character (see `Alphabet`), and a pattern a regular expression
over these characters.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.timexes.reading.vocabulary import Vocabulary
from timeline.timexes.reading.words import (
    APOSTROPHES,
    NUMBER_CLASSES,
    OTHER,
    number_classes,
)

PIECE = re.compile(r"[a-z_]+:|[()|?]|\{\d,\d\}|[^\s()|?{}]+")
NAME = re.compile(r"[a-z_]+:")
SHARED = re.compile(r"<([a-z_]+)>")
NUMBER_STARTS = "0123456789\u00bc\u00bd\u00be" + APOSTROPHES
HYPHENS = ["-", "\u2010", "\u2011", "\u2012", "\u2212"]
FIRST_CODE = 0xE000
WORDS_KEPT = 100_000
LITERAL = "literal "


class Codes(dict[str, str]):
    """Word -> its character, a blank where it is of no class.

    Words are looked up when they first come, and forgotten once very many have come.

    Attributes:
        of_word: Word, in every accepted spelling -> its character.
        of_classes: Classes of a number token -> its character.
    """

    def __init__(
        self, of_word: Mapping[str, str], of_classes: Mapping[frozenset[str], str]
    ) -> None:
        """Look nothing up yet."""
        self.of_word = of_word
        self.of_classes = of_classes

    def __missing__(self, form: str) -> str:
        """Look a word up that has not come before."""
        code = self.of_word.get(form)
        if code is None and form[0] in NUMBER_STARTS:
            code = self.of_classes.get(number_classes(form))
        if len(self) >= WORDS_KEPT:
            self.clear()
        self[form] = found = code or OTHER
        return found


@dataclass(frozen=True, slots=True)
class Alphabet:
    """Which character stands for which word.

    Words in the same classes share a character, as no rule can tell them apart.

    Attributes:
        codes: Word -> its character.
        members: Class, or "literal " and a word -> the characters of its words.
    """

    codes: Codes
    members: dict[str, str]

    def encode(self, forms: Sequence[str]) -> str:
        """Write words as characters, blanks for words of no class."""
        return "".join(map(self.codes.__getitem__, forms))


def expand(pattern: str, shared: Mapping[str, str]) -> str:
    """Put the shared parts of a pattern in place, innermost last."""
    while SHARED.search(pattern):
        pattern = SHARED.sub(lambda found: f"( {shared[found[1]]} )", pattern)
    return pattern


@cache
def literals(pattern: str) -> frozenset[str]:
    """Give the words that an expanded pattern names themselves."""
    return frozenset(
        piece
        for piece in PIECE.findall(pattern)
        if not (is_class(piece) or piece[0] in "()|?{" or NAME.fullmatch(piece))
    )


def is_class(piece: str) -> bool:
    """Tell a class from a word."""
    return piece.isalpha() and piece.isupper()


def build_alphabet(vocabulary: Vocabulary, words: Iterable[str]) -> Alphabet:
    """Give every word of the vocabulary and of the patterns its character."""
    classes: dict[str, set[str]] = {}
    for name, meanings in vocabulary.classes.items():
        for word in meanings:
            classes.setdefault(word, set()).add(name)
    for word in words:
        told = {LITERAL + word, *number_classes(word)}
        classes.setdefault(_straight(word), set()).update(told)
    numbers = _number_signatures()
    signatures = dict.fromkeys([*map(frozenset, classes.values()), *numbers])
    character = {sig: chr(FIRST_CODE + i) for i, sig in enumerate(signatures)}
    members: dict[str, str] = dict.fromkeys(NUMBER_CLASSES, "")
    for signature, code in character.items():
        for name in signature:
            members[name] = members.get(name, "") + code
    spelled = {
        form: character[frozenset(names)]
        for word, names in classes.items()
        for form in _spellings(word, capital_only=word in vocabulary.capital)
    }
    codes = Codes(spelled, {sig: character[sig] for sig in numbers})
    return Alphabet(codes, members)


def _straight(word: str) -> str:
    """Write "\u2019s" as "'s", of which it is a spelling; a mark alone stays."""
    return word.replace(*APOSTROPHES[::-1]) if len(word) > 1 else word


def _spellings(word: str, *, capital_only: bool) -> list[str]:
    if word in HYPHENS:
        return HYPHENS
    curly = [word, word.replace(*APOSTROPHES)]
    lower = [] if capital_only else curly
    return [
        *lower,
        *(w[:1].upper() + w[1:] for w in curly),
        *(w.upper() for w in curly),
    ]


def _number_signatures() -> list[frozenset[str]]:
    """List the combinations of classes that a number token can have."""
    small = [
        number_classes(form)
        for form in (
            "0",
            "24",
            "31",
            "99",
            "3rd",
            "99th",
            "1066",
            "1010",
            "1900",
            "1984",
            "1980",
            "'80",
            "867",
            "12024",
            "0600",
            "10.30",
        )
    ]
    rest = [frozenset({name}) for name in NUMBER_CLASSES]
    return [*small, *rest]


def character_set(names: Iterable[str], alphabet: Alphabet) -> str:
    """Join the characters of classes and words."""
    return "".join(
        alphabet.members[name if is_class(name) else LITERAL + name] for name in names
    )
