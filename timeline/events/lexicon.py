"""What kind of word it is: the shipped table of verbs and nouns that may tell events.

The table is derived from WordNet 3.0 (`python -m timeline.training.wordnet`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("en") / "event_words.tsv"


@dataclass(frozen=True, slots=True)
class Entry:
    """What the table says of a word.

    Attributes:
        kinds: WordNet's lexicographer file of each sense, commonest sense first.
        base: The verb that a noun derives from; empty where none is known.
    """

    kinds: tuple[str, ...]
    base: str


UNKNOWN = Entry((), "")


@cache
def _table(pos: str) -> Mapping[str, Entry]:
    entries = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            word, part, kinds, base = line.split("\t")
            if part == pos:
                entries[word] = Entry(tuple(kinds.split()), base)
    return entries


def verb_entry(lemma: str) -> Entry:
    """Look up a verb's dictionary form; `UNKNOWN` where the table lacks it."""
    return _table("verb").get(lemma, UNKNOWN)


def noun_entry(lemma: str) -> Entry:
    """Look up a noun's dictionary form; `UNKNOWN` where the table lacks it."""
    return _table("noun").get(lemma, UNKNOWN)
