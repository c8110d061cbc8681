"""A parsed text as plain objects, each attribute of a word read once.

spaCy makes an object of a word anew whenever it is looked at and looks each of its
attributes up again, which took half of the time that is spent after parsing. Names and
meanings are spaCy's (https://spacy.io/api/token, /doc and /span); of its attributes
those are here that the other rooms ask for. `read_doc` makes them.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import overload

from spacy import tokens as spacy_tokens

CONJUNCT = "conj"


class Token:
    """A word of a parsed text.

    Attributes:
        doc: The text.
        i: Its place among the words.
        idx: Offset of its first character.
        text: As it is written.
        lower_: The same in small letters.
        dep_: Its relation to its head.
        pos_: Its part of speech.
        tag_: Its finer part of speech, of the Penn Treebank.
        ent_type_: The kind of the name that it is a part of; "" for none.
        ent_iob_: "B" where it begins a name, "I" further on in one, else "O".
        whitespace_: The blank after it, or "".
        is_space: It is nothing but blanks.
        is_alpha: It is of letters alone.
        is_stop: It is one of the words that say little.
        is_punct: It is a mark.
        is_quote: It is a quotation mark.
        is_bracket: It is a bracket.
        like_num: It is a number, in digits or words.
        is_sent_start: It begins a sentence.
        head: The word that it hangs on; itself where it is a root.
        children: The words that hang on it, in text order.
        left_edge: The first word of those under it.
        right_edge: The last of them.
        form: What its dictionary form is told by.
        base: Its dictionary form, once it was asked for.
    """

    __slots__ = (
        *("doc", "i", "idx", "text", "lower_", "dep_", "pos_", "tag_", "ent_type_"),
        "ent_iob_",
        *("whitespace_", "is_space", "is_alpha", "is_stop", "is_punct", "is_quote"),
        *(
            "is_bracket",
            "like_num",
            "is_sent_start",
            "head",
            "children",
            "left_edge",
            "right_edge",
            "form",
        ),
        "base",
    )

    doc: "Doc"
    i: int
    idx: int
    text: str
    lower_: str
    dep_: str
    pos_: str
    tag_: str
    ent_type_: str
    ent_iob_: str
    whitespace_: str
    is_space: bool
    is_alpha: bool
    is_stop: bool
    is_punct: bool
    is_quote: bool
    is_bracket: bool
    like_num: bool
    is_sent_start: bool
    head: "Token"
    children: Sequence["Token"]
    left_edge: "Token"
    right_edge: "Token"
    form: tuple[int, int, int]
    base: str

    def __len__(self) -> int:
        """Count its characters."""
        return len(self.text)

    def __str__(self) -> str:
        """Give it as it is written."""
        return self.text

    def __repr__(self) -> str:
        """Give it as it is written."""
        return self.text

    @property
    def text_with_ws(self) -> str:
        """It and the blank after it."""
        return self.text + self.whitespace_

    @property
    def lefts(self) -> list["Token"]:
        """The words before it that hang on it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list["Token"]:
        """The words after it that hang on it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def ancestors(self) -> Iterator["Token"]:
        """The words above it, the nearest first."""
        here = self
        while here.head is not here:
            here = here.head
            yield here

    def is_ancestor(self, below: "Token") -> bool:
        """Tell whether another word is under it."""
        return any(above is self for above in below.ancestors)

    @property
    def subtree(self) -> Iterator["Token"]:
        """It and the words under it, what hangs before it first."""
        for word in self.lefts:
            yield from word.subtree
        yield self
        for word in self.rights:
            yield from word.subtree

    @property
    def conjuncts(self) -> tuple["Token", ...]:
        """The other words of the list that it is in."""
        first = self
        while first.dep_ == CONJUNCT and first.head is not first:
            first = first.head
        found = [first]
        for word in found:
            found += [child for child in word.rights if child.dep_ == CONJUNCT]
        return tuple(word for word in found if word is not self)

    @property
    def sent(self) -> "Span":
        """Its sentence."""
        return self.doc.sentence_of(self)

    def nbor(self, steps: int = 1) -> "Token":
        """Give the word so many places on; back where negative.

        Raises:
            IndexError: There is none.
        """
        place = self.i + steps
        if place < 0:
            message = f"no word {steps} places from {self.text!r}"
            raise IndexError(message)
        return self.doc.words[place]


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
    def ents(self) -> list["Span"]:
        """The names that lie in it."""
        inside = (self.start, self.end)
        return [e for e in self.doc.ents if inside[0] <= e.start and e.end <= inside[1]]

    @property
    def sent(self) -> "Span":
        """The sentence in which it begins."""
        return self.doc.sentence_of(self.doc.words[self.start])

    @property
    def root(self) -> Token:
        """The first word that hangs on none, else the one closest to such a word.

        Blanks and marks come last.
        """
        words = list(self)
        own = next((word for word in words if word.head is word), None)
        outer = [w for w in words if not self.start <= w.head.i < self.end]
        return own or min(outer or words, key=self._depth)

    def _depth(self, word: Token) -> int:
        if not word.children and (word.is_space or word.is_punct):
            return len(self.doc.words) - 1
        return sum(1 for _ in word.ancestors)


class Doc:
    """A parsed text.

    Attributes:
        text: As it came in.
        words: Its words.
        ents: The names in it.
        sents: Its sentences.
        parsed: What spaCy made of it; of the language room alone.
    """

    __slots__ = ("_sentences", "_starts", "ents", "parsed", "sents", "text", "words")

    def __init__(self, text: str, words: list[Token], parsed: spacy_tokens.Doc) -> None:
        """Put the words of a text together; `read_doc` gives them their attributes."""
        self.text, self.words, self.parsed = text, words, parsed
        self.ents = [Span(self, e.start, e.end, e.label_) for e in parsed.ents]
        edges = [word.i for word in words if word.is_sent_start]
        self.sents = [Span(self, *edge) for edge in pairwise([*edges, len(words)])]
        self._sentences = [span for span in self.sents for _ in range(len(span))]
        self._starts = [word.idx for word in words]
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

    def forget(self) -> None:
        """Let the words go that lean on each other, so that their memory is free."""
        for word in self.words:
            del word.doc, word.head, word.children, word.left_edge, word.right_edge
        del self.words, self.sents, self.ents, self._sentences

    def sentence_of(self, word: Token) -> Span:
        """Give the sentence of a word."""
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
