"""What one of several did in, told of that one out.

In "it was brought by three cooks, one of whom, Ana Ruiz, died" the parser may let what
was brought die.
"""

from spacy.tokens import Doc, Token

from timeline.language.having import having
from timeline.language.heads import Head, as_subject, first_of, move_heads
from timeline.language.token import HELPING, NOUN_SUBJECTS, TENSED

BESIDE = "appos"
WHOM = ("whom", "which")
RELATIONS = frozenset({"conj", "advcl", "dep", "ccomp"})
MARKS = frozenset({",", "-", "\u2013", "\u2014"})


def mend_told_of_one(doc: Doc) -> None:
    """Make the name of the one the subject of the verb behind it, in place."""
    heads: dict[int, Head] = {}
    for word in having(doc, "LOWER", WHOM):
        heads.update(_set_right(word))
    move_heads(doc, heads)


def _set_right(whom: Token) -> dict[int, Head]:
    of, one = whom.head, whom.head.head
    noun = one.head
    aside = one.dep_ == BESIDE and noun.i < one.i and of.lower_ == "of"
    comma = whom.doc[whom.i + 1 : whom.i + 2].text
    names = [c for c in (*noun.rights, *one.rights) if c.left_edge.i == whom.i + 2]
    if not aside or comma not in MARKS or len(names) != 1:
        return {}
    after = names[0].right_edge.i + 1
    closed = whom.doc[after : after + 1].text in MARKS
    verb = next((w for w in whom.doc[after + 1 : after + 2]), whom)
    verb = verb.head if verb.dep_ in HELPING else verb
    if not closed or not _is_bare(verb, after + 1):
        return {}
    return {names[0].i: as_subject(verb)}


def _is_bare(verb: Token, first: int) -> bool:
    """Tell a verb that begins at a word and has no subject of its own."""
    own = any(c.dep_ in NOUN_SUBJECTS for c in verb.children)
    tensed = verb.tag_ in TENSED or first_of(verb).tag_ in TENSED
    return tensed and not own and first_of(verb).i == first and verb.dep_ in RELATIONS
