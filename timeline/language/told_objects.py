"""Objects of verbs of saying that are subjects of what is said in, set right out.

In "the mayor announced classes for small children, in Lund too, would be cancelled" the
words up to "would" are a sentence; the parser makes them one and leaves the cancelling
without a subject, which no clause of English is.
"""

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc, Token

from timeline.language.garden_paths import is_bare
from timeline.language.heads import Head, move_heads
from timeline.language.token import NOUN_TAGS, TENSED

CONTENT = "ccomp"


def mend_told_objects(doc: Doc) -> None:
    """Make the object of the saying the subject of what is said, in place."""
    relation = doc.vocab.strings[CONTENT]
    heads: dict[int, Head] = {}
    for place in np.flatnonzero(doc.to_array("DEP") == relation):
        told = doc[int(place)]
        saying, verb = sorted((told, told.head), key=lambda one: one.i)
        noun = _object_before(saying, verb)
        if noun is not None and not heads.keys() & {saying.i, verb.i, noun.i}:
            heads.update(_set_right(noun, saying, verb))
    if heads:
        move_heads(doc, heads)


def _object_before(saying: Token, verb: Token) -> Token | None:
    """Give the one object of a first verb that a second without a subject may have."""
    if saying.tag_ not in TENSED or not is_bare(verb):
        return None
    helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.lefts)
    objects = [c for c in saying.rights if c.dep_ == "dobj" and c.i < verb.i]
    if not helped or len(objects) != 1 or objects[0].tag_ not in NOUN_TAGS:
        return None
    others = (c for c in saying.rights if objects[0].i < c.i < verb.i)
    return None if any(not c.is_punct for c in others) else objects[0]


def _set_right(noun: Token, saying: Token, verb: Token) -> Iterator[tuple[int, Head]]:
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    yield noun.i, (verb.i, "nsubjpass" if passive else "nsubj")
    if saying.dep_ != CONTENT or saying.head.i != verb.i:
        return
    is_root = verb.head.i == verb.i
    yield saying.i, (saying.i if is_root else verb.head.i, verb.dep_)
    yield verb.i, (saying.i, CONTENT)
