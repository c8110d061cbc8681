"""An expression behind a perfect in, the thing that it dates in place of the verb out.

"Police have arrested a man over a fire on Monday": the perfect of English takes no
definite day, so that the fire was on Monday, and the arrest at the time of the news.
"""

from datetime import date

from timeline.events.charges import charged_by
from timeline.events.clause import is_passive
from timeline.events.dating.article.happening import has_just_happened
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.clause.clauses import first_joined
from timeline.events.dating.clause.topics import is_of_subject
from timeline.events.word_lists import read_word_lists
from timeline.language import NOUN_POS, Token, lemma

LISTS = read_word_lists("dating")
THINGS = LISTS["mishaps"] | LISTS["crimes"] | LISTS["gatherings"] | LISTS["clashes"]
BEHIND = frozenset({"after", "following", "over", "about"})
OVER_WHAT = LISTS["about_what"] | BEHIND
COMES_OUT = LISTS["comes_out"] | LISTS["given_out"] | LISTS["comes_to_light"]
THINGS_DONE = frozenset({"dobj", "ccomp"})
CONNECTION = "connection"
WEEK = 7  # days


def is_of_thing_of_perfect(
    placed: PlacedTimex, token: Token, published: date | None
) -> bool:
    """Tell Monday for the arrest of "have arrested a man over a fire on Monday".

    Args:
        placed: The expression.
        token: The event's predicate.
        published: Day of publication, None where unknown.
    """
    if is_called_off(placed, token) or is_decreed(placed.head, placed.first, token):
        return True
    if _is_of_nearer_verb(placed, token, published):
        return True
    thing = thing_of_perfect(placed, published)
    if thing is None or placed.verb is None or thing.i == token.i:
        return False
    verb = placed.verb
    return token.i == verb.i or first_joined(token).i == first_joined(verb).i


def _is_of_nearer_verb(
    placed: PlacedTimex, token: Token, published: date | None
) -> bool:
    """Tell Monday of "have found a girl swept away on Monday", for the finding.

    So in "has been suspended for insulting them on Monday" and "guards looking into a
    theft on Monday have held two men".

    Args:
        placed: The expression.
        token: The event's predicate.
        published: Day of publication, None where unknown.
    """
    if not has_just_happened(token) or not _is_of_last_week(placed, published):
        return False
    behind = token.i < placed.first
    words = token.doc[token.i + 1 : placed.first] if behind else placed.head.ancestors
    for one in words:
        if one.i == token.i or (behind and one.text == ","):
            return False
        clause = one.dep_ in {"acl", "pcomp"} and one.tag_ in {"VBN", "VBG"}
        clause = clause and lemma(one) not in COMES_OUT
        if clause and token.is_ancestor(one) and one.i < placed.first:
            return behind or one.tag_ == "VBG"
    return False


def _is_of_last_week(placed: PlacedTimex, published: date | None) -> bool:
    if published is None or placed.preposition not in {"", "on"}:
        return False
    return 0 < (published - placed.start).days <= WEEK


def is_called_off(placed: PlacedTimex, token: Token) -> bool:
    """Tell "Sunday's match has been called off", which it was before that Sunday.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    return has_been_called_off(token) and is_of_subject(placed, token)


def has_been_called_off(verb: Token) -> bool:
    """Tell "has been called off" and "has been postponed".

    Args:
        verb: Any word.
    """
    off = lemma(verb) in LISTS["calls_off"] | LISTS["put_off"]
    return off and has_just_happened(verb) and is_passive(verb)


def is_decreed(head: Token, first: int, verb: Token) -> bool:
    """Tell "has ordered flags to half-mast on Tuesday", a day to come.

    Args:
        head: The highest word of an expression of time.
        first: Index of its first word.
        verb: A word of its sentence.
    """
    if lemma(verb) not in LISTS["decrees"] or not has_just_happened(verb):
        return False
    between = verb.doc[verb.i + 1 : first]
    if not verb.is_ancestor(head) or any(one.lower_ in BEHIND for one in between):
        return False
    return any(one.dep_ in THINGS_DONE and one.i < first for one in verb.rights)


def thing_of_perfect(placed: PlacedTimex, published: date | None) -> Token | None:
    """Give the fire of "have arrested a man over a fire on Monday".

    None where the verb is no perfect, and where nothing that happens on a day stands
    before the date. Not of the day of publication, on which both may have been.

    Args:
        placed: The expression.
        published: Day of publication, None where unknown.
    """
    verb = placed.verb
    if verb is None or not has_just_happened(first_joined(verb)):
        return None
    if placed.first < verb.i or not _is_of_last_week(placed, published):
        return None
    between = verb.doc[verb.i + 1 : placed.first]
    return next((one for one in between if _is_told_of(one, verb)), None)


def _is_told_of(noun: Token, verb: Token) -> bool:
    """Tell the fire of "over a fire", the theft of "charged with theft"."""
    if noun.pos_ not in NOUN_POS or lemma(noun) not in THINGS:
        return False
    if charged_by(noun) is not None:
        return True
    above = (one for one in noun.ancestors if one.dep_ == "prep" and one.i > verb.i)
    return any(
        one.lower_ in OVER_WHAT or one.head.lower_ == CONNECTION for one in above
    )
