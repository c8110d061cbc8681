"""Entries of a chronology in, their dates no subjects any more.

In "2 August: An explosion seals the shaft" the parser may take the date for the
subject, which the explosion only explains.
"""

from bisect import bisect_left

from spacy.tokens import Doc, Token

from timeline.article import BlockKind, Layout

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def mend_labels(doc: Doc, layout: Layout) -> None:
    """Let what follows the date of an entry be its subject, in place."""
    labelled = [
        (block.char_start, block.label_end)
        for block in layout.blocks
        if block.label_end and block.kind is BlockKind.BODY
    ]
    if not labelled:
        return
    starts = [token.idx for token in doc]
    for start, end in labelled:
        label = doc[bisect_left(starts, start) : bisect_left(starts, end)]
        for token in label:
            if token.dep_ in SUBJECTS and token.head.i >= label.end:
                _hand_over(token, label.end)


def _hand_over(date: Token, after: int) -> None:
    """Make the noun that explains a date the subject that the date was."""
    nouns = [c for c in date.children if c.dep_ == "appos" and c.i >= after]
    if not nouns:
        return
    nouns[0].head, nouns[0].dep_ = date.head, date.dep_
    date.dep_ = "npadvmod"
