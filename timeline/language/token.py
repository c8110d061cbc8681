"""A word of a parsed text as a plain object, each of its attributes read once.

spaCy makes an object of a word anew whenever it is looked at and looks each of its
attributes up again, which took a fifth of the time that is spent after parsing. Names
and meanings are spaCy's (https://spacy.io/api/token); of its attributes those are here
that the other rooms ask for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.language.doc import Doc, Span

CONJUNCT = "conj"
NOUN_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""How a noun or a pronoun hangs on the verb whose subject it is."""
UNDERGOERS = frozenset({"dobj", "nsubjpass"})
"""How a noun hangs on the verb that tells what is done to it: its patient."""
OTHER_SUBJECTS = frozenset({"expl", "csubj", "csubjpass"})
"""How "there" hangs on its verb, and a clause on the verb whose subject it is."""
HELPING = frozenset({"aux", "auxpass"})
"""How "has", "was" and "may" hang on the verb that they help."""
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
"""Tags of nouns, common and proper, one and many."""
NOUN_POS = frozenset({"NOUN", "PROPN"})
"""Parts of speech of nouns, common and proper."""
NAME_TAGS = frozenset({"NNP", "NNPS"})
"""Those of proper nouns."""
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
"""Those of many."""
PRESENT_TAGS = frozenset({"VBZ", "VBP"})
"""Forms of a verb in the present."""
PAST_TAGS = frozenset({"VBD", "VBN"})
"""A past tense and its participle, which look alike: the tagger mixes them up."""
TENSED = PRESENT_TAGS | {"VBD"}
"""Forms of a verb that show a tense."""
FINITE = TENSED | {"MD"}
"""Forms that a clause of its own has one of; "may" is one."""
SUPERLATIVES = frozenset({"JJS", "RBS"})
"""Tags of "worst" and "most"."""
NOUN_ADVERBS = frozenset({"npadvmod", "tmod"})
"""How "Monday" hangs on the verb of "left Monday", as if it were an adverb."""
NOUN_CLAUSES = frozenset({"acl", "relcl"})
"""How the verb of a clause about a noun hangs on it: "the boat seen", "that sank"."""
TIME_LABELS = frozenset({"DATE", "TIME"})
"""Kinds of names (`ent_type_`) that tell when."""


@dataclass(init=False, eq=False, repr=False, slots=True)
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
        lefts: Those before it.
        rights: Those after it.
        whole: Nothing stands among the words under it that hangs elsewhere, nor does it
            for any of them: they are a stretch of the text.
        left_edge: The first word of those under it.
        right_edge: The last of them.
        form: What its dictionary form is told by.
        base: Its dictionary form, once it was asked for.
    """

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
    lefts: Sequence["Token"]
    rights: Sequence["Token"]
    whole: bool
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
        if self.whole:
            words = self.doc.words[self.left_edge.i : self.right_edge.i + 1]
            return iter(words)
        return self._under()

    def _under(self) -> Iterator["Token"]:
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

        Where the text ends before that, an empty word, and no error as with spaCy:
        texts may break off anywhere, and a rule that looks one word on must not fail.
        """
        place = self.i + steps
        doc = self.doc
        return doc.words[place] if 0 <= place < len(doc.words) else doc.at(place)


def empty_word(doc: "Doc", place: int, offset: int) -> Token:
    """Make the word that stands for none: it is false and of no kind."""
    word = Token()
    word.doc, word.i, word.idx = doc, place, offset
    word.text = word.lower_ = word.whitespace_ = word.base = ""
    word.dep_ = word.pos_ = word.tag_ = word.ent_type_ = word.ent_iob_ = ""
    word.is_space = word.is_alpha = word.is_stop = word.is_sent_start = False
    word.is_punct = word.is_quote = word.is_bracket = word.like_num = False
    word.head = word.left_edge = word.right_edge = word
    word.children = word.lefts = word.rights = ()
    word.whole, word.form = False, (0, 0, 0)
    return word
