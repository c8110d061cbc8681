"""A word in, whether a title keeps it with another, as half of them is untrue, out."""

from collections.abc import Sequence

from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")
JOINED = frozenset({"prep", "pcomp", "advmod", "prt"})
OF_ALL = frozenset({"all", "every", "each", "no", "most", "any", "only", "none"})


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


def is_of_all(core: Sequence[Token]) -> bool:
    """Tell "all who left" by its first words: what they are all of goes with them."""
    return any(token.lower_ in OF_ALL for token in core[:2])
