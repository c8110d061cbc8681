"""Who said that there is something in, no part of what there is any more.

In "the chief, Adam Boro, announced on Monday there were three suspects" the parser may
have the chief be the suspects, and somebody else announce him.
"""

from spacy.tokens import Doc, Token

from timeline.language.forms import dictionary_form
from timeline.language.having import having
from timeline.language.heads import Head, in_place_of, move_heads
from timeline.language.token import HELPING, NOUN_SUBJECTS, PAST_TAGS
from timeline.language.words import mend_words

BEING_THERE = "expl"


def mend_said_there(doc: Doc) -> None:
    """Let who announced it have announced it, in place."""
    heads: dict[int, Head] = {}
    for there in having(doc, "DEP", [BEING_THERE]):
        heads.update(_set_right(there))
    move_heads(doc, heads)


def _set_right(there: Token) -> dict[int, Head]:
    be = there.head
    who = next((c for c in be.lefts if c.dep_ in NOUN_SUBJECTS and c.i < there.i), be)
    told = [c for c in who.rights if c.dep_ == "acl" and c.i < there.i]
    if be.i < there.i or who.i == be.i or len(told) != 1:
        return {}
    says = told[0]
    bare = says.tag_ in PAST_TAGS and all(c.dep_ not in HELPING for c in says.lefts)
    said = dictionary_form(says.lower_, "verb") in mend_words()["saying"]
    if not (bare and said) or says.right_edge.i + 1 != there.i:
        return {}
    says.tag_ = "VBD"
    heads: dict[int, Head] = {says.i: in_place_of(be, says), who.i: (says.i, "nsubj")}
    heads |= {c.i: (says.i, c.dep_) for c in be.lefts if c.i < who.left_edge.i}
    heads |= {c.i: (says.i, c.dep_) for c in be.rights if c.is_punct}
    return heads | {be.i: (says.i, "ccomp")}
