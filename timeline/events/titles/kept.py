"""A preposition in, whether its verb says nothing true without it, out."""

from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("titles")


def is_kept_from(preposition: Token) -> bool:
    """Tell "from leaving" of "prevent the ship from leaving": it is not prevented."""
    act = any(child.dep_ == "pcomp" for child in preposition.children)
    led = preposition.lower_ == "from" and act
    return led and lemma(preposition.head) in LISTS["keeping_from"]
