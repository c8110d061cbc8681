"""Names of people that the parser tears at a small word in, made one again.

In "Mona van den Berg resigned" it may make "van" one subject and "Berg" another, in
"Bae Won-soon's body was found" Bae Won one and the body the other.
"""

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc, Span, Token

from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import NAME_TAGS, NOUN_SUBJECTS
from timeline.language.words import mend_words

PART = "compound"
PERSON, HYPHEN = "PERSON", "HYPH"


def mend_torn_names(doc: Doc) -> None:
    """Let every word of such a name hang on its last one, in place."""
    heads: dict[int, Head] = {}
    for hyphen in having(doc, "TAG", [HYPHEN]):
        heads.update(_joined(hyphen))
    words = [doc.vocab.strings[word] for word in mend_words()["in_names"]]
    small = np.isin(doc.to_array("ORTH"), words).any()
    for name in doc.ents if small else ():
        if name.label_ == PERSON:
            heads.update(_made_one(name))
    move_heads(doc, heads)


def _made_one(name: Span) -> Iterator[tuple[int, Head]]:
    *before, last = name
    small = [word for word in before if word.text in mend_words()["in_names"]]
    if not small or last.tag_ not in NAME_TAGS:
        return
    within = range(name.start, name.end)
    astray = [w for w in before if w.head.i not in within or w.dep_ in NOUN_SUBJECTS]
    if not astray or not all(map(_may_be_name, (*astray, last))):
        return
    outside = [word for word in (last, *astray) if word.head.i not in within]
    if outside:
        yield from ((word.i, (last.i, PART)) for word in before)
        yield last.i, (outside[0].head.i, outside[0].dep_)


def _joined(hyphen: Token) -> Iterator[tuple[int, Head]]:
    """Let "Won" of "Won-soon's body" belong to "soon", and found be the body."""
    doc, name = hyphen.doc, hyphen.ent_type_ == PERSON
    if not name or not 0 < hyphen.i < len(doc) - 1:
        return
    first, last = doc[hyphen.i - 1], doc[hyphen.i + 1]
    glued = not (first.whitespace_ or hyphen.whitespace_) and last.text.islower()
    apart = first.head.i != last.i and first.dep_ in NOUN_SUBJECTS
    if glued and apart and last.ent_type_ == PERSON and last.tag_ in NAME_TAGS:
        yield first.i, (last.i, PART)
        yield hyphen.i, (last.i, "punct")
        yield from ((c.i, (last.i, PART)) for c in first.lefts if c.dep_ == PART)


def _may_be_name(word: Token) -> bool:
    """Tell how a part of a name hangs: as a noun does, on what is not in the name."""
    return word.dep_ in NOUN_SUBJECTS | {PART, "pobj", "dobj", "appos", "nmod", "conj"}
