"""An event that the text ranks among others in, the words that tell the others out.

"It is the largest deployment since 2004", "this was the third strike this year".
"""

from timeline.events.clause import SUBJECTS
from timeline.events.ranked import is_ranked
from timeline.events.titles.words import ARGUMENT, Piece, told_at
from timeline.language import Token, lemma

POINTING = frozenset({"it", "this", "that"})
LEADING = frozenset({"since", "in", "for"})
TIME = "DATE"


def ranked_pieces(noun: Token) -> list[Piece]:
    """Give the time that an event is ranked in as a piece; none where it is not ranked.

    "Since 2004", "this year", "in two years".
    """
    ranked = told_at(0, _ranked_in(noun))
    return [Piece(ARGUMENT, ranked)] if ranked else []


def _ranked_in(noun: Token) -> list[Token]:
    copula = noun.head
    if noun.dep_ != "attr" or lemma(copula) != "be" or not is_ranked(noun):
        return []
    if not any(c.dep_ in SUBJECTS and c.lower_ in POINTING for c in copula.lefts):
        return []
    for child in sorted((*noun.rights, *copula.rights), key=lambda one: one.i):
        led = child.dep_ == "prep" and child.lower_ in LEADING
        if child.i > noun.i and (led or child.dep_ == "npadvmod"):
            words = [*child.subtree]
            if any(word.ent_type_ == TIME for word in words):
                return words
    return []
