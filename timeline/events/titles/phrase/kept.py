"""A word in, whether a title keeps it with another, as half of them is untrue, out."""

from collections.abc import Sequence

from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_TAGS, Token, lemma

LISTS = read_word_lists("titles")
JOINED = frozenset({"prep", "pcomp", "advmod", "prt"})
OF_ALL = LISTS["whoever"] | {
    *("all", "every", "each", "no", "most", "any", "only", "none"),
}
LONGEST = 12  # words of such a clause; longer ones are misread
COMPARING = frozenset({"JJR", "RBR"})
OTHER = frozenset({"more", "less", "fewer", "other", "rather"})
DONE = frozenset({("acl", "VBN"), ("acl", "VBD")})


def is_kept_from(preposition: Token) -> bool:
    """Tell "from leaving" of "prevent the ship from leaving": it is not prevented.

    And "into service" of "force boys into service".
    """
    if preposition.lower_ == "into":
        return lemma(preposition.head) in LISTS["forcing_into"]
    act = any(child.dep_ == "pcomp" for child in preposition.children)
    led = preposition.lower_ == "from" and act
    return led and lemma(preposition.head) in LISTS["keeping_from"]


def is_half(word: Token) -> bool:
    """Tell the "half" of "at half mast"; not of "in half by"."""
    mast = word.doc[word.i + 1 : word.i + 2]
    near = any(noun.dep_ == "pobj" and noun.head == word.head for noun in mast)
    return word.lower_ == "half" and word.dep_ == "pobj" and near


def makes_one(word: Token, preposition: Token) -> bool:
    """Tell the "to" of "due to", the "of" of "out of", which are told as one.

    Also the "half" of "at half mast", of which the parser makes two nouns.
    """
    if is_half(word):
        return True
    return word.dep_ in JOINED and word.i == preposition.i + 1


def is_of_whoever(clause: Token) -> bool:
    """Tell "who joins" of "anyone who joins will be held": not anyone will be.

    And "found armed" of "anyone found armed".
    """
    told = clause.dep_ == "relcl" or (clause.dep_, clause.tag_) in DONE
    short = clause.right_edge.i - clause.left_edge.i < LONGEST
    return told and short and clause.head.lower_ in LISTS["whoever"]


def is_lost_than(preposition: Token) -> bool:
    """Tell the "than" of "less hit by violence than Lund", no "violence than Lund".

    Not that of "more violence than in Lund".
    """
    noun = preposition.head
    if preposition.lower_ != "than" or noun.tag_ not in NOUN_TAGS:
        return False
    beside = noun.doc[noun.left_edge.i : preposition.i]
    return all(w.tag_ not in COMPARING and w.lower_ not in OTHER for w in beside)


def is_of_all(core: Sequence[Token], *, opens: bool) -> bool:
    """Tell "all who left" by its first words: what they are all of goes with them.

    Args:
        core: A noun with its own words.
        opens: Whether it opens the title; elsewhere only "those" are nobody alone.
    """
    words = OF_ALL if opens else LISTS["whoever"]
    return any(token.lower_ in words for token in core[:2])
