"""A parsed text as plain objects: its words, its sentences and the names in it.

Attributes and their meanings are spaCy's (https://spacy.io/api/doc and /span), as those
of `Token` are. `read_doc` makes them of what spaCy has parsed.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Never, overload

from spacy import tokens as spacy_tokens

from timeline.errors import StoppedError
from timeline.language.token import Token, empty_word


class Span:
    """Words of a text in a row.

    Attributes:
        doc: The text.
        start: Place of the first word.
        end: Place after the last.
        label_: The kind of a name; "" for other spans.
    """

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        """Take the words from one place to before another."""
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        """Count its words."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Give its words in order."""
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> "Span": ...
    def __getitem__(self, place: int | slice) -> "Token | Span":
        """Give a word by its place in the span, or some of its words."""
        if isinstance(place, slice):
            first, after, _ = place.indices(len(self))
            return Span(self.doc, self.start + first, self.start + max(first, after))
        return self.doc.words[range(self.start, self.end)[place]]

    def __eq__(self, other: object) -> bool:
        """Tell the same words, under the same label."""
        if not isinstance(other, Span):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash(self._key())

    def _key(self) -> tuple[int, int, int, str]:
        return id(self.doc), self.start, self.end, self.label_

    def __str__(self) -> str:
        """Give it as it is written."""
        return self.text

    @property
    def start_char(self) -> int:
        """Offset of its first character."""
        words = self.doc.words
        return words[self.start].idx if self.start < len(words) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Offset after its last character."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """It as it is written, without the blank after it."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def root(self) -> Token:
        """The first word that hangs on none, else the one closest to such a word.

        Blanks and marks come last. An empty word where there are no words.
        """
        words = self.doc.words[self.start : self.end]
        own = next((word for word in words if word.head is word), None)
        outer = [w for w in words if not self.start <= w.head.i < self.end]
        # Mostly there is no choice, and no depth to count.
        alone = own or (outer[0] if len(outer) == 1 else None)
        ranked = outer or words or [self.doc.at(-1)]
        return alone or min(ranked, key=self._depth)

    def _depth(self, word: Token) -> int:
        if not word.children and (word.is_space or word.is_punct):
            return len(self.doc.words) - 1
        return sum(1 for _ in word.ancestors)


class _Gone(list[Token]):
    """The words of a text that was taken away; only who forgets them finds them."""

    def _stop(self, *_: object) -> Never:
        raise StoppedError

    __getitem__ = __iter__ = __len__ = _stop


class Doc:
    """A parsed text.

    Attributes:
        text: As it came in.
        words: Its words.
        ents: The names in it.
        sents: Its sentences.
        answers: Question -> what was answered for the words at some places, or for the
            text as a whole.
        parsed: What spaCy made of it; of the language room alone.
    """

    __slots__ = (
        *("_sentences", "_starts", "answers", "ents", "parsed", "sents", "text"),
        "words",
    )

    def __init__(self, text: str, words: list[Token], parsed: spacy_tokens.Doc) -> None:
        """Put the words of a text together; `read_doc` gives them their attributes."""
        self.text, self.words, self.parsed = text, words, parsed
        self.ents = [Span(self, e.start, e.end, e.label_) for e in parsed.ents]
        edges = [word.i for word in words if word.is_sent_start]
        self.sents = [Span(self, *edge) for edge in pairwise([*edges, len(words)])]
        self._sentences = [span for span in self.sents for _ in range(len(span))]
        self._starts = [word.idx for word in words]
        self.answers: defaultdict[Callable[..., object], dict[int, object]]
        self.answers = defaultdict(dict)
        for word in words:
            word.doc = self

    def __len__(self) -> int:
        """Count its words."""
        return len(self.words)

    def __iter__(self) -> Iterator[Token]:
        """Give its words in order."""
        return iter(self.words)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        """Give a word by its place, or some words."""
        if isinstance(place, slice):
            first, after, _ = place.indices(len(self.words))
            return Span(self, first, max(first, after))
        return self.words[place]

    def take_away(self) -> None:
        """Stop whoever reads it in another thread, at the next word that they ask for.

        They get a `StoppedError`; nobody has to look at a sign for every word.
        """
        self.words = _Gone(self.words)

    def forget(self) -> None:
        """Let the words go that lean on each other, so that their memory is free."""
        for word in list.__iter__(self.words):
            del word.doc, word.head, word.children, word.lefts, word.rights
            del word.left_edge, word.right_edge
        del self.words, self.sents, self.ents, self._sentences, self.answers

    def at(self, place: int) -> Token:
        """Give the word at a place; before the first and after the last an empty one.

        For rules that look at what stands beside something: `doc[place]` counts a
        negative place from the end, and fails after the last word.
        """
        words = self.words
        if 0 <= place < len(words):
            return words[place]
        ahead = place < 0
        return empty_word(self, *((-1, 0) if ahead else (len(words), len(self.text))))

    def sentence_of(self, word: Token) -> Span:
        """Give the sentence of a word; no words for an empty one."""
        if not word.text:
            return Span(self, max(word.i, 0), max(word.i, 0))
        return self._sentences[word.i]

    def char_span(self, first: int, after: int) -> Span | None:
        """Give the words that have a part of a stretch of characters; None for none.

        At its end the blank after a word is a part of that word.
        """
        start, last = self._at(max(first, 0)), self._at(after - 1)
        if start is None or last is None:
            return None
        word = self.words[start]
        start += first == word.idx + len(word.text)
        return Span(self, start, max(start, last + 1))

    def _at(self, character: int) -> int | None:
        place = bisect_right(self._starts, character) - 1
        if place < 0:
            return None
        word = self.words[place]
        return place if character < word.idx + len(word.text_with_ws) else None
