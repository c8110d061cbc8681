"""Who says it before a colon in, no part of what is said any more.

In "Governor: drone debris fell on a warehouse" and "Police: gunman killed three" the
parser may take the governor for what fell, and the gunman for one of the police.
"""

from spacy.tokens import Doc, Token

from timeline.language.having import having
from timeline.language.heads import Head, move_heads
from timeline.language.token import NOUN_SUBJECTS

COLON = ":"
LONGEST = 5  # words of who says it: "Defence ministry spokesman Ana Ruiz:"
BEFORE_NOUN = frozenset({"nmod", "compound", "amod"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PUNCT"})
LOOSE = "dep"  # spaCy's relation of what belongs to nothing


def mend_said_before(doc: Doc) -> None:
    """Part who says it from what is said, in place."""
    heads: dict[int, Head] = {}
    for mark in having(doc, "ORTH", [COLON]):
        heads.update(_parted(mark, mark.sent.start, mark.sent.root))
    move_heads(doc, heads)


def _parted(mark: Token, first: int, root: Token) -> dict[int, Head]:
    """Give new heads for the words from a sentence's first to its colon.

    None where these tell anything themselves, or where the root stands among them.
    """
    said_by = mark.doc[first : mark.i]
    if not 0 < len(said_by) <= LONGEST or root.i < mark.i:
        return {}
    if any(word.pos_ not in NOMINAL for word in said_by):
        return {}
    misled = [word for word in said_by if word.head.i > mark.i and _misleads(word)]
    return {word.i: (root.i, LOOSE) for word in misled}


def _misleads(word: Token) -> bool:
    """Tell a second subject of a verb, or a word before a noun beyond the colon."""
    if word.dep_ in BEFORE_NOUN:
        return True
    subjects = [c for c in word.head.lefts if c.dep_ in NOUN_SUBJECTS]
    return word.dep_ in NOUN_SUBJECTS and len(subjects) > 1
