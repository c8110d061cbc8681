"""An expression in, whether an event is to come by it out: "will open before May"."""

from collections.abc import Sequence
from datetime import date

from timeline.events.clause import AHEAD, SUBJECTS, Tense, read_verb_group
from timeline.events.dating.article.happening import SET_AHEAD, has_happened
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.word_lists import read_word_lists
from timeline.language import Token, lemma

PROMISES = read_word_lists("dating")["promises"]
DUE_BY = frozenset({"by", "before"})


def is_due(placed: PlacedTimex, token: Token) -> bool:
    """Tell what is to come by a day: "it will open before Christmas".

    It may come on any day until then, and not before or by then where it is negated; so
    may a verdict that "is due before Christmas".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    if placed.preposition not in DUE_BY:
        return False
    here = placed.head
    while here.lower_ not in DUE_BY and here.head.i != here.i:
        here = here.head
    verb = token if token.pos_ == "VERB" else token.head
    group = read_verb_group(verb)
    ahead = group.tense in AHEAD or any(c.lower_ == "to" for c in verb.lefts)
    if group.negation is not None:
        return False
    if verb == token:
        return here.head == verb and ahead
    set_ahead = not SET_AHEAD.isdisjoint({lemma(here.head), lemma(verb)})
    ahead |= set_ahead and group.tense is Tense.PRESENT
    named = token.dep_ in SUBJECTS
    return named and ahead and verb in {here.head, here.head.head}


def promised_for(
    token: Token, row: Sequence[PlacedTimex], today: date | None
) -> PlacedTimex | None:
    """Give 5 May of "had promised to clear the road by 5 May", told after that day.

    It was promised by then. None where the promise has a date of its own.

    Args:
        token: The event's predicate.
        row: The dated expressions of its sentence.
        today: Day of publication, None where unknown.
    """
    if today is None or lemma(token) not in PROMISES or not has_happened(token):
        return None
    aims = {one.i for one in token.rights if one.dep_ == "xcomp"}
    if any(one.verb == token for one in row):
        return None
    due = (one for one in row if one.verb is not None and one.verb.i in aims)
    past = (one for one in due if one.end < today and one.preposition in DUE_BY)
    return next(past, None)
