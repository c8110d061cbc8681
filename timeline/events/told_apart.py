"""A predicate in, the word that tells its event from one of its kind before out.

"A second bomb exploded", "police shot another man": no mention of the first bomb's
explosion or of the first man's shooting, nor of their days.
"""

from timeline.events.word_lists import read_word_lists
from timeline.language import Token

LISTS = read_word_lists("salience")
OPENING = LISTS["opening"]  # words that part one from those after it
ONE_MORE = LISTS["one_more"]
LATER_ONES = LISTS["ordinals"] - OPENING
APART = ONE_MORE | LATER_ONES
THINGS = frozenset({"nsubj", "nsubjpass", "dobj"})
MODIFIERS = frozenset({"amod", "det", "nummod"})


def told_apart(token: Token) -> frozenset[str]:
    """Give "second" of "a second blast" and of "a second bomb exploded", lower-cased.

    Empty for "the second blast", which may be told again, and for "a first blast".

    Args:
        token: The predicate. Of a verb those count that do it or that it is done to.
    """
    return frozenset(word for noun in _things(token) for word in _one_more(noun))


def things_told_apart(token: Token) -> frozenset[str]:
    """Give "blast" of "a second blast", and "bomb" of "a second bomb exploded"."""
    return frozenset(noun.lower_ for noun in _things(token) if _one_more(noun))


def modifiers(noun: Token) -> frozenset[str]:
    """Give the words beside a noun that tell which one it is, lower-cased."""
    beside = (child for child in noun.children if child.dep_ in MODIFIERS)
    return frozenset(child.lower_ for child in beside)


def _things(token: Token) -> list[Token]:
    if token.pos_ != "VERB":
        return [token]
    return [child for child in token.children if child.dep_ in THINGS]


def _one_more(noun: Token) -> frozenset[str]:
    beside = modifiers(noun)
    return beside & APART if beside & LISTS["indefinite"] else frozenset()
