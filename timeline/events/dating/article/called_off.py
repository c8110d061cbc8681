"""An expression in, whether it is the day of a plan that came to nothing out.

"It was set for 30 March but was pushed back", "a march planned for Sunday was put off".
"""

from datetime import date

from timeline.events.clause import Tense, read_verb_group
from timeline.events.dating.article.happening import SET_AHEAD, has_happened
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.word_lists import read_word_lists
from timeline.language import UNDERGOERS, Token, lemma

LISTS = read_word_lists("dating")
OFF = LISTS["put_off"] | LISTS["calls_off"]
BUT = "but"


def is_called_off(placed: PlacedTimex, token: Token) -> bool:
    """Tell the day of a plan that came to nothing, by what came instead.

    "It was set for 30 March but was pushed back", "was planned for May but will open in
    June", and what led to that: "pushed back after the mayor fell ill". Not "was set
    for Monday but ended early".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    turn = _turn_above(placed, token)
    if turn is None:
        return False
    return lemma(turn) in OFF or read_verb_group(turn).tense is Tense.FUTURE


def was_off_by_then(placed: PlacedTimex, token: Token, published: date | None) -> bool:
    """Tell what "was set for Monday but was put off", told after that Monday.

    It was put off on that day or before it.

    Args:
        placed: The expression.
        token: The event's predicate.
        published: The day of publication.
    """
    turn = _turn_above(placed, token)
    if turn is None or published is None or placed.end >= published:
        return False
    return lemma(turn) in OFF and has_happened(turn)


def _turn_above(placed: PlacedTimex, token: Token) -> Token | None:
    here = (token, *token.ancestors)
    return next((one for one in here if _turns(placed, one)), None)


def came_to_nothing(placed: PlacedTimex) -> bool:
    """Tell the day of a plan that was put off: nothing told next is of that day.

    "A vote planned for Sunday was put off". What was broken off may have begun then:
    "a game planned for Sunday was abandoned".

    Args:
        placed: The expression.
    """
    plan = placed.verb
    if plan is None or placed.first < plan.i or lemma(plan) not in SET_AHEAD:
        return False
    if plan.dep_ == "acl" and plan.head.dep_ in UNDERGOERS and plan.head.i < plan.i:
        return _is_put_off(plan.head.head)
    return any(_turns(placed, one) and _is_put_off(one) for one in plan.rights)


def _is_put_off(verb: Token) -> bool:
    """Tell what was put off; a vote that "was broken off" had begun."""
    off = lemma(verb) in OFF - LISTS["breaks_off"]
    return off and has_happened(verb)


def _turns(placed: PlacedTimex, token: Token) -> bool:
    """Tell the "pushed" of "was set for 30 March but was pushed back"."""
    plan = token.head
    if token.dep_ != "conj" or not plan.i < placed.first < token.i:
        return False
    turned = any(
        one.lower_ == BUT for one in plan.rights if placed.last < one.i < token.i
    )
    named = (plan, *(one for one in plan.rights if one.dep_ == "acomp"))
    return turned and any(lemma(one) in SET_AHEAD - {"be"} for one in named)
