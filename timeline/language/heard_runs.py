"""What a court heard or ruled in, all of it told of who did it.

In "the court heard Lund had cut his throat, wrapped the body in tape and buried it" the
parser has the court wrap and bury. In "a judge ruled that Lund was owed a hearing and
set one" it has Lund set it.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import NOUN_SUBJECTS, PAST_TAGS
from timeline.language.words import mend_words

HEARD, RULED = "heard", "ruled"


def mend_heard_runs(doc: Doc) -> None:
    """Join what was heard after the first thing to that first thing, in place."""
    courts = mend_words()["courts"]
    heads: dict[int, Head] = {}
    for verb in having(doc, "ORTH", [HEARD]):
        if any(c.dep_ in NOUN_SUBJECTS and c.lower_ in courts for c in verb.lefts):
            heads.update(_joined(verb))
    for ruled in having(doc, "ORTH", [RULED]):
        heads.update(_ruled_and_set(ruled))
    move_heads(doc, heads)


def _ruled_and_set(ruled: Token) -> Iterator[tuple[int, Head]]:
    """Give the new heads of "set" in "ruled that he was owed a hearing and set one"."""
    for told in ruled.rights:
        passive = any(c.dep_ == "auxpass" for c in told.lefts)
        if told.dep_ != "ccomp" or not passive:
            continue
        for joined in told.rights:
            done = [c for c in joined.rights if c.dep_ == "dobj"]
            own = any(c.dep_ in NOUN_SUBJECTS for c in joined.children)
            if joined.dep_ == "conj" and joined.tag_ == "VBD" and done and not own:
                yield joined.i, (ruled.i, "conj")
                joints = (c for c in told.rights if c.dep_ == "cc" and c.i < joined.i)
                yield from ((c.i, (ruled.i, "cc")) for c in joints)


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
