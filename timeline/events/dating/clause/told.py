"""An event and a date in, whether the date is only that of who tells the event out."""

from timeline.events.clause import REAL_SUBJECTS, SPEECH, Tense, read_verb_group
from timeline.events.dating.article.happening import CONTENT
from timeline.events.dating.article.placed import PlacedTimex
from timeline.events.dating.clause.clauses import first_joined
from timeline.language import Token, lemma
from timeline.timexes import TimexType

OVER = frozenset({Tense.PERFECT, Tense.PLUPERFECT})
HOW, TELLING = "how", SPEECH | {"hear"}


def is_over_by(placed: PlacedTimex, token: Token) -> bool:
    """Tell what was over when it was told: "she said on Monday that he had resigned".

    It was that day or before, as is what "had happened as of Monday". Not "she said
    that he had resigned on Monday", nor what is told in the simple past of the active
    voice, which is mostly of the same day ("a house collapsed, it said on Monday": of
    15 such events of the training articles 13, of 11 of the others 4), nor what went
    on or did not happen.

    So is what "had" happened by the day of a verb above: "found a man on Monday who
    had been shot" (of five such events of the annotated articles all were earlier),
    but not by an hour of it, which mostly tells the day ("said at 6 p.m. that").

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    if token.pos_ != "VERB":
        return False
    first = first_joined(token)
    group = read_verb_group(token)
    if group.progressive or group.negation is not None:
        return False
    if group.tense in OVER and _counts_up_to(placed, first):
        return True
    if group.tense is Tense.PLUPERFECT and _dates_above(placed, first):
        return True
    told = group.tense in OVER or (group.tense is Tense.PAST and group.passive)
    return told and dates_telling(placed, first)


def is_to_come(placed: PlacedTimex, token: Token) -> bool:
    """Tell what was to come when it was told: "she said on Monday it will close".

    It is of that day or later. Not "would have closed" nor "will not close".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    if token.pos_ != "VERB":
        return False
    group = read_verb_group(token)
    ahead = group.modal == "would" or group.tense is Tense.FUTURE
    if not ahead or group.has_have or group.negation is not None:
        return False
    return dates_telling(placed, first_joined(token))


def _dates_above(placed: PlacedTimex, first: Token) -> bool:
    """Tell the day of a verb above the event's: "met on Friday, after it had sunk"."""
    if placed.verb is None or placed.timex.type is TimexType.TIME:
        return False
    return placed.verb.i != first.i and placed.verb.is_ancestor(first)


def _counts_up_to(placed: PlacedTimex, first: Token) -> bool:
    """Tell "as of Monday, 813 had died"."""
    link = placed.head.head
    as_of = link.lower_ == "of" and link.head.lower_ == "as"
    return as_of and link.head.head.i == first.i


def dates_telling(placed: PlacedTimex, first: Token) -> bool:
    """Tell the date of the verb of saying whose content a verb is.

    Args:
        placed: The expression.
        first: The verb, or the first one that it is joined to.
    """
    telling = first.head
    if not is_told(first):
        return False
    if placed.verb is not None and placed.verb.i == telling.i:
        return not telling.i < first.i < placed.first  # "said that he fell on Monday"
    begins = placed.first - 1 if placed.preposition else placed.first
    return is_of_teller(begins, placed.last, telling, first)


def is_of_statement(placed: PlacedTimex, token: Token) -> bool:
    """Tell the day of "a report released on Monday says deputies found two vans".

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    first = first_joined(token)
    if not is_told(first):
        return False
    sources = (c for c in first.head.lefts if c.dep_ in REAL_SUBJECTS)
    return any(one.is_ancestor(placed.head) for one in sources)


def is_told(verb: Token) -> bool:
    """Tell the verb of what somebody says: "resigned" of "said he had resigned"."""
    return verb.dep_ in CONTENT and lemma(verb.head) in SPEECH


def is_of_teller(begins: int, last: int, telling: Token, verb: Token) -> bool:
    """Tell "said on Monday he had resigned", where the parser has him resign then.

    Not "said Monday's show had ended".

    Args:
        begins: Index of the first word of the expression, or of its preposition.
        last: Index of its last word.
        telling: The verb of saying.
        verb: The verb of what is said.
    """
    if begins != telling.i + 1:
        return False
    date = verb.doc[last]
    subjects = (c for c in verb.lefts if c.dep_ in REAL_SUBJECTS)
    return any(one.i > last and not one.is_ancestor(date) for one in subjects)


def is_told_how(placed: PlacedTimex, token: Token) -> bool:
    """Tell the deaths of "heard on Monday how three died after a roof fell".

    They were that day or before.

    Args:
        placed: The expression.
        token: The event's predicate.
    """
    for one in (token, *token.ancestors):
        how = one.dep_ in CONTENT and any(c.lower_ == HOW for c in one.lefts)
        if how and lemma(one.head) in TELLING:
            above = placed.verb == one.head and not one.is_ancestor(placed.head)
            return above and read_verb_group(token).tense in {Tense.PAST, *OVER}
    return False
