"""An expression and an event of one sentence in, whether the next clause has it out."""

from timeline.events.clause import SUBJECTS
from timeline.events.dating.article.birth import is_born
from timeline.events.dating.article.happening import (
    had_happened,
    has_happened,
    is_plainly_told,
)
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.clause.finer import is_wide
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

LISTS = read_word_lists("dating")
LATER = LISTS["says_later"] | LISTS["next_ones"]
THINGS = frozenset({"which", "that"})  # who is jailed may have been freed before
WHICH = THINGS | {"who"}


def is_by_next(placed: PlacedTimex, token: Token) -> bool:
    """Tell the January of "scored nine goals but in January was sold".

    Between what joins a verb and the verb itself: of the sale alone. What was done
    first was done by then. So it was by the day of "was sold two days later".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    verb = placed.verb
    if verb is None or verb.dep_ != "conj" or verb.head.i != token.i:
        return False
    joins = (one for one in token.rights if one.dep_ == "cc" and one.i < verb.i)
    between = any(one.i < placed.first < verb.i for one in joins)
    later = placed.first > verb.i and tells_later(placed)
    return (between or later) and has_happened(token) and has_happened(verb)


def tells_later(placed: PlacedTimex) -> bool:
    """Tell "two days later", "the following day" and "the day after".

    Args:
        placed: The expression.
    """
    return not LATER.isdisjoint(placed.timex.text.lower().split())


def begins_fronted(placed: PlacedTimex, token: Token) -> bool:
    """Tell the March of "freed in March 1969, he left": then or later.

    Not that of a birth, nor of a participle with its own doer.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    first, opening = first_joined(token), placed.verb
    if opening is None or opening.dep_ != "advcl" or opening.tag_ != "VBN":
        return False
    fronted = opening.head.i == first.i and placed.last < token.i and is_wide(placed)
    bare = not any(one.dep_ in {*SUBJECTS, "mark"} for one in opening.lefts)
    plain = bare and is_plainly_told(first) and is_plainly_told(token)
    return fronted and plain and not is_born(opening)


def had_come_before(placed: PlacedTimex, token: Token) -> bool:
    """Tell the May of "was elected in May and had flown before", for the flying.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    verb = placed.verb
    if token.dep_ != "conj" or verb is None or verb != token.head:
        return False
    had = had_happened(token) and not had_happened(verb)
    return had and has_happened(verb) and verb.i < placed.first < token.i


def was_made_by(placed: PlacedTimex, token: Token) -> bool:
    """Tell the Tuesday of "they sent doses, which came on Tuesday", for the sending.

    So "the bridge, which opened in 1967, was designed by Ruiz". Only of what must come
    first: not "they bought a house, which was sold in 1820" nor "jailed Ruiz, who led
    them in 1990".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    verb = placed.verb
    if verb is None or verb.dep_ != "relcl" or not has_happened(token):
        return False
    if lemma(token) not in LISTS["made_before"] or not has_happened(verb):
        return False
    thing = verb.head
    while thing.dep_ == "pobj" and thing.head.lower_ == "of":
        thing = thing.head.head
    made = thing.dep_ in {"dobj", "nsubjpass"} and thing.head.i == token.i
    known = WHICH if thing.dep_ == "dobj" else THINGS
    led = any(c.lower_ in known and c.dep_ in SUBJECTS for c in verb.lefts)
    return made and led and lemma(verb) in LISTS["made_since"]
