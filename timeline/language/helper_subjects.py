"""Subjects that the parser hangs on "were" in "beaches were closed", set right.

What is closed hangs on the closing, as does a "not". Not so what hangs on "had": "he
had advanced cancer" may be no pluperfect.
"""

from spacy.tokens import Doc, Token

from timeline.language.having import having
from timeline.language.heads import Head, as_subject, move_heads
from timeline.language.token import NOUN_SUBJECTS

PASSIVE, DENIED = "auxpass", "neg"
ASKING = frozenset({"WP", "WDT", "WRB"})
JOINED = frozenset({"cc", "conj"})


def mend_helper_subjects(doc: Doc) -> None:
    """Hang subjects on the participle that "were" helps, in place."""
    heads: dict[int, Head] = {}
    for were in having(doc, "DEP", [PASSIVE]):
        heads.update(_set_right(were))
    move_heads(doc, heads)


def _set_right(were: Token) -> dict[int, Head]:
    verb = were.head
    hung = [c for c in were.lefts if c.dep_ in NOUN_SUBJECTS]
    own = any(c.dep_ in NOUN_SUBJECTS for c in verb.children)
    joined = any(c.dep_ in JOINED for c in were.children)
    if own or joined or len(hung) != 1 or were.i > verb.i:
        return {}
    if hung[0].tag_ in ASKING:
        return {}
    heads: dict[int, Head] = {hung[0].i: as_subject(verb)}
    return heads | {c.i: (verb.i, DENIED) for c in were.rights if c.dep_ == DENIED}
