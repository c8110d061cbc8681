"""Entries of a chronology in, their dates no part of what they tell any more.

In "2 August: An explosion seals the shaft" the parser may take the date for the
subject, which the explosion only explains, or for the head of it all. So it may the
"Update" of "Update, 14 Nov.: The mayor resigned", in any text.
"""

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from timeline.article import BlockKind, Layout
from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import NOUN_SUBJECTS

COLONS = (":", "):", "]:")
ADVERB, ROOT, PUNCTUATION = "npadvmod", "ROOT", "punct"


def mend_labels(doc: Doc, layout: Layout) -> None:
    """Let the date of an entry be an adverb of what the entry tells, in place."""
    labelled = [
        (block.char_start, block.label_end, block.char_end)
        for block in layout.blocks
        if block.label_end and block.kind is BlockKind.BODY
    ]
    if not labelled:
        return
    starts = [token.idx for token in doc]
    heads: dict[int, Head] = {}
    for ends in labelled:
        first, after, last = (bisect_left(starts, end) for end in ends)
        words = [token for token in doc[first:last] if not token.is_space]
        label = [token for token in words if token.i < after]
        told = [token for token in words if token.i >= after]
        heads.update(_of_subject(label, told))
        heads.update(_of_root(label, told))
    move_heads(doc, heads)


def mend_leads(doc: Doc) -> None:
    """Let what stands before a colon be no second subject of the verb behind, in place.

    "Update, 14 Nov.: The mayor resigned": the update did not.
    """
    heads: dict[int, Head] = {}
    for colon in having(doc, "ORTH", COLONS):
        for word in doc[colon.sent.start : colon.i]:
            verb, subject = word.head, word.dep_ in NOUN_SUBJECTS
            if subject and verb.i > colon.i and _has_subject(verb, colon):
                heads[word.i] = verb.i, ADVERB
    move_heads(doc, heads)


def _has_subject(verb: Token, colon: Token) -> bool:
    return any(one.dep_ in NOUN_SUBJECTS and one.i > colon.i for one in verb.lefts)


def _of_subject(label: Sequence[Token], told: Sequence[Token]) -> dict[int, Head]:
    """Make the noun that explains a date the subject that the date was."""
    heads: dict[int, Head] = {}
    places = {token.i for token in told}
    for date in label:
        if date.dep_ not in NOUN_SUBJECTS or date.head.i not in places:
            continue
        nouns = [c for c in date.children if c.dep_ == "appos" and c.i in places]
        others = [
            c for c in date.head.lefts if c.dep_ in NOUN_SUBJECTS and c.i in places
        ]
        if nouns:
            heads[nouns[0].i] = date.head.i, date.dep_
        if nouns or others:
            heads[date.i] = date.head.i, ADVERB
    return heads


def _of_root(label: Sequence[Token], told: Sequence[Token]) -> dict[int, Head]:
    """Make the first word that hangs on a date its head."""
    places = {token.i for token in label}
    roots = [token for token in label if token.dep_ == ROOT]
    hanging = [one for one in told if one.head.i in places]
    words = [one for one in hanging if one.dep_ != PUNCTUATION]
    if not roots or not words:
        return {}
    head = words[0].i
    heads: dict[int, Head] = {one.i: (head, one.dep_) for one in hanging}
    heads.update((root.i, (head, ADVERB)) for root in roots)
    heads[head] = head, ROOT
    return heads
