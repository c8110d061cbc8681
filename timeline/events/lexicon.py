"""What kind of word it is: words that may tell events, and their neighbours.

The table is derived from WordNet 3.0 (`python -m timeline.training.wordnet`), the
vectors from GloVe (`python -m timeline.training.vectors`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

TABLE = Path(__file__).with_name("en") / "event_words.tsv"
ADDED = TABLE.with_name("event_words_added.tsv")
LIGHT_VERBS = TABLE.with_name("light_verbs.tsv")
VECTORS = TABLE.with_name("event_vectors.npz")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the table says of a word.

    Attributes:
        kinds: WordNet's lexicographer file of each sense, commonest sense first.
        base: The verb that a noun derives from; empty where none is known.
    """

    kinds: tuple[str, ...]
    base: str


HAPPENINGS = (("event",), ("act",), ("phenomenon",), ("process",))
UNKNOWN = Entry((), "")


@cache
def _table(pos: str) -> Mapping[str, Entry]:
    entries = {}
    for path in (TABLE, ADDED):
        for line in path.read_text(encoding="utf-8").splitlines():
            word, part, kinds, base = f"{line}\t\t\t".split("\t")[:4]
            if part == pos and not line.startswith("#"):
                entries[word] = Entry(tuple(kinds.split()), base)
    return entries


def verb_entry(lemma: str) -> Entry:
    """Look up a verb's dictionary form; `UNKNOWN` where the table lacks it."""
    return _table("verb").get(lemma, UNKNOWN)


def noun_entry(lemma: str) -> Entry:
    """Look up a noun's dictionary form; `UNKNOWN` where the table lacks it."""
    return _table("noun").get(lemma, UNKNOWN)


def is_event_noun(lemma: str) -> bool:
    """Tell a noun that first of all names what happens: "fire"; not "bridge"."""
    return noun_entry(lemma).kinds[:1] in HAPPENINGS


def adjective_entry(lemma: str) -> Entry:
    """Look up an adjective that tells an event: "dead"; `UNKNOWN` where none."""
    return _table("adj").get(lemma, UNKNOWN)


@cache
def event_words() -> Mapping[str, int]:
    """Give every word of the table and its row among the vectors."""
    words = sorted({*_table("verb"), *_table("noun"), *_table("adj")})
    return {word: row for row, word in enumerate(words)}


@cache
def _vectors() -> NDArray[np.float32]:
    with np.load(VECTORS) as stored:
        vectors: NDArray[np.float32] = stored["vectors"] * stored["scale"]
    unknown = np.zeros_like(vectors[:1])
    return np.vstack([vectors, unknown]).astype(np.float32)


def word_vector(lemma: str) -> NDArray[np.float32]:
    """Give a word's unit vector; zeros where the table lacks it."""
    vectors = _vectors()
    vector: NDArray[np.float32] = vectors[event_words().get(lemma, len(vectors) - 1)]
    return vector


@lru_cache(maxsize=50_000)
def likeness(first: str, second: str) -> float:
    """Give the cosine of two words' vectors, -1..1; 0 where the table lacks one."""
    return float(word_vector(first) @ word_vector(second))


@cache
def light_verbs() -> Mapping[str, frozenset[str]]:
    """Give each light verb and the relations of the word that names its event."""
    lines = LIGHT_VERBS.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {row[0]: frozenset(row[1].split()) for row in rows}
