"""Words of a title in, the same out with the "that" without which they are misread.

A headline does without it right after its verb: "says it sank". What stands between
makes it needed: "says in a letter that it sank", "claim by two tribes that it sank".
"""

from collections.abc import Sequence
from itertools import pairwise

from timeline.events.titles.words import Word
from timeline.language import Doc, Token

# Words that may stand between "that" and the first word kept of its clause.
REACH = 4
CLAUSES = frozenset({"ccomp", "acl", "relcl"})


def with_that(words: Sequence[Word], doc: Doc) -> list[Word]:
    """Put "that" before a clause whose verb or noun does not stand right before it."""
    kept = {word.place for word in words}
    told = list(words[:1])
    for left, right in pairwise(words):
        that = _that_between(left, right, doc)
        if that is not None and that.head.i in kept:
            told.append(Word(right.zone, that.i, that.lower_))
        told.append(right)
    return told


def _that_between(left: Word, right: Word, doc: Doc) -> Token | None:
    if right.place <= left.place + 1:
        return None
    for word in doc[max(left.place + 1, right.place - REACH) : right.place]:
        verb = word.head
        marks = word.lower_ == "that" and word.dep_ == "mark"
        if not marks or verb.dep_ not in CLAUSES or verb.i < right.place:
            continue
        taker = verb.head
        # "Said that it sank and (that) nobody": the first has none either.
        return word if taker.i < left.place else None
    return None
