"""What a court heard that somebody did in, all of it told of that somebody.

In "the court heard Lund had cut his throat, wrapped the body in tape and buried it" the
parser has the court wrap and bury.
"""

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc, Token

from timeline.language.heads import Head, move_heads
from timeline.language.token import NOUN_SUBJECTS, PAST_TAGS
from timeline.language.words import mend_words

HEARD = "heard"


def mend_heard_runs(doc: Doc) -> None:
    """Join what was heard after the first thing to that first thing, in place."""
    heard = doc.vocab.strings[HEARD]
    courts = mend_words()["courts"]
    heads: dict[int, Head] = {}
    for place in np.flatnonzero(doc.to_array("ORTH") == heard):
        verb = doc[int(place)]
        if any(c.dep_ in NOUN_SUBJECTS and c.lower_ in courts for c in verb.lefts):
            heads.update(_joined(verb))
    if heads:
        move_heads(doc, heads)


def _joined(verb: Token) -> Iterator[tuple[int, Head]]:
    """Give the new heads of what is joined to the hearing but was done before it."""
    told = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    if told is None or told.tag_ not in PAST_TAGS:
        return
    for joined in verb.rights:
        if joined.dep_ != "conj" or joined.i < told.i or joined.tag_ not in PAST_TAGS:
            continue
        own = any(c.dep_ in NOUN_SUBJECTS for c in joined.children)
        if not own and joined.lower_ not in mend_words()["done_by_courts"]:
            yield joined.i, (told.i, "conj")
