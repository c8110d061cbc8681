"""Parsed docs in, the same with their named entities: spaCy's own network and rules.

spaCy's recogniser asks its network word by word, two thirds of the time that names
take. Outside an entity the answer depends on the word alone, so that all words of a
batch are asked at once; inside one, which is rare, the open entities of all sentences
are asked together. The words get the recogniser's own entities, in linear time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, reduce
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

COMPONENT = "ner"
# What the network is asked about: the next word, the entity's first, the word before.
FEATURES = 3
LAYERS = 3
NEVER = -np.inf

Numbers = NDArray[np.float32]
Places = NDArray[np.int64]
Found = tuple[int, int, str]


@dataclass(slots=True)
class _Open:
    """An entity that is being read, in the words of the whole batch."""

    sentence: int
    start: int
    here: int
    label: str


class QuickNamer:
    """spaCy's named entity recogniser, asked about many words at once.

    Args:
        ner: The model's own, of the kind that `is_known` accepts.
    """

    def __init__(self, ner: EntityRecognizer) -> None:
        """Take the layers and the moves of the recogniser."""
        vectors, lower, upper = ner.model.layers
        self._vectors, self._lower = vectors, lower
        self._lower_bias: Numbers = lower.get_param("b")
        self._weights: Numbers = upper.get_param("W").T
        self._bias: Numbers = upper.get_param("b")
        # "B-ORG": begin one; "I-", "L-": go on in, end one; "U-": one of a single word.
        names = [ner.moves.get_class_name(at) for at in range(ner.moves.n_moves)]
        self._moves = [(name[:1], name[2:]) for name in names]
        self._places = {move: place for place, move in enumerate(self._moves)}
        self._begins = np.array([kind == "B" for kind, _ in self._moves])
        self._units = np.array(
            [kind == "U" and label != "" for kind, label in self._moves]
        )
        self._out = self._places["O", ""]

    def assign(self, docs: Sequence[Doc]) -> None:
        """Write the entities of some docs whose sentences are known."""
        filled = [doc for doc in docs if len(doc)]
        if not filled:
            return
        asked: Numbers = self._lower.predict(self._vectors.predict(filled))
        batch = _Batch(filled)
        found = self._read(asked, batch)
        ends = np.cumsum([len(doc) for doc in filled]).tolist()
        reached = 0
        for doc, end in zip(filled, ends, strict=True):
            first, spans = end - len(doc), []
            while reached < len(found) and found[reached][0] < end:
                start, after, label = found[reached]
                spans.append(Span(doc, start - first, after - first, label=label))
                reached += 1
            doc.set_ents(spans, default="outside")

    def _read(self, asked: Numbers, batch: "_Batch") -> list[Found]:
        """Give (first word, after-last word, label) of each entity, in text order."""
        moves = self._outside(asked, batch)
        spots = batch.by_sentence(np.flatnonzero(moves != self._out))
        reading = _Reading(
            [[(i, *self._moves[moves[i]]) for i in words.tolist()] for words in spots]
        )
        for sentence in range(len(spots)):
            reading.go_on(sentence, 0)
        while reading.opened:
            reading.step(self._inside(asked, batch, reading.opened))
        return sorted(reading.found)

    def _outside(self, asked: Numbers, batch: "_Batch") -> Places:
        """Choose the move for each word where no entity is open."""
        padding = asked[0]
        scores = self._scores(asked[1:, 0] + padding[1] + padding[2])
        allowed = np.zeros(scores.shape, dtype=bool)
        allowed[:, self._out] = True
        allowed |= self._units & ~batch.is_space[:, None]
        allowed |= self._begins & (batch.goes_on & ~batch.is_space)[:, None]
        moves: Places = np.argmax(np.where(allowed, scores, NEVER), axis=1)
        return moves

    def _inside(
        self, asked: Numbers, batch: "_Batch", opened: Sequence[_Open]
    ) -> list[bool]:
        """Tell of each open entity whether it goes on after its next word."""
        here = np.array([one.here for one in opened])
        start = np.array([one.start for one in opened])
        # Row 0 is what stands for no word.
        words = asked[here + 1, 0] + asked[start + 1, 1] + asked[here, 2]
        scores = self._scores(words)
        rows = np.arange(len(opened))
        inside = np.array([self._places["I", one.label] for one in opened])
        last = np.array([self._places["L", one.label] for one in opened])
        better = scores[rows, inside] > scores[rows, last]
        even = (scores[rows, inside] == scores[rows, last]) & (inside < last)
        stays: list[bool] = (batch.goes_on[here] & (better | even)).tolist()
        return stays

    def _scores(self, summed: Numbers) -> Numbers:
        pieces = summed + self._lower_bias
        # One array against the other: much faster than along so short an axis.
        hidden = reduce(np.maximum, np.moveaxis(pieces, -1, 0))
        scores: Numbers = hidden @ self._weights + self._bias
        return scores


class _Reading:
    """How far each sentence has been read.

    Args:
        moves: For each sentence, (word, kind, label) where an entity may begin.
    """

    def __init__(self, moves: Sequence[Sequence[tuple[int, str, str]]]) -> None:
        self._moves = [iter(sentence) for sentence in moves]
        self.opened: list[_Open] = []
        self.found: list[Found] = []

    def go_on(self, sentence: int, place: int) -> None:
        """Read a sentence from a word on until an entity of several words opens."""
        for word, kind, label in self._moves[sentence]:
            if word >= place and kind == "U":
                self.found.append((word, word + 1, label))
            elif word >= place:
                self.opened.append(_Open(sentence, word, word + 1, label))
                return

    def step(self, stays: Sequence[bool]) -> None:
        """Take the next word into each open entity and close those that do not stay."""
        before, self.opened = self.opened, []
        for one, stay in zip(before, stays, strict=True):
            one.here += 1
            if stay:
                self.opened.append(one)
            else:
                self.found.append((one.start, one.here, one.label))
                self.go_on(one.sentence, one.here)


class _Batch:
    """What the rules of the moves ask of the words of some docs, one after another."""

    def __init__(self, docs: Sequence[Doc]) -> None:
        starts = np.concatenate([_sentence_starts(doc) for doc in docs])
        self.is_space = np.concatenate([doc.to_array("IS_SPACE") for doc in docs]) == 1
        self.goes_on = np.append(~starts[1:], [False])
        self._starts = np.flatnonzero(starts)

    def by_sentence(self, words: Places) -> list[Places]:
        """Split words, in order, by the sentence that they stand in."""
        return np.split(words, np.searchsorted(words, self._starts[1:]))


def _sentence_starts(doc: Doc) -> NDArray[np.bool_]:
    starts: NDArray[np.bool_] = doc.to_array("SENT_START") == 1
    starts[0] = True
    return starts


def is_known(ner: EntityRecognizer) -> bool:
    """Tell whether a recogniser is built as `QuickNamer` expects.

    It has spaCy's three layers with vectors of its own, looks at three words and knows
    all its moves.
    """
    model = ner.model
    if len(model.layers) != LAYERS or model.attrs.get("unseen_classes"):
        return False
    vectors, lower, _ = model.layers
    own = all("listener" not in layer.name for layer in vectors.walk())
    return own and lower.has_dim("nF") is True and lower.get_dim("nF") == FEATURES


@cache
def quick_namer(model: Language) -> QuickNamer | None:
    """Give a model's recogniser, made once; None where it has none that is known."""
    if COMPONENT not in model.component_names:
        return None
    ner = cast("Any", model.get_pipe(COMPONENT))
    known = isinstance(ner, EntityRecognizer) and is_known(ner)
    return QuickNamer(ner) if known else None
