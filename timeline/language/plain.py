"""What spaCy parsed in, the same as plain objects out."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from spacy import tokens as spacy_tokens
from spacy.lexeme import Lexeme
from spacy.strings import StringStore

from timeline.language.doc import Doc
from timeline.language.token import Token

MAX_FORMS = 200_000
HEADS: list[int | str] = ["HEAD"]
READ: list[int | str] = [
    *("ORTH", "POS", "TAG", "DEP", "ENT_TYPE", "ENT_IOB", "SPACY", "SENT_START")
]
BLANK = ("", " ")
INSIDE = ("", "I", "O", "B")  # by spaCy's numbers


class Form(NamedTuple):
    """What is true of a word wherever it stands; the attributes as in `Token`."""

    text: str
    lower: str
    is_space: bool
    is_alpha: bool
    is_stop: bool
    is_punct: bool
    is_quote: bool
    is_bracket: bool
    like_num: bool


class _Names(dict[int, str]):
    """Numbers of relations, parts of speech and the like -> their names."""

    def __init__(self, strings: StringStore) -> None:
        """Take spaCy's list of names."""
        self.strings = strings

    def __missing__(self, number: int) -> str:
        """Look up one that has not come before."""
        self[number] = name = str(self.strings[number])
        return name


_FORMS: dict[int, Form] = {}


def read_doc(parsed: spacy_tokens.Doc) -> Doc:
    """Read all that the other rooms ask for of a parsed text."""
    words = [Token() for _ in range(len(parsed))]
    below: list[list[Token]] = [[] for _ in words]
    rows = parsed.to_array(READ).tolist()
    steps = parsed.to_array(HEADS).astype(np.int64).tolist()
    names, start = _Names(parsed.vocab.strings), 0
    for i, (word, row, step) in enumerate(zip(words, rows, steps, strict=True)):
        orth, pos, tag, dep, kind, inside, blank, begins = row
        form = _FORMS.get(orth) or _learn(parsed.vocab[orth])
        word.i, word.idx, word.form, word.base = i, start, (orth, pos, tag), ""
        word.text, word.lower_, word.whitespace_ = form.text, form.lower, BLANK[blank]
        word.dep_, word.pos_, word.tag_ = names[dep], names[pos], names[tag]
        word.ent_type_, word.ent_iob_ = names[kind], INSIDE[inside]
        word.is_space, word.is_alpha = form.is_space, form.is_alpha
        word.is_stop, word.is_punct = form.is_stop, form.is_punct
        word.is_quote, word.is_bracket = form.is_quote, form.is_bracket
        word.like_num, word.is_sent_start = form.like_num, begins == 1 or not i
        word.head, word.children = words[i + step], below[i]
        if step:
            below[i + step].append(word)
        start += len(form.text) + blank
    _hang(words)
    return Doc(parsed.text, words, parsed)


def _hang(words: Sequence[Token]) -> None:
    """Tell of each word what is under it, from the lowest up."""
    downwards = [word for word in words if word.head is word]
    for word in downwards:
        downwards.extend(word.children)
    under = [1] * len(words)
    for word in reversed(downwards):
        place, below = word.i, word.children
        if not below:
            word.lefts = word.rights = below
            word.left_edge = word.right_edge = word
            word.whole = True
            continue
        before = sum(child.i < place for child in below)
        word.lefts, word.rights = below[:before], below[before:]
        ends = [place, *(child.left_edge.i for child in below)]
        ends += [child.right_edge.i for child in below]
        first, last = min(ends), max(ends)
        word.left_edge, word.right_edge = words[first], words[last]
        under[place] += sum(under[child.i] for child in below)
        together = under[place] == last - first + 1
        word.whole = together and all(child.whole for child in below)


def _learn(lexeme: Lexeme) -> Form:
    """Read what is true of a word wherever it stands, and keep it."""
    if len(_FORMS) >= MAX_FORMS:
        _FORMS.clear()
    _FORMS[lexeme.orth] = form = Form(
        text=lexeme.text,
        lower=lexeme.lower_,
        is_space=lexeme.is_space,
        is_alpha=lexeme.is_alpha,
        is_stop=lexeme.is_stop,
        is_punct=lexeme.is_punct,
        is_quote=lexeme.is_quote,
        is_bracket=lexeme.is_bracket,
        like_num=lexeme.like_num,
    )
    return form
