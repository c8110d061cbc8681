"""Words in, the same words on other heads: where the parser is known to be wrong."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

import numpy as np
from spacy.tokens import Doc, Token

from timeline.language.token import HELPING

if TYPE_CHECKING:
    from thinc.types import Ints2d

Head = tuple[int, str]
"""Index of a word's head, and how it belongs to it."""


def as_subject(verb: Token) -> Head:
    """Give how a subject belongs to a verb: to "was sold" otherwise than to "sold"."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return verb.i, "nsubjpass" if passive else "nsubj"


def in_place_of(top: Token, taker: Token) -> Head:
    """Give the head that a word has once it takes the place of another one."""
    head = taker if top.head.i == top.i else top.head
    return head.i, top.dep_


def first_of(verb: Token) -> Token:
    """Give the first word of a verb with those that help it: "was" of "was sold"."""
    helping = [c for c in verb.children if c.dep_ in HELPING and c.i < verb.i]
    return min([verb, *helping], key=lambda word: word.i)


def move_heads(doc: Doc, heads: Mapping[int, Head]) -> None:
    """Give words other heads, all at once: one after another might make a ring.

    Moves by which words would hang on each other in a ring all the same are left out.

    Args:
        doc: The parsed text, changed in place.
        heads: The new head of each word, by index; a root is its own. Mostly none.
    """
    kept = dict(heads)
    if not kept:
        return
    while ring := _ring(doc, kept):
        kept = {place: head for place, head in kept.items() if place not in ring}
    rows = doc.to_array(["HEAD", "DEP"])
    for place, (head, dep) in kept.items():
        rows[place, 0] = np.array(head - place).astype(np.int64).view(np.uint64)
        rows[place, 1] = doc.vocab.strings.add(dep)
    doc.from_array(["HEAD", "DEP"], cast("Ints2d", rows))


def _ring(doc: Doc, heads: Mapping[int, Head]) -> list[int]:
    """Give words that would hang on each other in a ring; none where all is a tree."""
    for moved in heads:
        here, seen = moved, list[int]()
        while here not in seen:
            seen.append(here)
            here = heads[here][0] if here in heads else doc[here].head.i
        if here != seen[-1]:  # a root hangs on itself
            return seen[seen.index(here) :]
    return []
