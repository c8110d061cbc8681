"""Whom somebody had around them in, told of them and of no place out.

In "the premier died at home in Lund, surrounded by family" the parser may have the
family surround Lund.
"""

from spacy.tokens import Doc, Token

from timeline.language.beside import text_before
from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import NOUN_SUBJECTS
from timeline.language.words import mend_words

REDUCED, BESIDE = "acl", "advcl"
LED = "pobj"
STEPS = 4


def mend_company(doc: Doc) -> None:
    """Hang such words on what somebody did, in place."""
    heads: dict[int, Head] = {}
    for participle in having(doc, "DEP", [REDUCED]):
        verb = _verb_above(participle) if _is_of_family(participle) else None
        if verb is not None:
            heads[participle.i] = verb.i, BESIDE
    move_heads(doc, heads)


def _is_of_family(participle: Token) -> bool:
    """Tell "surrounded by his family" behind a comma; not "surrounded by troops"."""
    words = mend_words()
    by = (c for c in participle.rights if c.dep_ == "agent")
    who = (c for one in by for c in one.rights if c.dep_ == LED)
    kin = any(one.lower_ in words["kin"] for one in who)
    around = participle.lower_ in words["around_somebody"]
    return kin and around and text_before(participle.left_edge) == ","


def _verb_above(participle: Token) -> Token | None:
    """Give "died" for the place of "died at home in Lund, surrounded"; else None."""
    here = participle.head
    if here.dep_ != LED:
        return None
    for _ in range(STEPS):
        here = here.head
        if here.pos_ == "VERB":
            own = any(c.dep_ in NOUN_SUBJECTS for c in here.lefts)
            return here if own and here.i < participle.i else None
    return None
